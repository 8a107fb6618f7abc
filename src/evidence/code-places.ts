/** Places on the page of code in a fence, which lacks indents, `>`, and parts of tabs. */
import type { Code } from 'mdast';
import type { Point } from 'unist';

/** A place in code: 1-based line and column, in UTF-16 units. */
export interface CodePoint {
  line: number;
  column: number;
}

export type CodePlaces = (point: CodePoint) => Point;

const lineEnd = /\r\n|\r|\n/;

/** Lines of a text, and where they start. */
export interface TextLines {
  lines: readonly string[];
  starts: readonly number[];
}

export function linesOf(text: string): TextLines {
  const lines: string[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(text.slice(start, match.index));
    starts.push(start);
    start = match.index + match[0].length;
  }
  lines.push(text.slice(start));
  starts.push(start);
  return { lines, starts };
}

/** @param page The page that its position is of; split when the first place is asked for. */
export function codePlaces(node: Code, page: () => TextLines): CodePlaces | undefined {
  const { position } = node;
  if (!position) return undefined;
  const code = node.value.split(lineEnd);
  let first: number | undefined;
  return ({ line, column }) => {
    const { lines, starts } = page();
    const opening = lines[position.start.line - 1]?.slice(position.start.column - 1) ?? '';
    first ??= position.start.line + (/^\s*(?:`{3}|~{3})/.test(opening) ? 1 : 0);
    const index = Math.min(Math.max(line, 1), code.length) - 1;
    const own = code[index] ?? '';
    const at = Math.min(first + index, lines.length);
    const raw = lines[at - 1] ?? '';
    const same = commonEnd(own, raw);
    const wanted = Math.min(Math.max(column - 1, 0), own.length);
    // What is not on the page as it is in the code is a space that is part of the tab before.
    const skipped = own.length - same;
    const found = wanted < skipped ? raw.length - same - 1 : raw.length - own.length + wanted;
    const before = Math.max(0, found);
    return { line: at, column: before + 1, offset: (starts[at - 1] ?? 0) + before };
  };
}

/** How many letters two lines have in common at their ends; U+FFFD stands for what is no letter. */
function commonEnd(code: string, line: string): number {
  let count = 0;
  while (count < code.length && count < line.length) {
    const [a, b] = [code[code.length - 1 - count], line[line.length - 1 - count]];
    if (a !== b && a !== '\uFFFD') break;
    count++;
  }
  return count;
}
