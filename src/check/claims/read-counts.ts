/**
 * Reads numbers of pages: a row, a column, or an item for each status, and headings that count.
 */
import type { List } from 'mdast';
import type { LanguageId } from '../../page/types.js';
import { plainText } from './plain-text.js';
import type { Cell, Column } from './read-table.js';
import { type Context, countIn, placeInside, type Reading, withoutCount } from './reading.js';
import { readStatus } from './status-words.js';
import type { CountClaim, Said, Written } from './types.js';
import { languageIn } from './words.js';

/** Reads a table of counts; none if it is another. */
export function readCounts(
  columns: readonly Column[],
  context: Context,
  reading: Reading,
  nextGroup: () => number,
): CountClaim[] {
  const byRow = statusRows(columns, context, reading, nextGroup);
  return byRow.length > 0 ? byRow : statusHeaders(columns, context, reading, nextGroup);
}

/** `| ✅ Complete | 5 |` */
function statusRows(
  columns: readonly Column[],
  context: Context,
  reading: Reading,
  nextGroup: () => number,
): CountClaim[] {
  const [labels, ...others] = columns;
  if (!labels) return [];
  const said = labels.cells.map((cell) => (cell ? labelOf(cell.text, reading) : undefined));
  if (said.filter((one) => one && one !== 'total').length < 2) return [];
  return others
    .filter((column) => column.role === 'count' || column.language !== undefined)
    .flatMap((column) => {
      const group = nextGroup();
      const language = column.language ?? context.language;
      return column.cells.flatMap((cell, index) => {
        const one = said[index];
        return one === undefined ? [] : claimOf(cell, one, language, undefined, group, context);
      });
    });
}

/** Reads a list of counts: `* ✅ Complete: 5`; none if it is another. */
export function readListCounts(
  { children }: List,
  context: Context,
  reading: Reading,
  nextGroup: () => number,
): CountClaim[] {
  const said = children.flatMap(({ children: [first] }) => {
    if (first?.type !== 'paragraph') return [];
    const text = plainText(first);
    const value = countIn(text);
    const one = value === undefined ? undefined : labelOf(withoutCount(text), reading);
    const cell = { text: String(value), place: placeInside(first) };
    return one === undefined ? [] : [{ one, cell }];
  });
  if (said.filter(({ one }) => one !== 'total').length < 2) return [];
  const group = nextGroup();
  return said.flatMap(({ one, cell }) =>
    claimOf(cell, one, context.language, undefined, group, context),
  );
}

/** `| Folder | ✅ Complete | 🔶 Partial |`: a row for all, a folder, or a language. */
function statusHeaders(
  columns: readonly Column[],
  context: Context,
  reading: Reading,
  nextGroup: () => number,
): CountClaim[] {
  const said = columns.map(({ header }) => labelOf(header, reading));
  if (said.filter((one) => one && one !== 'total').length < 2) return [];
  const rows = columns[0]?.cells.length ?? 0;
  const claims: CountClaim[] = [];
  for (let row = 0; row < rows; row++) {
    const group = nextGroup();
    const label = said[0] === undefined ? (columns[0]?.cells[row]?.text ?? '') : '';
    const folder = folderIn(
      columns.flatMap(({ cells }, at) => (said[at] === undefined ? (cells[row] ?? []) : [])),
      reading,
    );
    const language = languageIn(label, reading.registry);
    const isAll = label === '' || language !== undefined || /^\W*(?:total|all|sum)\b/i.test(label);
    if (!isAll && !folder) continue;
    for (const [index, column] of columns.entries()) {
      const one = said[index];
      if (one === undefined) continue;
      claims.push(
        ...claimOf(column.cells[row], one, language ?? context.language, folder, group, context),
      );
    }
  }
  return claims;
}

/** The folder that cells name. */
function folderIn(cells: readonly Cell[], { index }: Reading): CountClaim['folder'] {
  for (const { text } of cells) {
    const found = text === '' ? undefined : index.find(text);
    if (found?.folder) return { name: text, pages: found.pages };
  }
  return undefined;
}

function labelOf(text: string, { isName, legend }: Reading): Said | 'total' | undefined {
  if (/^\W*(?:total|sum|all(?: pages)?|pages)\W*$/i.test(text)) return 'total';
  return readStatus(text, isName, legend)?.said;
}

function claimOf(
  cell: Written | undefined,
  said: Said | 'total',
  language: LanguageId,
  folder: CountClaim['folder'],
  group: number,
  { path }: Context,
): CountClaim[] {
  const match = /^(\d{1,6})(?:\s*\(\s*[\d.]+\s*%\s*\))?$/.exec(cell?.text ?? '');
  if (!cell || !match) return [];
  return [
    {
      text: cell.text,
      place: cell.place,
      value: Number(match[1]),
      said: said === 'total' ? undefined : said,
      language,
      folder,
      group,
      path,
      heading: undefined,
    },
  ];
}
