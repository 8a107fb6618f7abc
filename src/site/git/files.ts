/** The Markdown of a commit, or of the index, without a checkout. */
import { join, posix } from 'node:path';
import { isMarkdown } from '../../text/markdown-file.js';
import type { Files, NamedEntry } from '../files.js';
import { ignoreFiles } from '../ignore-files.js';
import { readBlobs } from './blobs.js';
import { gitFolders, pathInRepository, type Repository } from './git.js';
import { git } from './run-git.js';

/** Markdown, what says which of it to pass over, and links. Submodules have files of their own. */
export interface GitFiles extends Files {
  hashOf(file: string): string | undefined;
  /**
   * Texts of files, of those that are there.
   *
   * @throws {GitError} If the repository lacks one.
   */
  textsOf(files: Iterable<string>): Promise<Map<string, string>>;
}

interface TreeEntry {
  kind: 'file' | 'link';
  /** Path in the repository, with `/`. */
  path: string;
  hash: string;
}

/** @param folders Absolute paths that may lead through links, as those of a site. */
export async function commitFiles(
  repository: Repository,
  commit: string,
  folders: readonly string[],
): Promise<GitFiles> {
  const out = await git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  return filesOf(repository, folders, entriesIn(out, 2));
}

/** Files of the index; those in conflict are left out. */
export async function indexFiles(
  repository: Repository,
  folders: readonly string[],
): Promise<GitFiles> {
  const out = await git(repository, ['ls-files', '--stage', '-z']);
  return filesOf(repository, folders, entriesIn(out, 1));
}

/** `<mode> <type> <hash>\t<path>`, or `<mode> <hash> <stage>\t<path>`. */
function entriesIn(text: string, hashAt: 1 | 2): TreeEntry[] {
  return text.split('\0').flatMap((entry) => {
    const tab = entry.indexOf('\t');
    const path = entry.slice(tab + 1);
    const kind = entry.startsWith('100') ? 'file' : entry.startsWith('120') ? 'link' : undefined;
    if (!kind || (kind === 'file' && !isWanted(path))) return [];
    const words = entry.slice(0, tab).split(' ');
    const isConflict = hashAt === 1 && words[2] !== '0';
    return isConflict ? [] : [{ kind, path, hash: words[hashAt] ?? '' }];
  });
}

function isWanted(path: string): boolean {
  return isMarkdown(path) || ignoreFiles.includes(posix.basename(path));
}

async function filesOf(
  repository: Repository,
  folders: readonly string[],
  entries: readonly TreeEntry[],
): Promise<GitFiles> {
  const places = gitFolders(repository, folders);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const lists = new Map<string, NamedEntry[]>([['', []]]);
  for (const { path, kind } of entries) listOf(parentOf(path)).push({ name: nameOf(path), kind });
  const read = entries.filter(({ path, kind }) => kind === 'link' || !isMarkdown(path));
  const texts = await readBlobs(
    repository,
    read.map(({ path, hash }) => [path, hash]),
  );
  const pathOf = (file: string) => pathInRepository(repository, places, file);
  return {
    list: (folder) => lists.get(pathOf(folder) ?? '/') ?? [],
    find(file) {
      const path = follow(pathOf(file));
      if (path === undefined) return undefined;
      return { kind: lists.has(path) ? 'folder' : 'file', path: join(repository.top, path) };
    },
    read: (file) => texts.get(pathOf(file) ?? '/'),
    top: () => repository.top,
    hashOf,
    textsOf: (files) =>
      readBlobs(
        repository,
        [...files].flatMap((file) => {
          const hash = hashOf(file);
          return hash === undefined ? [] : [[file, hash]];
        }),
      ),
  };

  function hashOf(file: string): string | undefined {
    return byPath.get(follow(pathOf(file)) ?? '/')?.hash;
  }

  function listOf(folder: string): NamedEntry[] {
    let list = lists.get(folder);
    if (!list) {
      list = [];
      lists.set(folder, list);
      listOf(parentOf(folder)).push({ name: nameOf(folder), kind: 'folder' });
    }
    return list;
  }

  /** The path of what is there, behind links; as Linux has it, at most 40. */
  function follow(path: string | undefined, links = 0): string | undefined {
    if (path === undefined || lists.has(path) || byPath.get(path)?.kind === 'file') return path;
    for (let above = path; above !== ''; above = parentOf(above)) {
      if (byPath.get(above)?.kind !== 'link' || links > 40) continue;
      const target = texts.get(above) ?? '/';
      if (target.startsWith('/')) return undefined;
      const led = posix.join(parentOf(above), target, path.slice(above.length));
      return follow(led.replace(/^\.$|\/$/, ''), links + 1);
    }
    return undefined;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
