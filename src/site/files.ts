/**
 * Where a site can be looked at: on disk, in the index of git, or in a commit. Who finds pages asks
 * nowhere else, so that a page is the same one everywhere.
 */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { isInside } from '../text/inside.js';
import { statsOf } from '../text/stat.js';
import { repositoryTop } from './repository.js';

/** All paths are absolute. */
export interface Files {
  /** @throws {Error} If it cannot be read. */
  list(folder: string): NamedEntry[];
  /** The file or folder that a path leads to, without links; `undefined` for nothing. */
  find(path: string): { kind: 'file' | 'folder'; path: string } | undefined;
  /** Text of a file; `undefined` if it cannot be read. In git, of ignore files only. */
  read(file: string): string | undefined;
  top(folder: string): string | undefined;
}

export interface NamedEntry {
  name: string;
  kind: 'file' | 'folder' | 'link';
}

export const disk: Files = {
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const { name } = entry;
      if (entry.isFile()) return { name, kind: 'file' };
      if (entry.isDirectory()) return { name, kind: 'folder' };
      // Pipes, sockets, and devices are nothing to read.
      return entry.isSymbolicLink() ? { name, kind: 'link' } : [];
    }),
  find(path) {
    const stats = statsOf(path);
    const kind = stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : undefined;
    return kind && { kind, path: realpathSync.native(path) };
  },
  read(file) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  },
  top: repositoryTop,
};

/** What a path is: a file in a folder, one outside of it, be it behind links, or none. */
export function fileInside(
  folder: string,
  path: string,
  files: Files = disk,
): 'file' | 'outside' | 'absent' {
  if (!isInside(folder, path)) return 'outside';
  const found = files.find(path);
  if (found?.kind !== 'file') return 'absent';
  return isInside(files.find(folder)?.path ?? folder, found.path) ? 'file' : 'outside';
}
