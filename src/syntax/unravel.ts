import type { Nodes, Parents, Root, RootContent } from 'mdast';

/**
 * Take JSX and expressions that stand alone out of the paragraph around them, as `@mdx-js/mdx`
 * and Sätteri do: `<A>x</A>` on its own line is a flow element that holds text. Changes the tree
 * in place, without recursion.
 */
export function unravel(tree: Root): void {
  const stack: Parents[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const children = parent.children as Nodes[];
    if (children.some(standsAlone)) {
      parent.children = children.flatMap((child) =>
        standsAlone(child) ? content(child as Parents) : [child],
      ) as never;
    }
    for (const child of parent.children) if ('children' in child) stack.push(child);
  }
}

/** Whether a node is a paragraph of nothing but JSX, expressions and whitespace. */
function standsAlone(node: Nodes): boolean {
  if (node.type !== 'paragraph') return false;
  let found = false;
  for (const child of node.children as Nodes[]) {
    if (child.type === 'mdxJsxTextElement' || child.type === 'mdxTextExpression') found = true;
    else if (!blank(child)) return false;
  }
  return found;
}

function content(paragraph: Parents): RootContent[] {
  const result: Nodes[] = [];
  for (const child of paragraph.children as Nodes[]) {
    if (blank(child)) continue;
    if (child.type === 'mdxJsxTextElement') Object.assign(child, { type: 'mdxJsxFlowElement' });
    if (child.type === 'mdxTextExpression') Object.assign(child, { type: 'mdxFlowExpression' });
    result.push(child);
  }
  return result as RootContent[];
}

function blank(node: Nodes): boolean {
  return node.type === 'text' && /^[\t\n\f\r ]*$/.test(node.value);
}
