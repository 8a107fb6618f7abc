/** Names of pages in a cell or item: code, links, and paths in plain text. */
import type { Nodes } from 'mdast';
import { plainText } from './document.js';
import { explains } from './words.js';

export interface Name {
  /** As it is written. */
  text: string;
  /** It looks like the path of a file or folder; otherwise it may be any word. */
  strong: boolean;
}

const pathLike = /\.(?:mdx?|markdown)$|\/$/i;
const inText =
  /(?<![\w@:/.-])[\w.@()[\]-]+(?:\/[\w.@()[\]-]+)*(?:\.(?:mdx?|markdown)\b|\/(?![\w/]))/gi;
/** Longer text is prose, and looking for paths in it may take long. */
const longest = 1000;

/** Names in some nodes, in order; then their whole text, which may be a title. */
export function namesIn(nodes: readonly Nodes[]): Name[] {
  const names = nodes.flatMap(namesOf);
  const whole = nodes.map(plainText).join('').trim();
  return whole !== '' && whole.length < 80 ? [...names, { text: whole, strong: false }] : names;
}

function namesOf(node: Nodes): Name[] {
  if (node.type === 'inlineCode') return [{ text: node.value, strong: isPath(node.value) }];
  if (node.type === 'text') {
    const paths = node.value.length > longest ? [] : node.value.matchAll(inText);
    return [...paths].map(([text]) => ({ text, strong: true }));
  }
  if (!('children' in node)) return [];
  const inside = (node.children as Nodes[]).flatMap(namesOf);
  // What a link shows is nearer to a path of the site than where it leads.
  if (node.type !== 'link' || inside.some(({ strong }) => strong)) return inside;
  const address = node.url.replace(/[?#].*$/s, '');
  const isExternal = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
  return address === ''
    ? inside
    : [...inside, { text: address, strong: !isExternal && isPath(address) }];
}

function isPath(text: string): boolean {
  return pathLike.test(text) && !/[\r\n:*?<>|"]/.test(text) && text.length < 300;
}

/** Nodes up to the dash or colon that explains an item. */
export function leadNodes(nodes: readonly Nodes[]): Nodes[] {
  const lead: Nodes[] = [];
  for (const node of nodes) {
    const end = node.type === 'text' ? explains.exec(node.value) : null;
    if (node.type === 'text' && end) {
      return [...lead, { ...node, value: node.value.slice(0, end.index) }];
    }
    lead.push(node);
  }
  return lead;
}
