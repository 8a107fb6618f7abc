/** Walks a page for the rules whose subject is raw nodes, and knows who reads what. */
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { LanguageId, PageModel } from '../page/page-model.js';

export interface Visit {
  node: Nodes;
  parent: Visit | undefined;
  index: number;
  /** Languages whose readers see it; `undefined` in shared content. */
  languages: readonly LanguageId[] | undefined;
}

/**
 * Visits all nodes in document order.
 *
 * What stands in a set of variants but in no variant (a `cURL` tab beside language tabs) is left
 * out: it is neither shared nor for some. Needs no recursion, however deep the page.
 */
export function* visits(model: PageModel): Generator<Visit> {
  const variants = new Map(model.variants.map((item) => [item.node as Nodes, item.languages]));
  const sets = new Set(model.groups.flatMap(({ kind, node }) => (kind === 'set' ? [node] : [])));
  const stack: Visit[] = [{ node: model.tree, parent: undefined, index: 0, languages: undefined }];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    yield visit;
    const { node } = visit;
    if (!('children' in node)) continue;
    const children = node.children as Nodes[];
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index] as Nodes;
      const own = variants.get(child);
      if (sets.has(node) && !own) continue;
      stack.push({ node: child, parent: visit, index, languages: own ?? visit.languages });
    }
  }
}

/** The nodes from the root down to a visited one. */
export function ancestorsOf(visit: Visit): Nodes[] {
  const nodes: Nodes[] = [];
  for (let at: Visit | undefined = visit; at; at = at.parent) nodes.push(at.node);
  return nodes.reverse();
}

export function createTextReader(): (node: Nodes | undefined) => string {
  const texts = new Map<Nodes | undefined, string>();
  return (node) => {
    const text = texts.get(node) ?? textOf(node);
    texts.set(node, text);
    return text;
  };
}

/** The innermost visited node of some types, the visited one included. */
export function enclosing(visit: Visit, types: ReadonlySet<string>): Visit | undefined {
  for (let at: Visit | undefined = visit; at; at = at.parent) {
    if (types.has(at.node.type)) return at;
  }
  return undefined;
}

/** Where a text names a language by its label, with its case: the place in the text, or -1. */
export function mention(text: string, label: string, from = 0): number {
  if (label === '') return -1;
  for (let at = text.indexOf(label, from); at >= 0; at = text.indexOf(label, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const next = text[at + label.length] ?? ' ';
    if (!/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_+#]/u.test(next)) return at;
  }
  return -1;
}
