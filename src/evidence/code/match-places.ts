/** Tells lines and columns of what was found in code. */
import type { Span } from './tree.js';

/** A place where a pattern matches; 1-based, columns in UTF-16 units. */
export interface PatternMatch {
  key: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** First line of what matched, as it stands there, at most 100 characters. */
  text: string;
}

/** A match in UTF-16 units from the start of the code. */
export interface Found extends Span {
  key: string;
}

/** Puts matches in order, each once, and tells their lines. */
export function placesOf(found: readonly Found[], code: string): PatternMatch[] {
  if (found.length === 0) return [];
  const lines = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) lines.push(at + 1);
  const sorted = [...found].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const seen = new Set<string>();
  return sorted.flatMap(({ key, start, end }) => {
    const id = `${start} ${end} ${key}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const [line, column] = placeAt(lines, start);
    const [endLine, endColumn] = placeAt(lines, end);
    const [first = ''] = code.slice(start, Math.min(end, start + 400)).split(/[\r\n]/, 1);
    return { key, line, column, endLine, endColumn, text: cut(first) };
  });
}

function cut(text: string): string {
  const letters = Array.from(text.trimEnd());
  return letters.length > 100 ? `${letters.slice(0, 99).join('')}…` : letters.join('');
}

/** @param lines Indices at which lines start. */
function placeAt(lines: readonly number[], index: number): [line: number, column: number] {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return [low + 1, index - (lines[low] ?? 0) + 1];
}
