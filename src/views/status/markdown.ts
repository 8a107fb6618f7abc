/** The status in Markdown, for a wiki, an issue, or a file of the repository. */
import type { PhrasingContent, RootContent } from 'mdast';
import { versionsPhrase } from '../../check/versions.js';
import { isRare, pageStatuses, statusInfo, statusMark } from '../../page/status.js';
import {
  authorText,
  heading,
  pageLink,
  table,
  text,
  writeMarkdown,
} from '../../text/write-markdown.js';
import { type SourceLink, sourceLinks } from '../source-link.js';
import type { Write } from '../view.js';
import { type Counts, countedPages, isCounted, percent, shareOf } from './counts.js';
import type { Overview, StatusCell, StatusReport } from './overview.js';

const markdown: Write<StatusReport> = (shown, { folder }) => {
  const parts: RootContent[] = [heading(2, [text('Status of the docs')]), summary(shown)];
  if (shown.folders.length > 1 || shown.by === 'folder') {
    parts.push(heading(3, [text('Folders')]), folders(shown));
  }
  if (shown.by === 'page' && shown.pages.length > 0) {
    parts.push(heading(3, [text('Pages')]), pages(shown, sourceLinks(shown.linkedBy, folder)));
  }
  return writeMarkdown(parts);
};

export default markdown;

function summary({ languages }: Overview): RootContent {
  const used = pageStatuses.filter(
    (status) => !isRare(status) || languages.some(({ counts }) => counts.pages[status] > 0),
  );
  const head = ['Language', 'Share', ...used.map((status) => statusInfo[status].label), 'Sections'];
  const rows = languages.map(({ label, counts }) => [
    authorText(label),
    [text(percent(shareOf(counts)))],
    ...used.map((status) => [text(String(counts.pages[status]))]),
    [text(sections(counts.sections))],
  ]);
  return table([head.map((word) => [text(word)]), ...rows], ['left', ...head.slice(1).map(right)]);
}

function folders({ folders: all, languages }: Overview): RootContent {
  const head = [[text('Folder')], ...languages.map(({ label }) => authorText(label))];
  const rows = all.map(({ folder, counts }) => [
    [code(`${folder === '' ? '.' : folder}/`)],
    ...counts.map((own) => [text(complete(own))]),
  ]);
  return table([head, ...rows], ['left', ...languages.map(right)]);
}

function pages(shown: Overview, link: SourceLink): RootContent {
  const { languages } = shown;
  const [only, ...more] = languages;
  const one = only !== undefined && more.length === 0;
  const head = one
    ? ['Page', 'Status', 'Sections', 'Why'].map((word) => [text(word)])
    : [[text('Page')], ...languages.map(({ label }) => authorText(label))];
  const rows = shown.pages.map(({ page, path, versions, cells }) => {
    const more = versionsPhrase({ versions });
    const name = [pageLink(page, link({ page, path })), ...(more ? [text(` ${more}`)] : [])];
    if (!one) return [name, ...cells.map((cell) => [text(matrixCell(cell))])];
    const cell = cells[0] as StatusCell;
    const why = cell.status === 'complete' ? [] : authorText(cell.why);
    return [name, [text(statusMark(cell.status))], [text(ofCounting(cell))], why];
  });
  return table([head, ...rows], one ? ['left', 'left', 'right', 'left'] : undefined);
}

function matrixCell(cell: StatusCell): string {
  return cell.status === 'partial'
    ? `${statusMark(cell.status)} ${ofCounting(cell)}`.trim()
    : statusMark(cell.status);
}

function ofCounting({ status, sections: own }: StatusCell): string {
  return isCounted(status) ? sections(own) : '';
}

function sections({ present, total }: StatusCell['sections']): string {
  return total > 0 ? `${present}/${total}` : '';
}

function complete(counts: Counts): string {
  const all = countedPages(counts);
  return all > 0 ? `${counts.pages.complete} of ${all} complete` : '';
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

function right(): 'right' {
  return 'right';
}
