/** What became of every reference section. */
import { align } from '../align/align.js';
import { headingKey } from '../align/heading.js';
import type { Match } from '../align/pair.js';
import type { Registry } from '../languages/languages.js';
import type { ProjectedSection, Projection } from '../outline/projection.js';
import type { LanguageId, SectionVerdict } from '../page-model.js';
import { type Amount, amountOf, isNothing } from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';
import { readSharedNotice } from '../recognise/notices.js';
import { excuseExtras, excuseJointText } from './joint.js';
import type { Judged } from './judged.js';

/** Verdicts for the sections of all references, those of the fullest first. */
export function judge(
  page: Collected,
  target: Projection,
  references: readonly Projection[],
  registry: Registry,
  stated: (reference: Projection) => ReadonlyMap<number, Match>,
): Judged[] {
  const [primary, ...others] = references;
  if (!primary) return [];
  const common = new Set(
    others.flatMap((other) =>
      other.sections.map((section) => headingKey(section.heading, registry).key),
    ),
  );
  const matches = align(primary, target, registry, 'content', stated(primary), common);
  const judged = primary.sections.flatMap((section, index) =>
    index === 0
      ? []
      : [judgeSection(page, section, index, matches[index], target, [primary.language])],
  );
  for (const other of others) {
    const toTarget = align(other, target, registry, 'headings', stated(other));
    mergeOutline(page, judged, other, primary, target, registry, toTarget);
  }
  const further = others.map((other) => other.language);
  excuseJointText(page, judged, target.language, primary.language, further);
  const lead = page.masks.all().find((id) => references.some((other) => other.language === id));
  excuseExtras(judged, primary.language, lead);
  return judged;
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
    const match: Match | undefined =
      at === undefined
        ? undefined
        : { verdict: 'same', target: at, confidence: 1, why: 'both share the heading' };
    return [judgeSection(page, section, index, match, target, [primary.language])];
  });
}

function judgeSection(
  page: Collected,
  section: ProjectedSection,
  index: number,
  match: Match | undefined,
  outline: Projection,
  languages: LanguageId[],
): Judged {
  const target = match?.target === undefined ? undefined : outline.sections[match.target];
  const verdict: SectionVerdict = {
    heading: section.heading,
    path: section.path,
    depth: section.depth,
    languages,
    place: section.place,
    verdict: match?.verdict ?? 'missing',
    counterpart: target && { heading: target.heading, path: target.path, place: target.place },
    confidence: match?.confidence ?? 1,
    why: match?.why ?? 'the target has no such section',
    candidates: [],
    codeMissing: false,
  };
  const close = verdict.verdict === 'same' || verdict.verdict === 'renamed';
  const judged = {
    verdict,
    reference: section,
    target,
    index,
    close: close && verdict.confidence >= 0.6,
    withCode: section.codes > 0 ? [...languages] : [],
    sharedNote: false,
  };
  if (target && judged.close) compare(page, judged, target, outline);
  return judged;
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
    verdict.codeMissing = true;
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

/**
 * Adds a further reference. A section that it shares with the fullest reference has a verdict
 * already; one that it has alone is its own affair; one that several of the others have counts.
 */
function mergeOutline(
  page: Collected,
  judged: Judged[],
  other: Projection,
  primary: Projection,
  target: Projection,
  registry: Registry,
  toTarget: readonly (Match | undefined)[],
): void {
  const toPrimary = align(other, primary, registry, 'headings');
  const byIndex = new Map(
    judged
      .filter((item) => item.verdict.languages[0] === primary.language)
      .map((item) => [item.index, item]),
  );
  const key = (heading: string) => headingKey(heading, registry).key;
  const further = new Map<string, Judged>();
  for (const item of judged) {
    if (item.verdict.languages[0] !== primary.language)
      further.set(key(item.verdict.heading), item);
  }
  other.sections.forEach((section, index) => {
    if (index === 0) return;
    const shared = toPrimary[index];
    if (shared?.target && (shared.verdict === 'same' || shared.verdict === 'renamed')) {
      const item = byIndex.get(shared.target);
      if (item) {
        const { languages } = item.verdict;
        const something = section.totalWords + section.totalCodes > 0;
        if (something && !languages.includes(other.language)) languages.push(other.language);
        if (section.codes > 0) item.withCode.push(other.language);
        const match = toTarget[index];
        if (something && match && item.reference.totalWords + item.reference.totalCodes === 0) {
          // The fullest has nothing under the heading, so this one is the measure.
          const measured = judgeSection(page, section, index, match, target, [other.language]);
          Object.assign(item, measured, { index: item.index });
        }
        return;
      }
    }
    const match = toTarget[index];
    const alone = match === undefined;
    const same = further.get(key(section.heading));
    if (same && alone && !same.verdict.languages.includes(other.language)) {
      same.verdict.languages.push(other.language);
      same.verdict.verdict = section.boilerplate ? 'boilerplate' : 'missing';
      same.verdict.why = 'several languages have it';
      return;
    }
    const why = 'no other language has it';
    judged.push(
      judgeSection(
        page,
        section,
        index,
        alone ? { verdict: 'language-specific', target: undefined, confidence: 0.6, why } : match,
        target,
        [other.language],
      ),
    );
  });
}
