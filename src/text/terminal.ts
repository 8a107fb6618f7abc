/**
 * Text in columns of a terminal: how wide it is, cut, filled up, and wrapped. Texts are plain, without
 * escape sequences; colours come last.
 */
import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a text takes; two for wide letters, none for marks on letters. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** At most `width` columns, with `…` in place of what is cut off the end. */
export function cutEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return width < 1 ? '' : `${takeStart(text, width - 1)}…`;
}

/** At most `width` columns, with `…` in the middle; of a path the name is kept if it fits. */
export function cutMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 3) return cutEnd(text, width);
  const name = text.slice(text.lastIndexOf('/', text.length - 2));
  const end = widthOf(name) <= width - 2 ? widthOf(name) : Math.ceil((width - 1) / 2);
  return `${takeStart(text, width - 1 - end)}…${takeEnd(text, end)}`;
}

/** Blanks after it, or before it, up to `width` columns. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** Lines of at most `width` columns, broken between words; a longer word is broken. */
export function wrap(text: string, width: number): string[] {
  const most = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > most) {
      const start = takeStart(line, most) || firstOf(line);
      lines.push(start);
      line = line.slice(start.length);
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Lines of entries, none of them broken. */
export function flow(entries: readonly string[], width: number, between: string): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = `${lines.at(-1)}${between}${entry}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(entry);
  }
  return lines;
}

function firstOf(text: string): string {
  return segmenter.segment(text)[Symbol.iterator]().next().value?.segment ?? text;
}

function takeStart(text: string, width: number): string {
  let taken = '';
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) {
    columns += widthOf(segment);
    if (columns > width) break;
    taken += segment;
  }
  return taken;
}

function takeEnd(text: string, width: number): string {
  let taken = '';
  let columns = 0;
  for (const { segment } of [...segmenter.segment(text)].reverse()) {
    columns += widthOf(segment);
    if (columns > width) break;
    taken = segment + taken;
  }
  return taken;
}
