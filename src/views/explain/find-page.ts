/** Which page a person means. */
import { posix } from 'node:path';
import { nearest } from '../../text/nearest.js';

/** Pages that are meant equally well, by their path or its end; extensions may be left out. */
export function findPage(
  name: string,
  paths: readonly string[],
  docs: readonly string[],
): string[] {
  const wanted = posix.normalize(name.replaceAll('\\', '/')).replace(/^(?:\.\/|\/)+/, '');
  const roots = ['.', ...docs].map((folder) => posix.join(folder, wanted));
  const isExact = (path: string) => roots.includes(path);
  const isEnd = (path: string) => path.endsWith(`/${wanted}`);
  for (const form of [(path: string) => path, withoutExtension]) {
    for (const test of [isExact, isEnd]) {
      const found = paths.filter((path) => test(form(path)));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Pages whose names are near what was written: up to five, best first. */
export function nearPages(name: string, paths: readonly string[]): string[] {
  const wanted = withoutExtension(posix.basename(name.replaceAll('\\', '/'))).toLowerCase();
  const nameOf = (path: string) => withoutExtension(posix.basename(path)).toLowerCase();
  const best = nearest(wanted, paths.map(nameOf));
  const near = paths.filter((path) => nameOf(path) === best);
  const like = paths.filter((path) => wanted.length > 2 && path.toLowerCase().includes(wanted));
  return [...new Set([...near, ...like])].slice(0, 5);
}

function withoutExtension(path: string): string {
  return path.replace(/\.mdx?$/i, '');
}
