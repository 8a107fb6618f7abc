/**
 * Tells whether a comment is meant as an annotation.
 *
 * A comment that starts with `parity` and a verb always is. One whose verb is misspelt, or is
 * another word for it, is if what follows looks like an annotation, too: `parity coverage: 80 %`
 * and `parity with Go: see #12` are prose. Where this errs it errs towards prose, because a gap
 * that an annotation fails to take away is still reported, and so is seen.
 */
import { distanceBetween } from '../../text/nearest.js';

export const verbs = ['not-applicable', 'covered', 'same', 'reviewed'] as const;
export type Verb = (typeof verbs)[number];

export interface Start {
  verb: Verb;
  /** What stands there in place of the verb. */
  written: string;
  rest: string;
}

/** Other words for the verbs: they count where a reason or an operand follows. */
const synonyms: ReadonlyMap<string, Verb> = new Map([
  ...['n/a', 'na', 'ignore', 'ignored', 'skip', 'skipped', 'disable', 'exclude', 'excluded'].map(
    (word) => [word, 'not-applicable'] as const,
  ),
  ...['unsupported', 'inapplicable', 'irrelevant', 'not-available', 'not-supported'].map(
    (word) => [word, 'not-applicable'] as const,
  ),
  ...['covers', 'covered-by', 'covered-in', 'see'].map((word) => [word, 'covered'] as const),
  ...['same-as', 'equal', 'equals', 'identical', 'alias'].map((word) => [word, 'same'] as const),
]);

/** @param text What follows the marker. */
export function readVerb(text: string, isLanguage: (word: string) => boolean): Start | undefined {
  const [written] = /^(?:not[ _]applicable(?![\w-])|[a-z][a-z/_-]*)/i.exec(text) ?? [];
  if (written === undefined || written.length > 40) return undefined;
  const after = text.slice(written.length);
  if (/^[\w.]/.test(after)) return undefined;
  const rest = after.trim();
  const word = written.toLowerCase().replaceAll(/[ _]/g, '-');
  const exact = verbs.find((verb) => verb === word);
  if (exact) return { verb: exact, written, rest };
  const meant = synonyms.get(word);
  if (meant) return isOperand(rest, isLanguage) ? { verb: meant, written, rest } : undefined;
  const near = verbs.find((verb) => isNear(word, verb, rest));
  return near && { verb: near, written, rest };
}

function isNear(word: string, verb: Verb, rest: string): boolean {
  const edits = distanceBetween(word, verb);
  if (verb === 'not-applicable') return edits <= 3;
  if (verb === 'reviewed') return edits <= 1 && /[:：]/.test(rest);
  if (verb === 'covered') return edits <= 2 && /[":“”：]/.test(rest);
  return edits <= 1 && /^["“”].*["“”]\s*[:：]/.test(rest);
}

/** A reason at once, a quoted heading, or languages and then a reason. */
function isOperand(rest: string, isLanguage: (word: string) => boolean): boolean {
  if (/^["“”:：]/.test(rest)) return true;
  const colon = rest.search(/[:：]/);
  if (colon === -1) return false;
  const words = rest
    .slice(0, colon)
    .split(/[\s,]+/)
    .filter(Boolean);
  return words.length <= 20 && words.every(isLanguage);
}
