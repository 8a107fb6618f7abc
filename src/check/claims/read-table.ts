/** Reads the rows of a table of pages. */
import type { Table, TableCell } from 'mdast';
import type { LanguageId } from '../../page/page-model.js';
import type { Row, StatusClaim } from './claims.js';
import { type Context, type DocumentReading, statusIn, subjectsOf } from './context.js';
import { plainText, type Written, writtenIn } from './document.js';
import { missingSections } from './missing-sections.js';
import { type Name, namesIn } from './page-names.js';
import { type ColumnRole, languageIn, languagesIn, leadOf, priorityIn, roleOf } from './words.js';

/** A cell of a body row; empty where the row is too short. */
export interface Cell extends Written {
  node: TableCell | undefined;
  names: readonly Name[];
}

export interface Column {
  header: string;
  role: ColumnRole;
  language: LanguageId | undefined;
  cells: readonly Cell[];
}

const noCell: Cell = { text: '', place: undefined, node: undefined, names: [] };

export function columnsOf(
  { children: [head, ...body] }: Table,
  { registry }: DocumentReading,
): Column[] {
  return (head?.children ?? []).map((headCell, index) => {
    const header = plainText(headCell);
    const cells = body.map(({ children }): Cell => {
      const node = children[index];
      return node ? { ...writtenIn(node), node, names: namesIn(node.children) } : noCell;
    });
    return { header, role: roleOf(header), language: languageIn(header, registry), cells };
  });
}

/** Reads the rows of a table of pages; none if it is about something else. */
export function readRows(
  columns: readonly Column[],
  context: Context,
  reading: DocumentReading,
): Row[] {
  const named = pageColumn(columns, context, reading);
  if (!named) return [];
  const { base, language, path } = context;
  const others = columns.filter((column) => column !== named.column);
  const statuses = statusColumns(others, context, reading);
  const rest = others.filter((column) => !statuses.has(column));
  const pick = (role: ColumnRole) => rest.find((column) => column.role === role)?.cells;
  const [languages, missing, priorities] = [pick('languages'), pick('missing'), pick('priority')];
  const notes = rest.filter(({ role }) => role === 'other' || role === 'page');
  const pageColumns = columns.filter(({ role }) => role === 'page');
  return named.column.cells.flatMap((cell, at): Row[] => {
    const { names, place } = cell;
    const subjects = subjectsOf(names, place, base, reading, named.weak);
    if (subjects.length === 0) return [];
    const own = [...statuses].flatMap(([{ cells }, id]) => statusOf(cells[at], id, reading));
    const isOwn = own.some((one) => one.language === language);
    const inherited = context.status && !isOwn ? [context.status] : [];
    const sections = (cells: readonly Cell[] | undefined, all: boolean) => {
      const one = cells?.[at] ?? noCell;
      return missingSections(one, one.node, all);
    };
    const ids = languagesIn(languages?.[at]?.text ?? '', reading.registry);
    const priority = priorityIn(priorities?.[at]?.text ?? '');
    return [
      {
        subjects,
        statuses: [...own, ...inherited],
        languages: ids && { ...(languages?.[at] ?? noCell), ids },
        missing: [
          ...sections(missing, true),
          ...notes.flatMap(({ cells }) => sections(cells, false)),
        ],
        priority:
          priority === undefined ? undefined : { text: priority, place: priorities?.[at]?.place },
        lead: leadOf(pageColumns.map(({ cells }) => cells[at]?.text).join(' ')),
        ...{ language, path, place, action: false },
      },
    ];
  });
}

/** The column that names the pages, and whether by names that may be any word. */
function pageColumn(
  columns: readonly Column[],
  { base }: Context,
  { index }: DocumentReading,
): { column: Column; weak: boolean } | undefined {
  const isFound = ({ text }: Name) => index.find(text, base) !== undefined;
  const scored = columns.map((column) => {
    const cells = column.cells.filter(({ text }) => text !== '');
    const byPath = cells.filter(({ names }) => names.some((one) => one.strong && isFound(one)));
    const byAny = cells.filter(({ names }) => names.some(isFound));
    return { column, all: cells.length, paths: byPath.length, any: byAny.length };
  });
  const [byPath] = scored
    .filter(({ paths, all }) => paths > 0 && paths * 2 >= all)
    .sort((a, b) => b.paths - a.paths);
  if (byPath) return { column: byPath.column, weak: byPath.any > byPath.paths };
  // Titles alone may be of anything, so that nearly all must be of pages.
  const [byTitle] = scored
    .filter(({ column, any, all }) => column.role === 'page' && any > 1 && any * 4 >= all * 3)
    .sort((a, b) => b.any - a.any);
  return byTitle && { column: byTitle.column, weak: true };
}

/** Columns that have statuses, with the language that each is about. */
function statusColumns(
  columns: readonly Column[],
  context: Context,
  reading: DocumentReading,
): Map<Column, LanguageId> {
  const found = new Map<Column, LanguageId>();
  const candidates = columns.filter(({ cells }) => {
    const filled = cells.filter(({ text }) => text !== '');
    const read = filled.filter(({ text }) => statusIn(text, reading)).length;
    return read > 0 && read * 2 >= filled.length;
  });
  for (const column of candidates) {
    const { language } = column;
    if (language !== undefined && isAboutStatus(column, reading)) found.set(column, language);
  }
  if ([...found.values()].includes(context.language)) return found;
  const own = candidates.find(
    ({ language, role, header }) => language === undefined && (role === 'status' || header === ''),
  );
  return own ? found.set(own, context.language) : found;
}

const statusWord =
  /^(?:docs?|documentation|pages?|tabs?|status|state|progress|parity|coverage|the|of|)$/i;

/** `Python`, `Python docs` and `Python status`, not `Python sample`. */
function isAboutStatus({ header, role, language }: Column, { registry }: DocumentReading): boolean {
  const words = header.replace(/[^\p{L}\p{N}+#.\s]/gu, ' ').split(/\s+/);
  const isKnown = (word: string) => registry.exact(word) === language || statusWord.test(word);
  return (role === 'status' || role === 'other') && words.every(isKnown);
}

function statusOf(
  cell: Cell = noCell,
  language: LanguageId,
  reading: DocumentReading,
): StatusClaim[] {
  const said = statusIn(cell.text, reading);
  return said ? [{ said, text: cell.text, place: cell.place, language, by: 'cell' }] : [];
}
