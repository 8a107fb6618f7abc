/**
 * Follows pages that have moved.
 */
import { type Entries, localKey, signature } from './entries.js';
import { pageName } from './page-name.js';
import type { FoundPage } from './types.js';

/** Tells whether a page is not there any more. */
export type IsGone = (page: string) => boolean;

/**
 * The page that a page was before, where that is beyond doubt: it is gone, and has the same name and
 * an accepted finding in common, or just the same findings.
 */
export function formerPage(
  entries: Entries,
  { page, findings }: FoundPage,
  isGone: IsGone,
): string | undefined {
  if (findings.length === 0 || entries.byPage.has(page)) return undefined;
  const own = signature(findings);
  const alike = (own === undefined ? undefined : entries.bySignature.get(own)) ?? [];
  const named = entries.byName.get(pageName(page)) ?? [];
  const keys = new Set(findings.map(localKey));
  const candidates = [...new Set([...alike, ...named])].filter(
    (old) =>
      entries.byPage.get(old)?.some((entry) => keys.has(localKey(entry))) === true && isGone(old),
  );
  return only(candidates) ?? only(candidates.filter((old) => alike.includes(old)));
}

/** Former pages by page; what several pages may have been is left out. */
export function formerPages(
  entries: Entries,
  pages: readonly FoundPage[],
  isGone: IsGone,
): Map<string, string> {
  const former = new Map<string, string>();
  const claims = new Map<string, number>();
  for (const page of pages) {
    const old = formerPage(entries, page, isGone);
    if (old === undefined) continue;
    former.set(page.page, old);
    claims.set(old, (claims.get(old) ?? 0) + 1);
  }
  return new Map([...former].filter(([, old]) => claims.get(old) === 1));
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
