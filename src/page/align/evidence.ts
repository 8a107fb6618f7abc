/** What speaks for and against a section's being told to the target's readers, and what follows. */
import type { ProjectedSection } from '../outline/projection.js';
import { percent } from './assign.js';
import { type Bags, countBlock } from './bags.js';
import { few } from './likeness.js';
import { isOrientation } from './orientation.js';
import type { NearMatch, Pair } from './pair.js';

/** What speaks for a section's being told; shares are between 0 and 1. */
export interface Evidence {
  /** Stems that no other section of the reference has, of which the target's own text has this share. */
  rare: number;
  /** Its words, by contrast, that one section of the target tells beyond its own twin. */
  beyond: number;
  /** How alike the heading of its counterpart is. */
  heading: number;
  /** It is about setting up, which each language does in its own way, in a place that has content. */
  setUp: number;
  /** The target tells the whole page in one piece, without headings of its own. */
  onePiece: number;
  /** Share of the target's own sections that answer to nothing: it goes its own way on the page. */
  ownWay: number;
}

/**
 * Weights of the evidence, fitted to the verdicts of people (logistic regression; `npm run accuracy` prints
 * what holds by confidence), rounded.
 */
const weights: Readonly<Record<keyof Evidence, number>> = {
  rare: 2.7,
  beyond: 4.6,
  heading: 2.8,
  setUp: 4.1,
  onePiece: 2.6,
  ownWay: 3.9,
};

/** So many sections are taken to be answered: one or two alone say little of a page. */
const fewSections = 3;

/** Evidence of telling that is as likely as not enough. */
const enough = 2.3;

/** How much of a section is told: it is, from 1 on. */
export function toldOf({ rare, beyond, heading, setUp }: Evidence): number {
  const sum = weights.rare * rare + weights.beyond * beyond + weights.heading * heading;
  return (sum + weights.setUp * setUp) / enough;
}

/** Probability that the target's readers lack a section, as people see it. */
export function likelyMissing(evidence: Evidence): number {
  const { onePiece, ownWay } = evidence;
  const against = weights.onePiece * onePiece + weights.ownWay * ownWay;
  return 1 / (1 + Math.exp(enough * (toldOf(evidence) - 1) + against));
}

/** Evidence with the sections of the target that tell most. */
export interface Told {
  evidence: Evidence;
  near: NearMatch[];
}

/** Evidence about sections of the reference, all before any of it is judged. */
export function evidenceOf(pair: Pair, bags: Bags, open: readonly number[]): Told[] {
  const page = onePage(pair);
  return open.map((index) => {
    const near = nearest(pair, bags, index);
    const evidence: Evidence = {
      rare: rareShare(bags, index),
      beyond: near[0]?.likeness ?? 0,
      heading: pair.proposed.get(index) ?? 0,
      setUp: isSetUp(pair, index) ? 1 : 0,
      onePiece: page.onePiece,
      ownWay: page.ownWay,
    };
    return { evidence, near };
  });
}

/** What the headings that the target's readers see say of the whole page. */
function onePage({ target, claimed }: Pair): Pick<Evidence, 'onePiece' | 'ownWay'> {
  let own = 0;
  let alone = 0;
  target.sections.forEach(({ languages, boilerplate }, index) => {
    if (languages === undefined || boilerplate) return;
    own++;
    if (!claimed.has(index)) alone++;
  });
  return {
    onePiece: target.sections.length === 1 ? 1 : 0,
    ownWay: alone / (own + fewSections),
  };
}

/**
 * Whether a section is about setting up, in a place that the target has: each language tells that in its
 * own way.
 */
function isSetUp(pair: Pair, index: number): boolean {
  const parent = pair.reference.sections[index]?.parent ?? 0;
  const stems = pair.reference.keys[index]?.stems ?? [];
  const place = pair.matches[parent]?.target;
  if (place === undefined) {
    return parent > 0 && isOrientation(stems, new Set()) && isSetUp(pair, parent);
  }
  const spoken = spokenIn(pair, place);
  return spoken.size > 0 && isOrientation(stems, spoken);
}

function spokenIn(pair: Pair, place: number): ReadonlySet<number> {
  let spoken = pair.spoken.get(place);
  if (!spoken) {
    spoken = spokenBelow(pair, place);
    pair.spoken.set(place, spoken);
  }
  return spoken;
}

/** Stems of what a section, with subsections that answer to nothing, says to the target's readers alone. */
function spokenBelow({ target, claimed }: Pair, place: number): Set<number> {
  const section = target.sections[place] as ProjectedSection;
  const spoken = new Set<number>();
  for (const block of section.blocks) {
    if (block.variant >= 0) for (const stem of countBlock(block).keys()) spoken.add(stem);
  }
  for (const child of section.children) {
    if (claimed.has(child)) continue;
    for (const stem of spokenBelow({ target, claimed } as Pair, child)) spoken.add(stem);
  }
  return spoken;
}

/** Of the stems that only this section of the reference has, the share that the target has. */
function rareShare(bags: Bags, index: number): number {
  let rare = 0;
  let told = 0;
  for (const stem of bags.reference[index]?.keys() ?? []) {
    if (bags.sectionsWith(stem) !== 1) continue;
    rare++;
    if (bags.having.has(stem)) told++;
  }
  return told / (rare + 3);
}

/**
 * Sections of the target that tell most of what a section says, its words weighed by the square of
 * their rarity; what a section's twin in the reference says too does not count for it.
 */
function nearest(pair: Pair, bags: Bags, index: number): NearMatch[] {
  const sums = new Map<number, number>();
  let all = 2 * Math.log(1 + bags.reference.length) ** 2 * Math.LN2;
  for (const [stem, times] of bags.reference[index] ?? []) {
    const by = bags.rarity(stem) ** 2 * Math.log(1 + times);
    all += by;
    for (const at of few(bags.having.get(stem))) {
      const twin = pair.claimed.get(at);
      if (twin !== undefined && twin !== index && bags.reference[twin]?.has(stem)) continue;
      sums.set(at, (sums.get(at) ?? 0) + by);
    }
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 3)
    .map(([target, sum]) => ({
      target,
      likeness: sum / all,
      why: `tells ${percent(sum / all)} of its words`,
    }));
}
