/**
 * Gaps: what the readers of the target lack, each once, at the place that says most.
 */
import { amountOf, isNothing, seenBy, weightOf } from './amount.js';
import type { Collected, SharedTab } from './collected.js';
import type { HeadingText, ProjectedSection } from './outline.js';
import type { Presence } from './presence.js';
import type { Declared, Gap, LanguageId, Place, VariantGroup } from './types.js';
import type { Judged } from './verdicts.js';

/** Least content of a tab that is worth a finding, in words. */
const leastTab = 5;

/** Everything that gaps are made of. */
export interface Findings {
  page: Collected;
  target: LanguageId;
  references: readonly LanguageId[];
  judged: readonly Judged[];
  headingText: HeadingText;
  /** Languages that the page declares, if it does. */
  declared: Declared | undefined;
  /** Where the page declares them, or its first place. */
  declaredPlace: Place;
}

/** The one gap of a page that has nothing for the target. */
export function pageGap(findings: Findings, presence: Presence): Gap {
  const { page, target, references, declared, declaredPlace } = findings;
  const note = presence.variant === undefined ? undefined : page.variants[presence.variant];
  const bit = references[0] === undefined ? 0 : page.masks.of([references[0]]);
  const cause = page.variants.find((item) => page.masks.of(item.languages) & bit && !item.empty);
  const reasons = { placeholder: 'placeholder', undeclared: 'undeclared' } as const;
  const kind = presence.kind as keyof typeof reasons;
  const first = page.blocks.find((block) => block.node.position)?.node.position;
  return {
    kind: 'page',
    reason: reasons[kind] ?? 'absent',
    language: target,
    references: references.length > 0 ? [...references] : [...(declared?.languages ?? [])],
    path: [],
    heading: '',
    place:
      note?.place ?? (kind === 'undeclared' ? declaredPlace : undefined) ?? cause?.place ?? first,
    cause: cause?.place,
    add: undefined,
    boilerplate: false,
  };
}

interface Paths {
  /** Headings above a block, as the target's readers see them. */
  pathAt(block: number): string[];
}

/** Gaps of a page that has something for the target. */
export function gapsOf(given: Findings): Gap[] {
  const { page, target, headingText } = given;
  const findings = { ...given, pathAt: createPaths(page, page.masks.of([target]), headingText) };
  const tabs = [...setGaps(findings), ...tabGaps(findings), ...lackingTabs(findings)];
  const notes = placeholderGaps(findings);
  const taken = new Set([...tabs, ...notes].map((gap) => gap.path.join('\n')));
  const sections = sectionGaps(findings, taken);
  const empties = new Set(
    sections.filter((gap) => gap.reason === 'empty').map((gap) => gap.path.join('\n')),
  );
  const kept = tabs.filter((gap) => gap.reason !== 'empty' || !empties.has(gap.path.join('\n')));
  return [...kept, ...notes, ...sections].sort(byPlace);
}

function byPlace(a: Gap, b: Gap): number {
  return (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0);
}

function sectionGaps({ judged, target }: Findings, taken: ReadonlySet<string>): Gap[] {
  const gaps: Gap[] = [];
  let before: ProjectedSection | undefined;
  for (const { verdict, reference, target: counterpart, withCode } of judged) {
    const base = {
      language: target,
      references: verdict.languages,
      path: verdict.path,
      heading: verdict.heading,
      cause: spanOf(reference),
      add: before?.node && { heading: before.heading, place: before.place },
      boilerplate: verdict.verdict === 'boilerplate',
    };
    const free =
      !taken.has(verdict.path.join('\n')) && !taken.has((counterpart?.path ?? []).join('\n'));
    if (verdict.verdict === 'missing' || verdict.verdict === 'boilerplate') {
      gaps.push({ ...base, kind: 'section', reason: 'absent', place: verdict.place });
    } else if (verdict.verdict === 'empty' && free) {
      gaps.push({
        ...base,
        kind: 'section',
        reason: 'empty',
        place: counterpart?.place ?? verdict.place,
      });
    } else if (verdict.codeMissing && free) {
      const cause = reference.blocks.find((block) => block.kind === 'code')?.node.position;
      const path = counterpart?.path ?? verdict.path;
      const heading = counterpart?.heading ?? verdict.heading;
      const place = counterpart?.place ?? verdict.place;
      const what = { kind: 'code', reason: 'absent' } as const;
      gaps.push({ ...base, ...what, references: [...withCode], path, heading, place, cause });
    }
    if (counterpart?.node) before = counterpart;
  }
  return gaps;
}

function spanOf(section: ProjectedSection): Place {
  return section.place && section.end && { start: section.place.start, end: section.end.end };
}

/** Tab sets and code groups about languages, in places that the target sees, without the target. */
function setGaps(findings: Findings & Paths): Gap[] {
  const { page, target, references } = findings;
  const bit = page.masks.of([target]);
  return page.groups.flatMap((group, index) => {
    const place = page.places[index];
    if (group.kind !== 'set' || !place || !(place.mask & bit)) return [];
    if (group.exempt?.includes(target)) return [];
    const own = group.variants
      .map((at) => page.variants[at])
      .find((item) => item?.languages.includes(target));
    const have = referencesIn(group, references);
    if (have.length === 0 || (own && !own.empty)) return [];
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
      }),
    ];
  });
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
function tabGaps(findings: Findings & Paths): Gap[] {
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
  const byPath = new Map<string, SharedTab[][]>();
  for (const set of own) {
    const path = findings.pathAt(set[0]?.start ?? 0).join('\n');
    byPath.set(path, [...(byPath.get(path) ?? []), set]);
  }
  return theirs.flatMap((set) => {
    const labels = new Set(set.map((tab) => tab.label));
    const beside = byPath
      .get(theirPath(set[0]?.start ?? 0).join('\n'))
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
function placeholderGaps(findings: Findings & Paths): Gap[] {
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
    Partial<Pick<Gap, 'add'>>,
): Gap {
  const path = pathAt(block);
  return {
    ...gap,
    path,
    heading: gap.heading || (path.at(-1) ?? ''),
    language: target,
    add: gap.add,
    boilerplate: false,
  };
}

/** Gives the headings above a block, as the readers of a language see them. */
export function createPaths(
  page: Collected,
  bit: number,
  headingText: HeadingText,
): (block: number) => string[] {
  const starts: number[] = [];
  const paths: string[][] = [];
  const open: { depth: number; path: string[] }[] = [];
  page.blocks.forEach(({ kind, node, mask }, index) => {
    if (kind !== 'heading' || node.type !== 'heading' || !(mask & bit)) return;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const path = [...(open.at(-1)?.path ?? []), headingText(node)];
    open.push({ depth: node.depth, path });
    starts.push(index);
    paths.push(path);
  });
  return (block) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < block) low = middle + 1;
      else high = middle;
    }
    return paths[low - 1] ?? [];
  };
}
