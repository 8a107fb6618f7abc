/** Finds the package or repository that a folder is in, without git. */
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
  return repositoryTop(folder) ?? folder;
}

/** The nearest folder with `.git`, from one upwards. */
export function repositoryTop(folder: string): string | undefined {
  return folderWith(['.git'], folder);
}

/** What the root of a site has, or the folder above it. */
const marks = ['package.json', '.git', 'mkdocs.yml', 'mint.json', 'docs.json'];

/** The nearest folder, from one upwards, that is the root of a package or repository. */
export function markedFolder(folder: string): string | undefined {
  return folderWith(marks, folder);
}

function folderWith(names: readonly string[], start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (names.some((name) => existsSync(join(folder, name)))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
