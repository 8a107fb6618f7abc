/** Reads numbers of pages: a row, a column, or an item for each status, and headings that count. */
import type { List } from 'mdast';
import type { Count, Counts } from './claims.js';
import { type Context, contextOf, type Reading, statusIn } from './context.js';
import { type Above, type Written, writtenIn } from './document.js';
import type { Column } from './read-table.js';
import { languageIn, withoutCount } from './words.js';

/** What is counted, with the number. */
type Pair = readonly [label: string, number: Written | undefined];

/** Reads a table of counts, `| ✅ Complete | 5 |` or `| Folder | ✅ Complete | 🔶 Partial |`. */
export function readCounts(
  columns: readonly Column[],
  { language, path }: Context,
  reading: Reading,
): Counts[] {
  const [first, ...others] = columns;
  const common = { language, path, folder: undefined, inHeading: false };
  const labels = (first?.cells ?? []).map(({ text }) => text);
  if (areStatuses(labels, reading)) {
    return others
      .filter((column) => column.role === 'count' || column.language !== undefined)
      .map((column) => {
        const counts = countsOf(
          labels.map((label, row) => [label, column.cells[row]]),
          reading,
        );
        return { ...common, counts, language: column.language ?? language };
      });
  }
  const headers = columns.map(({ header }) => header);
  if (!areStatuses(headers, reading)) return [];
  return labels.flatMap((label, row): Counts[] => {
    const counts = countsOf(
      columns.map(({ header, cells }) => [header, cells[row]]),
      reading,
    );
    const names = columns.flatMap(({ header, cells }) =>
      saidBy(header, reading) ? [] : (cells[row]?.text ?? []),
    );
    const name = names.find((text) => reading.index.find(text)?.folder);
    const pages = name === undefined ? [] : (reading.index.find(name)?.pages ?? []);
    const own = languageIn(label, reading.registry);
    const isAll = own !== undefined || /^\W*(?:(?:total|all|sum)\b.*|\d*)$/i.test(label);
    if (!isAll && name === undefined) return [];
    const folder = name === undefined ? undefined : { name, pages };
    return [{ ...common, counts, language: own ?? language, folder }];
  });
}

/** Reads a list of counts: `* ✅ Complete: 5`. */
export function readListCounts(
  { children }: List,
  { language, path }: Context,
  reading: Reading,
): Counts[] {
  const pairs = children.flatMap(({ children: [item] }): Pair[] => {
    if (item?.type !== 'paragraph') return [];
    const { text, place } = writtenIn(item);
    const { label, count } = withoutCount(text);
    return count === undefined ? [] : [[label, { text: count, place }]];
  });
  if (
    !areStatuses(
      pairs.map(([label]) => label),
      reading,
    )
  )
    return [];
  const counts = countsOf(pairs, reading);
  return [{ counts, language, path, folder: undefined, inHeading: false }];
}

/** Reads a heading that counts the rows below it: `### Complete (5)`. */
export function readHeadingCount(above: readonly Above[], reading: Reading): Counts[] {
  const own = above.at(-1);
  const { status, language, path } = contextOf(above, reading);
  const { count } = withoutCount(own?.text ?? '');
  if (!own || count === undefined || status?.place !== own.place) return [];
  const { text, place } = own;
  const counts = [{ text, place, value: Number(count), said: status?.said }];
  return [{ counts, language, path, folder: undefined, inHeading: true }];
}

function areStatuses(labels: readonly string[], reading: Reading): boolean {
  return labels.filter((label) => statusIn(label, reading)).length > 1;
}

const total = /^\W*(?:total|sum|all(?: pages)?|pages)\W*$/i;

function saidBy(label: string, reading: Reading) {
  return total.test(label) ? 'total' : statusIn(label, reading);
}

function countsOf(pairs: readonly Pair[], reading: Reading): Count[] {
  return pairs.flatMap(([label, number]): Count[] => {
    const said = saidBy(label, reading);
    const match = /^(\d{1,6})(?:\s*\(\s*[\d.]+\s*%\s*\))?$/.exec(number?.text ?? '');
    if (!said || !number || !match) return [];
    const { text, place } = number;
    return [{ text, place, value: Number(match[1]), said: said === 'total' ? undefined : said }];
  });
}
