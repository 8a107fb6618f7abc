/**
 * Alignment: which section of the target answers to a section of the reference, and how likely what
 * has no answer is missing.
 */
import type { Registry } from '../languages/languages.js';
import type { Projection } from '../outline/projection.js';
import { assignByNode, assignByPlace, assignByScore } from './assign.js';
import { countWords } from './bags.js';
import { createPair, type Match, record } from './pair.js';
import { judgeOpen } from './told.js';

/**
 * Aligns two outlines; linear where names and places agree.
 *
 * @param stated Matches that the author states, by index of the reference's section.
 */
export function align(
  reference: Projection,
  target: Projection,
  registry: Registry,
  stated: ReadonlyMap<number, Match> = new Map(),
): Match[] {
  const pair = createPair(reference, target, registry);
  for (const [index, match] of stated) record(pair, index, match);
  assignByNode(pair);
  assignByPlace(pair);
  if (pair.matches.includes(undefined)) {
    const bags = countWords(pair.reference.sections, pair.target.sections);
    assignByScore(pair, bags);
    judgeOpen(pair, bags);
  }
  return pair.matches as Match[];
}
