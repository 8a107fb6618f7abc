/** What a node shows: text, words, links, code. */
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
    type === 'paragraph' ||
    type === 'listItem' ||
    type === 'list' ||
    type === 'tableRow' ||
    type === 'tableCell'
  );
}

/** Length of the plain text of a node, in UTF-16 units, without making the text. */
export function lettersOf(node: Nodes): number {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.length;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt?.length ?? 0;
  if (!('children' in node)) return 0;
  let letters = 0;
  for (const child of node.children) letters += lettersOf(child as Nodes);
  return letters;
}

/** Letters of an English word with the space after it. */
const wordLength = 6;

/** Words in so many letters, estimated: what is compared is how much there is, not how many. */
export function wordsIn(letters: number): number {
  return Math.ceil(letters / wordLength);
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
      return (
        /^\s*(?:<!--[\s\S]*?-->\s*)*$/.test(node.value) ||
        /^\s*<\/?[\w-]+[^>]*>\s*$/.test(node.value)
      );
    case 'text':
      return node.value.trim() === '';
    case 'toml' as never:
      return true;
    default:
      return isJsx(node) && node.children.length === 0 && /^(?:a|br|hr|wbr)$/.test(node.name ?? '');
  }
}

/** Whether a node may be a comment, to be looked at with `isInvisible`. */
export function isComment({ type }: Nodes): boolean {
  return type === 'html' || type === 'mdxFlowExpression' || type === 'mdxTextExpression';
}
