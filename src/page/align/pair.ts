/** A pair of outlines that are aligned, and what has been matched so far. */
import type { Registry } from '../languages/languages.js';
import type { ProjectedSection, Projection } from '../outline/projection.js';
import type { LanguageId, Verdict } from '../page-model.js';
import { type HeadingKey, headingKey } from './heading.js';

/** A section of the target that might answer to one of the reference. */
export interface NearMatch {
  /** Index of the target's section. */
  target: number;
  likeness: number;
  why: string;
}

/** What became of one reference section. */
export interface Match {
  verdict: Verdict;
  /** Index of the target's section. */
  target: number | undefined;
  /** How sure the verdict is. */
  confidence: number;
  why: string;
  /** Best first, where nothing answers for sure. */
  candidates?: NearMatch[];
}

/** One outline of the pair. */
export interface Side {
  language: LanguageId;
  sections: readonly ProjectedSection[];
  keys: readonly HeadingKey[];
}

/** Everything that alignment looks at, made once for a pair of outlines. */
export interface Pair {
  registry: Registry;
  reference: Side;
  target: Side;
  /** By index of the reference section; index 0, the intro, answers to the intro. */
  matches: (Match | undefined)[];
  /** Reference section that a target section answers to: one each. */
  claimed: Map<number, number>;
  /** Reference sections whose match is still to be judged, with how alike the headings are. */
  proposed: Map<number, number>;
  /** Stems of what the target says in a place to its readers alone, by its section. */
  spoken: Map<number, ReadonlySet<number>>;
}

export function createPair(reference: Projection, target: Projection, registry: Registry): Pair {
  const side = ({ language, sections }: Projection): Side => ({
    language,
    sections,
    keys: sections.map((section) => headingKey(section.heading, registry)),
  });
  const pair: Pair = {
    registry,
    reference: side(reference),
    target: side(target),
    matches: reference.sections.map(() => undefined),
    claimed: new Map(),
    proposed: new Map(),
    spoken: new Map(),
  };
  const why = 'the start of the page';
  record(pair, 0, { verdict: 'same', target: 0, confidence: 1, why });
  return pair;
}

/** Records a match. A section answers once: `same` and `renamed` claim it. */
export function record(pair: Pair, index: number, match: Match): void {
  pair.matches[index] = match;
  const claims = match.verdict === 'same' || match.verdict === 'renamed';
  if (claims && match.target !== undefined && !pair.claimed.has(match.target)) {
    pair.claimed.set(match.target, index);
  }
}

/** Indices of reference sections without a match. */
export function openSections({ matches }: Pair): number[] {
  return matches.flatMap((match, index) => (match ? [] : [index]));
}

/** Indices of the sections above a section, the nearest first, the intro last. */
export function above({ sections }: Side, index: number): number[] {
  const found: number[] = [];
  for (let at = sections[index]?.parent; at !== undefined; at = sections[at]?.parent) {
    found.push(at);
  }
  return found;
}
