/**
 * Packs the built package, for the checks and benchmarks that need it as users get it.
 */
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} folder
 *   Existing folder that gets the tarball.
 * @returns {string}
 *   Path of the tarball.
 */
export function pack(folder) {
  const json = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return join(folder, JSON.parse(json)[0].filename);
}
