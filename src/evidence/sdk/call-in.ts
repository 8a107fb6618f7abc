/** Finds the one call in a code pattern. */
import { blank } from '../code/strings.js';

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
  const rest = pattern.trim().replace(before, '');
  const match = callee.exec(rest);
  if (!match) return undefined;
  const inner = inBrackets(rest, match[0].length - 1);
  if (!inner || !/^[\s;:]*$/.test(rest.slice(inner.end))) return undefined;
  return { callee: (match[1] ?? '').replace(/\s*(?:\?\.|::|\.)\s*/g, '.'), args: inner.items };
}

const strings = /(["'`])(?:\\[\s\S]|(?!\1)[^\\])*(?:\1|$)/g;

/** What is between a bracket and its partner, by the commas in it. */
export function inBrackets(
  text: string,
  open: number,
): { items: string[]; end: number } | undefined {
  const plain = text.replace(strings, blank);
  const items: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < plain.length; at++) {
    const sign = plain[at] ?? '';
    if (/[([{]/.test(sign)) depth++;
    const isEnd = /[)\]}]/.test(sign) && --depth === 0;
    if (!isEnd && !(sign === ',' && depth === 1)) continue;
    items.push(text.slice(start, at).trim());
    start = at + 1;
    if (isEnd) return { items: items.filter(Boolean), end: at + 1 };
  }
  return undefined;
}
