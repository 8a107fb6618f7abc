/**
 * Alignment: which section of the target answers to a section of the reference.
 *
 * Tried in turn, and what comes first wins: the very same heading; the same name in the same place;
 * the same name elsewhere; a like name with like content; a heading for the tool that each ecosystem
 * has. What is left is looked for inside other sections (see `cover.ts`).
 */
import type { Registry } from '../languages/languages.js';
import type { Projection } from '../outline/projection.js';
import type { LanguageId } from '../page-model.js';
import { cover, isOwn } from './cover.js';
import { headingKey, namesTool } from './heading.js';
import { type Match, nearby, type Pair, record } from './pair.js';
import { cosine, createVectors, headingSimilarity, headingWeights } from './similarity.js';

/** Headings that two languages say alike enough to be one section, whatever their content. */
const sameHeading = 0.75;
/** Headings and contents that together make one section; content alone does so in the same place. */
const likeHeading = 0.4;
const likeContent = 0.25;
/** Contents so much alike that the heading does not matter. */
const sameContent = 0.5;

/**
 * How far alignment goes. `headings`: headings that are alike count, what has another name stays
 * open; `content`: content is compared too, and nothing stays open.
 */
export type Depth = 'headings' | 'content';

/**
 * Aligns two outlines; linear where names agree, pairwise only for what is left.
 *
 * @param stated Matches that the author states, by index of the reference's section.
 * @param common Keys of the headings that further references have.
 */
export function align(
  reference: Projection,
  target: Projection,
  registry: Registry,
  depth: Depth = 'content',
  stated: ReadonlyMap<number, Match> = new Map(),
  common: ReadonlySet<string> = new Set(),
): (Match | undefined)[] {
  const pair = createPair(reference, target, registry, common);
  for (const [index, match] of stated) record(pair, index, match);
  byNode(pair);
  byName(pair);
  if (depth === 'headings') byLikeness(pair, false);
  if (depth === 'content' && pair.matches.includes(undefined)) {
    byLikeness(pair, true);
    byTool(pair);
    cover(pair);
  }
  return pair.matches;
}

function createPair(
  reference: Projection,
  target: Projection,
  registry: Registry,
  common: ReadonlySet<string>,
): Pair {
  const keys = (outline: Projection) =>
    outline.sections.map((section) => headingKey(section.heading, registry));
  const referenceKeys = keys(reference);
  const targetKeys = keys(target);
  let own: number[] | undefined;
  let weights: Pair['weight'] | undefined;
  const matches: Pair['matches'] = reference.sections.map(() => undefined);
  matches[0] = { verdict: 'same', target: 0, confidence: 1, why: 'the start of the page' };
  return {
    registry,
    reference: reference.sections,
    target: target.sections,
    referenceLanguage: reference.language,
    targetLanguage: target.language,
    referenceKeys,
    targetKeys,
    matches,
    common,
    claimed: new Map([[0, 0]]),
    weight(stem) {
      weights ??= headingWeights([...referenceKeys, ...targetKeys]);
      return weights(stem);
    },
    own() {
      own ??= target.sections.flatMap((section, index) => (isOwn(section) ? [index] : []));
      return own;
    },
    spoken: new Map(),
    vectors: createVectors(reference.sections, target.sections, () =>
      matches.flatMap((match, index) => (match ? [] : [index])),
    ),
  };
}

function byNode(pair: Pair): void {
  const nodes = new Map(pair.target.map((section, index) => [section.node, index]));
  pair.reference.forEach((section, index) => {
    const target = section.node && nodes.get(section.node);
    if (target !== undefined && !pair.matches[index]) {
      record(pair, index, {
        verdict: 'same',
        target,
        confidence: 1,
        why: 'both share the heading',
      });
    }
  });
}

/** The first index of a list that is not claimed; takes those that are off the list. */
function firstFree(
  list: number[] | undefined,
  claimed: ReadonlyMap<number, number>,
): number | undefined {
  while (list?.length && claimed.has(list.at(-1) as number)) list.pop();
  return list?.at(-1);
}

