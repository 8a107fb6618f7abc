/** Finds the pages that a name in a document means. */
import { wordsOf } from '../../page/align/stems.js';

export interface FoundPages {
  /** Paths from the root. */
  pages: readonly string[];
  folder: boolean;
}

export interface PageIndex {
  /**
   * @param base Folder that names are relative to, before all others.
   * @returns `undefined` if the name means none, or one of several.
   */
  find(text: string, base?: string): FoundPages | undefined;
  /** Names of pages by path, without what is common to all. */
  names: ReadonlyMap<string, string>;
}

/** Longer names are of no page. */
const longest = 500;

/** A page as people may call it. */
interface NamedPage {
  /** Path from the root. */
  path: string;
  /** Path from its docs folder. */
  page: string;
  title: string;
}

/** @param docs Paths of the docs folders, from anywhere: names may begin with them. */
export function indexPages(pages: readonly NamedPage[], docs: readonly string[]): PageIndex {
  const common = commonFolder(pages.map(({ page }) => page));
  const roots = new Set(docs.map((folder) => keyOf(`${folder}/${common}`).split('/').at(-1)));
  const names = new Map(pages.map(({ path, page }) => [path, page.slice(common.length)]));
  const exact = new Map<string, string>();
  const ends = new Map<string, Set<string>>();
  const titles = new Map<string, Set<string>>();
  const folders = new Map<string, Set<string>>();
  for (const { path, page, title } of pages) {
    const own = page.slice(common.length);
    for (const name of [page, own]) {
      const key = keyOf(name);
      if (name === own || !exact.has(key)) exact.set(key, path);
      for (const end of endsOf(key)) add(ends, end, path);
      for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
        add(folders, name.slice(0, at).toLowerCase(), path);
      }
    }
    add(titles, titleKey(title), path);
    add(titles, titleKey(keyOf(own).split('/').at(-1) ?? ''), path);
  }
  return { find, names };

  function find(text: string, base = ''): FoundPages | undefined {
    const key = keyOf(text);
    if (key === '' || key.length > longest) return undefined;
    const isAddress = /^https?:|^\/(?!.*\.\w+$)/i.test(text.trim());
    // A path whose beginning is that of the docs, or an address, which may begin with anything.
    const inside = endsOf(key).filter(
      (end) =>
        isAddress ||
        roots.has(
          key
            .slice(0, -end.length - 1)
            .split('/')
            .at(-1),
        ),
    );
    if (!/\/\s*$/.test(text) || /^https?:/i.test(text)) {
      const names = [`${keyOf(base)}/${key}`, key, ...(ends.has(key) ? [] : inside)];
      const known = names.find((one) => exact.has(one));
      const page = known === undefined ? only(ends.get(key)) : exact.get(known);
      if (page !== undefined) return { pages: [page], folder: false };
    }
    const folder = [key, ...inside].find((one) => folders.has(one));
    if (folder !== undefined) return { pages: [...(folders.get(folder) ?? [])], folder: true };
    const titled = only(titles.get(titleKey(text)));
    return titled === undefined ? undefined : { pages: [titled], folder: false };
  }
}

function only(paths: ReadonlySet<string> = new Set()): string | undefined {
  return paths.size === 1 ? [...paths][0] : undefined;
}

/** `a/b/c` has the ends `b/c` and `c`. */
function endsOf(key: string): string[] {
  const parts = key.split('/');
  return parts.slice(1).map((_, at) => parts.slice(at + 1).join('/'));
}

function add(map: Map<string, Set<string>>, key: string, path: string): void {
  if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(path));
}

/** A path or address without what does not tell pages apart. */
function keyOf(name: string): string {
  const path = name
    .trim()
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .replaceAll('\\', '/');
  return (
    decoded(path)
      .toLowerCase()
      .replace(/^(?:\.{0,2}\/+)+/, '')
      .replace(/\/+$/, '')
      .replace(/\.(?:mdx?|markdown|html?)$/, '')
      // `index` alone stays: the first page of all has no other name.
      .replace(/\/(?:index|readme)$/, '')
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `Tool Calling (beta)` and `tool-calling` are one. */
function titleKey(text: string): string {
  return wordsOf(text.replace(/\([^()]*\)/g, ' ')).join(' ');
}

/** Folder that all pages are in, with a slash at its end; empty for none. */
function commonFolder(pages: readonly string[]): string {
  const [first = ''] = pages;
  let common = first;
  do common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
  while (!pages.every((page) => page.startsWith(common)));
  return common;
}
