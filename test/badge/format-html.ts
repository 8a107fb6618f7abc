/** HTML as people write it, for documentation. */
import type { Shown } from './pipelines.js';

/** Writes elements with only text in them on a line of their own, and indents the others. */
export function formatHtml(shown: Shown, indent = ''): string {
  if (typeof shown === 'string') return indent + escapeText(shown);
  const { tag, attributes, children } = shown;
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  const open = `${indent}<${tag}${written.join('')}>`;
  const content = children.filter((child) => child !== ' ');
  if (content.every((child) => typeof child === 'string' || isShort(child))) {
    const inner = content.map((child) => formatHtml(child)).join('');
    if (content.length <= 1) return `${open}${inner}</${tag}>`;
  }
  const inner = content.map((child) => formatHtml(child, `${indent}  `));
  return [open, ...inner, `${indent}</${tag}>`].join('\n');
}

function isShort(shown: Exclude<Shown, string>): boolean {
  return shown.children.every((child) => typeof child === 'string');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
