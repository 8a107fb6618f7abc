/** Gaps that stand at variants: tabs without the target, and placeholders. */
import { groupBy } from '../../text/group-by.js';
import { createPaths, pathKey } from '../outline/heading-paths.js';
import type { Gap, LanguageId, Place, VariantGroup } from '../page-model.js';
import { amountOf, isNothing, seenBy, weightOf } from '../recognise/amount.js';
import type { Collected, SharedTab } from '../recognise/collected.js';
import { createSetExcuses } from './beside-set.js';
import type { Findings } from './found-on-page.js';

/** Least content of a tab that is worth a finding, in words. */
const leastTab = 5;

interface Paths {
  /** Headings above a block, as the target's readers see them. */
  pathAt(block: number): string[];
}

/** Tabs that the target lacks. */
export function tabGaps(findings: Findings & Paths): Gap[] {
  return [...setGaps(findings), ...emptyTabs(findings), ...lackingTabs(findings)];
}

/** Tab sets and code groups about languages, in places that the target sees, without the target. */
function setGaps(findings: Findings & Paths): Gap[] {
  const { page, target, references } = findings;
  const bit = page.masks.of([target]);
  const excuse = createSetExcuses(page, target);
  return page.groups.flatMap((group, index) => {
    const place = page.places[index];
    if (group.kind !== 'set' || !place || !(place.mask & bit)) return [];
    if (group.exempt?.includes(target)) return [];
    const own = group.variants
      .map((at) => page.variants[at])
      .find((item) => item?.languages.includes(target));
    if (own && !own.empty) return [];
    const all = referencesIn(group, references);
    const told = all.filter((id) => own || !excuse(index, id));
    // What is excused is told nowhere, but takes its place: the section is not empty for another reason.
    const have = told.length > 0 ? told : all;
    if (have.length === 0) return [];
    const cause = causeIn(page, group, have);
    if (!cause) return [];
    return [
      gapAt(findings, place.block, {
        kind: 'tab',
        reason: own ? 'empty' : 'absent',
        references: have,
        heading: own?.label ?? '',
        add: lastOf(page, group),
        place: own?.place ?? group.place,
        cause,
        confidence: told.length === 0 ? 0 : isAlone(group) ? aloneInSet : undefined,
      }),
    ];
  });
}

/**
 * Nobody forgets the other tabs of a set for one language: of those read on real sites, about half of the time it is
 * about something that only its language has.
 */
const aloneInSet = 0.5;

function isAlone({ languages, others }: VariantGroup): boolean {
  return languages.length === 1 && others.length === 0;
}

/** Where a further tab would go: after the last one. */
function lastOf(page: Collected, group: VariantGroup): Gap['add'] {
  const last = page.variants[group.variants.at(-1) ?? -1];
  return last && { heading: last.label, place: last.place };
}

function referencesIn(group: VariantGroup, references: readonly LanguageId[]): LanguageId[] {
  return references.filter((id) => group.languages.includes(id));
}

function causeIn(page: Collected, group: VariantGroup, have: readonly LanguageId[]): Place {
  return group.variants
    .map((at) => page.variants[at])
    .find(
      (item) =>
        item && !item.empty && !item.placeholder && item.languages.some((id) => have.includes(id)),
    )?.place;
}

/** Tabs about something else, such as a provider, in which the target sees nothing. */
function emptyTabs(findings: Findings & Paths): Gap[] {
  const { page, target, references } = findings;
  const bit = page.masks.of([target]);
  return page.tabs.flatMap((tab) => {
    if (!(tab.mask & bit) || !isNothing(amountOf(page, seenBy(page, bit, tab.start, tab.end))))
      return [];
    const have = references.filter((id) => {
      const seen = amountOf(page, seenBy(page, page.masks.of([id]), tab.start, tab.end));
      return weightOf(seen) >= leastTab;
    });
    if (have.length === 0) return [];
    const cause = page.blocks[tab.start]?.node.position;
    const place = tab.node.position;
    return [
      gapAt(findings, tab.start, {
        kind: 'tab',
        reason: 'empty',
        references: have,
        heading: tab.label,
        place,
        cause,
      }),
    ];
  });
}

/**
 * Each language has a tab set of its own, such as one of providers: tabs of the reference's set that
 * the target's does not have. The sets are compared where their sections answer to each other.
 */
function lackingTabs(findings: Findings & Paths): Gap[] {
  const { page, target, references, headingText } = findings;
  const reference = references[0];
  if (reference === undefined || page.tabs.length === 0) return [];
  const bit = page.masks.of([target]);
  const other = page.masks.of([reference]);
  const own = setsOf(page, bit, other);
  const theirs = setsOf(page, other, bit);
  if (own.length === 0 || theirs.length === 0) return [];
  const theirPath = createPaths(page, other, headingText);
  const byPath = groupBy(own, (set) => pathKey(findings.pathAt(set[0]?.start ?? 0)));
  return theirs.flatMap((set) => {
    const labels = new Set(set.map((tab) => tab.label));
    const beside = byPath
      .get(pathKey(theirPath(set[0]?.start ?? 0)))
      ?.find((mine) => mine.filter((tab) => labels.has(tab.label)).length * 2 > mine.length);
    if (!beside) return [];
    const have = new Set(beside.map((tab) => tab.label));
    return set
      .filter((tab) => !have.has(tab.label))
      .map((tab) =>
        gapAt(findings, beside[0]?.start ?? 0, {
          kind: 'tab',
          reason: 'absent',
          references: [reference],
          heading: tab.label,
          place: beside[0]?.set.position,
          cause: tab.node.position,
        }),
      );
  });
}

/** Tab sets that the readers of one language see and those of another do not. */
function setsOf(page: Collected, bit: number, not: number): SharedTab[][] {
  const sets = new Map<unknown, SharedTab[]>();
  for (const tab of page.tabs) {
    if (!(tab.mask & bit) || tab.mask & not || tab.label === '') continue;
    const set = sets.get(tab.set);
    if (set) set.push(tab);
    else sets.set(tab.set, [tab]);
  }
  return [...sets.values()];
}

/** Notes that there is nothing yet, in variants that hold nothing else. */
export function placeholderGaps(findings: Findings & Paths): Gap[] {
  const { page, target, references } = findings;
  return page.variants.flatMap((variant, index) => {
    if (!variant.placeholder || variant.notApplicable || !variant.languages.includes(target))
      return [];
    const parent = variant.parent === undefined ? undefined : page.variants[variant.parent];
    if (parent?.placeholder) return [];
    const group = page.groups[variant.group] as VariantGroup;
    const have = referencesIn(group, references);
    const cause = causeIn(page, group, have);
    return [
      gapAt(findings, page.spans[index]?.start ?? 0, {
        kind: 'placeholder',
        reason: 'placeholder',
        references: have.length > 0 ? have : [...references],
        heading: '',
        place: variant.place,
        cause,
      }),
    ];
  });
}

function gapAt(
  { target, pathAt }: Findings & Paths,
  block: number,
  gap: Pick<Gap, 'kind' | 'reason' | 'references' | 'heading' | 'place' | 'cause'> &
    Partial<Pick<Gap, 'add'>> & { confidence?: number | undefined },
): Gap {
  const path = pathAt(block);
  return {
    kind: gap.kind,
    reason: gap.reason,
    language: target,
    references: gap.references,
    path,
    heading: gap.heading || (path.at(-1) ?? ''),
    place: gap.place,
    cause: gap.cause,
    add: gap.add,
    boilerplate: false,
    confidence: gap.confidence ?? 0.95,
    candidate: undefined,
  };
}
