/** Paths that come from configuration, kept inside of a folder. */
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder or in it; neither is looked at on disk. */
export function isInside(folder: string, path: string): boolean {
  if (isBelow(folder, path)) return true;
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** A path as configurations have it: relative to a folder, with `/`. */
export function relativePath(folder: string, path: string): string {
  const way = isBelow(folder, path) ? path.slice(folder.length + 1) : relative(folder, path);
  return sep === '/' ? way : way.split(sep).join('/');
}

/** Sees most paths in a folder without taking them apart, which takes long for all pages of a site. */
function isBelow(folder: string, path: string): boolean {
  if (path[folder.length] !== sep || !path.startsWith(folder) || folder === '') return false;
  return isAbsolute(folder) && !unclean.test(path.slice(folder.length));
}

/** Has `.`, `..` or empty names in it, or ends in a separator. */
const unclean = /[\\/](?:\.{0,2})(?:[\\/]|$)/;
