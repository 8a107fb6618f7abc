/** Code groups: `::: code-group` of VitePress, `<CodeGroup>` of Mintlify with titled fences. */
import type { Code, Nodes } from 'mdast';
import { attributeUses, isJsx } from './attributes.js';
import type { Dialect, Item } from './dialect.js';

export const codeGroup: Dialect = {
  id: 'code-group',
  types: ['containerDirective', 'mdxJsxFlowElement'],
  recognise(node) {
    const jsx = isJsx(node);
    if (jsx ? !/^code-?(group|tabs)$/i.test(node.name ?? '') : node.type !== 'containerDirective')
      return;
    if (node.type === 'containerDirective' && !/^code-?group$/i.test(node.name)) return;
    const items = (node as { children: Nodes[] }).children
      .filter((child) => child.type === 'code')
      .map(itemOf);
    if (items.length === 0) return;
    const attributes = jsx ? attributeUses(node) : [];
    return { kind: 'set', node, items, attributes, sync: undefined };
  },
};

function itemOf(fence: Code): Item {
  const names = [titleOf(fence.meta ?? ''), fence.lang ?? ''].filter((name) => name !== '');
  return { node: fence, place: fence.position, names, children: [fence] };
}

/** Words after a title that say how the code is shown, such as `expandable` of Mintlify. */
const display =
  /^:?(?:expandable|wrap|nowrap|lines|show-?line-?numbers|no-?line-?numbers|line-numbers|no-?copy|copy|twoslash)$/i;

/** Title of a fence: `[Python]`, `title="Python"`, else the words before any `key=value` or `{…}`. */
function titleOf(meta: string): string {
  const bracket = /\[([^\]]*)\]/.exec(meta)?.[1];
  if (bracket !== undefined) return bracket.trim();
  const quoted = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(meta);
  if (quoted) return quoted[1] ?? quoted[2] ?? '';
  const words = (/^[^={]*?(?=\s*(?:\S+=|\{|$))/.exec(meta)?.[0] ?? '').trim().split(/\s+/);
  while (display.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
