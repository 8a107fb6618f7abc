/** What may stand before a fence on its line: indents, quote marks, list markers. */
const containers = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t][ \t>]*)*$/;
const listMarker = /[-*+.)]/;

/**
 * Find what is code or data as a whole: frontmatter and fenced code, in lists, quotes and indented
 * components too. A line scanner and no parser: it jumps from fence to fence.
 *
 * @returns start and end offsets by turns (`[start, end, start, end, …]`), in order; an end is the
 *   end of the closing line, without its line break, or the end of the text.
 */
export function codeRegions(text: string): number[] {
  const regions: number[] = [];
  let from = frontmatterEnd(text);
  if (from) regions.push(0, from);
  let comment = text.indexOf('<!--', from);
  for (;;) {
    const at = nextFence(text, from);
    if (at < 0) return regions;
    if (comment >= 0 && comment < at) {
      const close = text.indexOf('-->', comment + 4);
      if (close > at) from = close + 3;
      comment = text.indexOf('<!--', close < 0 ? text.length : close + 3);
      continue;
    }
    const end = fenceEnd(text, at);
    if (end) regions.push(at, end);
    from = end || afterRun(text, at);
    if (comment >= 0 && comment < from) comment = text.indexOf('<!--', from);
  }
}

/** End of the region that holds an offset, 0 if none does. `regions` as from `codeRegions`. */
export function regionEnd(regions: readonly number[], offset: number): number {
  let low = 0;
  let high = regions.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle * 2 + 1] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  const start = regions[low * 2];
  return start !== undefined && start <= offset ? (regions[low * 2 + 1] as number) : 0;
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** End of the line that holds an offset, without its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** End of the frontmatter, YAML or TOML, without its last line break; 0 if there is none. */
export function frontmatterEnd(text: string): number {
  const open = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  if (!open) return 0;
  const close = open[1] === '---' ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  close.lastIndex = open[0].length;
  const match = close.exec(text);
  return match ? match.index + match[0].length : 0;
}

export function frontmatterYaml(page: string): string | undefined {
  const text = page.replace(/^\uFEFF/, '');
  const end = text.startsWith('---') ? frontmatterEnd(text) : 0;
  return end > 0 ? text.slice(text.indexOf('\n') + 1, text.lastIndexOf('---', end)) : undefined;
}

/** Offset of the next run of three backticks or tildes, -1 if there is none. */
function nextFence(text: string, from: number): number {
  const tick = text.indexOf('```', from);
  const tilde = text.indexOf('~~~', from);
  return tick < 0 || (tilde >= 0 && tilde < tick) ? tilde : tick;
}

function afterRun(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

/** End of the fenced code whose fence starts at `at`; 0 if that is no opening fence. */
function fenceEnd(text: string, at: number): number {
  const start = lineStart(text, at);
  if (at - start > 500) return 0;
  const prefix = text.slice(start, at);
  if (!containers.test(prefix)) return 0;
  const mark = text.charAt(at);
  const size = afterRun(text, at) - at;
  const first = lineEnd(text, at);
  if (mark === '`' && text.slice(at + size, first).includes('`')) return 0;
  const close = closingFence(text, first, mark, size);
  if (!/[>\d*+-]/.test(prefix)) return close;
  return Math.min(close, containerEnd(text, first, close, prefix));
}

function closingFence(text: string, from: number, mark: string, size: number): number {
  const run = mark.repeat(size);
  for (let at = text.indexOf(run, from); at >= 0; at = text.indexOf(run, at)) {
    const start = lineStart(text, at);
    const after = afterRun(text, at);
    const end = lineEnd(text, after);
    const alone = at - start < 500 && /^[ \t>]*$/.test(text.slice(start, at));
    if (alone && /^[ \t]*$/.test(text.slice(after, end))) return end;
    at = after;
  }
  return text.length;
}

/** Where the quote or list item that holds a fence ends, if that comes before `limit`. */
function containerEnd(text: string, from: number, limit: number, prefix: string): number {
  const quotes = prefix.split('>').length - 1;
  const indent = listMarker.test(prefix) ? prefix.length : 0;
  for (let end = from; end < limit; ) {
    const start = text.indexOf('\n', end) + 1;
    if (start === 0 || start > limit) break;
    end = lineEnd(text, start);
    const line = text.slice(start, end);
    const lead = (/^[ \t>]*/.exec(line) as RegExpExecArray)[0];
    const outside = lead.length < line.length && !lead.includes('\t') && lead.length < indent;
    if (outside || lead.split('>').length - 1 < quotes) return start - 1;
  }
  return limit;
}
