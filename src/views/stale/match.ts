/** Which section of an older version a section of a newer one was. */
import type { LanguageId } from '../../page/page-model.js';
import { groupBy } from '../../text/group-by.js';
import type { VersionSection } from './version.js';

/**
 * Finds the sections of the older version: the same heading path, else the same words elsewhere, else
 * the same heading elsewhere, else the only one that is left under the same heading.
 *
 * @param other Words that readers of this language see, too, tell sections apart no better.
 * @returns Indices by index of the newer version; `undefined` for what was added.
 */
export function matchSections(
  newer: readonly VersionSection[],
  older: readonly VersionSection[],
  other: LanguageId,
): (number | undefined)[] {
  const matches: (number | undefined)[] = newer.map(() => undefined);
  const taken = new Set<number>();
  const keys: ((section: VersionSection) => string)[] = [
    ({ path }) => key(path),
    (section) => section.own(other),
    ({ path }) => path.at(-1) ?? '',
  ];
  pair(keys[0] as (typeof keys)[0], false);
  for (const keyOf of keys.slice(1)) pair(keyOf, true);
  pair(({ path }) => key(path.slice(0, -1)) || 'top', true);
  return matches;

  /** Pairs what has the same key and is not paired yet: in order, or only what is alone with it. */
  function pair(keyOf: (section: VersionSection) => string, alone: boolean): void {
    const left = group(older, (at) => !taken.has(at), keyOf);
    for (const [own, indices] of group(newer, (at) => matches[at] === undefined, keyOf)) {
      const there = left.get(own) ?? [];
      if (own === '' && alone) continue;
      if (alone && (there.length !== 1 || indices.length !== 1)) continue;
      indices.forEach((at, nth) => {
        const found = there[nth];
        if (found === undefined) return;
        matches[at] = found;
        taken.add(found);
      });
    }
  }
}

function key(path: readonly string[]): string {
  return path.length === 0 ? '' : JSON.stringify(path);
}

function group(
  sections: readonly VersionSection[],
  isFree: (index: number) => boolean,
  keyOf: (section: VersionSection) => string,
): Map<string, number[]> {
  const free = [...sections.keys()].filter(isFree);
  return groupBy(free, (at) => keyOf(sections[at] as VersionSection));
}
