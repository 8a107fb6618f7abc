/** Loaded with `--import`: writes the peak memory of the process, in kB, to descriptor 3. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Threads load it, too, and have the same peak.
if (isMainThread) {
  process.on('exit', () => {
    writeSync(3, String(process.resourceUsage().maxRSS));
  });
}
