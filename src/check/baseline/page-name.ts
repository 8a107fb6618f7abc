/** What people call a page, wherever it lies. */
import { posix } from 'node:path';

/** Names that say nothing: the folder is the name. */
const nameless = /^(?:index|readme)$/i;

/**
 * The last part of a path that names the page, so that `guides/flows.md`, `flows.mdx` and
 * `flows/index.mdx` have one name.
 *
 * @param path With `/`.
 */
export function pageName(path: string): string {
  const name = posix.basename(path).replace(/\.mdx?$/i, '');
  if (!nameless.test(name)) return name;
  return posix.basename(posix.dirname(path)) || name;
}
