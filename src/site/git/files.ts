/**
 * Files at a revision, without a checkout.
 */
import { readBlobs } from './blobs.js';
import { fileOf, type GitFolder, gitFolders, pathspecs, type Repository } from './git.js';
import { git } from './run-git.js';

/** A file at a revision, or in the index. */
export interface TreeFile {
  /** Path in the repository, with `/`. */
  path: string;
  /** Absolute path in the working tree, where it need not be. */
  file: string;
  /** Hash of its content. */
  hash: string;
}

/**
 * Files in folders at a revision; no symbolic links and no submodules.
 *
 * @param commit Hash of a commit or tree.
 * @param folders Absolute paths, as the user sees them.
 */
export async function listTree(
  repository: Repository,
  commit: string,
  folders: readonly string[],
): Promise<TreeFile[]> {
  const places = gitFolders(repository, folders);
  if (places.length === 0) return [];
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...pathspecs(places)];
  return parseEntries(repository, places, String(await git(repository, args)), 2);
}

/** Files of the index in folders; those in conflict are left out. */
export async function listIndex(
  repository: Repository,
  folders: readonly string[],
): Promise<TreeFile[]> {
  const places = gitFolders(repository, folders);
  if (places.length === 0) return [];
  const args = ['ls-files', '--stage', '-z', '--', ...pathspecs(places)];
  return parseEntries(repository, places, String(await git(repository, args)), 1);
}

/** `<mode> <type> <hash>\t<path>`, or `<mode> <hash> <stage>\t<path>`. */
function parseEntries(
  repository: Repository,
  places: readonly GitFolder[],
  text: string,
  hashAt: 1 | 2,
): TreeFile[] {
  const found: TreeFile[] = [];
  for (const entry of text.split('\0')) {
    const tab = entry.indexOf('\t');
    const words = entry.slice(0, tab).split(' ');
    const conflict = hashAt === 1 && words[2] !== '0';
    if (tab === -1 || !words[0]?.startsWith('100') || conflict) continue;
    const path = entry.slice(tab + 1);
    found.push({ path, file: fileOf(repository, places, path), hash: words[hashAt] ?? '' });
  }
  return found;
}

/**
 * Texts of files.
 *
 * @returns By absolute path of the file.
 */
export async function readTexts(
  repository: Repository,
  files: readonly TreeFile[],
): Promise<Map<string, string>> {
  return readBlobs(
    repository,
    files.map(({ file, hash }) => [file, hash]),
  );
}
