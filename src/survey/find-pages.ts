/**
 * Finds the pages of a site on disk.
 */
import { readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { compileGlobs } from '../page/scope/path-pattern.js';
import { relativePath } from '../site/inside.js';
import type { Site } from './site.js';

const extensions = new Set(['.md', '.mdx']);

/** Folders that never hold pages. */
const skipped = new Set(['node_modules', 'dist', 'build', 'out', '.git']);

/** What was found. */
export interface FoundPages {
  /** Absolute paths, sorted by their code units. */
  files: string[];
  /** What was named and is not there, as it was named. */
  absent: string[];
}

/**
 * Pages of the site, or those that are named: files as they are, folders with all pages in them.
 *
 * @param paths Absolute, or relative to `cwd`.
 */
export function findPages(site: Site, paths: readonly string[], cwd: string): FoundPages {
  const ignores = compileGlobs(site.config.ignore);
  const files = new Set<string>();
  const absent: string[] = [];
  const named = paths.length > 0 ? paths.map((path) => resolve(cwd, path)) : site.docs;
  for (const [index, path] of named.entries()) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) absent.push(paths[index] ?? relativePath(cwd, path));
    else if (stats.isDirectory()) walk(path);
    else files.add(path);
  }
  return { files: [...files].sort(), absent };

  function walk(folder: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || skipped.has(entry.name)) continue;
      if (site.config.ignore.length > 0 && ignores(relativePath(site.root, path))) continue;
      if (entry.isDirectory()) walk(path);
      else if (extensions.has(extname(entry.name).toLowerCase())) files.add(path);
    }
  }
}
