/**
 * Finds reference sections whose content the target tells inside another section, and decides what
 * is missing.
 */
import type { Nodes } from 'mdast';
import type { ProjectedSection } from '../outline/projection.js';
import { wordsPerCode } from '../recognise/amount.js';
import { textOf } from '../recognise/content.js';
import { headingKey } from './heading.js';
import { isOrientation } from './orientation.js';
import type { Match, Pair } from './pair.js';
import { nearby, record } from './pair.js';
import { blockText, cosine } from './similarity.js';
import { eachStem, stemId } from './stems.js';

/** Content so much alike that one section covers the other. */
const coveringContent = 0.33;
/** The same where the section also has every word of the heading. */
const coveringNamed = 0.28;
/** Share of a heading's words that a text must speak of to cover it. */
const spokenOf = 0.8;
/** Least content of a section that is a path of its own, in words. */
const leastOwn = 5;
/** Content less than this is a lead-in to the subsections. */
const leadInWords = 25;

/** Fills in every match that is still open. */
export function cover(pair: Pair): void {
  const open = pair.matches.flatMap((match, index) => (match ? [] : [index]));
  const leads = leadIns(pair);
  for (const index of open) {
    const match =
      furtherReading(pair, index) ??
      byLeadIn(pair, index, leads) ??
      byContent(pair, index) ??
      byOrientation(pair, index) ??
      bySpeakingOf(pair, index);
    if (match) record(pair, index, match);
  }
  // Children before parents, so that a parent without content of its own follows them.
  for (const index of open.toReversed()) {
    if (!pair.matches[index]) {
      const match = byChildren(pair, index);
      if (match) record(pair, index, match);
    }
  }
  ownPaths(pair);
  for (const index of open) {
    pair.matches[index] ??= {
      verdict: 'missing',
      target: undefined,
      confidence: 0.8,
      why: 'no section of the target has a like heading or like content',
    };
  }
}

function furtherReading(pair: Pair, index: number): Match | undefined {
  if (!pair.reference[index]?.boilerplate) return undefined;
  const why = 'only links to further reading';
  return { verdict: 'boilerplate', target: undefined, confidence: 0.9, why };
}

/** Bold words at the start of a paragraph or list item serve as headings. */
function leadIns(pair: Pair): Map<string, number> {
  const found = new Map<string, number>();
  pair.target.forEach((section, at) => {
    for (const block of section.blocks) {
      const first = leadOf(block.node);
      const key = first && headingKey(first, pair.registry);
      if (key && key.stems.length > 0 && !found.has(key.key)) found.set(key.key, at);
    }
  });
  return found;
}

function leadOf(node: Nodes): string | undefined {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  if (first?.type !== 'strong') return undefined;
  const text = textOf(first);
  return text.length < 80 ? text : undefined;
}

function byLeadIn(pair: Pair, index: number, leads: Map<string, number>): Match | undefined {
  const target = leads.get(pair.referenceKeys[index]?.key ?? '');
  if (target === undefined) return undefined;
  return {
    verdict: 'covered',
    target,
    confidence: 0.85,
    why: 'a paragraph that opens with the same words',
  };
}

/**
 * The best section by content, unless a section that already answers to it explains the likeness:
 * `Run the indexer` is like the target's `Run the retriever` because the reference's own
 * `Run the retriever` is.
 */
function byContent(pair: Pair, index: number): Match | undefined {
  const section = pair.reference[index] as ProjectedSection;
  if (section.words + section.codes * 10 < 10) return undefined;
  const own = pair.vectors.reference(index);
  let best = 0;
  let at = -1;
  for (const candidate of nearby(pair, index, pair.own())) {
    const content = cosine(own, pair.vectors.target(candidate));
    if (content > best) [best, at] = [content, candidate];
  }
  const stems = pair.referenceKeys[index]?.stems ?? [];
  const named =
    best >= coveringNamed &&
    stems.every((stem) => pair.vectors.target(at).weights.has(stemId(stem)));
  if (best < coveringContent && !named) return undefined;
  const claimant = pair.claimed.get(at);
  if (claimant && claimant !== index && cosine(own, pair.vectors.reference(claimant)) >= best) {
    return undefined;
  }
  const why = `its content is ${Math.round(best * 100)} % alike`;
  return { verdict: 'covered', target: at, confidence: Math.min(0.9, best + 0.2), why };
}

/** Place in the target that answers to the parent of a reference section, or to its parent. */
function parentTarget(pair: Pair, index: number): number | undefined {
  return pair.matches[pair.reference[index]?.parent ?? 0]?.target;
}

/** Setting up is told in each language's own way: it is there if the target has content in that place. */
function byOrientation(pair: Pair, index: number): Match | undefined {
  const place = parentTarget(pair, index);
  if (place === undefined) return undefined;
  const section = pair.target[place] as ProjectedSection;
  const stems = pair.referenceKeys[index]?.stems ?? [];
  if (!isOrientation(stems, spokenIn(pair, section))) return undefined;
  const parent = pair.reference[index]?.parent ?? 0;
  if (parent > 0 && isOrientation(pair.referenceKeys[parent]?.stems ?? [], new Set())) {
    return {
      verdict: 'covered',
      target: place,
      confidence: 0.5,
      why: 'setting up, which the target tells in its own way',
    };
  }
  const first = [
    section,
    ...section.children.map((at) => pair.target[at] as ProjectedSection),
  ].find((item) => item.codes > 0 && item.blocks.some((block) => block.variant >= 0));
  if (!first) return undefined;
  const why = 'setting up, which the target tells in its own way';
  return { verdict: 'covered', target: pair.target.indexOf(first), confidence: 0.5, why };
}

