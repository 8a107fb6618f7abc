/** Follows pages that have moved. */
import { groupBy } from '../../text/group-by.js';
import { type Entries, localKey, pageName, signature } from './entries.js';
import type { FoundPage } from './entry.js';

export type IsGone = (page: string) => boolean;

/** More pages with just the same findings, or with one name, tell nothing, and take long to compare. */
const mostAlike = 20;
const mostNamed = 1000;

/**
 * The page that a page was before, where that is beyond doubt: it is gone, and has the same name and
 * an accepted finding in common, or just the same findings. Of several, the one in a folder of the same
 * name, as when a folder of pages has moved.
 */
function formerPage(
  entries: Entries,
  { page, findings }: FoundPage,
  isGone: IsGone,
): string | undefined {
  if (findings.length === 0 || entries.byPage.has(page)) return undefined;
  const own = signature(findings);
  const alike = (own === undefined ? undefined : entries.bySignature().get(own)) ?? [];
  const keys = new Set(findings.map(localKey));
  const namesakes = entries.byName().get(pageName(page)) ?? [];
  if (namesakes.length > mostNamed) return undefined;
  const named = namesakes.filter(
    (old) =>
      entries.byPage.get(old)?.some((entry) => keys.has(localKey(entry))) === true && isGone(old),
  );
  if (named.length === 0) return alike.length > mostAlike ? undefined : only(alike.filter(isGone));
  return (
    only(named) ?? only(nearestTo(page, named)) ?? only(named.filter((old) => alike.includes(old)))
  );
}

/** Those with the most folders above them in common with a page, if they have any. */
function nearestTo(page: string, candidates: readonly string[]): string[] {
  const way = stem(page);
  const common = candidates.map((old) => {
    const other = stem(old);
    const at = way.findIndex((name, index) => name !== other[index]);
    return at < 0 ? way.length : at;
  });
  const most = Math.max(0, ...common);
  return most < 2 ? [] : candidates.filter((_, index) => common[index] === most);
}

/** Names from the last to the first, without what may differ in a page that is the same. */
function stem(path: string): string[] {
  return path
    .replace(/\.mdx?$/i, '')
    .replace(/\/(?:index|readme)$/i, '')
    .split('/')
    .reverse();
}

/** Former pages by page; what several pages may have been is left out. */
export function formerPages(
  entries: Entries,
  pages: readonly FoundPage[],
  isGone: IsGone,
): Map<string, string> {
  const byFormer = groupBy(pages, (page) => formerPage(entries, page, isGone));
  return new Map(
    [...byFormer].flatMap(([old, [page, ...others]]) =>
      old === undefined || others.length > 0 ? [] : [[page.page, old]],
    ),
  );
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
