/**
 * Tab sets in JSX: `<Tabs><TabItem label="Python">` of Starlight, `<TabItem value="py" label="Python">`
 * and `values={[{label, value}]}` of Docusaurus, `<Tab title="Python">` of Mintlify and others.
 */
import type { Nodes } from 'mdast';
import type { AttributeUse } from '../page-model.js';
import { attribute, attributeUses, isJsx, type JsxElement, stringLiterals } from './attributes.js';
import type { Dialect, Item } from './dialect.js';

/** `Tab`, `TabItem`, `SdkTab`, `Tabs.Tab`, `TabsContent`, `Tabs.Content`. */
const itemName = /(?:tab|tabs?\.?(?:item|panel|content))$/i;

const syncNames = new Set(['synckey', 'groupid', 'syncgroup', 'group']);

export const tabs: Dialect = {
  id: 'tabs',
  types: ['mdxJsxFlowElement'],
  recognise(node) {
    if (!isJsx(node) || !node.name || !/tab|group/i.test(node.name)) return;
    const items = itemsOf(node);
    if (items.length === 0) return;
    const attributes = attributeUses(node);
    return { kind: 'set', node, items, attributes, sync: attributes.find(isSync) };
  },
};

function isSync({ name }: AttributeUse): boolean {
  return syncNames.has(name.toLowerCase());
}

function itemsOf(set: JsxElement): Item[] {
  const labels = labelsOf(set);
  const positional = attribute(set, 'items');
  const names = positional === undefined ? [] : stringLiterals(positional);
  const items: Item[] = [];
  for (const child of elementsIn(set)) {
    if (!child.name || !itemName.test(child.name)) continue;
    const value = attribute(child, 'value');
    const found = [
      attribute(child, 'label'),
      attribute(child, 'title'),
      value === undefined ? undefined : labels.get(value),
      value,
      attribute(child, 'name'),
      names[items.length],
    ];
    items.push({
      node: child,
      place: child.position,
      names: found.filter((name): name is string => Boolean(name)),
      children: child.children,
    });
  }
  return items;
}

/** Child elements; those on lines of their own may stand in a paragraph, as remark-mdx has them. */
function elementsIn(set: JsxElement): JsxElement[] {
  return (set.children as Nodes[])
    .flatMap((child) => (child.type === 'paragraph' ? (child.children as Nodes[]) : [child]))
    .filter(isJsx);
}

/** Docusaurus: `values={[{label: 'Python', value: 'py'}]}` names the items by value. */
function labelsOf(set: JsxElement): Map<string, string> {
  const labels = new Map<string, string>();
  const source = attribute(set, 'values');
  if (source) {
    for (const [entry] of source.matchAll(/\{[^{}]*\}/g)) {
      const label = property(entry, 'label');
      const value = property(entry, 'value');
      if (label !== undefined && value !== undefined) labels.set(value, label);
    }
  }
  return labels;
}

function property(entry: string, name: 'label' | 'value'): string | undefined {
  const found = name === 'label' ? /["']?label["']?\s*:\s*(.*)/s : /["']?value["']?\s*:\s*(.*)/s;
  return stringLiterals(found.exec(entry)?.[1] ?? '')[0];
}
