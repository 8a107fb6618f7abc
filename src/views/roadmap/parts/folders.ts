/** Folders of the docs folder with an audit of their pages. */
import type { RootContent } from 'mdast';
import { countStatuses, isRare, statuses, statusMark, statusWord } from '../../../page/status.js';
import { groupBy } from '../../../text/group-by.js';
import { many } from '../../../text/words.js';
import { code, escapeHtml, folded, heading, table } from '../../../text/write-markdown.js';
import type { Plan, PlannedPage } from '../planned.js';
import { pageTable } from './page-table.js';

export function folders(plan: Plan): RootContent[] {
  const all = [
    ...groupBy(
      plan.pages.filter(({ folder }) => folder !== ''),
      ({ folder }) => folder,
    ),
  ];
  if (all.length === 0) return [];
  const used = statuses.filter(
    (status) => !isRare(status) || plan.pages.some((page) => page.status === status),
  );
  const head = ['Folder', 'Path', 'Pages', ...used.map(statusMark)];
  const rows = all.map(([folder, pages]) => [
    folderName(folder, plan),
    code(`${folder}/`),
    pages.length,
    ...Object.values(countStatuses(pages, used)),
  ]);
  const align = head.map((_, at) => (at < 2 ? ('left' as const) : ('right' as const)));
  return [
    heading(2, 'Folders'),
    table([head, ...rows], align),
    ...all.flatMap(([folder, pages]) => audit(folder, pages, plan)),
  ];
}

function audit(folder: string, pages: readonly PlannedPage[], plan: Plan): RootContent[] {
  const counts = countStatuses(pages, statuses);
  const parts = statuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${statusWord(status)}`);
  const name = escapeHtml(folderName(folder, plan));
  return folded(`<strong>${name}</strong>: ${many(pages.length, 'page')}, ${parts.join(', ')}`, [
    pageTable(pages, ['page', 'file', 'status', 'languages', 'priority', 'lacking'], plan),
  ]);
}

/** As configured, else made of its path: `plugin-authoring` is “Plugin authoring”. */
export function folderName(folder: string, { folders: names }: Plan): string {
  const words = folder.replace(/[-_]+/g, ' ').trim();
  return names.get(folder) ?? (words.charAt(0).toUpperCase() + words.slice(1) || folder);
}
