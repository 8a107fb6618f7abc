/** What most pages have, and what fewer have. */
import { groupBy } from '../../text/group-by.js';
import type { FindingPlace, PageSurvey } from '../survey-result.js';

/** Uses by what they use; each page counts once. */
export function counted<Use extends { page: PageSurvey }>(
  uses: readonly Use[],
  keyOf: (use: Use) => string,
): Map<string, Use[]> {
  const once = (group: readonly Use[]) => [
    ...new Map(group.toReversed().map((use) => [use.page, use])).values(),
  ];
  return new Map([...groupBy(uses, keyOf)].map(([key, group]) => [key, once(group).reverse()]));
}

/** The key with the most uses, and all others; of several the preferred, or else the first one. */
export function rarer(
  uses: ReadonlyMap<string, readonly unknown[]>,
  isPreferred: (key: string) => boolean,
): { usual: string; others: string[] } {
  let [usual, most] = ['', 0];
  for (const [key, { length }] of uses) {
    if (length > most || (length === most && isPreferred(key))) [usual, most] = [key, length];
  }
  return { usual, others: [...uses.keys()].filter((key) => key !== usual) };
}

export function lineOf(line: number): FindingPlace {
  return { start: { line, column: 1 }, end: { line, column: 1 } };
}

/** `one page`, `2 pages`. */
export function countPages(count: number): string {
  return count === 1 ? 'one page' : `${count} pages`;
}
