/**
 * Accepted findings by page.
 */
import { identityKey } from '../survey/identity.js';
import { groupBy } from './group-by.js';
import { pageName } from './page-name.js';
import type { Entry } from './types.js';

/** Accepted findings, ready to be looked up. */
export interface Entries {
  /** In the order of the file, each identity once. */
  all: readonly Entry[];
  byPage: ReadonlyMap<string, readonly Entry[]>;
  /** Pages by `pageName`. */
  byName: ReadonlyMap<string, readonly string[]>;
  /** Pages by `signature`; those without one are left out. */
  bySignature: ReadonlyMap<string, readonly string[]>;
}

/** Prepares entries; of two for one finding the first counts, with what only the second says. */
export function indexEntries(entries: Iterable<Entry>): Entries {
  const unique = new Map<string, Entry>();
  for (const entry of entries) {
    const key = identityKey(entry);
    const first = unique.get(key);
    unique.set(key, first ? { ...defined(entry), ...defined(first) } : entry);
  }
  const all = [...unique.values()];
  const byPage = groupBy(all, ({ page }) => page);
  const pages = [...byPage.keys()];
  const signed = pages.filter((page) => signature(byPage.get(page) ?? []) !== undefined);
  return {
    all,
    byPage,
    byName: groupBy(pages, pageName),
    bySignature: groupBy(signed, (page) => signature(byPage.get(page) ?? []) as string),
  };
}

/**
 * What a page is known by, wherever it lies: all its findings. `undefined` where none stands under a
 * heading, as such a page is like many others.
 */
export function signature(entries: readonly Pick<Entry, 'rule' | 'language' | 'path'>[]) {
  if (!entries.some(({ path }) => path.length > 0)) return undefined;
  return entries.map(localKey).sort().join('\n');
}

/** What identifies a finding on its page, as one string. */
export function localKey({ rule, language, path }: Pick<Entry, 'rule' | 'language' | 'path'>) {
  return identityKey({ page: '', rule, language, path });
}

function defined(entry: Entry): Entry {
  const fields = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as unknown as Entry;
}
