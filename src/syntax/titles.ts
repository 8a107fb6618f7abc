import type { Node } from 'unist';
import { parseFence } from './fences.js';
import { lineEnd } from './regions.js';

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
