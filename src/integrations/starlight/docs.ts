import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isInside } from '../../text/inside.js';

/** As in `docsLoader()` of Starlight; a name that starts with `_` is no page. */
const page = /^[^_][^/\\]*\.(?:markdown|mdown|mkdn|mkd|mdwn|md|mdx)$/;

/** Only the name of the file itself counts, as for Starlight. */
export function isDocsPage(folder: string, path: string): boolean {
  return path !== folder && isInside(folder, path) && page.test(path.slice(lastSlash(path) + 1));
}

/** Absolute paths of all pages in a folder, sorted; none if there is no folder. */
export function docsPages(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => !entry.isDirectory() && page.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Path of a page relative to its folder, with `/`. */
export function docsPath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

function lastSlash(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf(sep));
}
