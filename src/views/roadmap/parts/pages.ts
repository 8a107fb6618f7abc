/** Pages that lie in the docs folder itself, by status. */
import type { RootContent } from 'mdast';
import type { Status } from '../../../page/page-model.js';
import { statuses, statusMark } from '../../../page/status.js';
import { heading } from '../../../text/write-markdown.js';
import type { Plan } from '../planned.js';
import { type ColumnName, pageTable } from './page-table.js';

const columns: Record<Status, readonly ColumnName[]> = {
  complete: ['page', 'file', 'languages', 'notes'],
  partial: ['page', 'file', 'languages', 'sections', 'priority', 'lacking'],
  missing: ['page', 'file', 'languages', 'priority', 'lacking'],
  'not-applicable': ['page', 'file', 'why'],
  unread: ['page', 'file', 'why'],
  excluded: ['page', 'file', 'why'],
};

export function pages(plan: Plan): RootContent[] {
  const own = plan.pages.filter(({ folder }) => folder === '');
  if (own.length === 0) return [];
  const tables = statuses.flatMap((status): RootContent[] => {
    const some = own.filter((page) => page.status === status);
    if (some.length === 0) return [];
    const hasNotes = some.some(({ decided }) => decided.note !== undefined);
    const names = columns[status].filter((name) => name !== 'notes' || hasNotes);
    return [heading(3, statusMark(status)), pageTable(some, names, plan)];
  });
  return [heading(2, 'Core pages'), ...tables];
}
