/** The folders below a root, wherever their files are. Each is read once. */
import { join } from 'node:path';
import { isInside } from '../text/inside.js';
import { disk, type Files, type NamedEntry } from './files.js';
import { type IgnoreRules, ignoreRulesAbove, withIgnoreFiles } from './ignore-files.js';

export interface Place {
  name: string;
  /** As it was reached from the root, with `/`. */
  file: string;
  /** Absolute, as it was reached. */
  path: string;
  /** Absolute, without links. */
  real: string;
}

export interface Folder extends Place {
  /** What ignore files say of what is in it, but for its own. */
  rules: IgnoreRules;
  isLink?: boolean;
}

export interface Entry extends Place {
  kind: NamedEntry['kind'];
  rules: IgnoreRules;
  isIgnored: boolean;
}

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

export interface TreeOptions {
  files?: Files | undefined;
  /** What `file` of the root is. */
  file?: string;
  /** The whole repository may be read; else nothing that links lead to outside of the root. */
  wholeRepository?: boolean;
  unreadable?(folder: Folder, error: unknown): void;
}

/**
 * @param root Absolute path.
 * @returns `undefined` if there is no such folder.
 */
export function openTree(
  root: string,
  { files = disk, file = '', wholeRepository = false, unreadable }: TreeOptions = {},
): Tree | undefined {
  const found = files.find(root);
  if (found?.kind !== 'folder') return undefined;
  const real = found.path;
  const limit = wholeRepository ? files.top(real) : real;
  const listed = new Map<string, NamedEntry[]>();
  return {
    root: { name: '', file, path: root, real, rules: ignoreRulesAbove(real, files) },
    entriesOf(folder) {
      const entries = list(folder);
      const rules = withIgnoreFiles(folder.rules, folder.real, entries, files);
      return entries.map((one) => entryOf(folder, one, rules));
    },
    follow({ name, file: own, path }) {
      const target = files.find(path);
      if (!target) return { kind: 'broken' };
      if (limit !== undefined && !isInside(limit, target.path)) {
        return { kind: 'outside', isFolder: target.kind === 'folder' };
      }
      const place = { name, file: own, path, real: target.path };
      if (target.kind === 'file') return { kind: 'file', place };
      return { kind: 'folder', folder: { ...place, rules: [], isLink: true } };
    },
  };

  function list(folder: Folder): NamedEntry[] {
    let entries = listed.get(folder.real);
    if (!entries) {
      try {
        entries = files.list(folder.real);
      } catch (error) {
        entries = [];
        unreadable?.(folder, error);
      }
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      listed.set(folder.real, entries);
    }
    return entries;
  }
}

function entryOf(folder: Folder, { name, kind }: NamedEntry, rules: IgnoreRules): Entry {
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
