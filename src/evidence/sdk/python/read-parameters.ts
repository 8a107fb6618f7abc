/** Reads the parameters of a function of Python. */
import type { Parameter, SyntaxNode } from '../types.js';

/**
 * Parameters in their order.
 *
 * @param bound Whether the first one is the object that the function is called on.
 */
export function readParameters(list: SyntaxNode, text: string, bound: boolean): Parameter[] {
  let found: Parameter[] = [];
  let byName = false;
  for (const node of list.children()) {
    const kind = node.kind();
    if (kind === 'positional_separator') {
      found = found.map((one) => ({ ...one, by: 'place' }));
    } else if (kind === 'keyword_separator') {
      byName = true;
    } else if (node.isNamed() && kind !== 'comment') {
      const parameter = readParameter(node, text, byName);
      if (!parameter) continue;
      if (parameter.by === 'rest') byName = true;
      found.push(parameter);
    }
  }
  return bound && found[0]?.by !== 'rest' ? found.slice(1) : found;
}

function readParameter(node: SyntaxNode, text: string, byName: boolean): Parameter | undefined {
  const slice = (one: SyntaxNode) => text.slice(one.range().start.index, one.range().end.index);
  const typeNode = node.field('type');
  const type = typeNode ? slice(typeNode) : undefined;
  const pattern =
    node.kind() === 'identifier' || node.kind().endsWith('_splat_pattern')
      ? node
      : (node.field('name') ?? node.children().find((child) => child.isNamed()));
  if (!pattern) return undefined;
  const name = slice(pattern).replace(/^[*\s]+/, '');
  if (pattern.kind() === 'list_splat_pattern') return { name, by: 'rest', type };
  if (pattern.kind() === 'dictionary_splat_pattern') return { name, by: 'options', type };
  return { name, by: byName ? 'name' : 'either', type };
}
