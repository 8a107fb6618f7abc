import { basename } from 'node:path';
import { isInside, relativePath } from '../text/inside.js';

/**
 * Whether a file is no page of its own, as all frameworks have it: its name, or that of a folder
 * that it is in, starts with `_`. Folders above the site's do not count.
 */
export function isPartialPath(path: string, directory: string): boolean {
  const names = isInside(directory, path) ? relativePath(directory, path) : basename(path);
  return names.split('/').some((name) => name.startsWith('_'));
}
