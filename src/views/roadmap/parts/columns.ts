/** Columns of tables of pages. */
import type { PhrasingContent, Table } from 'mdast';
import { statusMark } from '../../../page/status.js';
import { authorText, table, text } from '../../../text/write-markdown.js';
import { actionsOf } from '../actions.js';
import type { Plan, PlannedPage } from '../types.js';
import { gapsInline, wantedInline, wholePage } from './lacking.js';
import { fileLink } from './nodes.js';

/** A column. */
interface Column {
  head: string;
  cell(page: PlannedPage, plan: Plan): PhrasingContent[];
}

/** Columns by name. */
export const columns = {
  page: { head: 'Page', cell: ({ page }) => authorText(page.title) },
  file: { head: 'File', cell: (page, plan) => [fileLink(page, plan)] },
  languages: { head: 'Languages', cell: ({ languages }) => authorText(languages.join(', ')) },
  status: {
    head: 'Status',
    cell: ({ status }) => [text(statusMark(status))],
  },
  sections: {
    head: 'Sections',
    cell: ({ result: { sections } }) =>
      sections.total > 0 ? [text(`${sections.present} of ${sections.total}`)] : [],
  },
  priority: {
    head: 'Priority',
    cell(page, { priorities }) {
      const own = new Set(actionsOf(page).map(({ priority }) => priority));
      return authorText([...priorities.keys()].filter((name) => own.has(name)).join(', '));
    },
  },
  lacking: { head: 'What is missing', cell: lacking },
  notes: { head: 'Notes', cell: ({ decided }) => authorText(decided.note ?? '') },
  why: { head: 'Why', cell: ({ result }) => authorText(result.why) },
} satisfies Record<string, Column>;

/** A table of pages. */
export function pageTable(
  pages: readonly PlannedPage[],
  names: readonly (keyof typeof columns)[],
  plan: Plan,
): Table {
  const shown = names.map((name): Column => columns[name]);
  return table([
    shown.map(({ head }) => [text(head)]),
    ...pages.map((page) => shown.map((column) => column.cell(page, plan))),
  ]);
}

function lacking(page: PlannedPage, plan: Plan): PhrasingContent[] {
  const { status, result, gaps } = page;
  if (status === 'partial') return gapsInline(page, gaps, plan);
  if (status !== 'missing') return status === 'complete' ? [] : authorText(result.why);
  const whole = wholePage(page, plan);
  return result.wanted.length === 0 ? [whole] : [whole, text(': '), ...wantedInline(page, plan)];
}
