import type { Edit } from './edits.js';
import { lineEnd, lineStart, regionEnd } from './regions.js';

const id = /\{#[^\s{}`]+\}(?=[ \t]*#*[ \t]*$)/;
const atx = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t][ \t>]*)*#{1,6}[ \t]/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/**
 * Edits that blank heading ids as Docusaurus has them, `## Title {#my-id}`, which MDX would take
 * for a broken expression.
 */
export function headingEdits(text: string, regions: readonly number[]): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('{#'); at >= 0; ) {
    const start = lineStart(text, at);
    const end = lineEnd(text, at);
    const skip = regionEnd(regions, at);
    if (!skip && end - start < 2000) {
      const line = text.slice(start, end);
      const match = id.exec(line);
      if (match && (atx.test(line) || underlined(text, end))) {
        edits.push([start + match.index, ' '.repeat(match[0].length)]);
      }
    }
    at = text.indexOf('{#', skip || end);
  }
  return edits;
}

function underlined(text: string, end: number): boolean {
  const next = text.indexOf('\n', end) + 1;
  return next > 0 && underline.test(text.slice(next, lineEnd(text, next)));
}
