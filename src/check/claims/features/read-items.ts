/** Reads the items of a check list. */
import type { List, ListItem } from 'mdast';
import { codeIn, writtenIn } from '../document.js';
import { leadOf } from '../words.js';
import type { ItemClaim } from './types.js';

/** Items with a checkbox. */
export function readItems(list: List, path: string[]): ItemClaim[] {
  return list.children.flatMap((item) => itemClaim(item, path) ?? []);
}

function itemClaim(item: ListItem, path: string[]): ItemClaim | undefined {
  const [first] = item.children;
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') return undefined;
  const { text, place } = writtenIn(first);
  const name = leadOf(withoutBrackets(text));
  // What is struck out and open is not to be done.
  const struck = first.children.some(({ type }) => type === 'delete');
  if (name === '' || (struck && !item.checked)) return undefined;
  return {
    name,
    text: `[${item.checked ? 'x' : ' '}] ${text}`,
    names: codeIn(first),
    says: item.checked ? 'yes' : 'no',
    heading: path.at(-1) ?? '',
    path,
    place,
  };
}

/** Brackets explain, and may hold calls: `Prompts (ai.prompt())`. */
function withoutBrackets(text: string): string {
  const shorter = text.replace(/\s*\([^()]*\)/g, '');
  return shorter === text ? text : withoutBrackets(shorter);
}
