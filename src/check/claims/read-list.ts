/** Reads items of lists: pages with a checkbox or status, or under the heading of one; things to do. */
import type { List, ListItem } from 'mdast';
import type { Row, StatusClaim } from './claims.js';
import { type Context, type DocumentReading, statusIn, subjectsOf } from './context.js';
import { type Written, writtenIn } from './document.js';
import { beforeMissing, missingSections } from './missing-sections.js';
import { leadNodes, namesIn } from './page-names.js';
import { leadOf, priorityIn } from './words.js';

/** Reads the items of a list that name pages by path. */
export function readItems({ children }: List, context: Context, reading: DocumentReading): Row[] {
  return children.flatMap((item) => readItem(item, context, reading) ?? []);
}

function readItem(item: ListItem, context: Context, reading: DocumentReading): Row | undefined {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const { text, place } = writtenIn(first);
  const { base, language, path } = context;
  const subjects = subjectsOf(namesIn(leadNodes(first.children)), place, base, reading, false);
  if (subjects.length === 0) return undefined;
  const lead = leadOf(text);
  const rest = text.slice(lead.length).replace(/^[\s:–—→-]+/u, '');
  // `[P1] models.mdx`, `P1: models.mdx`
  const priority = context.priority ?? (/^\W*P\d\b/.test(text) ? priorityIn(text) : undefined);
  const common = { subjects, languages: undefined, lead, language, path, place };
  if (priority !== undefined) {
    const own = { text: priority, place };
    return { ...common, statuses: [], missing: [], priority: own, action: true };
  }
  const status = statusOf(item, { text, place }, lead, rest, context, reading);
  const missing = missingSections({ text: rest, place }, first, false);
  if (!status && missing.length === 0) return undefined;
  const statuses = status ? [status] : [];
  return { ...common, statuses, missing, priority: undefined, action: false };
}

function statusOf(
  { checked }: ListItem,
  { text, place }: Written,
  lead: string,
  rest: string,
  { language, status }: Context,
  reading: DocumentReading,
): StatusClaim | undefined {
  if (typeof checked === 'boolean') {
    // With words after the page it is a thing to do, not the page, that is checked.
    const words = lead.match(/[\p{L}\p{N}]\S*/gu) ?? [];
    if (lead.length < text.length || words.length > 4) return undefined;
    const said = checked ? 'complete' : 'open';
    return { said, text: checked ? '[x]' : '[ ]', place, language, by: 'box' };
  }
  const after = beforeMissing(rest).trim();
  // `✅ models.mdx` and `models.mdx ✅`
  const sign = lead.replace(/[\p{L}\p{N}\p{P}]+/gu, ' ');
  const said = statusIn(after, reading) ?? statusIn(sign, reading);
  return said ? { said, text: after || text, place, language, by: 'cell' } : status;
}
