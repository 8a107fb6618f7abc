/** Patterns for headings. Only `*` is special: `[ci]`, `generate()`, `C++` mean what they say. */
import type { Gap } from '../page-model.js';

/** Whether one of the names of a section, from `headingNames`, is matched. */
export type HeadingMatcher = (names: readonly string[]) => boolean;

/**
 * Prepares patterns for headings (`Middleware`, `Retry*`) and heading paths (`Tools > *`). The case
 * of letters, blanks and backticks do not matter.
 */
export function compileHeadings(patterns: readonly string[]): HeadingMatcher {
  const literals = new Set(patterns.map(normalise));
  const wild = [...literals].filter((pattern) => pattern.includes('*')).map(split);
  return (names) =>
    names.some((name) => literals.has(name) || wild.some((parts) => matchesParts(parts, name)));
}

/** What a pattern may call a section: its heading, then that with more and more headings around it. */
export function headingNames(path: readonly string[]): string[] {
  const names: string[] = [];
  for (const heading of path.toReversed()) {
    const inner = names.at(-1);
    names.push(inner === undefined ? normalise(heading) : `${normalise(heading)} > ${inner}`);
  }
  return names;
}

/** Whether one of the patterns means a gap, a section around it, or the label of its tab. */
export function matchGaps(patterns: readonly string[]): (gap: Gap) => boolean {
  const matches = compileHeadings(patterns);
  return ({ path, heading }) =>
    matches(headingNames([...path, ...(path.at(-1) === heading ? [] : [heading])])) ||
    path.some((_, at) => matches(headingNames(path.slice(0, at + 1))));
}

function normalise(text: string): string {
  const plain = text.replaceAll('`', '').replace(/\s+/g, ' ').replaceAll(/ ?> ?/g, ' > ');
  return plain.trim().normalize('NFC').toLowerCase();
}

function split(pattern: string): string[] {
  return pattern.split(/\*+/);
}

/**
 * Whether text is made of the parts in order, with anything between them. Taking the first place
 * of each part is enough, so nothing is tried twice.
 */
function matchesParts(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let offset = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, offset);
    if (at === -1) return false;
    offset = at + part.length;
  }
  return offset <= end;
}
