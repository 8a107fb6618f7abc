/** A pair of outlines that are aligned, and what has been matched so far. */
import type { Registry } from '../languages/languages.js';
import type { ProjectedSection } from '../outline/projection.js';
import type { LanguageId, Verdict } from '../page-model.js';
import type { HeadingKey } from './heading.js';
import type { Vectors } from './similarity.js';

/** What became of one reference section. */
export interface Match {
  verdict: Verdict;
  /** Index of the target's section. */
  target: number | undefined;
  confidence: number;
  why: string;
}

/** Everything that alignment looks at, made once for a pair of outlines. */
export interface Pair {
  registry: Registry;
  reference: readonly ProjectedSection[];
  target: readonly ProjectedSection[];
  referenceLanguage: LanguageId;
  targetLanguage: LanguageId;
  referenceKeys: HeadingKey[];
  targetKeys: HeadingKey[];
  /** By index of the reference section; index 0, the intro, answers to the intro. */
  matches: (Match | undefined)[];
  /** Keys of the headings that further references have: such a section is not the target's alone. */
  common: ReadonlySet<string>;
  /** Target sections that some reference section answers to, by how. */
  claimed: Map<number, number>;
  weight: (stem: string) => number;
  vectors: Vectors;
  /** Indices of the target's sections with content that is not for everyone. */
  own(): readonly number[];
  /** Stems of what a target section says, read once. */
  spoken: Map<ProjectedSection, Set<number>>;
}

/** Records a match; a target section is claimed by the first that answers to it. */
export function record(pair: Pair, index: number, match: Match): void {
  pair.matches[index] = match;
  if (match.target !== undefined && !pair.claimed.has(match.target)) {
    pair.claimed.set(match.target, index);
  }
}

/** Most sections that one is compared with; on longer pages, those at about the same height. */
const mostCandidates = 200;

/** Sections to compare a reference section with: all, or on a very long page those near it. */
export function nearby(
  pair: Pair,
  index: number,
  candidates: readonly number[],
): readonly number[] {
  if (candidates.length <= mostCandidates) return candidates;
  const middle = Math.round((index / pair.reference.length) * candidates.length);
  const start = Math.min(
    Math.max(0, middle - mostCandidates / 2),
    candidates.length - mostCandidates,
  );
  return candidates.slice(start, start + mostCandidates);
}
