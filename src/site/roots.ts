/** The folders that a site's import paths start from, found upward from a file. */
import { dirname, join } from 'node:path';
import { createPathsMatcher, getTsconfig } from 'get-tsconfig';
import { isFile, stampOf } from '../text/stat.js';
import { withScripts } from './frameworks.js';

const docusaurus = withScripts('docusaurus.config');

/** Names of the files that make a folder the root of a site. */
export const rootFiles: readonly string[] = [...docusaurus, ...withScripts('astro.config')];

const roots = new Map<string, string | undefined>();

/** Folder of the Docusaurus site that a folder is in. */
export function docusaurusRoot(folder: string): string | undefined {
  return cachedFolderWith(docusaurus, 'docusaurus', folder);
}

/** Folder of the Docusaurus or Astro site that a folder is in. */
export function siteRoot(folder: string): string | undefined {
  return cachedFolderWith(rootFiles, 'site', folder);
}

/** Each folder is looked at once in a process. */
function cachedFolderWith(
  names: readonly string[],
  kind: string,
  start: string,
): string | undefined {
  const key = `${kind} ${start}`;
  if (roots.has(key)) return roots.get(key);
  const above = dirname(start);
  let found: string | undefined;
  if (names.some((name) => isFile(join(start, name)))) found = start;
  else if (above !== start) found = cachedFolderWith(names, kind, above);
  roots.set(key, found);
  return found;
}

/** Import paths that a `tsconfig.json` or `jsconfig.json` gives. */
export interface PathMap {
  /** Absolute path of the file. */
  file: string;
  /** Whether it names paths that start as a specifier does. */
  names(specifier: string): boolean;
  /** Absolute paths that a specifier may stand for, best first. */
  match(specifier: string): string[];
}

const pathMaps = new Map<string, { stamp: string; map: PathMap | undefined }>();

/** The paths of the nearest `tsconfig.json` or `jsconfig.json`, if it has any and can be read. */
export function pathMapOf(folder: string): PathMap | undefined {
  const known = pathMaps.get(folder);
  if (known && known.stamp === stampOf(known.map?.file ?? '')) return known.map;
  const map = readPathMap(folder);
  pathMaps.set(folder, { stamp: stampOf(map?.file ?? ''), map });
  return map;
}

function readPathMap(folder: string): PathMap | undefined {
  const found = ['tsconfig.json', 'jsconfig.json'].flatMap((name) => {
    try {
      return getTsconfig(folder, name) ?? [];
    } catch {
      // It is broken, or extends what is not installed: others say so.
      return [];
    }
  });
  const [nearest] = found.sort((a, b) => dirname(b.path).length - dirname(a.path).length);
  const match = nearest && createPathsMatcher(nearest);
  const starts = Object.keys(nearest?.config.compilerOptions?.paths ?? {})
    .map((pattern) => pattern.split('*')[0] ?? '')
    .filter((start) => start !== '');
  if (!nearest || !match || starts.length === 0) return undefined;
  return {
    file: nearest.path,
    names: (specifier) => starts.some((start) => specifier.startsWith(start)),
    match,
  };
}
