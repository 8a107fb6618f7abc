/** Finds the repository that a site is in, without git. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from '../text/inside.js';

/**
 * Absolute path of the checkout that a folder is in, as CI says or as `.git` shows; else the folder
 * itself.
 */
export function repositoryOf(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  for (const named of [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR]) {
    if (named && isInside(named, folder)) return named;
  }
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return above;
    if (dirname(above) === above) return folder;
  }
}
