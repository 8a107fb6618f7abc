/**
 * Sections that stand in another order than in the reference.
 */
import type { LanguageId, OrderChange } from './types.js';
import type { Judged } from './verdicts.js';

/** Sections of the target's own headings that break the reference's order, as few as will do. */
export function orderChanges(judged: readonly Judged[], reference: LanguageId): OrderChange[] {
  const groups = new Map<string, Judged[]>();
  for (const item of judged) {
    const { target, verdict, reference: section } = item;
    if (!target?.languages || !item.close || verdict.languages[0] !== reference) continue;
    const key = `${section.parent} ${target.parent}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((items) => changesIn(items, reference));
}

function changesIn(items: readonly Judged[], reference: LanguageId): OrderChange[] {
  const line = (item: Judged) => item.target?.place?.start.offset ?? 0;
  const kept = new Set(longestRise(items.map(line)));
  return items.flatMap((item, index) => {
    if (kept.has(index)) return [];
    const before =
      items.findLast((other, at) => at < index && line(other) > line(item)) ?? items[index - 1];
    if (!before?.target || line(before) < line(item)) return [];
    return [
      {
        heading: item.target?.heading ?? '',
        place: item.target?.place,
        reference,
        after: before.target.heading,
        cause: item.reference.place,
      },
    ];
  });
}

/** Indices of a longest strictly rising subsequence (Fredman, 1975). */
export function longestRise(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const rise: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) rise.unshift(at);
  return rise;
}
