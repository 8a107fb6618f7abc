/** The status in a terminal. */
import { versionsPhrase } from '../../check/versions.js';
import type { SectionCount } from '../../page/assess/count.js';
import { pageStatuses, statusCount, statusInfo } from '../../page/status.js';
import { type Cell, type Column, layOut, leastWidth } from '../../text/columns.js';
import { createPaint, type Paint } from '../../text/paint.js';
import { flow } from '../../text/terminal.js';
import { plain } from '../../text/words.js';
import { shareLines } from '../share-lines.js';
import type { Write } from '../view.js';
import { type Counts, countedPages, isCounted, shareOf } from './counts.js';
import type { Overview, StatusCell, StatusFolder, StatusPage, StatusReport } from './overview.js';

/** How much a cell of the matrix says. */
type Density = 'words' | 'counts' | 'signs';

const table: Write<StatusReport> = (shown, { colour, columns }) => {
  const paint = createPaint(colour);
  const one = shown.languages.length === 1;
  const lines = one ? single(shown, columns, paint) : matrix(shown, columns, paint);
  const body = shown.pages.length > 0 ? [...lines, ''] : [];
  return `${[...body, ...summary(shown, columns, paint)].join('\n')}\n`;
};

export default table;

/** Pages of one language: with why they have their status. */
function single(shown: StatusReport, width: number | undefined, paint: Paint): string[] {
  const columns: Column[] = [
    { cut: 'middle', least: 24 },
    {},
    { align: 'right' },
    { cut: 'end', least: 0 },
  ];
  const label = plain(shown.languages[0]?.label ?? 'Status');
  const head = [shown.by === 'page' ? 'Page' : 'Folder', label, 'Sections', ''];
  const folder = ({ folder: name, counts }: StatusFolder): Cell[] => {
    const own = counts[0] as Counts;
    const text = countedPages(own) > 0 ? describeFolder(own) : '';
    return [
      { text: folderLabel(name), style: 'bold' },
      { text },
      sectionsOf(own.sections),
      { text: shown.by === 'folder' ? describeOthers(own) : '', style: 'gray' },
    ];
  };
  const page = (found: StatusPage): Cell[] => {
    const cell = found.cells[0] as StatusCell;
    const { status, why } = cell;
    const { sign, label: word, style } = statusInfo[status];
    return [
      { text: nameOf(found, shown) },
      { text: `${sign} ${word}`, style },
      sectionsOf(cell.sections, isCounted(status)),
      { text: status === 'complete' ? '' : plain(why), style: 'gray' },
    ];
  };
  const rows = rowsOf(shown, folder, page);
  return layOut(columns, [headOf(head), ...rows], width, paint);
}

function matrix(shown: StatusReport, width: number | undefined, paint: Paint): string[] {
  const columns: Column[] = [{ cut: 'middle', least: 24 }, ...shown.languages.map(() => ({}))];
  const draw = (density: Density) => {
    const folder = ({ folder: name, counts }: StatusFolder): Cell[] => [
      { text: folderLabel(name), style: 'bold' },
      ...counts.map((own) => ({ text: folderCell(own, density) })),
    ];
    const page = (found: StatusPage): Cell[] => [
      { text: nameOf(found, shown) },
      ...found.cells.map((cell) => matrixCell(cell, density)),
    ];
    const name = shown.by === 'page' ? 'Page' : 'Folder';
    const heads = shown.languages.map(({ label, language }) =>
      plain(density === 'words' ? label : language),
    );
    const rows = rowsOf(shown, folder, page);
    return [headOf([name, ...heads]), ...rows];
  };
  const fits = (rows: readonly (readonly Cell[])[]) =>
    width === undefined || leastWidth(columns, rows) <= width;
  const densities: Density[] = ['words', 'counts', 'signs'];
  const density = densities.find((one) => fits(draw(one))) ?? 'signs';
  const lines = layOut(columns, draw(density), width, paint);
  if (density === 'words' || shown.by === 'folder') return lines;
  const used = new Set(shown.pages.flatMap(({ cells }) => cells.map(({ status }) => status)));
  const legend = [...used].map((one) => `${statusInfo[one].sign} ${statusInfo[one].label}`);
  return [...lines, '', ...flow(legend, width ?? 80, '   ')];
}

function rowsOf(
  { pages, folders, by, grouped }: StatusReport,
  folderRow: (folder: StatusFolder) => Cell[],
  pageRow: (page: StatusPage) => Cell[],
): Cell[][] {
  if (by === 'folder') return folders.map(folderRow);
  if (!grouped) return pages.map(pageRow);
  const byName = new Map(folders.map((one) => [one.folder, one]));
  let last: string | undefined;
  return pages.flatMap((page) => {
    const folder = page.folder === last ? undefined : byName.get(page.folder);
    last = page.folder;
    return folder ? [folderRow(folder), pageRow(page)] : [pageRow(page)];
  });
}

function headOf(texts: readonly string[]): Cell[] {
  return texts.map((text) => ({ text, style: 'gray' }));
}

function folderLabel(folder: string): string {
  return folder === '' ? './' : `${plain(folder)}/`;
}

function nameOf(found: StatusPage, { grouped }: StatusReport): string {
  const { page, folder } = found;
  const name = grouped && folder !== '' ? page.slice(folder.length + 1) : page;
  return `${grouped ? '  ' : ''}${[plain(name), versionsPhrase(found)].join(' ').trim()}`;
}

function describeFolder(counts: Counts): string {
  return `${counts.pages.complete} of ${countedPages(counts)} complete`;
}

function sectionsOf({ present, total }: SectionCount, counts = true): Cell {
  return { text: counts && total > 0 ? `${present}/${total}` : '' };
}

function folderCell(counts: Counts, density: Density): string {
  if (countedPages(counts) === 0) return '';
  if (density === 'words') return describeFolder(counts);
  return `${counts.pages.complete}/${countedPages(counts)}`;
}

function matrixCell(cell: StatusCell, density: Density): Cell {
  const { status } = cell;
  const { sign, label, style } = statusInfo[status];
  if (density === 'signs') return { text: sign, style };
  const sections = status === 'partial' ? sectionsOf(cell.sections).text : '';
  const words = density === 'words' ? [sign, label, sections] : [sign, sections];
  return { text: words.filter((word) => word !== '').join(' '), style };
}

function summary({ languages }: Overview, columns = 120, paint: Paint): string[] {
  const shares = languages.map(({ label, counts }) => {
    const { present, total } = counts.sections;
    const sections = total > 0 ? `; ${present} of ${total} sections` : '';
    return { label, share: shareOf(counts), details: describeCounts(counts) + sections };
  });
  return shareLines(shares, columns, paint);
}

/** `20 partial, 27 missing, 11 not applicable`: what is not complete. */
function describeOthers(counts: Counts): string {
  return pageStatuses
    .filter((status) => status !== 'complete' && counts.pages[status] > 0)
    .map((status) => statusCount(status, String(counts.pages[status]), String(counts.elsewhere)))
    .join(', ');
}

/** `7 of 54 pages complete, 20 partial, 27 missing, 11 not applicable`. */
function describeCounts(counts: Counts): string {
  const counted = countedPages(counts);
  const pages = counted === 1 ? 'page' : 'pages';
  const complete = `${counts.pages.complete} of ${counted} ${pages} complete`;
  return [complete, describeOthers(counts)].filter((part) => part !== '').join(', ');
}
