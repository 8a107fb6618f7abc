/** Accepted findings by page. */

import { posix } from 'node:path';
import { groupBy } from '../../text/group-by.js';
import { type FindingIdentity, identityKey } from '../identity.js';
import type { Entry } from './types.js';

export interface Entries {
  /** In the order of the file, each identity once. */
  all: readonly Entry[];
  byPage: ReadonlyMap<string, readonly Entry[]>;
  /** Pages by `pageName`. Made when it is asked for, as most runs meet no page that moved. */
  byName(): ReadonlyMap<string, readonly string[]>;
  /** Pages by `signature`; those without one are left out. */
  bySignature(): ReadonlyMap<string, readonly string[]>;
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
  return {
    all,
    byPage,
    byName: once(() => groupBy(byPage.keys(), pageName)),
    bySignature: once(() => {
      const signed = new Map<string, string[]>();
      for (const [page, list] of byPage) {
        const key = signature(list);
        const pages = key === undefined ? undefined : signed.get(key);
        if (pages) pages.push(page);
        else if (key !== undefined) signed.set(key, [page]);
      }
      return signed;
    }),
  };
}

function once<Value>(make: () => Value): () => Value {
  let value: { made: Value } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

/**
 * What a page is known by, wherever it lies: all its findings. `undefined` where none stands under a
 * heading, as such a page is like many others.
 */
export function signature(entries: readonly Local[]) {
  if (!entries.some(({ path }) => path.length > 0)) return undefined;
  return entries.map(localKey).sort().join('\n');
}

/** What identifies a finding on its page, as one string. */
export function localKey({ rule, language, path, about }: Local) {
  return identityKey({ page: '', rule, language, path, about });
}

type Local = Omit<FindingIdentity, 'page'>;

function defined(entry: Entry): Entry {
  const fields = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as unknown as Entry;
}

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
