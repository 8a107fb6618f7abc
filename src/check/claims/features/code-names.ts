/** Names in code style. */
import type { Nodes } from 'mdast';

/** Texts of all inline code in a node, in order. */
export function codeIn(node: Nodes): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node ? (node.children as Nodes[]).flatMap(codeIn) : [];
}
