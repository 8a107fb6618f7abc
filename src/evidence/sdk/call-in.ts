/** Finds the one call in a code pattern. */

/** A call as it is written. */
export interface WrittenCall {
  /** Names with dots between them. */
  callee: string;
  /** Arguments, without the blanks around them. */
  args: string[];
}

const name = '[$\\p{L}_][$\\p{L}\\p{N}_]*';
const before =
  /^(?:(?:const|let|var|final|return|yield|async for .*? in|for await \(.*? of|await|go|defer|new|[\w$.{}[\], ()]+? :?=)\s+)*/su;
const callee = new RegExp(
  `^@?\\s*(${name}(?:\\s*(?:\\.|\\?\\.|::)\\s*${name})*)\\s*(?:<[\\w$, .]*>)?\\(`,
  'u',
);

/** The call that a pattern is; `undefined` if it is none, or has others in it. */
export function callIn(pattern: string): WrittenCall | undefined {
  const [, rest = ''] = splitAt(pattern.trim(), before.exec(pattern.trim())?.[0].length ?? 0);
  const match = callee.exec(rest);
  if (!match) return undefined;
  const inner = inBrackets(rest, match[0].length - 1);
  if (!inner || !/^[\s;:]*$/.test(rest.slice(inner.end))) return undefined;
  return { callee: (match[1] ?? '').replace(/\s*(?:\?\.|::|\.)\s*/g, '.'), args: inner.items };
}

function splitAt(text: string, at: number): [string, string] {
  return [text.slice(0, at), text.slice(at)];
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** What stands between a bracket and its partner, by the commas in it. */
export function inBrackets(
  text: string,
  open: number,
): { items: string[]; end: number } | undefined {
  const stack: string[] = [];
  const items: string[] = [];
  let start = open + 1;
  for (let at = open; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '"' || letter === "'" || letter === '`') {
      at = endOfString(text, at);
    } else if (letter in closing) {
      stack.push(closing[letter] ?? '');
    } else if (letter === stack.at(-1)) {
      stack.pop();
      if (stack.length === 0) {
        items.push(text.slice(start, at));
        return { items: items.map((item) => item.trim()).filter(Boolean), end: at + 1 };
      }
    } else if (letter === ',' && stack.length === 1) {
      items.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[start]) return at;
  }
  return text.length;
}
