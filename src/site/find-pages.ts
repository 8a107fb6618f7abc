/**
 * What a page of a site is, for all commands, on disk as in git: Markdown in the folders of pages that is
 * neither hidden, nor made by tools, nor ignored, nor a copy of a page that is there. A partial is a page
 * without readers of its own; see `partial-path.ts`.
 */
import { resolve } from 'node:path';
import type { ResolvedConfig } from '../config/resolve.js';
import { relativePath } from '../text/inside.js';
import { isMarkdown } from '../text/markdown-file.js';
import { compileGlobs } from '../text/path-pattern.js';
import { codeOf } from '../text/stat.js';
import { disk, type Files } from './files.js';
import { copyFinder } from './generated.js';
import { openTree, type TreeOptions } from './tree.js';
import { type FileFilter, walkFiles } from './walk-files.js';

/** Folders that are made by tools: everywhere, and at the root of a site. */
const madeAnywhere = new Set(['node_modules']);
const madeAtRoot = new Set(['dist', 'build', 'out']);

export interface PageScope {
  /** Absolute path of the folder that all paths are relative to. */
  root: string;
  config: ResolvedConfig;
}

export interface FoundPages {
  /** Absolute paths, sorted by their code units. */
  files: string[];
  /** What was named and is not there, as it was named. */
  absent: string[];
  /** What could not be looked into, or is not a page although it was named. */
  problems: { path: string; message: string }[];
}

/**
 * Pages of the site, or those that are named: files as they are, folders with all pages in them.
 *
 * @param files The working tree if left out.
 */
export function findPages(
  site: PageScope & { docs: readonly string[] },
  paths: readonly string[],
  cwd: string,
  files: Files = disk,
): FoundPages {
  const pages = new Set<string>();
  const absent: string[] = [];
  const problems: FoundPages['problems'] = [];
  const unreadable: TreeOptions['unreadable'] = ({ file }, error) => {
    const path = file || '.';
    problems.push({ path, message: `Cannot look into \`${path}\` (${codeOf(error)})` });
  };
  const named = paths.length > 0 ? paths.map((path) => resolve(cwd, path)) : site.docs;
  for (const [index, path] of named.entries()) {
    const kind = files.find(path)?.kind;
    if (!kind) absent.push(paths[index] ?? relativePath(cwd, path));
    else if (kind === 'folder') {
      for (const page of pagesIn(path, site, { files, unreadable })) pages.add(page);
    } else if (isMarkdown(path)) pages.add(path);
    else problems.push(notPage(relativePath(site.root, path)));
  }
  return { files: [...pages].sort(), absent, problems };
}

/** Absolute paths of the pages in a folder, in no order. */
export function* pagesIn(
  folder: string,
  { root, config }: PageScope,
  options: TreeOptions = {},
): Generator<string> {
  const file = relativePath(root, folder);
  const tree = openTree(folder, { ...options, file, wholeRepository: true });
  if (!tree) return;
  const ignores = config.ignore.length > 0 ? compileGlobs(config.ignore) : () => false;
  const copyOf = copyFinder(config, root, options.files);
  const filter: FileFilter = {
    isSkipped: ({ name, file: path }) =>
      name.startsWith('.') ||
      madeAnywhere.has(name) ||
      (madeAtRoot.has(name) && !path.includes('/')),
    isWanted: ({ name }) => isMarkdown(name) && !name.startsWith('.'),
    isExcluded: (entry) => ignores(entry.file),
  };
  for (const { path } of walkFiles(tree, tree.root, filter)) {
    const copy = copyOf(path);
    if (!copy || 'problem' in copy) yield path;
  }
}

function notPage(path: string) {
  const message = `Unexpected file \`${path}\`, expected a page, which ends in \`.md\` or \`.mdx\``;
  return { path, message };
}
