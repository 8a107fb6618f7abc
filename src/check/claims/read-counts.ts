/** Reads numbers of pages: a row, a column, or an item for each status, and headings that count. */
import type { List } from 'mdast';
import type { Count, Counts } from './claims.js';
import { type Context, contextOf, type DocumentReading, statusIn } from './context.js';
import { type Above, type Written, writtenIn } from './document.js';
import type { Column } from './read-table.js';
import { languageIn, withoutCount } from './words.js';

/** Reads a table of counts, `| ✅ Complete | 5 |` or `| Folder | ✅ Complete | 🔶 Partial |`. */
export function readCounts(
  columns: readonly Column[],
  { language, path }: Context,
  reading: DocumentReading,
): Counts[] {
  const [first, ...others] = columns;
  const common = { language, path, folder: undefined, inHeading: false };
  const labels = (first?.cells ?? []).map(({ text }) => text);
  const headers = columns.map(({ header }) => header);
  const byRow = others
    .filter((column) => column.role === 'count' || column.language !== undefined)
    .map((column) => {
      const counts = countsOf(labels, column.cells, reading);
      return { ...common, counts, language: column.language ?? language };
    });
  const byColumn = labels.flatMap((label, row): Counts[] => {
    const cells = columns.map((column) => column.cells[row]);
    const counts = countsOf(headers, cells, reading);
    if (counts.length === 0) return [];
    const folder = folderIn(
      cells.filter((_, at) => !saidBy(headers[at] ?? '', reading)),
      reading,
    );
    const own = languageIn(label, reading.registry);
    const isAll = own !== undefined || /^\W*(?:(?:total|all|sum)\b.*|\d*)$/i.test(label);
    return isAll || folder ? [{ ...common, counts, language: own ?? language, folder }] : [];
  });
  return [...byRow, ...byColumn];
}

function folderIn(
  cells: readonly (Written | undefined)[],
  { index }: DocumentReading,
): Counts['folder'] {
  for (const { text: name } of cells.flatMap((cell) => cell ?? [])) {
    const found = index.find(name);
    if (found?.folder) return { name, pages: found.pages };
  }
  return undefined;
}

/** Reads a list of counts: `* ✅ Complete: 5`. */
export function readListCounts(
  { children }: List,
  { language, path }: Context,
  reading: DocumentReading,
): Counts[] {
  const items = children.flatMap(({ children: [item] }) => {
    if (item?.type !== 'paragraph') return [];
    const { text, place } = writtenIn(item);
    const { label, count } = withoutCount(text);
    return count === undefined ? [] : [{ label, number: { text: count, place } }];
  });
  const labels = items.map(({ label }) => label);
  const numbers = items.map(({ number }) => number);
  const counts = countsOf(labels, numbers, reading);
  return [{ counts, language, path, folder: undefined, inHeading: false }];
}

/** Reads a heading that counts the rows below it: `### Complete (5)`. */
export function readHeadingCount(above: readonly Above[], reading: DocumentReading): Counts[] {
  const own = above.at(-1);
  const { status, language, path } = contextOf(above, reading);
  const { count } = withoutCount(own?.text ?? '');
  if (!own || count === undefined || status?.place !== own.place) return [];
  const { text, place } = own;
  const counts = [{ text, place, value: Number(count), said: status?.said }];
  return [{ counts, language, path, folder: undefined, inHeading: true }];
}

const total = /^\W*(?:total|sum|all(?: pages)?|pages)\W*$/i;

function saidBy(label: string, reading: DocumentReading) {
  return total.test(label) ? 'total' : statusIn(label, reading);
}

/** Numbers of pages, where at least two of the labels are statuses. */
function countsOf(
  labels: readonly string[],
  numbers: readonly (Written | undefined)[],
  reading: DocumentReading,
): Count[] {
  const said = labels.map((label) => saidBy(label, reading));
  if (said.filter((one) => one && one !== 'total').length < 2) return [];
  return said.flatMap((one, at): Count[] => {
    const { text = '', place } = numbers[at] ?? {};
    const match = /^(\d{1,6})(?:\s*\(\s*[\d.]+\s*%\s*\))?$/.exec(text);
    if (!one || !match) return [];
    return [{ text, place, value: Number(match[1]), said: one === 'total' ? undefined : one }];
  });
}
