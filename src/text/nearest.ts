/** Finds the known word that a misspelt one was meant to be. */
import { distance } from 'fastest-levenshtein';

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
 * swapped.
 *
 * @param word What the user wrote.
 * @param known Words to choose from; the first of equally near ones wins.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = distanceBetween(word, candidate);
    const most = Math.max(candidate.length < 4 ? 1 : 2, Math.floor(candidate.length / 3));
    if (edits <= most && edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
