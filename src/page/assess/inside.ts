/** Gaps inside of sections that answer to each other: blocks, examples, and most of the content. */
import { groupBy } from '../../text/group-by.js';
import { createPaths, pathKey } from '../outline/heading-paths.js';
import type { Gap, LanguageId, VariantGroup } from '../page-model.js';
import { amountOf, placeholderAround, weightOf, wordsPerCode } from '../recognise/amount.js';
import type { Block } from '../recognise/collected.js';
import type { Findings } from './found-on-page.js';

/** Of a section with less than this share of the reference's content, most is lacking. */
const mostOf = 1 / 3;

/** Examples of a reference from which on a section is compared, and from which on one is too few. */
const someExamples = 2;
const manyExamples = 4;

/** By reading what is found on six sites, more likely than not; not certain. */
const confidence = 0.55;

/** At most one for each section, and none where a section lacks something anyway. */
export function insideGaps(findings: Findings, taken: ReadonlySet<string>): Gap[] {
  const known = new Set(taken);
  return [...blockGaps(findings), ...sectionGaps(findings)].filter(({ path }) => {
    const key = pathKey(path);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** Neighbouring blocks for all other languages, in a place that the target sees. */
function blockGaps(findings: Findings): Gap[] {
  const { page, target, references, headingText } = findings;
  // What one language alone adds is its own affair.
  if (references.length < 2) return [];
  const bit = page.masks.of([target]);
  const pathAt = createPaths(page, bit, headingText);
  return page.groups.flatMap((group, index) => {
    const at = page.places[index];
    if (group.kind !== 'blocks' || !at || !(at.mask & bit)) return [];
    if (group.languages.includes(target)) return [];
    const isAll = references.every((id) => group.languages.includes(id));
    if (!isAll || !isReal(findings, group)) return [];
    const cause = page.variants[group.variants[0] ?? -1]?.place;
    const where = { path: pathAt(at.block), place: group.place ?? cause, cause };
    return [gapOf(findings, 'block', references, where)];
  });
}

/** Whether each block has an example, and none has sections. */
function isReal({ page }: Findings, { variants }: VariantGroup): boolean {
  return variants.every((at) => {
    const { start = 0, end = 0 } = page.spans[at] ?? {};
    const blocks = page.blocks.slice(start, end);
    return (
      placeholderAround(page, at) < 0 &&
      blocks.some(({ kind }) => kind === 'code') &&
      blocks.every(({ kind }) => kind !== 'heading')
    );
  });
}

/** Sections of one name, which no other of the reference has, with examples in SDK languages. */
function sectionGaps(findings: Findings): Gap[] {
  const { page, judged } = findings;
  const sdk = new Set(page.codes.filter(({ language }) => language).map(({ node }) => node));
  const examples = (blocks: readonly Block[]) =>
    blocks.filter(({ node }) => sdk.has(node as never));
  const namesakes = groupBy(judged, ({ verdict }) => `${verdict.languages[0]} ${verdict.heading}`);
  return [...namesakes.values()].flatMap(([item, ...others]) => {
    const { reference, target, verdict } = item ?? {};
    if (!reference || !target || verdict?.verdict !== 'same' || others.length > 0) return [];
    const has = examples(reference.blocks);
    if (has.length < someExamples || target.totalCodes * 2 > has.length) return [];
    // One long example may tell as much as several.
    if (linesOf(examples(target.blocks)) * 2 > linesOf(has)) return [];
    const { opaques, placeholder } = amountOf(page, target.blocks);
    if (opaques > 0 || placeholder >= 0) return [];
    const where = { path: target.path, place: target.place, cause: reference.place };
    const own = target.totalWords + target.totalCodes * wordsPerCode;
    const isThin = own < weightOf(amountOf(page, reference.blocks)) * mostOf;
    if (!isThin && has.length < manyExamples) return [];
    return [gapOf(findings, isThin ? 'thin' : 'examples', verdict.languages, where)];
  });
}

/** Lines with something on them. */
function linesOf(examples: readonly Block[]): number {
  const texts = examples.map(({ node }) => ('value' in node ? node.value : ''));
  return texts.reduce((sum, text) => sum + (text.match(/\S.*/g)?.length ?? 0), 0);
}

function gapOf(
  { target }: Findings,
  kind: Gap['kind'],
  references: readonly LanguageId[],
  { path, place, cause }: Pick<Gap, 'path' | 'place' | 'cause'>,
): Gap {
  return {
    kind,
    reason: 'absent',
    language: target,
    references: [...references],
    path,
    heading: path.at(-1) ?? '',
    place,
    cause,
    add: undefined,
    boilerplate: false,
    confidence,
    candidate: undefined,
  };
}
