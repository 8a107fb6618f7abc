/** Marks of content for some languages in dialects that nobody reads yet. */
import type { Nodes, Root } from 'mdast';
import { isJsx } from '../dialects/attributes.js';
import type { Registry } from '../languages/languages.js';
import type { LanguageId } from '../page-model.js';

/** Where such a dialect names a language, in the text of a paragraph or heading. */
const spellings: readonly RegExp[] = [
  /^={3}[!+]*\s*"([^"\n]+)"/gm,
  /^:{3,}\s*zone\s+[\w-]+="([^"\n]+)"/gm,
  /^:{3,}\s*(?:\{tab-item\}|tab)\s+(.+)$/gm,
  /^@tab(?::\w+)?\s+(.+)$/gm,
  /\{[{%][<%]?\s*(?:tab|codetab|code)\w*\s+(?:[\w-]+=)?["“]?([^"”\n=%>]+)/gm,
  /^langs:\s*(.+)$/gm,
];

/** Elements and directives with such a name hold content for some readers. */
const container = /tab|pane|platform|lang|sdk|pivot/i;

/** What looks like content for at least two languages, for people; `undefined` if nothing does. */
export function unreadMark(root: Root, registry: Registry): string | undefined {
  const marks = new Map<string, Set<LanguageId>>();
  const mark = (what: string, text: string) => {
    const names = [text, ...text.split(/[\s,;|]+|(?<=language)-/)];
    const found = registry.resolve(text);
    const ids = found.length > 0 ? found : names.flatMap((name) => registry.exact(name) ?? []);
    for (const id of ids) marks.set(what, (marks.get(what) ?? new Set()).add(id));
  };
  look(root, registry, mark);
  return [...marks].find(([, languages]) => languages.size > 1)?.[0];
}

type Mark = (what: string, text: string) => void;

function look(parent: Nodes, registry: Registry, mark: Mark): void {
  if (!('children' in parent)) return;
  const children = parent.children as Nodes[];
  children.forEach((node, index) => {
    const before = children[index - 1];
    const after = children[index + 1];
    if (node.type === 'code' && before?.type === 'code') {
      const ids = [before, node].flatMap(({ lang }) => registry.fence(lang ?? '') ?? []);
      if (ids.length === 2 && ids[0] !== ids[1]) {
        for (const id of ids) mark('fences in different languages beside each other', id);
      }
    }
    if (node.type === 'heading') {
      const text = textIn(node);
      if (after?.type === 'code') mark('headings that name languages', text);
      if (node.children.some((child) => child.type === 'link' && child.url.startsWith('#tab/'))) {
        mark('tabs', text);
      }
    } else if (node.type === 'paragraph') {
      const text = textIn(node);
      for (const spelling of spellings) {
        for (const [, name = ''] of text.matchAll(spelling)) mark('tabs', name);
      }
    } else if (isJsx(node) && (container.test(node.name ?? '') || hasCode(node))) {
      for (const item of node.attributes) {
        const { value } = item.type === 'mdxJsxAttribute' ? item : {};
        const text =
          typeof value === 'string' ? value : (value?.value ?? '').replace(/[[\]'"]/g, ' ');
        if (node.children.length > 0) mark(`\`<${node.name}>\``, text.trim());
      }
    } else if ('name' in node && 'attributes' in node && container.test(node.name ?? '')) {
      mark(`\`:::${node.name}\``, textIn((node.children as Nodes[])[0]));
    }
    look(node, registry, mark);
  });
}

function hasCode(node: Nodes): boolean {
  return 'children' in node && (node.children as Nodes[]).some((child) => child.type === 'code');
}

function textIn(node: Nodes | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textIn).join('') : '';
}
