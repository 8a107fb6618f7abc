/** Which words a text must have for a pattern to match in it. */

/**
 * Alternatives: a text must have all words of one of them, as often as they stand in it. `[[]]`: any
 * text will do; `[]`: none.
 */
export type Words = readonly (readonly string[])[];

/** No text can be ruled out. */
export const anyText: Words = [[]];

/** More alternatives cost more than they save. */
const most = 16;

/** Tells of a text whether it has a word, and so many times: once if not given. */
export type HasWord = (word: string, times?: number) => boolean;

/** Words for which all of several conditions hold, be it of the same part of a text. */
export function allOf(conditions: readonly Words[]): Words {
  return combine(conditions, (left, right) => [...left, ...lacking(right, left)]);
}

/** Words for which all of several conditions hold, each of another part of a text. */
export function eachOf(conditions: readonly Words[]): Words {
  return combine(conditions, (left, right) => [...left, ...right]);
}

function combine(
  conditions: readonly Words[],
  join: (left: readonly string[], right: readonly string[]) => readonly string[],
): Words {
  let all: Words = anyText;
  for (const one of conditions) {
    // Leaving out a condition rules out less, and never too much.
    if (all.length * one.length > most) continue;
    all = all.flatMap((left) => one.map((right) => join(left, right)));
  }
  return all;
}

/** What is to be added to have all words as often as they stand in both. */
function lacking(words: readonly string[], known: readonly string[]): string[] {
  const rest = [...known];
  return words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Words for which one of several conditions holds. */
export function anyOf(conditions: readonly Words[]): Words {
  const any = conditions.flat();
  return any.length > most || any.some((words) => words.length === 0) ? anyText : any;
}

/**
 * Tells of a text which words it has, each looked for once. `.name` is a member, with a dot, a comment
 * or the end of a line before it, and no letter after it; `.name(` is one that is called.
 */
export function wordsIn(text: string): HasWord {
  const known = new Map<string, boolean>();
  return (word, times = 1) => {
    const key = times === 1 ? word : `${times} ${word}`;
    let has = known.get(key);
    if (has === undefined) {
      has = word.startsWith('.')
        ? hasMember(text, word.slice(1), times)
        : hasText(text, word, times);
      known.set(key, has);
    }
    return has;
  };
}

function hasText(text: string, word: string, times: number): boolean {
  let left = times;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (--left === 0) return true;
  }
  return false;
}

function hasMember(text: string, member: string, times: number): boolean {
  const isCall = member.endsWith('(');
  const name = isCall ? member.slice(0, -1) : member;
  let left = times;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const [after = ''] = isCall
      ? (/[^\s\\]/u.exec(text.slice(end, end + 200)) ?? '/')
      : text.slice(end, end + 1);
    if (isCall ? !/[(/#]/.test(after) : /[\p{L}\p{N}_$]/u.test(after)) continue;
    let before = at - 1;
    while (before >= 0 && /[ \t\f]/.test(text[before] ?? '')) before--;
    if (/[.\r\n/]/.test(text[before] ?? '') && --left === 0) return true;
  }
  return false;
}

/** Whether a text has the words; `has` is that of the text. */
export function hasWords(words: Words, has: HasWord): boolean {
  return words.some((one) => one.every((word, index) => has(word, timesUntil(one, index))));
}

/** How often a word stands in a list up to an index, that one included. */
function timesUntil(words: readonly string[], index: number): number {
  let times = 0;
  for (let at = 0; at <= index; at++) if (words[at] === words[index]) times++;
  return times;
}

/** Words of a regular expression, as far as they are plain to see. */
export function wordsOfRegex(source: string): Words {
  if (/[|?*{[(\\]/.test(source)) return anyText;
  return [source.split(/[.^$+]/).filter((word) => /[\p{L}\p{N}]/u.test(word))];
}
