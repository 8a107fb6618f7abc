import type { Node } from 'unist';
import { lineEnd, lineStart, regionEnd } from './regions.js';

/** A line that opens or closes a container directive, or looks as if it did. */
export interface FenceLine {
  offset: number;
  size: number;
  /** `close` for colons alone, `open` with a name, `other` for any text else. */
  kind: 'open' | 'close' | 'other';
  /** Name of the directive; empty unless the line opens one. */
  name: string;
  /** Whitespace between the colons and the name, as VitePress has it. */
  gap: string;
  /** Label in brackets and attributes in braces, directly after the name. */
  label: string;
  attributes: string;
  /** The rest of the line: whitespace on a well-formed line, else a title. */
  rest: string;
  inCode: boolean;
}

const prefix = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t][ \t>]*)*$/;
const opening = /^(:{3,})([ \t]*)((?:[^\s\p{P}\p{S}](?:[^\s\p{P}\p{S}]|[-_])*)?)/u;

/** Find the lines of directive fences, in order. `regions` as from `codeRegions`. */
export function fenceLines(text: string, regions: readonly number[]): FenceLine[] {
  const lines: FenceLine[] = [];
  for (let at = text.indexOf(':::'); at >= 0; ) {
    const start = lineStart(text, at);
    const end = lineEnd(text, at);
    if (at - start < 500 && prefix.test(text.slice(start, at))) {
      const line = parseFence(text.slice(at, end), at);
      if (line) lines.push({ ...line, inCode: regionEnd(regions, at) > 0 });
    }
    at = text.indexOf(':::', end);
  }
  return lines;
}

/** Parse a line from its first colon on; `undefined` if there are fewer than three. */
export function parseFence(line: string, offset: number): Omit<FenceLine, 'inCode'> | undefined {
  const match = opening.exec(line);
  if (!match) return undefined;
  const [head, colons, gap, name] = match as unknown as [string, string, string, string];
  let at = head.length;
  const label = name ? line.slice(at, labelEnd(line, at)) : '';
  at += label.length;
  const attributes = name ? line.slice(at, attributesEnd(line, at)) : '';
  at += attributes.length;
  const rest = line.slice(at);
  const kind = name ? 'open' : rest.trim() ? 'other' : 'close';
  return { offset, size: colons.length, kind, name, gap, label, attributes, rest };
}

function labelEnd(line: string, at: number): number {
  if (line[at] !== '[') return at;
  let depth = 0;
  for (let i = at; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '[') depth++;
    else if (line[i] === ']' && --depth === 0) return i + 1;
  }
  return at;
}

/** End of attributes in braces that start at `at`, or `at`. */
function attributesEnd(line: string, at: number): number {
  if (line[at] !== '{') return at;
  let quote = '';
  for (let i = at + 1; i < line.length; i++) {
    const char = line.charAt(i);
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '}') return i + 1;
  }
  return at;
}

/**
 * The title of a container directive, as written: `Some title` of `:::note Some title`,
 * `::: tip Some title {open}` and `:::note[Some title]`.
 *
 * @param source the text that the tree was read from, without a BOM.
 * @returns its source, trimmed; `undefined` if there is none, or the node has no position.
 */
export function directiveTitle(source: string, node: Node): string | undefined {
  const offset = node.position?.start.offset;
  if (offset === undefined) return undefined;
  const line = parseFence(source.slice(offset, lineEnd(source, offset)), offset);
  if (!line) return undefined;
  const bare = line.rest.replace(/\{[^{}]*\}[ \t]*$/, '').trim();
  const title = line.label.slice(1, -1) || /^\[(.*)\]$/.exec(bare)?.[1] || bare;
  return title.trim() || undefined;
}
