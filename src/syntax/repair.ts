import type { Nodes, Root } from 'mdast';

/**
 * Give what Sätteri positions otherwise the position that micromark gives: a block of `import`
 * and `export` lines ends before its last line break. Such blocks are children of the root and of
 * elements. Changes the tree in place.
 */
export function repairTree(tree: Root, text: string): void {
  const stack: Nodes[][] = [tree.children];
  for (let children = stack.pop(); children; children = stack.pop()) {
    for (const node of children) {
      if (node.type === 'mdxJsxFlowElement') stack.push(node.children);
      else if (node.type === 'mdxjsEsm') repairEnd(node, text);
    }
  }
}

function repairEnd(node: Nodes, text: string): void {
  const end = node.position?.end;
  let offset = end?.offset ?? 0;
  if (!node.position || end?.column !== 1 || text.charCodeAt(offset - 1) !== 10) return;
  offset -= text.charCodeAt(offset - 2) === 13 ? 2 : 1;
  const column = offset - text.lastIndexOf('\n', offset - 1);
  node.position.end = { line: end.line - 1, column, offset };
}

const closingLine = /:{3,}[ \t]*$/my;

/**
 * Whether Sätteri read the closing line of a container directive as text: directly after a table it
 * takes the line for one more row, directly after a link reference definition for a paragraph, and
 * what follows for content of the container.
 */
export function swallowsClosingLine(tree: Root, text: string): boolean {
  if (!text.includes(':::')) return false;
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'paragraph' || node.type === 'tableRow') {
      closingLine.lastIndex = node.position?.start.offset ?? text.length;
      if (closingLine.test(text)) return true;
    } else if ('children' in node) stack.push(...node.children);
  }
  return false;
}
