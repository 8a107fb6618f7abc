/**
 * Names of pages in a cell or item: code, links, and paths in plain text.
 */

import type { Nodes } from 'mdast';
import type { Name } from './page-index.js';
import { plainText } from './plain-text.js';

const pathLike = /\.(?:mdx?|markdown)$|\/$/i;
const longest = 1000;
const inText =
  /(?<![\w@:/.-])[\w.@()[\]-]+(?:\/[\w.@()[\]-]+)*(?:\.(?:mdx?|markdown)\b|\/(?![\w/]))/gi;

/** Names in some nodes, in order; then their whole text, which may be a title. */
export function namesIn(nodes: readonly Nodes[]): Name[] {
  const names: Name[] = [];
  for (const node of nodes) collect(node, names);
  const whole = nodes
    .map((node) => plainText(node))
    .join('')
    .trim();
  if (whole !== '' && whole.length < 80) names.push({ text: whole, strong: false });
  return names;
}

function collect(node: Nodes, names: Name[]): void {
  if (node.type === 'inlineCode') {
    names.push({ text: node.value, strong: isPath(node.value) });
  } else if (node.type === 'text') {
    // Longer text is prose, and looking for paths in it may take long.
    if (node.value.length > longest) return;
    for (const [text] of node.value.matchAll(inText)) names.push({ text, strong: true });
  } else if (node.type === 'link') {
    const before = names.length;
    for (const child of node.children) collect(child, names);
    // What a link shows is nearer to a path of the site than where it leads.
    if (names.slice(before).some(({ strong }) => strong)) return;
    const address = node.url.replace(/[?#].*$/s, '');
    const external = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
    if (address !== '') names.push({ text: address, strong: !external && isPath(address) });
  } else if ('children' in node) {
    for (const child of node.children as Nodes[]) collect(child, names);
  }
}

function isPath(text: string): boolean {
  return pathLike.test(text) && !/[\r\n:*?<>|"]/.test(text) && text.length < 300;
}
