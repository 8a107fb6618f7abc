/** The tables and lists of a document, with the headings above them. */
import type { List, Nodes, Paragraph, Root, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Place } from '../../page/page-model.js';

/** What is longer says nothing that could be compared, and takes long to look through. */
const longest = 5000;

/** Text with its place in the document. */
export interface Written {
  text: string;
  place: Place;
}

export interface Above extends Written {
  depth: number;
}

export interface DocumentBlock {
  node: Table | List;
  /** From the top of the document down. */
  above: readonly Above[];
  /** Last line of the paragraph before it in the same container; empty if there is none. */
  before: string;
}

/** The parts of a document that may have claims, those in quotes, lists and components as well. */
export interface Document {
  blocks: DocumentBlock[];
  /** Every heading with those above it, itself last. */
  headings: (readonly Above[])[];
}

/** Finds tables, lists and headings. Needs no recursion, however deep the document. */
export function readDocument(tree: Root): Document {
  const document: Document = { blocks: [], headings: [] };
  let above: readonly Above[] = [];
  const stack: { node: Nodes; before: string }[] = [{ node: tree, before: '' }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, before } = next;
    if (node.type === 'heading') {
      const heading = { text: plainText(node), depth: node.depth, place: node.position };
      above = [...above.filter(({ depth }) => depth < node.depth), heading];
      document.headings.push(above);
    } else if (node.type === 'table' || node.type === 'list') {
      document.blocks.push({ node, above, before });
    }
    if (node.type === 'table' || node.type === 'paragraph' || !('children' in node)) continue;
    const children = node.children as Nodes[];
    for (let index = children.length - 1; index >= 0; index--) {
      const sibling = children[index - 1];
      const line = sibling?.type === 'paragraph' ? textOf(sibling).split('\n').at(-1) : '';
      stack.push({ node: children[index] as Nodes, before: line?.trim() ?? '' });
    }
  }
  return document;
}

/** Text of a cell, heading, or item on one line with single blanks, of at most 5000 characters. */
export function plainText(node: Nodes): string {
  return textOf(node).slice(0, longest).replace(/\s+/g, ' ').trim();
}

/** Text of a cell or paragraph, with its place without the blanks, bars and boxes around it. */
export function writtenIn(node: TableCell | Paragraph): Written {
  const start = node.children[0]?.position?.start;
  const end = node.children.at(-1)?.position?.end;
  const place = start && end && node.position ? { start, end } : node.position;
  return { text: plainText(node), place };
}

/** Texts of all inline code in a node, in order. */
export function codeIn(node: Nodes): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node ? (node.children as Nodes[]).flatMap(codeIn) : [];
}
