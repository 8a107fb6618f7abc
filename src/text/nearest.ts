/** Finds the known word that a misspelt one was meant to be. */
import { distance } from 'fastest-levenshtein';
import { quote } from './words.js';

/** Longer words are never a misspelling of a key or verb, and are not compared. */
const longest = 50;

/**
 * Number of letters to add, remove or change to make one word of the other; case does not count.
 * `Infinity` if either is longer than 50 UTF-16 units.
 */
export function distanceBetween(left: string, right: string): number {
  if (left.length > longest || right.length > longest) return Number.POSITIVE_INFINITY;
  return distance(left.toLowerCase(), right.toLowerCase());
}

/**
 * The known word nearest to `word`, if at most a third of its letters differ, or two, as when two are
 * swapped. The first of equally near ones wins.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = ({ length }: string) => Math.max(length < 4 ? 1 : 2, Math.floor(length / 3));
  return nearWords(word, known, most)[0];
}

/** Known words that differ in at most so many letters, the nearest first. */
export function nearWords(
  word: string,
  known: Iterable<string>,
  most: (candidate: string) => number,
): string[] {
  return [...known]
    .map((candidate) => ({ candidate, edits: distanceBetween(word, candidate) }))
    .filter(({ candidate, edits }) => edits <= most(candidate))
    .sort((a, b) => a.edits - b.edits)
    .map(({ candidate }) => candidate);
}

/** The end of a message about a word that is not known: the one that was meant, or other advice. */
export function didYouMean(near: string | undefined, otherwise = ''): string {
  return near === undefined ? otherwise : `, did you mean ${quote(near)}?`;
}
