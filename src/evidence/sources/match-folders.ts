/** Finds the folders that globs mean. */
import { ConfigError, type ConfigProblem, problemAt } from '../../config/problem.js';
import type { CodeSource } from '../../config/read-features.js';
import type { Entry, Folder, Tree } from '../../site/tree.js';
import { expandBraces, matchesGlob } from '../../text/glob.js';
import { show } from '../../text/show.js';

export interface FolderFilter {
  /** By name; a folder that a glob has by its name is looked into all the same. */
  isSkipped(entry: Entry): boolean;
  isExcluded(file: string): boolean;
  outside(link: Entry): void;
}

/** Folders by path. What matches a glob is not searched for more; `**` does not follow links. */
export function matchFolders(
  tree: Tree,
  globs: readonly GlobParts[],
  filter: FolderFilter,
): Folder[] {
  const found = new Map<string, Folder>();
  for (const parts of globs) {
    for (const folder of matchGlob(tree, parts, filter)) {
      if (!filter.isExcluded(folder.file)) found.set(folder.file, folder);
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function matchGlob(tree: Tree, parts: GlobParts, filter: FolderFilter): Iterable<Folder> {
  const visited = new Set<string>();
  const matched = new Map<string, Folder>();
  visit(tree.root, 0);
  return matched.values();

  function visit(folder: Folder, at: number): void {
    const key = `${at}:${folder.file}`;
    const part = parts[at];
    if (visited.has(key) || (part !== undefined && matched.has(folder.file))) return;
    visited.add(key);
    if (part === undefined) {
      matched.set(folder.file, folder);
      return;
    }
    if (part === '**') {
      visit(folder, at + 1);
      if (matched.has(folder.file)) return;
    }
    for (const entry of tree.entriesOf(folder)) {
      if (entry.kind === 'file') continue;
      const isNamed = part === entry.name;
      if (!isNamed && (part === '**' ? entry.kind === 'link' : !matchesGlob(part, entry.name))) {
        continue;
      }
      if (!isNamed && (filter.isSkipped(entry) || entry.isIgnored)) continue;
      const next = folderOf(tree, entry, isNamed, filter);
      if (next) visit(next, part === '**' ? at : at + 1);
    }
  }
}

/** The folder of an entry; who names a folder that is ignored wants to see what is in it. */
function folderOf(
  tree: Tree,
  entry: Entry,
  isNamed: boolean,
  filter: FolderFilter,
): Folder | undefined {
  if (entry.kind === 'folder') {
    if (!isNamed) return entry;
    return { ...entry, rules: entry.rules.filter((rule) => !rule(entry.real, true)) };
  }
  const target = tree.follow(entry);
  if (target.kind === 'outside' && target.isFolder) filter.outside(entry);
  return target.kind === 'folder' ? target.folder : undefined;
}

/** Names of a path, some with `*` and `?`; `**` stands for any number of names. */
type GlobParts = readonly string[];

export type GlobField = 'folders' | 'exclude' | 'helpers';

/** @throws {ConfigError} With all globs that leave the root. */
export function splitGlobs(
  globs: readonly string[],
  field: GlobField,
  { at }: Pick<CodeSource, 'at'>,
  from: string | undefined,
): GlobParts[] {
  const problems: ConfigProblem[] = [];
  const result: GlobParts[] = [];
  for (const [index, glob] of globs.entries()) {
    for (const one of expandBraces(glob.replaceAll('\\', '/')) ?? []) {
      const parts = one.split('/');
      if (parts[0] === '' || /^[a-z]:/i.test(one) || parts.includes('..')) {
        problems.push(outside(glob, `${at}.${field}${globs.length > 1 ? `[${index}]` : ''}`));
        break;
      }
      result.push(parts.filter((part) => part !== '' && part !== '.'));
    }
  }
  if (problems.length > 0) throw new ConfigError(from ?? 'roadmap', problems);
  return result;
}

function outside(glob: string, path: string): ConfigProblem {
  const expected = 'a path in the folder of `root`, relative to it, without `..`';
  return problemAt(path, `path ${show(glob)}`, expected);
}
