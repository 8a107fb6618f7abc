/** Which words a text must have for a pattern to match in it. */

/**
 * Alternatives: a text must have all words of one of them. `[[]]`: any text will do; `[]`: none.
 */
export type Words = readonly (readonly string[])[];

/** No text can be ruled out. */
export const anyText: Words = [[]];

/** More alternatives cost more than they save. */
const most = 16;

/** Words for which all of several conditions hold. */
export function allOf(conditions: readonly Words[]): Words {
  let all: Words = anyText;
  for (const one of conditions) {
    // Leaving out a condition rules out less, and never too much.
    if (all.length * one.length > most) continue;
    all = all.flatMap((left) => one.map((right) => [...new Set([...left, ...right])]));
  }
  return all;
}

/** Words for which one of several conditions holds. */
export function anyOf(conditions: readonly Words[]): Words {
  const any = conditions.flat();
  return any.length > most || any.some((words) => words.length === 0) ? anyText : any;
}

/** Whether a text has the words; `has` may remember. */
export function hasWords(words: Words, has: (word: string) => boolean): boolean {
  return words.some((one) => one.every(has));
}

/** Words of a regular expression, as far as they are plain to see. */
export function wordsOfRegex(source: string): Words {
  if (/[|?*{[(\\]/.test(source)) return anyText;
  return [source.split(/[.^$+]/).filter((word) => /[\p{L}\p{N}]/u.test(word))];
}
