/** What git says of changed files, in its raw format. */
import { fileOf, gitFolders, type Repository } from './git.js';

export interface Change {
  /** `renamed` where git finds the old one alike; `unmerged` for a conflict in the index. */
  kind: 'added' | 'modified' | 'deleted' | 'renamed' | 'unmerged';
  /** Path in the repository, with `/`; the old one of a deleted file. */
  path: string;
  oldPath: string;
  /** Hash of its content; `undefined` if it is gone, or in the working tree. */
  hash: string | undefined;
  /** Hash of its content before; `undefined` if there was none. */
  oldHash: string | undefined;
}

export interface ChangedFile extends Change {
  /** Absolute path. */
  file: string;
  oldFile: string;
}

const kinds: Readonly<Record<string, Change['kind']>> = {
  A: 'added',
  D: 'deleted',
  M: 'modified',
  R: 'renamed',
  T: 'modified',
  U: 'unmerged',
};

export const rawOptions = ['--raw', '-z', '--no-abbrev', '-M', '--no-ext-diff'];

/**
 * Changes of files, of which symbolic links and submodules are none.
 *
 * @param folders Absolute paths of folders of pages: files in them are named as the user sees them.
 */
export function parseChanges(
  text: string,
  repository: Repository,
  folders: readonly string[],
): ChangedFile[] {
  const places = gitFolders(repository, folders);
  const fields = text.split('\0');
  const found: ChangedFile[] = [];
  for (let at = 0; at < fields.length; ) {
    const { change, next } = readChange(fields, at);
    const absolute = (path: string) => fileOf(repository, places, path);
    if (change) {
      found.push({ ...change, file: absolute(change.path), oldFile: absolute(change.oldPath) });
    }
    at = next;
  }
  return found;
}

/** Reads one change: `:<mode> <mode> <hash> <hash> <letter><score>`, then one path or two. */
export function readChange(
  fields: readonly string[],
  at: number,
): { change: Change | undefined; next: number } {
  const info = fields[at]?.trimStart() ?? '';
  if (!info.startsWith(':')) return { change: undefined, next: at + 1 };
  const [oldMode = '', mode = '', oldHash = '', hash = '', letter = ''] = info.slice(1).split(' ');
  const kind = kinds[letter[0] ?? ''];
  const two = /^[RC]/.test(letter);
  const oldPath = fields[at + 1] ?? '';
  const path = (two ? fields[at + 2] : oldPath) ?? '';
  const next = at + (two ? 3 : 2);
  const isFile = oldMode.startsWith('100') || mode.startsWith('100');
  if (!kind || !isFile) return { change: undefined, next };
  return {
    change: {
      kind: kindOf(kind, oldMode, mode),
      path,
      oldPath,
      hash: mode.startsWith('100') ? known(hash) : undefined,
      oldHash: oldMode.startsWith('100') ? known(oldHash) : undefined,
    },
    next,
  };
}

/** A file that became a link is gone, and the other way round. */
function kindOf(kind: Change['kind'], oldMode: string, mode: string): Change['kind'] {
  if (kind !== 'modified') return kind;
  if (!oldMode.startsWith('100')) return 'added';
  return mode.startsWith('100') ? 'modified' : 'deleted';
}

function known(hash: string): string | undefined {
  return /^0+$/.test(hash) ? undefined : hash;
}
