/** Folders of the docs folder with an audit of their pages. */
import type { RootContent } from 'mdast';
import { countStatuses, statuses, statusMark, statusWord } from '../../../page/status.js';
import { many } from '../../../text/words.js';
import { authorText, heading, table, text } from '../../../text/write-markdown.js';
import type { Plan, PlannedPage } from '../types.js';
import { pageTable } from './columns.js';
import { code, escapeHtml, folded } from './nodes.js';
import type { Part } from './types.js';

const folders: Part = {
  name: 'folders',
  write(plan) {
    const all = byFolder(plan);
    if (all.size === 0) return [];
    return [
      heading(2, [text('Folders')]),
      overview(all, plan),
      ...[...all].flatMap(([folder, pages]) => audit(folder, pages, plan)),
    ];
  },
};

export default folders;

function byFolder({ pages }: Plan): Map<string, PlannedPage[]> {
  const all = new Map<string, PlannedPage[]>();
  for (const page of pages) {
    if (page.folder === '') continue;
    const known = all.get(page.folder);
    if (known) known.push(page);
    else all.set(page.folder, [page]);
  }
  return all;
}

function overview(all: ReadonlyMap<string, PlannedPage[]>, plan: Plan): RootContent {
  const head = ['Folder', 'Path', 'Pages', ...statuses.map(statusMark)];
  const rows = [...all].map(([folder, pages]) => [
    authorText(folderName(folder, plan)),
    [code(`${folder}/`)],
    [text(String(pages.length))],
    ...Object.values(countStatuses(pages, statuses)).map((count) => [text(String(count))]),
  ]);
  return table(
    [head.map((word) => [text(word)]), ...rows],
    ['left', 'left', ...head.slice(2).map(() => 'right' as const)],
  );
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
