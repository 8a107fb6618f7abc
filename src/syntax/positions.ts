import type { Nodes, Parents, Root } from 'mdast';
import type { Point } from 'unist';

/**
 * Give a position to the text and links that mdast-util-gfm-autolink-literal makes of text after
 * parsing, for they have none: exact where the source is written as the text reads, else that of
 * all the neighbours without a position together. Changes the tree in place.
 */
export function positionAutolinks(tree: Root, text: string): void {
  const stack: Parents[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const children: Nodes[] = parent.children;
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as Nodes;
      if (!child.position) index = positionRun(parent, index, text);
      else if ('children' in child) stack.push(child);
    }
  }
}

/** Position a run of children without a position; gives the index of its last. */
function positionRun(parent: Parents, first: number, text: string): number {
  const children: Nodes[] = parent.children;
  let last = first;
  while (children[last + 1] && !children[last + 1]?.position) last++;
  const run = children.slice(first, last + 1);
  const start = children[first - 1]?.position?.end ?? parent.position?.start;
  const end = children[last + 1]?.position?.start ?? parent.position?.end;
  if (start?.offset === undefined || end?.offset === undefined) return last;
  const values = run.map(ownText);
  const skipped = text.slice(start.offset, end.offset).indexOf(values.join(''));
  const exact = skipped >= 0;
  const from = start.offset + skipped;
  let at: Point = exact ? forward(start, text, from) : start;
  run.forEach((node, index) => {
    const next = exact ? forward(at, text, (at.offset ?? 0) + (values[index]?.length ?? 0)) : end;
    place(node, at, next);
    if (exact) at = next;
  });
  return last;
}

function place(node: Nodes, start: Point, end: Point): void {
  node.position = { start: { ...start }, end: { ...end } };
  if ('children' in node) for (const child of node.children) place(child, start, end);
}

/** The text of a text node, or of a link that holds one. */
function ownText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(ownText).join('') : '';
}

function forward(from: Point, text: string, offset: number): Point {
  const between = text.slice(from.offset, offset);
  const lines = between.split('\n').length - 1;
  if (lines === 0) {
    return { line: from.line, column: from.column + between.length, offset };
  }
  return { line: from.line + lines, column: between.length - between.lastIndexOf('\n'), offset };
}
