import type { Nodes, Parents, Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { limitError } from './error.js';
import type { Format } from './satteri.js';

/**
 * Levels that a tree may have. Walks that recurse (unist-util-visit) overflow at some 4,000;
 * micromark needs 0.2 s for a line of 500 nested lists, and more than 40 s for 10,000.
 */
const maxDepth = 500;
/** Open brackets in MDX. Sätteri's JavaScript parser ends the process at 4,000 to 8,000. */
const maxBrackets = 1000;
/** Length within which they count: prose may leave one open now and then. */
const bracketSpan = 200_000;
/** Operators on one line of MDX; Sätteri's JavaScript parser ends the process at 16,000 `=>`. */
const maxOperators = 8000;
/**
 * Marks on a line that micromark may have to look at: 25,000 take 1 s, 75,000 take 4 s, 250,000
 * more than a minute. A picture of 3 MB in base64 has none to speak of, and takes 0.3 s.
 */
const maxMarks = 75_000;
const marks = /[*_`~[\]<&{!:@\\]/g;
/** Tags on one line of MDX: Sätteri takes 1 s for 4,000 and 11 s for 16,000, micromark 2 s. */
const maxTags = 4000;
/** No line of prose is longer than this by accident; longer ones are looked at. */
const longLine = 1000;

const markers = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${maxDepth}}`);
const tooDeep = `it is nested too deeply, expected at most ${maxDepth} levels; split the page`;

export interface Limits {
  error?: VFileMessage;
  /** The tree may be too deep: `checkTree` has to look. */
  suspect: boolean;
  /** The most marks on one of the long lines, 0 if all are short. */
  marks: number;
  /** A line has more tags than Sätteri reads in good time. */
  tags: boolean;
}

/**
 * Refuse, before parsing, what would end the process or take minutes. Costs one search for long
 * lines and three for brackets, some 0.3 ms for a megabyte.
 */
export function checkText(text: string, format: Format): Limits {
  const limits: Limits = { suspect: false, marks: 0, tags: false };
  for (let from = 0; from + longLine < text.length; ) {
    const next = text.lastIndexOf('\n', from + longLine) + 1;
    if (next > from) {
      from = next;
      continue;
    }
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    limits.suspect = true;
    if (line.length > maxMarks) {
      limits.marks = Math.max(limits.marks, line.match(marks)?.length ?? 0);
    }
    if (format === 'mdx' && count(line, '<', maxTags) >= maxTags) limits.tags = true;
    const what = refuseLine(line, format);
    if (what) limits.error = limitError(what, pointOf(text, from));
    from += line.length + 1;
  }
  if (format !== 'mdx') return limits;
  if (count(text, '</', maxDepth) >= maxDepth) limits.suspect = true;
  let brackets = 0;
  for (const open of '([{') brackets += count(text, open, maxBrackets);
  if (brackets >= maxBrackets) {
    const error = checkBrackets(text);
    if (error) limits.error ??= error;
  }
  return limits;
}

export function checkMicromark(limits: Limits): VFileMessage | undefined {
  if (limits.marks <= maxMarks) return undefined;
  const what = `micromark cannot read a line with ${limits.marks} marks in reasonable time`;
  return limitError(`${what}, expected at most ${maxMarks}; break the line`);
}

/** Refuse a tree that would overflow the stack of whoever walks it. */
export function checkTree(tree: Root): VFileMessage | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return limitError(tooDeep, level[0]?.position?.start);
    level = level.flatMap((node) => ('children' in node ? (node as Parents).children : []));
  }
  return undefined;
}

function refuseLine(line: string, format: Format): string | undefined {
  if (markers.test(line)) return tooDeep;
  if (format !== 'mdx') return undefined;
  if (count(line, '<', maxDepth) >= maxDepth && tagDepth(line) >= maxDepth) return tooDeep;
  let operators = 0;
  for (const operator of '!~?=') operators += count(line, operator, maxOperators);
  if (operators < maxOperators || !/[{]|^(?:im|ex)port\b/.test(line)) return undefined;
  return `a line holds more than ${maxOperators} operators, too many for MDX; break it up`;
}

function tagDepth(line: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of line.matchAll(/<\/|\/>|<(?=[A-Za-z>])/g)) {
    depth = match[0] === '<' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Many open brackets, close together: a long page of prose leaves some open too, far apart. */
function checkBrackets(text: string): VFileMessage | undefined {
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 41 || code === 93 || code === 125) open.pop();
    else if (code === 40 || code === 91 || code === 123) {
      open.push(i);
      if (i - (open[open.length - maxBrackets] ?? -bracketSpan) >= bracketSpan) continue;
      const what = `more than ${maxBrackets} brackets are open at once, too many for MDX`;
      return limitError(`${what}; close them, or write them as code`, pointOf(text, i));
    }
  }
  return undefined;
}

function count(text: string, what: string, limit: number): number {
  let found = 0;
  for (let at = text.indexOf(what); at >= 0 && found < limit; at = text.indexOf(what, at + 1)) {
    found++;
  }
  return found;
}

function pointOf(text: string, offset: number) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n'), offset };
}
