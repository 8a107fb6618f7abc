/** The status for spreadsheets: a row for each page, or folder, and language. */
import { pageStatuses } from '../../page/status.js';
import type { Write } from '../view.js';
import { writeCsv } from '../write-csv.js';
import type { StatusReport } from './overview.js';

const csv: Write<StatusReport> = (report) =>
  report.by === 'page' ? pageTable(report) : folderTable(report);

export default csv;

const pageHead = [
  'page',
  'path',
  'folder',
  'title',
  'language',
  'status',
  'why',
  'sections_present',
  'sections_total',
  'gaps',
];

function pageTable({ pages }: StatusReport): string {
  const rows = pages.flatMap(({ page, path, folder, title, cells }) =>
    cells.map(({ language, status, why, sections, gaps }) => [
      ...[page, path, folder, title, language, status, why],
      sections.present,
      sections.total,
      Object.values(gaps).reduce((sum, count) => sum + count, 0),
    ]),
  );
  return writeCsv(pageHead, rows);
}

function folderTable({ folders, languages }: StatusReport): string {
  const head = [
    'folder',
    'language',
    'total',
    ...pageStatuses.map((status) => status.replaceAll('-', '_')),
    'sections_present',
    'sections_total',
  ];
  const rows = folders.flatMap(({ folder, counts }) =>
    counts.map(({ total, pages, sections }, at) => [
      folder,
      languages[at]?.language ?? '',
      total,
      ...pageStatuses.map((status) => pages[status]),
      sections.present,
      sections.total,
    ]),
  );
  return writeCsv(head, rows);
}
