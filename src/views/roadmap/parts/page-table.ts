/** Tables of pages. */
import type { Table } from 'mdast';
import { versionsPhrase } from '../../../check/versions.js';
import { statusMark } from '../../../page/status.js';
import { code, type Inline, link, md, table } from '../../../text/write-markdown.js';
import { actionsOf } from '../actions.js';
import type { Plan, PlannedPage } from '../planned.js';
import { gapsInline, lineOf, wantedInline } from './lacking.js';

/** Columns by name: the head, and what is in a cell. */
const columns = {
  page: ['Page', ({ page }) => [page.title, versionsPhrase(page)].join(' ').trim()],
  file: ['File', fileLink],
  languages: ['Languages', ({ languages }) => languages.join(', ')],
  status: ['Status', ({ status }) => statusMark(status)],
  sections: [
    'Sections',
    ({ result: { sections } }) =>
      sections.total > 0 ? `${sections.present} of ${sections.total}` : '',
  ],
  priority: ['Priority', priorities],
  lacking: ['What is missing', lacking],
  notes: ['Notes', ({ decided }) => decided.note],
  why: ['Why', ({ result }) => result.why],
} satisfies Record<string, [string, (page: PlannedPage, plan: Plan) => Inline]>;

export type ColumnName = keyof typeof columns;

export function pageTable(
  pages: readonly PlannedPage[],
  names: readonly ColumnName[],
  plan: Plan,
): Table {
  return table([
    names.map((name) => columns[name][0]),
    ...pages.map((page) => names.map((name) => columns[name][1](page, plan))),
  ]);
}

export function fileLink({ page, name }: PlannedPage, plan: Plan): Inline {
  return link(plan.link(page), code(name));
}

function priorities(page: PlannedPage, plan: Plan): Inline {
  const own = new Set(actionsOf(page).map(({ priority }) => priority));
  return [...plan.priorities.keys()].filter((name) => own.has(name)).join(', ');
}

function lacking(page: PlannedPage, plan: Plan): Inline {
  const { status, result, gaps } = page;
  if (status === 'partial') return gapsInline(page, gaps, plan);
  if (status !== 'missing') return status === 'complete' ? undefined : result.why;
  const [gap] = result.gaps;
  const whole = link(plan.link(page.page, gap && lineOf(gap)), 'whole page');
  return result.wanted.length === 0 ? whole : md`${whole}: ${wantedInline(page, plan)}`;
}
