/** Reads the items of a check list. */
import type { List, ListItem } from 'mdast';
import { plainText } from '../plain-text.js';
import { placeInside } from '../reading.js';
import { boxSays } from '../status-words.js';
import { leadOf } from '../words.js';
import { codeIn } from './code-names.js';
import type { ItemClaim } from './types.js';

/** Items with a checkbox. */
export function readItems(list: List, path: string[]): ItemClaim[] {
  return list.children.flatMap((item) => itemClaim(item, path) ?? []);
}

function itemClaim(item: ListItem, path: string[]): ItemClaim | undefined {
  const [first] = item.children;
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') return undefined;
  const text = plainText(first);
  const name = leadOf(withoutBrackets(text));
  // What is struck out and open is not to be done.
  const struck = first.children.some(({ type }) => type === 'delete');
  if (name === '' || (struck && !item.checked)) return undefined;
  return {
    name,
    text: `[${item.checked ? 'x' : ' '}] ${text}`,
    names: codeIn(first),
    says: boxSays(item.checked).key === 'complete' ? 'yes' : 'no',
    heading: path.at(-1) ?? '',
    path,
    place: placeInside(first),
  };
}

/** Brackets explain, and may hold calls: `Prompts (ai.prompt())`. */
function withoutBrackets(text: string): string {
  const shorter = text.replace(/\s*\([^()]*\)/g, '');
  return shorter === text ? text : withoutBrackets(shorter);
}
