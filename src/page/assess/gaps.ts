/** Gaps: what the readers of the target lack, each once, at the place that says most. */
import { createPaths, pathKey } from '../outline/heading-paths.js';
import type { ProjectedSection } from '../outline/projection.js';
import type { Gap, LanguageId, PagePosition, Place } from '../page-model.js';
import { amountOf, seenBy } from '../recognise/amount.js';
import type { Findings } from './found-on-page.js';
import { insideGaps } from './inside.js';
import type { Judged } from './judged.js';
import type { Presence } from './presence.js';
import { placeholderGaps, tabGaps } from './variant-gaps.js';

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
    confidence: 0.95,
    candidate: undefined,
  };
}

/** Gaps of a page that has something for the target. */
export function gapsOf(given: Findings): Gap[] {
  const { page, target, headingText } = given;
  const pathAt = createPaths(page, page.masks.of([target]), headingText);
  // Field by field, here and below: spreads were a fifth of the time that a page takes.
  const findings = {
    page,
    target,
    references: given.references,
    judged: given.judged,
    headingText,
    declared: given.declared,
    declaredPlace: given.declaredPlace,
    pathAt,
  };
  const tabs = tabGaps(findings);
  const notes = placeholderGaps(findings);
  const taken = new Set([...tabs, ...notes].map((gap) => pathKey(gap.path)));
  const exempt = page.groups.flatMap((group, index) =>
    group.exempt?.includes(target) ? [pathAt(page.places[index]?.block ?? 0)] : [],
  );
  for (const path of exempt) taken.add(pathKey(path));
  const sections = sectionGaps(given, taken);
  const stated = given.judged.some(({ verdict }) => verdict.verdict === 'not-applicable');
  if (!stated && exempt.length + sections.length + tabs.length + notes.length === 0) {
    sections.push(...codelessPage(given));
  }
  const empties = new Set(
    sections.filter((gap) => gap.reason === 'empty').map((gap) => pathKey(gap.path)),
  );
  const kept = tabs.filter((gap) => gap.reason !== 'empty' || !empties.has(pathKey(gap.path)));
  const gaps = [...kept, ...notes, ...sections];
  for (const { path } of gaps) taken.add(pathKey(path));
  return [...gaps, ...insideGaps(given, taken)].sort(byPlace);
}

function byPlace(a: Gap, b: Gap): number {
  return (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0);
}

function sectionGaps({ judged, target }: Findings, taken: ReadonlySet<string>): Gap[] {
  const gaps: Gap[] = [];
  // Several references may find the same section of the target lacking: that is one gap.
  const known = new Map<ProjectedSection, Gap>();
  const before = answersBefore(judged);
  for (const item of judged) {
    const gap = sectionGap(item, target, before(item), taken);
    const same = item.target && known.get(item.target);
    if (gap && same) {
      const more = gap.references.filter((id) => !same.references.includes(id));
      same.references.push(...more);
    } else if (gap) {
      gaps.push(gap);
      if (item.target) known.set(item.target, gap);
    }
  }
  return gaps;
}

/** The target's section that answers to the last one before a section, in that section's own outline. */
function answersBefore(judged: readonly Judged[]): (item: Judged) => ProjectedSection | undefined {
  const outlines = new Map<LanguageId, (ProjectedSection | undefined)[]>();
  for (const { places, target } of judged) {
    for (const { language, index } of places) {
      const answers = outlines.get(language) ?? [];
      outlines.set(language, answers);
      if (target?.node) answers[index] = target;
    }
  }
  for (const answers of outlines.values()) {
    for (let index = 1; index < answers.length; index++) answers[index] ??= answers[index - 1];
  }
  return ({ places: [place] }) => {
    const answers = outlines.get(place?.language ?? '') ?? [];
    return answers[Math.min(place?.index ?? 0, answers.length) - 1];
  };
}

function sectionGap(
  { verdict, reference, target: counterpart, withCode, sharedNote }: Judged,
  target: LanguageId,
  before: ProjectedSection | undefined,
  taken: ReadonlySet<string>,
): Gap | undefined {
  const boilerplate = verdict.verdict === 'boilerplate';
  const isAbsent = verdict.verdict === 'missing' || boilerplate;
  const isEmpty = verdict.verdict === 'empty' || sharedNote;
  if (verdict.heading === '' || !(isAbsent || isEmpty || verdict.codeMissing)) return undefined;
  const gap: Gap = {
    kind: 'section',
    reason: 'absent',
    language: target,
    references: [...verdict.languages],
    path: verdict.path,
    heading: verdict.heading,
    place: verdict.place,
    cause: spanOf(reference),
    add: before?.node && { heading: before.heading, place: before.place },
    boilerplate,
    confidence: verdict.confidence,
    candidate: verdict.candidates[0],
  };
  if (isAbsent) return gap;
  if (taken.has(pathKey(verdict.path)) || taken.has(pathKey(counterpart?.path ?? []))) {
    return undefined;
  }
  gap.place = counterpart?.place ?? verdict.place;
  if (isEmpty) {
    gap.reason = sharedNote ? 'placeholder' : 'empty';
    return gap;
  }
  gap.kind = 'code';
  gap.references = [...withCode];
  gap.path = counterpart?.path ?? verdict.path;
  gap.heading = counterpart?.heading ?? verdict.heading;
  gap.cause = reference.blocks.find((block) => block.kind === 'code')?.node.position;
  return gap;
}

/** A page without a section to blame, where the target sees no code at all and a reference does. */
function codelessPage({ page, target, references }: Findings): Gap[] {
  const bit = page.masks.of([target]);
  const own = page.variants.find((item) => item.languages.includes(target) && !item.inline);
  const seen = amountOf(page, seenBy(page, bit));
  if (!own || seen.codes > 0 || seen.opaques > 0) return [];
  const have = references.filter((id) =>
    page.variants.some((item) => item.codes > 0 && item.languages.includes(id)),
  );
  const other = page.variants.find(
    (item) => item.codes > 0 && item.languages.some((id) => have.includes(id)),
  );
  if (!other) return [];
  const base = { language: target, references: have, path: [], heading: '', boilerplate: false };
  const places = {
    confidence: 0.95,
    candidate: undefined,
    place: own.place,
    cause: other.place,
    add: undefined,
  };
  return [{ ...base, ...places, kind: 'code', reason: 'absent' }];
}

function spanOf(section: ProjectedSection): Place {
  const { place, end } = section;
  if (!place || !end) return undefined;
  const span: PagePosition = { start: place.start, end: end.end };
  if (place.partial) span.partial = place.partial;
  return span;
}
