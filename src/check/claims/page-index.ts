/**
 * Finds the pages that a name in a document means.
 */
import { wordsOf } from '../../page/align/stems.js';
import type { PageFacts } from './types.js';

/** A name as a document has it. */
export interface Name {
  /** As it is written. */
  text: string;
  /** It looks like the path of a file or folder; else it may be any word. */
  strong: boolean;
}

/** Pages that a name means. */
export interface FoundPages {
  pages: readonly string[];
  folder: boolean;
}

/** Pages by what people call them. */
export interface PageIndex {
  /**
   * @param base Folder that names are relative to, before all others.
   * @returns `undefined` if the name means none, or one of several.
   */
  find(text: string, base?: string): FoundPages | undefined;
  /** Names of all pages without what is common to all, for suggestions. */
  names: readonly string[];
}

/**
 * Makes an index of pages.
 *
 * @param docs Paths of the docs folders, from anywhere: names may begin with them.
 */
export function indexPages(
  facts: Iterable<Pick<PageFacts, 'path' | 'page' | 'title'>>,
  docs: readonly string[] = [],
): PageIndex {
  const pages = [...facts];
  const common = commonFolder(pages.map(({ page }) => page));
  const roots = new Set(docs.map((folder) => keyOf(`${folder}/${common}`).split('/').at(-1)));
  const exact = new Map<string, string>();
  const shorter = new Map<string, Set<string>>();
  const folders = new Map<string, string[]>();
  const titles = new Map<string, Set<string>>();
  for (const { path, page, title } of pages) {
    const own = page.slice(common.length);
    for (const name of [page, own]) {
      const key = keyOf(name);
      if (!exact.has(key) || name === own) exact.set(key, path);
      for (const end of endsOf(key)) add(shorter, end, path);
      for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
        const folder = name.slice(0, at).toLowerCase();
        const inside = folders.get(folder) ?? [];
        if (!inside.includes(path)) inside.push(path);
        folders.set(folder, inside);
      }
    }
    add(titles, titleKey(title), path);
    add(titles, titleKey(keyOf(own).split('/').at(-1) ?? ''), path);
  }
  return { find, names: pages.map(({ page }) => page.slice(common.length)) };

  function find(text: string, base = ''): FoundPages | undefined {
    const isFolder = /\/\s*$/.test(text);
    const key = keyOf(text);
    if (key === '') return undefined;
    if (!isFolder || /^https?:/i.test(text)) {
      const page =
        (base && exact.get(`${keyOf(base)}/${key}`)) || exact.get(key) || byEnd(key, text);
      if (page) return { pages: [page], folder: false };
    }
    const inside = folders.get(key) ?? longerFolder(key, text);
    if (inside) return { pages: inside, folder: true };
    const [titled, ...others] = titles.get(titleKey(text)) ?? [];
    return titled !== undefined && others.length === 0
      ? { pages: [titled], folder: false }
      : undefined;
  }

  /** A part of a path that only one page ends with, or a longer path that ends with that of a page. */
  function byEnd(key: string, text: string): string | undefined {
    const [page, ...others] = shorter.get(key) ?? [];
    if (page !== undefined) return others.length === 0 ? page : undefined;
    return firstOf(insideOf(key, text), exact);
  }

  function longerFolder(key: string, text: string): string[] | undefined {
    return firstOf(insideOf(key, text), folders);
  }

  /** Ends of a path whose beginning is that of the docs, or an address, which may begin with anything. */
  function insideOf(key: string, text: string): string[] {
    const isAddress = /^https?:|^\/(?!.*\.\w+$)/i.test(text.trim());
    return endsOf(key).filter((end) => {
      const before = key.slice(0, key.length - end.length - 1);
      return isAddress || roots.has(before.split('/').at(-1));
    });
  }
}

function firstOf<Value>(
  keys: readonly string[],
  map: ReadonlyMap<string, Value>,
): Value | undefined {
  for (const key of keys) {
    const found = map.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `a/b/c` has the ends `b/c` and `c`. */
function endsOf(key: string): string[] {
  const ends: string[] = [];
  for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1))
    ends.push(key.slice(at + 1));
  return ends;
}

function add(map: Map<string, Set<string>>, key: string, path: string): void {
  if (key === '') return;
  const known = map.get(key);
  if (known) known.add(path);
  else map.set(key, new Set([path]));
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
  const [first = '', ...rest] = pages;
  let common = first.slice(0, first.lastIndexOf('/') + 1);
  for (const page of rest) {
    while (!page.startsWith(common)) {
      common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
    }
  }
  return common;
}
