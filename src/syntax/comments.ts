import { blank, type Edit } from './edits.js';
import { regionEnd } from './regions.js';

/** What matters on the way: comments, comments in expressions, runs of backticks. */
const interesting = /<!--|\{[ \t]*\/\*|(?<!\\)`+/g;
/** Where a code span cannot go on: blank line, heading, list item, table row. */
const blockStart = /\n[ \t>]*(?:\r?\n|#|\||[-*+][ \t]|\d+[.)][ \t]|$)/g;

/**
 * Edits that make HTML comments readable as MDX: `<!-- x -->` becomes an expression with a comment
 * of the same length, so that `<!--lint disable rule-->` works in MDX as in Markdown.
 * Comments in code, code spans and expressions are left alone, and so is one without an end.
 *
 * One of several lines that directly follows other text is dropped.
 *
 * @param how `expression`, or `spaces` to drop the comments where an expression cannot stand.
 */
export function commentEdits(
  text: string,
  regions: readonly number[],
  how: 'expression' | 'spaces' = 'expression',
): Edit[] {
  const edits: Edit[] = [];
  if (!text.includes('<!--')) return edits;
  let limit = 0;
  // Without a search for an end that is not there, for each of many that open.
  const lastEnd = { html: text.lastIndexOf('-->'), code: text.lastIndexOf('*/') };
  interesting.lastIndex = 0;
  for (let match = interesting.exec(text); match; match = interesting.exec(text)) {
    const start = match.index;
    const skip = regionEnd(regions, start);
    const found = match[0];
    if (skip) interesting.lastIndex = skip;
    else if (found.startsWith('`')) {
      if (limit < start + found.length) limit = blockEnd(text, start + found.length);
      interesting.lastIndex = spanEnd(text, start, found.length, limit);
    } else {
      const html = found === '<!--';
      if (start > (html ? lastEnd.html : lastEnd.code)) continue;
      const end = text.indexOf(html ? '-->' : '*/', start + found.length);
      if (end < 0) continue;
      const stop = end + (found === '<!--' ? 3 : 2);
      const source = text.slice(start, stop);
      if (found === '<!--')
        edits.push([start, comment(source, lazy(text, start, source) ? 'spaces' : how)]);
      interesting.lastIndex = stop;
    }
  }
  return edits;
}

/**
 * Whether a comment of several lines directly follows another line. In a list or quote its lines
 * would be lazy, which micromark does not allow in expressions.
 */
function lazy(text: string, start: number, source: string): boolean {
  if (!source.includes('\n')) return false;
  return /[^\s>][^\n]*\n[ \t>]*$/.test(text.slice(Math.max(0, start - 200), start));
}

function comment(source: string, how: 'expression' | 'spaces'): string {
  if (how === 'spaces') return blank(source);
  return `{/* ${source.slice(4, -3).replaceAll('*/', '* ')}*/}`;
}

/** Where a code span that goes on at `from` has to end at the latest. */
function blockEnd(text: string, from: number): number {
  blockStart.lastIndex = from;
  return blockStart.exec(text)?.index ?? text.length;
}

/** End of the code span that a run of backticks opens, or of the run if it opens none. */
function spanEnd(text: string, start: number, size: number, limit: number): number {
  const runs = /`+/g;
  runs.lastIndex = start + size;
  for (let run = runs.exec(text); run && run.index < limit; run = runs.exec(text)) {
    if (run[0].length === size) return run.index + size;
  }
  return start + size;
}