function byName(pair: Pair): void {
  const first = new Map<string, number>();
  const named = new Map<string, number[]>();
  const placed = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, index: number) => {
    const list = map.get(key);
    if (list) list.push(index);
    else map.set(key, [index]);
  };
  // From the end, so that lists are taken from their ends.
  for (let index = pair.target.length - 1; index > 0; index--) {
    const key = pair.targetKeys[index]?.key ?? '';
    first.set(key, index);
    add(named, key, index);
    add(placed, `${key}\n${pair.target[index]?.parent}`, index);
  }
  pair.reference.forEach((section, index) => {
    const key = pair.referenceKeys[index]?.key ?? '';
    const any = first.get(key);
    if (pair.matches[index] || any === undefined) return;
    const parent = pair.matches[section.parent ?? 0]?.target;
    const inPlace = firstFree(placed.get(`${key}\n${parent}`), pair.claimed);
    const target = inPlace ?? firstFree(named.get(key), pair.claimed) ?? any;
    record(pair, index, {
      verdict: 'same',
      target,
      confidence: inPlace === undefined ? 0.8 : 0.95,
      why: inPlace === undefined ? 'the same heading elsewhere' : 'the same heading',
    });
  });
}

/** One to one, best first, among what is left on both sides. */
function byLikeness(pair: Pair, withContent: boolean): void {
  const open = (index: number) => index > 0 && !pair.claimed.has(index);
  const left = pair.target.map((_, index) => index).filter(open);
  if (left.length === 0) return;
  const found: { index: number; at: number; heading: number; content: number; score: number }[] =
    [];
  pair.reference.forEach((section, index) => {
    if (pair.matches[index]) return;
    for (const at of nearby(pair, index, left)) {
      const heading = headingSimilarity(
        pair.referenceKeys[index]?.stems ?? [],
        pair.targetKeys[at]?.stems ?? [],
        pair.weight,
      );
      const content = withContent
        ? cosine(pair.vectors.reference(index), pair.vectors.target(at))
        : 0;
      const inPlace = pair.matches[section.parent ?? 0]?.target === pair.target[at]?.parent;
      const alike =
        heading >= sameHeading ||
        ((inPlace || heading >= likeHeading) && content >= likeContent) ||
        content >= sameContent;
      if (!alike) continue;
      found.push({ index, at, heading, content, score: heading + content + (inPlace ? 0.1 : 0) });
    }
  });
  found.sort((a, b) => b.score - a.score || a.index - b.index || a.at - b.at);
  for (const { index, at, heading, content, score } of found) {
    if (pair.matches[index] || pair.claimed.has(at)) continue;
    record(pair, index, {
      verdict: 'renamed',
      target: at,
      confidence: Math.min(0.9, score / 2),
      why: `another heading, ${percent(heading)} alike, with content ${percent(content)} alike`,
    });
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** `Express.js` and `Flask` under one parent: the tool that each ecosystem has for the same. */
function byTool(pair: Pair): void {
  const tools = (language: LanguageId) => pair.registry.languages.get(language)?.tools ?? [];
  const shared = new Set(tools(pair.targetLanguage));
  const ofReference = tools(pair.referenceLanguage).filter((tool) => !shared.has(tool));
  const own = new Set(tools(pair.referenceLanguage));
  const ofTarget = tools(pair.targetLanguage).filter((tool) => !own.has(tool));
  pair.reference.forEach((section, index) => {
    if (pair.matches[index]) return;
    const tool = namesTool(section.heading, ofReference);
    if (!tool) return;
    const parent = pair.matches[section.parent ?? 0]?.target;
    const at = pair.target.findIndex(
      (other, candidate) =>
        other.parent === parent &&
        !pair.claimed.has(candidate) &&
        namesTool(other.heading, ofTarget) !== undefined,
    );
    if (at > 0) {
      const why = 'the tool that each ecosystem has, under the same parent';
      record(pair, index, { verdict: 'renamed', target: at, confidence: 0.7, why });
    } else {
      const why = `the heading names \`${tool}\`, a tool of this language only`;
      record(pair, index, {
        verdict: 'language-specific',
        target: undefined,
        confidence: 0.7,
        why,
      });
    }
  });
}