/**
 * Where the target tells in one piece what the reference splits into sections, a section is covered
 * if that piece speaks of what its heading names.
 */
function bySpeakingOf(pair: Pair, index: number): Match | undefined {
  const place = parentTarget(pair, index);
  const section = place === undefined ? undefined : (pair.target[place] as ProjectedSection);
  // What the reference says in the same place before its sections begin is answered already.
  if (!section || !isOnePiece(pair, place as number)) return undefined;
  const own = pair.reference[index] as ProjectedSection;
  const answered = pair.reference[own.parent ?? 0] as ProjectedSection;
  if (amount(section) - amount(answered) < amount(own) / 2) return undefined;
  const spoken = spokenIn(pair, section);
  let common = 0;
  let all = 0;
  for (const stem of pair.referenceKeys[index]?.stems ?? []) {
    const by = pair.weight(stem);
    all += by;
    if (spoken.has(stemId(stem))) common += by;
  }
  if (all === 0 || common / all < spokenOf) return undefined;
  const why = 'the target tells it in one piece, which speaks of it';
  return { verdict: 'covered', target: place, confidence: 0.5, why };
}

/** Whether a section has content that is not for everyone. */
export function isOwn(section: ProjectedSection): boolean {
  return section.languages !== undefined || section.blocks.some((block) => block.variant >= 0);
}

/** Stems of what a section, with subsections of its own, says to the target's readers in particular. */
function spokenIn(pair: Pair, section: ProjectedSection): ReadonlySet<number> {
  let spoken = pair.spoken.get(section);
  if (!spoken) {
    spoken = new Set<number>();
    addSpoken(pair, section, spoken);
    pair.spoken.set(section, spoken);
  }
  return spoken;
}

function addSpoken(pair: Pair, section: ProjectedSection, spoken: Set<number>): void {
  for (const block of section.blocks) {
    if (block.variant >= 0) eachStem(blockText(block), (stem) => spoken.add(stem));
  }
  for (const child of section.children) {
    if (!pair.claimed.has(child)) addSpoken(pair, pair.target[child] as ProjectedSection, spoken);
  }
}

/** Words of a section, a code example counting as many words as one takes to tell. */
function amount(section: ProjectedSection): number {
  return section.words + section.codes * wordsPerCode;
}

/** A section whose subsections, if any, answer to nothing in the reference. */
function isOnePiece(pair: Pair, at: number): boolean {
  const section = pair.target[at] as ProjectedSection;
  return isOwn(section) && section.children.every((child) => !pair.claimed.has(child));
}

/** A parent that only leads in to its subsections is there if half of them are. */
function byChildren(pair: Pair, index: number): Match | undefined {
  const section = pair.reference[index] as ProjectedSection;
  if (section.children.length === 0 || section.codes > 0 || section.words > leadInWords) {
    return undefined;
  }
  const there = section.children.filter((child) => {
    const match = pair.matches[child];
    if (match?.target === undefined || pair.claimed.get(match.target) !== child) return false;
    // A name such as `Usage`, found elsewhere, says nothing about the parent.
    const stems = pair.referenceKeys[child]?.stems ?? [];
    return match.verdict !== 'same' || match.confidence > 0.9 || !isOrientation(stems, new Set());
  });
  if (there.length === 0 || there.length * 2 < section.children.length) return undefined;
  const target = pair.matches[there[0] as number]?.target;
  return { verdict: 'covered', target, confidence: 0.6, why: 'its subsections are there' };
}

/**
 * A place where the target has as many sections of its own as it lacks: it follows a path of its own.
 */
function ownPaths(pair: Pair): void {
  const lacking = new Map<number, number[]>();
  pair.reference.forEach((section, index) => {
    if (pair.matches[index]) return;
    const place = parentTarget(pair, index);
    if (place === undefined || section.parent === undefined) return;
    lacking.set(place, [...(lacking.get(place) ?? []), index]);
  });
  for (const [place, indices] of lacking) {
    const own = (pair.target[place] as ProjectedSection).children.filter((child) => {
      const section = pair.target[child] as ProjectedSection;
      return (
        !pair.claimed.has(child) &&
        !section.boilerplate &&
        (place === 0 || !pair.common.has(pair.targetKeys[child]?.key ?? '')) &&
        section.totalWords + section.totalCodes * wordsPerCode >= leastOwn
      );
    });
    if (own.length === 0 || own.length < indices.length) continue;
    for (const index of indices) {
      markBelow(pair, index, own[0] as number);
    }
  }
}

function markBelow(pair: Pair, index: number, target: number): void {
  const why = 'the target follows a path of its own here, with sections of its own';
  pair.matches[index] ??= { verdict: 'language-specific', target, confidence: 0.5, why };
  for (const child of pair.reference[index]?.children ?? []) markBelow(pair, child, target);
}
