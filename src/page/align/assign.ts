/** The assignment: which section of the target answers to which of the reference, one to one. */
import type { Bags } from './bags.js';
import { contentLikeness, headingLikeness } from './likeness.js';
import { above, openSections, type Pair, record, type Side } from './pair.js';

/** Least score of a pair: a heading that is the same but for one word of three, or contents half alike. */
const leastScore = 0.75;
/** What alike content counts beside an alike heading, and what a like place and like children do. */
const weights = { content: 1.5, place: 0.25, children: 0.3 };
/** Content so much alike that sections of different parents are one. */
const sameContent = 0.5;

/** Pairs the sections that stand under one heading that both languages see. */
export function assignByNode(pair: Pair): void {
  const nodes = new Map(pair.target.sections.map((section, index) => [section.node, index]));
  for (const index of openSections(pair)) {
    const node = pair.reference.sections[index]?.node;
    const target = node && nodes.get(node);
    if (target !== undefined) {
      const why = 'both share the heading';
      record(pair, index, { verdict: 'same', target, confidence: 1, why });
    }
  }
}

/**
 * Pairs sections with the same heading in the same place, parents first; the second of a name in one
 * place goes with the second. Linear.
 */
export function assignByPlace(pair: Pair): void {
  const places = new Map<string, number[]>();
  const { sections, keys } = pair.target;
  for (let index = sections.length - 1; index > 0; index--) {
    if (pair.claimed.has(index)) continue;
    const key = `${sections[index]?.parent} ${keys[index]?.key}`;
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  }
  for (const index of openSections(pair)) {
    const parent = pair.matches[pair.reference.sections[index]?.parent ?? 0]?.target;
    const target = places.get(`${parent} ${pair.reference.keys[index]?.key}`)?.pop();
    if (target === undefined) continue;
    const why = 'the same heading in the same place';
    record(pair, index, { verdict: 'same', target, confidence: 0.97, why });
  }
}

interface Likeness {
  index: number;
  at: number;
  heading: number;
  content: number;
  /** Of heading, content and children, without the place. */
  score: number;
}

/** Times that what was paired may tell more about the place of what is below it. */
const rounds = 3;

/** Pairs what is left by heading, content, place and children, the best first. */
export function assignByScore(pair: Pair, bags: Bags): void {
  let left = openSections(pair).flatMap((index) => likenesses(pair, bags, index));
  for (let round = 0; round < rounds && left.length > 0; round++) {
    const scored = left.map((one) => ({ ...one, score: one.score + byPlace(pair, one) }));
    scored.sort((a, b) => b.score - a.score || a.index - b.index || a.at - b.at);
    for (const one of scored) if (one.score >= leastScore) take(pair, one);
    left = left.filter(({ index, at }) => !pair.matches[index] && !pair.claimed.has(at));
  }
}

function byPlace(pair: Pair, { index, at }: Likeness): number {
  const place = placeOf(pair, index, at);
  return place === 'here' ? weights.place : place === 'near' ? 0 : -weights.place;
}

function take(pair: Pair, { index, at, heading, content }: Likeness): void {
  if (pair.matches[index] || pair.claimed.has(at)) return;
  const place = placeOf(pair, index, at);
  if (place === 'elsewhere' && content < sameContent) return;
  const same = pair.reference.keys[index]?.key === pair.target.keys[at]?.key;
  const why = same
    ? `the same heading${place === 'here' ? '' : ' in another place'}`
    : `another heading, ${percent(heading)} alike`;
  record(pair, index, {
    verdict: same ? 'same' : 'renamed',
    target: at,
    confidence: 0.5,
    why: `${why}, with content ${percent(content)} alike`,
  });
  pair.proposed.set(index, heading);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** How alike an open section is with each section of the target that is free and has a word of it. */
function likenesses(pair: Pair, bags: Bags, index: number): Likeness[] {
  const { reference, target } = pair;
  const contents = contentLikeness(bags, index);
  const named = headingLikeness(pair, index);
  const children = childKeys(reference, index);
  const found: Likeness[] = [];
  for (const at of new Set([...contents.keys(), ...named.keys()])) {
    if (pair.claimed.has(at)) continue;
    const heading = named.get(at) ?? 0;
    const content = contents.get(at) ?? 0;
    const theirs = childKeys(target, at);
    const common = children.filter((key) => theirs.includes(key)).length;
    const all = children.length + theirs.length;
    const score =
      heading + weights.content * content + (all > 0 ? (weights.children * 2 * common) / all : 0);
    if (score + weights.place >= leastScore) found.push({ index, at, heading, content, score });
  }
  return found;
}

/** Most subsections that are compared. */
const mostChildren = 50;

function childKeys({ sections, keys }: Side, index: number): (string | undefined)[] {
  return (sections[index]?.children ?? []).slice(0, mostChildren).map((child) => keys[child]?.key);
}

/**
 * Where a target section stands as seen from a reference section: `here`: their parents answer to each
 * other; `near`: nothing above one of them answers to something that is not above the other.
 */
function placeOf(pair: Pair, index: number, at: number): 'here' | 'near' | 'elsewhere' {
  const parent = pair.reference.sections[index]?.parent ?? 0;
  if (pair.matches[parent]?.target === pair.target.sections[at]?.parent) return 'here';
  const ofReference = above(pair.reference, index);
  const ofTarget = above(pair.target, at);
  for (const place of ofTarget) {
    const answered = pair.claimed.get(place);
    if (answered !== undefined && !ofReference.includes(answered)) return 'elsewhere';
  }
  for (const place of ofReference) {
    const match = pair.matches[place];
    const answers = match?.verdict === 'same' || match?.verdict === 'renamed';
    if (answers && match.target !== undefined && !ofTarget.includes(match.target))
      return 'elsewhere';
  }
  return 'near';
}
