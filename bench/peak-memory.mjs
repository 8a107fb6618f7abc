/** Loaded with `--import`: writes the peak memory of the process, in kB, to descriptor 3. */
import { writeSync } from 'node:fs';

process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
