/**
 * What a node shows: text, words, links, code.
 */
import type { Nodes } from 'mdast';
import { attribute, hasExpression, isJsx, type JsxElement } from '../dialects/attributes.js';

/** Plain text of a node; code and HTML left out unless asked for. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  if (node.children.length === 1) return textOf(node.children[0] as Nodes);
  let text = '';
  for (const child of node.children) {
    if (text !== '' && isFlow(child.type)) text += '\n';
    text += textOf(child as Nodes);
  }
  return text;
}

function isFlow(type: string): boolean {
  return (
    type === 'paragraph' || type === 'listItem' || type === 'list' || type === 'tableRow' || type === 'tableCell'
  );
}

/** Words in a text: runs of letters and digits, as a reader would count them. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const letter =
      (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code > 191;
    if (letter && !inside) count++;
    inside = letter || (inside && (code === 39 || code === 45 || code === 95 || code === 46));
  }
  return count;
}

const codeName = /code|snippet|source|listing|textblock/i;

/**
 * Whether an element stands for code that is written elsewhere, as
 * `<CodeBlock language="py">{source}</CodeBlock>` or `<Snippet file="a.py" />` do.
 */
export function isCodeComponent(node: JsxElement): boolean {
  if (!node.name || !/^[A-Z]/.test(node.name)) return false;
  const lang = attribute(node, 'language') ?? attribute(node, 'lang');
  if (codeName.test(node.name)) return true;
  return lang !== undefined && (hasExpression(node) || node.children.length === 0);
}

/** Fence name of a code component, where it tells one. */
export function codeComponentLang(node: JsxElement): string | undefined {
  const written = attribute(node, 'language') ?? attribute(node, 'lang');
  if (written) return written;
  const file = attribute(node, 'file') ?? attribute(node, 'src') ?? attribute(node, 'path');
  return file ? /\.([a-z]+)$/i.exec(file)?.[1] : undefined;
}

/** Elements that show a reader nothing by themselves. */
export function isInvisible(node: Nodes): boolean {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'yaml':
    case 'definition':
    case 'thematicBreak':
      return true;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return /^\s*(?:\/\*[\s\S]*\*\/\s*)*$/.test(node.value);
    case 'html':
      return /^\s*(?:<!--[\s\S]*?-->\s*)*$/.test(node.value) || /^\s*<\/?[\w-]+[^>]*>\s*$/.test(node.value);
    case 'text':
      return node.value.trim() === '';
    case 'toml' as never:
      return true;
    default:
      return isJsx(node) && node.children.length === 0 && /^(?:a|br|hr|wbr)$/.test(node.name ?? '');
  }
}
