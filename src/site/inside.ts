/**
 * Paths that come from configuration, kept inside of a folder.
 */
import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder or in it; neither is looked at on disk. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/**
 * What a path of a file is: a file in the folder, one that links lead out of the folder, or none.
 */
export function fileInside(folder: string, path: string): 'file' | 'outside' | 'absent' {
  if (!isInside(folder, path)) return 'outside';
  try {
    if (!statSync(path).isFile()) return 'absent';
    return isInside(realpathSync(folder), realpathSync(path)) ? 'file' : 'outside';
  } catch {
    return 'absent';
  }
}

/** A path as configurations have it: relative to a folder, with `/`. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
