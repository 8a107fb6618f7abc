import type { Nodes, Root } from 'mdast';

const closingLine = /:{3,}[ \t]*$/my;

/**
 * Whether Sätteri read the closing line of a container directive as text: directly after a table it
 * takes the line for one more row, directly after a link reference definition for a paragraph, and
 * what follows for content of the container.
 *
 * @param text what the tree was read from.
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
