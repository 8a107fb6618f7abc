/** Language components: `<Lang lang="js go">`. Names and attributes come from the configuration. */
import { attributeWords, isJsx } from './attributes.js';
import type { Dialect } from './dialect.js';

export const component: Dialect = {
  id: 'component',
  types: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
  recognise(node, { components }) {
    if (!isJsx(node) || !node.name) return;
    const name = components.get(node.name);
    if (name === undefined) return;
    const names = attributeWords(node, name);
    return names && { kind: 'block', node, names, children: node.children };
  },
};
