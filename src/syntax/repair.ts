import type { Root } from 'mdast';

/**
 * Give what Sätteri positions otherwise the position that micromark gives: a block of `import`
 * and `export` lines ends before its last line break. Such blocks are children of the root.
 * Changes the tree in place.
 */
export function repairTree(tree: Root, text: string): void {
  for (const node of tree.children) {
    if (node.type !== ('mdxjsEsm' as string) || !node.position) continue;
    const end = node.position.end;
    let offset = end.offset ?? 0;
    if (end.column !== 1 || text.charCodeAt(offset - 1) !== 10) continue;
    offset -= text.charCodeAt(offset - 2) === 13 ? 2 : 1;
    const column = offset - text.lastIndexOf('\n', offset - 1);
    node.position.end = { line: end.line - 1, column, offset };
  }
}
