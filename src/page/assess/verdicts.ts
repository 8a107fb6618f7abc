/** What became of every reference section. */
import type { Match } from '../align/pair.js';
import { mostSure } from '../align/told.js';
import type { Registry } from '../languages/languages.js';
import type { ProjectedSection, Projection } from '../outline/projection.js';
import type { Candidate, LanguageId, SectionVerdict } from '../page-model.js';
import { type Amount, amountOf, isNothing, wordsPerCode } from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';
import { excuseForSection } from '../recognise/excuses.js';
import { readSharedNotice } from '../recognise/notices.js';
import { sharesText } from './joint.js';
import type { Judged } from './judged.js';
import { counts, joinSections, type Member, matchOf, takenBy } from './vote.js';

/** Verdicts for the sections of all references, those of the one that leads the page first. */
export function judge(
  page: Collected,
  target: Projection,
  references: readonly Projection[],
  registry: Registry,
  stated: (reference: Projection) => ReadonlyMap<number, Match>,
): Judged[] {
  const [lead] = references;
  if (!lead) return [];
  const languages = references.map((other) => other.language);
  const size = (outline: Projection) =>
    outline.sections.reduce((sum, one) => sum + one.words + one.codes * wordsPerCode, 0);
  const real = references
    .filter((other) => size(other) * 2 >= size(lead))
    .map((one) => one.language);
  const joint = sharesText(page, target.language, lead.language, languages.slice(1));
  const joined = joinSections(references, target, registry, stated);
  const taken = takenBy(joined);
  const isOwnAffair = (having: readonly LanguageId[]) =>
    (joint && having.length === 1 && having[0] === lead.language) ||
    !counts(having, languages, real);
  const excuseOf = (all: readonly Member[]) => {
    const why = all.map(({ section, language }) =>
      excuseForSection(section, target.language, language, registry),
    );
    return why.includes(undefined) ? undefined : why[0];
  };
  return joined.map((members) => {
    const having = members.filter(({ section }) => section.totalWords + section.totalCodes > 0);
    const measure = having[0] ?? (members[0] as Member);
    const some = having.length > 0 ? having : members;
    const have = some.map(({ language }) => language);
    let match = matchOf(members, measure, taken);
    if (match.verdict === 'missing' || match.verdict === 'boilerplate') {
      const why = isOwnAffair(have) ? 'most other languages do without it' : excuseOf(some);
      if (why) match = { ...match, verdict: 'language-specific', confidence: 0.6, why };
    }
    const judged = judgeSection(page, measure, match, target, members, have);
    const { verdict } = judged;
    const next = (match.target ?? -1) + 1;
    const { languages: own, totalCodes = 0 } = target.sections[next] ?? {};
    // A heading of the target's own that answers to nothing may be what its code stands under.
    const goesOn = own !== undefined && totalCodes > 0 && !taken.has(next);
    if (isOwnAffair(judged.withCode) || goesOn) verdict.codeMissing = false;
    const why = verdict.verdict === 'empty' || verdict.codeMissing ? excuseOf(some) : undefined;
    if (why) Object.assign(verdict, { verdict: 'language-specific', codeMissing: false, why });
    return judged;
  });
}

/** Verdicts of a page that has nothing for the target: no alignment is worth the time. */
export function judgeMissing(
  page: Collected,
  target: Projection,
  primary: Projection | undefined,
): Judged[] {
  const nodes = new Map(target.sections.map((section, index) => [section.node, index]));
  return (primary?.sections ?? []).flatMap((section, index) => {
    if (index === 0 || !primary) return [];
    const at = nodes.get(section.node);
    const match: Match =
      at === undefined
        ? {
            verdict: 'missing',
            target: undefined,
            confidence: 1,
            why: 'the target has no such section',
          }
        : { verdict: 'same', target: at, confidence: 1, why: 'both share the heading' };
    const member = { language: primary.language, index, section, match };
    return [judgeSection(page, member, match, target, [member], [primary.language])];
  });
}

function judgeSection(
  page: Collected,
  measure: Member,
  match: Match,
  outline: Projection,
  members: readonly Member[],
  languages: LanguageId[],
): Judged {
  const { section } = measure;
  const target = match.target === undefined ? undefined : outline.sections[match.target];
  const verdict: SectionVerdict = {
    heading: section.heading,
    path: section.path,
    depth: section.depth,
    languages: [...languages],
    place: section.place,
    verdict: match.verdict,
    counterpart: target && { heading: target.heading, path: target.path, place: target.place },
    confidence: match.confidence,
    why: match.why,
    candidates: candidatesOf(match, outline),
    codeMissing: false,
  };
  const close = match.verdict === 'same' || match.verdict === 'renamed';
  const judged = {
    verdict,
    reference: section,
    target,
    places: [measure, ...members],
    close: close && match.confidence >= 0.6,
    withCode: members.filter((one) => one.section.codes > 0).map(({ language }) => language),
    sharedNote: false,
  };
  if (target && judged.close) compare(page, judged, target, outline);
  return judged;
}

/** Sections that come near; the start of a page has no name to ask about. */
function candidatesOf({ candidates = [] }: Match, { sections }: Projection): Candidate[] {
  return candidates.flatMap(({ target, likeness, why }) => {
    const { heading, path, place } = sections[target] as ProjectedSection;
    return heading === '' ? [] : [{ heading, path, place, likeness, why }];
  });
}

/** Looks at what stands under two headings that answer to each other. */
function compare(
  page: Collected,
  judged: Judged,
  target: ProjectedSection,
  outline: Projection,
): void {
  const { verdict, reference } = judged;
  const here = amountOf(page, target.blocks);
  const all = amountOf(page, below(target, outline));
  const note = here.own ? undefined : noteIn(page, judged, target, here, outline.language);
  if (note) {
    judged.sharedNote = note.shared && !note.notApplicable;
    verdict.verdict = note.notApplicable ? 'not-applicable' : 'placeholder';
    verdict.why = note.notApplicable
      ? 'the page says that it does not apply'
      : 'the heading is there with a note that there is nothing yet';
    return;
  }
  if (isNothing(all) && reference.totalWords + reference.totalCodes > 0) {
    verdict.verdict = 'empty';
    verdict.why = 'the heading is there with nothing under it';
  } else if (reference.codes > 0 && all.codes === 0 && all.opaques === 0) {
    // Of a section that was found by its content, nobody knows what belongs to it.
    verdict.codeMissing = verdict.confidence > mostSure;
  }
}

/** A note in place of content: in a variant of the target, or shared beside a reference's content. */
function noteIn(
  page: Collected,
  { reference }: Judged,
  target: ProjectedSection,
  here: Amount,
  language: LanguageId,
): { notApplicable: boolean; shared: boolean } | undefined {
  const variant = page.variants[here.placeholder];
  if (variant) return { notApplicable: variant.notApplicable, shared: false };
  if (target.children.length > 0) return undefined;
  if (!reference.blocks.some((block) => block.variant >= 0)) return undefined;
  const { placeholder, notApplicable } = readSharedNotice(page, target.blocks, language);
  return placeholder ? { notApplicable, shared: true } : undefined;
}

function* below(
  section: ProjectedSection,
  outline: Projection,
): Generator<ProjectedSection['blocks'][number]> {
  yield* section.blocks;
  for (const child of section.children)
    yield* below(outline.sections[child] as ProjectedSection, outline);
}
