/**
 * Directives: `:::python`, and any container with a language attribute, `:::sdk{lang="js go"}`
 * or `:::sdk{js go}`. Syntax: the generic directives proposal, as remark-directive reads it.
 */
import { words } from './attributes.js';
import type { Dialect } from './dialect.js';

const keys = ['lang', 'langs', 'language', 'languages', 'sdk'];

export const directive: Dialect = {
  id: 'directive',
  types: ['containerDirective'],
  recognise(node, { registry }) {
    if (node.type !== 'containerDirective') return;
    if (registry.exact(node.name)) {
      return { kind: 'block', node, names: [node.name], children: node.children };
    }
    const attributes = node.attributes ?? {};
    for (const key of keys) {
      const value = attributes[key];
      if (value) return { kind: 'block', node, names: words(value), children: node.children };
    }
    const bare = Object.keys(attributes).filter((key) => attributes[key] === '');
    if (bare.length > 0 && bare.every((key) => registry.exact(key))) {
      return { kind: 'block', node, names: bare, children: node.children };
    }
    return;
  },
};
