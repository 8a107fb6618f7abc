/** The folders below a root, as they are on disk. Each is read once. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../text/inside.js';
import { type IgnoreRules, ignoreRulesAbove, withIgnoreFiles } from './ignore-files.js';

/** A folder or file. */
export interface Place {
  name: string;
  /** From the root, with `/`, as it was reached; empty for the root. */
  file: string;
  /** Absolute, as it was reached. */
  path: string;
  /** Absolute, without links. */
  real: string;
}

/** A folder that may be looked into. */
export interface Folder extends Place {
  /** What `.gitignore` files say of what is in it, but for its own. */
  rules: IgnoreRules;
  isLink: boolean;
}

/** What is in a folder; nothing that is ignored. */
export interface Entry extends Place {
  kind: 'folder' | 'file' | 'link';
  rules: IgnoreRules;
  isIgnored: boolean;
}

/** Where a link leads. */
export type Target =
  | { kind: 'folder'; folder: Folder }
  | { kind: 'file'; place: Place }
  | { kind: 'outside'; isFolder: boolean }
  | { kind: 'broken' };

export interface Tree {
  root: Folder;
  /** Sorted by the code units of their names; empty for what cannot be read. */
  entriesOf(folder: Folder): Entry[];
  follow(link: Entry): Target;
}

/**
 * @param root Absolute path.
 * @param unreadable Told of each folder that cannot be read.
 * @returns `undefined` if there is no such folder.
 */
export function openTree(root: string, unreadable: () => void): Tree | undefined {
  const real = realFolder(root);
  if (real === undefined) return undefined;
  const listed = new Map<string, Dirent[]>();
  return {
    root: {
      name: '',
      file: '',
      path: root,
      real,
      rules: ignoreRulesAbove(real),
      isLink: false,
    },
    entriesOf(folder) {
      const listing = list(folder.real);
      const rules = withIgnoreFiles(folder.rules, folder.real, listing);
      return listing.flatMap((dirent) => entry(folder, dirent, rules) ?? []);
    },
    follow(link) {
      const target = resolveLink(link.path);
      if (!target) return { kind: 'broken' };
      const { isFolder, path } = target;
      if (!isInside(real, path)) return { kind: 'outside', isFolder };
      const place = { name: link.name, file: link.file, path: link.path, real: path };
      if (!isFolder) return { kind: 'file', place };
      return { kind: 'folder', folder: { ...place, rules: [], isLink: true } };
    },
  };

  function list(path: string): Dirent[] {
    let found = listed.get(path);
    if (!found) {
      try {
        found = readdirSync(path, { withFileTypes: true });
      } catch {
        found = [];
        unreadable();
      }
      found.sort((a, b) => (a.name < b.name ? -1 : 1));
      listed.set(path, found);
    }
    return found;
  }
}

function entry(folder: Folder, dirent: Dirent, rules: IgnoreRules): Entry | undefined {
  const { name } = dirent;
  const kind = kindOf(dirent);
  if (!kind) return undefined;
  const real = join(folder.real, name);
  return {
    name,
    kind,
    file: folder.file === '' ? name : `${folder.file}/${name}`,
    path: folder.path === folder.real ? real : join(folder.path, name),
    real,
    rules,
    get isIgnored() {
      return rules.some((ignored) => ignored(real, kind === 'folder'));
    },
  };
}

/** Pipes, sockets and devices are nothing to read. */
function kindOf(dirent: Dirent): Entry['kind'] | undefined {
  if (dirent.isFile()) return 'file';
  if (dirent.isDirectory()) return 'folder';
  return dirent.isSymbolicLink() ? 'link' : undefined;
}

function realFolder(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? realpathSync.native(path) : undefined;
  } catch {
    return undefined;
  }
}

function resolveLink(path: string): { path: string; isFolder: boolean } | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isDirectory() && !stats.isFile()) return undefined;
    return { path: realpathSync.native(path), isFolder: stats.isDirectory() };
  } catch {
    return undefined;
  }
}
