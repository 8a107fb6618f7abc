/** What is staged: what the next commit changes. */
import { type ChangedFile, parseChanges, rawOptions } from './changes.js';
import type { Repository } from './git.js';
import { git } from './run-git.js';

const diff = ['diff', ...rawOptions, '--ignore-submodules'];

/**
 * Files that differ between `HEAD` and the index, those in conflict too; all of them before the first
 * commit.
 *
 * @param folders Absolute paths of folders of pages: files in them are named as the user sees them.
 * @param commit Hash of the commit to compare with, if it is not `HEAD`.
 */
export async function stagedFiles(
  repository: Repository,
  folders: readonly string[] = [],
  commit?: string,
): Promise<ChangedFile[]> {
  const args = [...diff, '--cached', ...(commit === undefined ? [] : [commit])];
  return parseChanges(String(await git(repository, args)), repository, folders);
}

/** Files that differ between the index and the working tree. */
export async function unstagedFiles(
  repository: Repository,
  folders: readonly string[],
): Promise<ChangedFile[]> {
  return parseChanges(String(await git(repository, diff)), repository, folders);
}
