/** The status for spreadsheets: a row for each page, or folder, and language. */
import { stringify } from 'csv-stringify/sync';
import { pageStatuses } from '../../page/status.js';
import { plain } from '../../text/words.js';
import type { WriteStatus } from './types.js';

const csv: WriteStatus = (shown, { by }) => {
  const rows = by === 'page' ? pageRows(shown) : folderRows(shown);
  // RFC 4180: CRLF. What a spreadsheet would run as a formula gets an apostrophe.
  return stringify(rows, { record_delimiter: 'windows', escape_formulas: true });
};

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

function pageRows({ pages }: Parameters<WriteStatus>[0]): (string | number)[][] {
  const rows = pages.flatMap(({ page, path, folder, title, cells }) =>
    cells.map(({ language, status, why, sections, gaps }) => [
      ...[page, path, folder, title, language, status, why].map(plain),
      sections.present,
      sections.total,
      Object.values(gaps).reduce((sum, count) => sum + count, 0),
    ]),
  );
  return [pageHead, ...rows];
}

function folderRows({ folders, languages }: Parameters<WriteStatus>[0]): (string | number)[][] {
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
      plain(folder),
      plain(languages[at]?.language ?? ''),
      total,
      ...pageStatuses.map((status) => pages[status]),
      sections.present,
      sections.total,
    ]),
  );
  return [head, ...rows];
}
