/**
 * The tables and lists of a document, with the headings above them.
 */

import type { List, Nodes, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Place } from '../../page/types.js';
import { plainText } from './plain-text.js';

/** A heading above a block. */
export interface Above {
  text: string;
  depth: number;
  place: Place;
}

/** A table or list. */
export interface Block {
  node: Table | List;
  /** From the top of the document down. */
  above: readonly Above[];
  /** Last line of the paragraph before it in the same container; empty if there is none. */
  before: string;
}

/** The parts of a document that may have claims. */
export interface Blocks {
  /** Those in quotes, lists and components as well, in order. */
  blocks: Block[];
  /** Every heading with those above it, itself last. */
  headings: (readonly Above[])[];
}

/** Finds tables, lists and headings. Needs no recursion, however deep the document. */
export function blocksOf(tree: Root): Blocks {
  const blocks: Block[] = [];
  const headings: (readonly Above[])[] = [];
  let above: readonly Above[] = [];
  const stack: { node: Nodes; before: string }[] = [{ node: tree, before: '' }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, before } = next;
    if (node.type === 'heading') {
      const heading = { text: plainText(node), depth: node.depth, place: node.position };
      above = [...above.filter(({ depth }) => depth < node.depth), heading];
      headings.push(above);
    } else if (node.type === 'table' || node.type === 'list') {
      blocks.push({ node, above, before });
    }
    if (node.type === 'table' || node.type === 'paragraph' || !('children' in node)) continue;
    const children = node.children as Nodes[];
    for (let index = children.length - 1; index >= 0; index--) {
      const sibling = children[index - 1];
      const line = sibling?.type === 'paragraph' ? textOf(sibling).split('\n').at(-1) : '';
      stack.push({ node: children[index] as Nodes, before: line?.trim() ?? '' });
    }
  }
  return { blocks, headings };
}
