/** Which words a text must have for a pattern to match in it. */

/** Alternatives: a text must have all words of one. `[[]]`: any text will do; `[]`: none. */
export type Words = readonly (readonly string[])[];

/** No text can be ruled out. */
export const anyText: Words = [[]];

/** More alternatives cost more than they save. */
const most = 16;

export type HasWord = (word: string) => boolean;

export function allOf(conditions: readonly Words[]): Words {
  let all: Words = anyText;
  for (const one of conditions) {
    // Leaving out a condition rules out less, and never too much.
    if (all.length * one.length > most) continue;
    all = all.flatMap((left) => one.map((right) => [...new Set([...left, ...right])]));
  }
  return all;
}

export function anyOf(conditions: readonly Words[]): Words {
  const any = conditions.flat();
  return any.length > most || any.some((words) => words.length === 0) ? anyText : any;
}

/**
 * Gives whether a text has a word, each looked for once. `.name` is a member, with a dot, a comment
 * or the end of a line before it, and no letter after it; `.name(` is one that is called.
 */
export function wordsIn(text: string): HasWord {
  const known = new Map<string, boolean>();
  return (word) => {
    let has = known.get(word);
    if (has === undefined) {
      has = word.startsWith('.') ? hasMember(text, word.slice(1)) : text.includes(word);
      known.set(word, has);
    }
    return has;
  };
}

function hasMember(text: string, member: string): boolean {
  const isCall = member.endsWith('(');
  const name = isCall ? member.slice(0, -1) : member;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const [after = ''] = isCall
      ? (/[^\s\\]/u.exec(text.slice(end, end + 200)) ?? '/')
      : text.slice(end, end + 1);
    if (isCall ? !/[(/#]/.test(after) : /[\p{L}\p{N}_$]/u.test(after)) continue;
    let before = at - 1;
    while (before >= 0 && /[ \t\f]/.test(text[before] ?? '')) before--;
    if (/[.\r\n/]/.test(text[before] ?? '')) return true;
  }
  return false;
}

export function hasWords(words: Words, has: HasWord): boolean {
  return words.some((one) => one.every(has));
}

/** Words of a regular expression, as far as they are plain to see. */
export function wordsOfRegex(source: string): Words {
  if (/[|?*{[(\\]/.test(source)) return anyText;
  return [source.split(/[.^$+]/).filter((word) => /[\p{L}\p{N}]/u.test(word))];
}
