/** Accepted findings by page. */
import { posix } from 'node:path';
import { groupBy } from '../../text/group-by.js';
import { once } from '../../text/once.js';
import { type FindingIdentity, identityKey } from '../identity.js';
import type { Entry } from './entry.js';

export interface Entries {
  /** In the order of the file, each identity once. */
  all: readonly Entry[];
  byPage: ReadonlyMap<string, readonly Entry[]>;
  /** Pages by `pageName`. Made when it is asked for, as most runs meet no page that moved. */
  byName(): ReadonlyMap<string, readonly string[]>;
  /** Pages by `signature`. */
  bySignature(): ReadonlyMap<string | undefined, readonly string[]>;
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
    bySignature: once(() => groupBy(byPage.keys(), (page) => signature(byPage.get(page) ?? []))),
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

/**
 * What identifies a finding on its page, as one string. A gap that was only possible is the same one
 * when an edit has made it certain, and the other way round.
 */
export function localKey({ rule: own, language, path, about: what }: Local) {
  const rule = own === 'possible-gap' ? (ruleOf[what ?? 'section'] ?? 'code-parity') : own;
  const about = own === 'possible-gap' && what !== undefined && ruleOf[what] ? undefined : what;
  return identityKey({ page: '', rule, language, path, about });
}

/** Rules of gaps that are certain, by what `possible-gap` is about; of others it is `code-parity`. */
const ruleOf: Readonly<Record<string, string>> = {
  section: 'section-parity',
  tab: 'tab-parity',
  code: 'code-parity',
};

type Local = Omit<FindingIdentity, 'page'>;

function defined(entry: Entry): Entry {
  const fields = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as unknown as Entry;
}

/** The last part of a path that names the page: `flows` for `flows.md` and `flows/index.mdx`. */
export function pageName(path: string): string {
  const name = posix.basename(path).replace(/\.mdx?$/i, '');
  if (!/^(?:index|readme)$/i.test(name)) return name;
  return posix.basename(posix.dirname(path)) || name;
}
