/** Sections that stand in another order than in the reference. */
import { groupBy } from '../../text/group-by.js';
import type { ProjectedSection, Projection } from '../outline/projection.js';
import type { LanguageId, OrderChange } from '../page-model.js';
import type { Judged } from './judged.js';

/** Sections of the target's own headings that break the reference's order, as few as will do. */
export function orderChanges(
  judged: readonly Judged[],
  reference: LanguageId,
  { sections }: Projection,
): OrderChange[] {
  const at = new Map(sections.map((section, index) => [section, index]));
  const placed = new Set<unknown>();
  const items = judged.filter(({ target, verdict, close }) => {
    if (!target?.languages || !close || verdict.languages[0] !== reference) return false;
    // Of several sections that one of the target answers, the first says where it stands.
    const isFirst = !placed.has(target);
    placed.add(target);
    return isFirst;
  });
  const groups = groupBy(items, (one) => `${one.reference.parent} ${one.target?.parent}`);
  return [...groups.values()].flatMap((group) => changesIn(group, reference, at));
}

function changesIn(
  items: readonly Judged[],
  reference: LanguageId,
  at: ReadonlyMap<ProjectedSection | undefined, number>,
): OrderChange[] {
  const places = items.map((item) => at.get(item.target) ?? 0);
  const kept = new Set(longestRise(places));
  const larger = largerBefore(places);
  // From the end, and with the signs changed, the same gives the next place that is smaller.
  const smaller = largerBefore(places.map((at) => -at).reverse()).reverse();
  return items.flatMap((item, index) => {
    if (kept.has(index)) return [];
    const before = items[larger[index] ?? -1];
    if (before) return change(item, before, reference);
    // Moved towards the end: what the reference has after it stands before it.
    const after = items[items.length - 1 - (smaller[index] ?? items.length)];
    return after ? change(after, item, reference) : [];
  });
}

/** For each value the index of the last one before it that is larger. */
function largerBefore(values: readonly number[]): (number | undefined)[] {
  const falling: number[] = [];
  return values.map((value, index) => {
    while (falling.length > 0 && (values[falling.at(-1) as number] as number) <= value) {
      falling.pop();
    }
    const found = falling.at(-1);
    falling.push(index);
    return found;
  });
}

/** Nothing where both stand in one partial: that is for the partial to say. */
function change({ target, reference: other }: Judged, before: Judged, reference: LanguageId) {
  const partial = target?.place?.partial?.path;
  if (partial !== undefined && partial === before.target?.place?.partial?.path) return [];
  const found: OrderChange = {
    heading: target?.heading ?? '',
    place: target?.place,
    reference,
    after: before.target?.heading ?? '',
    cause: other.place,
  };
  return [found];
}

/**
 * Indices of a longest strictly rising subsequence (Fredman, 1975); of several, the one that keeps
 * the earlier items. Works from the end, so that of two that changed places the later is left out.
 */
export function longestRise(values: readonly number[]): number[] {
  const heads: number[] = [];
  const next: number[] = [];
  for (let index = values.length - 1; index >= 0; index--) {
    const value = values[index] as number;
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[heads[middle] as number] as number) > value) low = middle + 1;
      else high = middle;
    }
    next[index] = low > 0 ? (heads[low - 1] as number) : -1;
    heads[low] = index;
  }
  const rise: number[] = [];
  for (let at = heads.at(-1) ?? -1; at >= 0; at = next[at] as number) rise.push(at);
  return rise;
}
