/**
 * What is staged: what the next commit changes.
 */

import { readBlobs } from './blobs.js';
import { type Change, parseChanges, rawOptions } from './changes.js';
import { fileOf, gitFolders, type Repository } from './git.js';
import { git } from './run-git.js';

/** A staged file. */
export interface StagedFile extends Change {
  /** Absolute path, as the user sees it. */
  file: string;
  /** Absolute path before the commit. */
  oldFile: string;
}

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
): Promise<StagedFile[]> {
  const places = gitFolders(repository, folders);
  const diff = ['diff', '--cached', ...rawOptions, '--ignore-submodules'];
  const out = await git(repository, commit === undefined ? diff : [...diff, commit]);
  return parseChanges(String(out)).map((change) => ({
    ...change,
    file: fileOf(repository, places, change.path),
    oldFile: fileOf(repository, places, change.oldPath),
  }));
}

/**
 * Texts of staged files as the index has them.
 *
 * @returns By absolute path; without those that are deleted or in conflict.
 */
export async function stagedTexts(
  repository: Repository,
  files: readonly StagedFile[],
): Promise<Map<string, string>> {
  return readBlobs(
    repository,
    files.flatMap(({ file, hash, kind }) =>
      hash !== undefined && kind !== 'unmerged' ? [[file, hash] as const] : [],
    ),
  );
}
