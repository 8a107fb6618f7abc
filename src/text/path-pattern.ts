/**
 * Patterns for paths of pages: `*`, `**`, `?` and `{a,b}`; all else is literal, so that folders such
 * as `[slug]` and `(guides)` can be named.
 */
import { posix } from 'node:path';
import { expandBraces, matchesGlob } from './glob.js';

/** Whether a path relative to the folder of the configuration, with `/`, is matched. */
export type PathMatcher = (path: string) => boolean;

/**
 * Prepares globs. As in `.gitignore`, one without a slash matches a name at any depth, one with a
 * slash is relative to the folder, and one that matches a folder matches all that is in it.
 */
export function compileGlobs(globs: readonly string[]): PathMatcher {
  const matchers = globs.map(compileGlob);
  return (path) => matchers.some((matches) => matches(path));
}

function compileGlob(glob: string): PathMatcher {
  const inside = glob.replaceAll('\\', '/').replace(/\/+$/, '');
  const anchored = inside.includes('/');
  const pattern = inside.replace(/^(?:\.\/+)+|^\/+/, '');
  if (pattern === '' || pattern === '.') return () => true;
  const alternatives = expandBraces(pattern) ?? [pattern];
  const matches = (text: string) => alternatives.some((one) => matchesGlob(one, text));
  return (path) => parents(path).some((one) => matches(anchored ? one : posix.basename(one)));
}

/** `a/b/c.md` gives `a/b/c.md`, `a/b` and `a`. */
function parents(path: string): string[] {
  const result: string[] = [];
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const one = path.slice(0, end);
    if (one !== '..' && !one.endsWith('/..')) result.push(one);
  }
  return result;
}

/**
 * Path of a page from a folder, with `/`; both may be of Windows. A page outside of it starts with
 * `../`, one on another drive stays absolute.
 */
export function pathFrom(directory: string, path: string): string {
  const from = toPosix(directory);
  const to = toPosix(path);
  if (!to.startsWith('/') && !hasDrive(to)) return posix.normalize(to);
  if (hasDrive(from) !== hasDrive(to) || (hasDrive(to) && from.slice(0, 2) !== to.slice(0, 2))) {
    return posix.normalize(to);
  }
  return posix.relative(rooted(from), rooted(to));
}

/** Slashes, and the letter of the drive in lower case: editors and Node.js differ in it. */
function toPosix(path: string): string {
  return path.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

function hasDrive(path: string): boolean {
  return /^[a-z]:/.test(path);
}

function rooted(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
