/**
 * Reads the claims of a list: pages with a checkbox, a status, or under the heading of one, and things
 * to do.
 */

import type { List, ListItem, Nodes } from 'mdast';
import type { Place } from '../../page/types.js';
import { beforeMissing, missingItems } from './missing-items.js';
import { namesIn } from './names.js';
import { plainText } from './plain-text.js';
import { type Context, placeInside, type Reading, statusIn, subjectsOf } from './reading.js';
import { boxSays } from './status-words.js';
import type { RowClaim, StatusClaim } from './types.js';
import { leadOf, priorityIn } from './words.js';

/** Reads the items of a list that name pages by path. */
export function readItems(list: List, context: Context, reading: Reading): RowClaim[] {
  return list.children.flatMap((item) => readItem(item, context, reading) ?? []);
}

function readItem(item: ListItem, context: Context, reading: Reading): RowClaim | undefined {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const text = plainText(first);
  const lead = leadOf(text);
  const nodes = leadNodes(first.children);
  const place = placeInside(first);
  const subjects = subjectsOf(namesIn(nodes), place, context.base, reading, false);
  if (subjects.length === 0) return undefined;
  const priority = context.priority ?? priorityAtStart(text);
  const action = priority !== undefined;
  const status = action ? undefined : statusOf(item, text, lead, place, context, reading);
  const missing = action ? [] : missingItems({ node: first, text: rest(text, lead), place }, false);
  if (!action && !status && missing.length === 0) return undefined;
  return {
    subjects,
    statuses: status ? [{ ...status, language: context.language }] : [],
    languages: undefined,
    missing,
    priority: priority === undefined ? undefined : { text: priority, place },
    lead,
    language: context.language,
    path: context.path,
    place,
    action,
  };
}

/** What follows the dash or colon after the page. */
function rest(text: string, lead: string): string {
  return text.slice(lead.length).replace(/^[\s:–—→-]+/u, '');
}

/** `[P1] models.mdx`, `P1: models.mdx`. */
function priorityAtStart(text: string): string | undefined {
  return /^\W*P\d\b/.test(text) ? priorityIn(text) : undefined;
}

function statusOf(
  item: ListItem,
  text: string,
  lead: string,
  place: Place,
  context: Context,
  reading: Reading,
): StatusClaim | undefined {
  // With words after the page it is a thing to do, not the page, that is checked.
  if (typeof item.checked === 'boolean') {
    const words = lead.match(/[\p{L}\p{N}]\S*/gu) ?? [];
    if (lead.length < text.length || words.length > 4) return undefined;
    return { said: boxSays(item.checked), text: item.checked ? '[x]' : '[ ]', place, by: 'box' };
  }
  const after = beforeMissing(rest(text, lead)).trim();
  const own = (after && statusIn(after, reading)) || signOf(lead, reading);
  if (own) return { said: own, text: after || text, place, by: 'cell' };
  return context.status;
}

/** `✅ models.mdx` and `models.mdx ✅`. */
function signOf(lead: string, reading: Reading) {
  const sign = lead.replace(/[\p{L}\p{N}\p{P}]+/gu, ' ').trim();
  return sign === '' ? undefined : statusIn(sign, reading);
}

/** Nodes up to the text whose text has the dash or colon that explains the item. */
export function leadNodes(nodes: readonly Nodes[]): Nodes[] {
  const lead: Nodes[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      const start = /\s[–—-]{1,2}\s|:(?:\s|$)|\s→\s/u.exec(node.value);
      if (start) return [...lead, { ...node, value: node.value.slice(0, start.index) }];
    }
    lead.push(node);
  }
  return lead;
}
