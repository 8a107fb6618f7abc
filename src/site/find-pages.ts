/**
 * Finds the pages of a site on disk.
 */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SurveyProblem } from '../check/types.js';
import { relativePath } from '../text/inside.js';
import { isMarkdown } from '../text/markdown-file.js';
import { compileGlobs } from '../text/path-pattern.js';
import { generatedPages } from './generated.js';
import { type IgnoreRules, ignoreRulesAbove, withIgnoreFiles } from './ignore-files.js';
import type { Site } from './site.js';

/** Folders that are made by tools: everywhere, and at the root of a site. */
const madeAnywhere = new Set(['node_modules']);
const madeAtRoot = new Set(['dist', 'build', 'out']);

/** What was found. */
export interface FoundPages {
  /** Absolute paths, sorted by their code units. */
  files: string[];
  /** What was named and is not there, as it was named. */
  absent: string[];
  /** What could not be looked into, or is no page although it was named. */
  problems: SurveyProblem[];
}

/**
 * Pages of the site, or those that are named: files as they are, folders with all pages in them but
 * those that are ignored, and copies of pages that are there.
 *
 * @param paths Absolute, or relative to `cwd`.
 */
export function findPages(site: Site, paths: readonly string[], cwd: string): FoundPages {
  const { root, config } = site;
  const ignores = config.ignore.length > 0 ? compileGlobs(config.ignore) : () => false;
  const isCopy = copies(site);
  const files = new Set<string>();
  const absent: string[] = [];
  const problems: SurveyProblem[] = [];
  const visited = new Set<string>();
  const named = paths.length > 0 ? paths.map((path) => resolve(cwd, path)) : site.docs;
  for (const [index, path] of named.entries()) {
    const stats = statsOf(path);
    if (!stats) absent.push(paths[index] ?? relativePath(cwd, path));
    else if (stats.isDirectory()) walk(path, ignoreRulesAbove(path));
    else if (isMarkdown(path)) files.add(path);
    else problems.push(noPage(path));
  }
  return { files: [...files].sort(), absent, problems };

  function walk(folder: string, above: IgnoreRules): void {
    const entries = entriesOf(folder);
    if (!entries) return;
    const rules = withIgnoreFiles(above, folder, entries);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || isMade(folder, entry.name)) continue;
      if (!entry.isDirectory() && !entry.isSymbolicLink() && !isMarkdown(entry.name)) continue;
      if (ignores(relativePath(root, path))) continue;
      const isFolder = entry.isSymbolicLink()
        ? statsOf(path)?.isDirectory() === true
        : entry.isDirectory();
      if (rules.some((ignored) => ignored(path, isFolder))) continue;
      if (isFolder) walk(path, rules);
      else if (isMarkdown(entry.name) && statsIfLink(entry, path) && !isCopy(path)) files.add(path);
    }
  }

  /** `undefined` for a folder that may not be read, or that links have led to before. */
  function entriesOf(folder: string): Dirent[] | undefined {
    try {
      const real = realpathSync(folder);
      if (visited.has(real)) return undefined;
      visited.add(real);
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      const path = relativePath(root, folder) || '.';
      problems.push({ path, message: `Cannot look into \`${path}\` (${codeOf(error)})` });
      return undefined;
    }
  }

  function isMade(folder: string, name: string): boolean {
    return madeAnywhere.has(name) || (folder === root && madeAtRoot.has(name));
  }

  function noPage(file: string): SurveyProblem {
    const path = relativePath(root, file);
    const message = `Unexpected file \`${path}\`, expected a page, which ends in \`.md\` or \`.mdx\``;
    return { path, message };
  }
}

/** Whether a file is a copy of one that is there. */
function copies({ root, config }: Site): (path: string) => boolean {
  const { generated, generatedDirectory, registry, file } = config;
  if (generated.length === 0) return () => false;
  const mappings = generatedPages(generated, generatedDirectory, root, registry, file);
  return (path) => {
    const copy = mappings.copyOf(path);
    return copy !== undefined && !('problem' in copy);
  };
}

/** A link must lead to a file; what is no link is one. */
function statsIfLink(entry: Dirent, path: string): boolean {
  return entry.isFile() || statsOf(path)?.isFile() === true;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
