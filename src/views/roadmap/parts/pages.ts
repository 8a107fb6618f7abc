/** Pages that lie in the docs folder itself, by status. */
import type { RootContent } from 'mdast';
import { statuses, statusMark } from '../../../page/status.js';
import type { Status } from '../../../page/types.js';
import { heading, text } from '../../../text/write-markdown.js';
import type { PlannedPage } from '../types.js';
import { type columns, pageTable } from './columns.js';
import type { Part } from './types.js';

const shown: Record<Status, readonly (keyof typeof columns)[]> = {
  complete: ['page', 'file', 'languages', 'notes'],
  partial: ['page', 'file', 'languages', 'sections', 'priority', 'lacking'],
  missing: ['page', 'file', 'languages', 'priority', 'lacking'],
  'not-applicable': ['page', 'file', 'why'],
  excluded: ['page', 'file', 'why'],
};

const pages: Part = {
  name: 'pages',
  write(plan) {
    const own = plan.pages.filter(({ folder }) => folder === '');
    if (own.length === 0) return [];
    const tables = statuses.flatMap((status): RootContent[] => {
      const some = own.filter((page) => page.status === status);
      if (some.length === 0) return [];
      return [
        heading(3, [text(statusMark(status))]),
        pageTable(some, hasNotes(some) ? shown[status] : withoutNotes(shown[status]), plan),
      ];
    });
    return [heading(2, [text('Core pages')]), ...tables];
  },
};

export default pages;

type Names = (typeof shown)[Status];

function hasNotes(pages: readonly PlannedPage[]): boolean {
  return pages.some(({ decided }) => decided.note !== undefined);
}

function withoutNotes(names: Names): Names {
  return names.filter((name) => name !== 'notes');
}
