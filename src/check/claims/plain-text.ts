/** Text of a cell, heading, or item. */
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** What is longer says nothing that could be compared, and takes long to look through. */
const longest = 5000;

/** Text of a node on one line with single blanks, of at most 5000 characters. */
export function plainText(node: Nodes): string {
  return textOf(node).slice(0, longest).replace(/\s+/g, ' ').trim();
}
