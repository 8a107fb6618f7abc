/** Loaded with `--require`: writes the peak memory of the process, in kB, to descriptor 3. */
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// Threads load it, too, and have the same peak.
if (isMainThread) {
  process.on('exit', () => {
    writeSync(3, String(process.resourceUsage().maxRSS));
  });
}
