/**
 * Reads the claims of a table.
 */

import type { Table, TableCell } from 'mdast';
import type { LanguageId, Place } from '../../page/types.js';
import { missingItems } from './missing-items.js';
import { namesIn } from './names.js';
import { plainText } from './plain-text.js';
import { type Context, placeInside, type Reading, statusIn, subjectsOf } from './reading.js';
import type { RowClaim, StatusClaim, Written } from './types.js';
import { type ColumnRole, languageIn, languagesIn, leadOf, priorityIn, roleOf } from './words.js';

/** A cell of a body row. */
export interface Cell extends Written {
  node: TableCell;
}

/** A column with what its header says. */
export interface Column {
  header: string;
  role: ColumnRole;
  /** Language that the header names. */
  language: LanguageId | undefined;
  cells: readonly (Cell | undefined)[];
}

/** Columns of a table, body cells only. */
export function columnsOf(table: Table, { registry }: Reading): Column[] {
  const [head, ...body] = table.children;
  return (head?.children ?? []).map((cell, index) => {
    const header = plainText(cell);
    return {
      header,
      role: roleOf(header),
      language: languageIn(header, registry),
      cells: body.map(({ children }) => {
        const node = children[index];
        return node && { node, text: plainText(node), place: placeInside(node) };
      }),
    };
  });
}

/** Reads the rows of a table of pages; none if it is about something else. */
export function readRows(
  table: Table,
  columns: readonly Column[],
  context: Context,
  reading: Reading,
): RowClaim[] {
  const subject = subjectColumn(columns, context, reading);
  if (!subject) return [];
  const others = columns.filter((column) => column !== subject.column);
  const statuses = statusColumns(others, context, reading);
  const pick = (role: ColumnRole) =>
    others.find((column) => column.role === role && !statuses.has(column));
  const [languages, missing, priority] = [pick('languages'), pick('missing'), pick('priority')];
  return table.children.slice(1).flatMap((row, index): RowClaim[] => {
    const cell = subject.column.cells[index];
    if (!cell) return [];
    const subjects = subjectsOf(
      namesIn(cell.node.children),
      cell.place,
      context.base,
      reading,
      subject.weak,
    );
    if (subjects.length === 0) return [];
    const own = [...statuses].flatMap(([column, language]) => {
      const claim = statusCell(column.cells[index], reading);
      return claim ? [{ ...claim, language }] : [];
    });
    const inherited = context.status && !own.some(({ language }) => language === context.language);
    const notes = others.filter(
      (column) => column.role === 'other' || (column.role === 'page' && !statuses.has(column)),
    );
    return [
      {
        subjects,
        statuses:
          inherited && context.status
            ? [...own, { ...context.status, language: context.language }]
            : own,
        languages: languagesCell(languages?.cells[index], reading),
        missing: [
          ...missingItems(missing?.cells[index], true),
          ...notes.flatMap((column) => missingItems(column.cells[index], false)),
        ],
        priority: priorityCell(priority?.cells[index]),
        lead: leadOf(
          columns.map(({ role, cells }) => (role === 'page' ? textAt(cells, index) : '')).join(' '),
        ),
        language: context.language,
        path: context.path,
        place: cell.place ?? row.position,
        action: false,
      },
    ];
  });
}

function textAt(cells: Column['cells'], index: number): string {
  return cells[index]?.text ?? '';
}

/** The column that names the pages, and whether by names that may be any word. */
function subjectColumn(
  columns: readonly Column[],
  context: Context,
  reading: Reading,
): { column: Column; weak: boolean } | undefined {
  const scored = columns.map((column) => {
    const cells = column.cells.filter((cell) => cell !== undefined && cell.text !== '');
    let strong = 0;
    let weak = 0;
    for (const cell of cells as Cell[]) {
      const names = namesIn(cell.node.children);
      const isFound = ({ text }: { text: string }) => reading.index.find(text, context.base);
      if (names.some((name) => name.strong && isFound(name))) strong++;
      if (names.some(isFound)) weak++;
    }
    return { column, all: cells.length, strong, weak };
  });
  const byPath = scored
    .filter(({ strong, all }) => strong > 0 && strong * 2 >= all)
    .sort((a, b) => b.strong - a.strong)[0];
  if (byPath)
    return {
      column: byPath.column,
      weak: byPath.strong * 2 >= byPath.all && byPath.weak > byPath.strong,
    };
  // Titles alone may be of anything, so that nearly all must be of pages.
  const byTitle = scored
    .filter(({ column, weak, all }) => column.role === 'page' && weak > 1 && weak * 4 >= all * 3)
    .sort((a, b) => b.weak - a.weak)[0];
  return byTitle && { column: byTitle.column, weak: true };
}

/** Columns that have statuses, with the language that each is about. */
function statusColumns(
  columns: readonly Column[],
  context: Context,
  reading: Reading,
): Map<Column, LanguageId> {
  const found = new Map<Column, LanguageId>();
  const filled = ({ cells }: Column) => cells.filter((cell) => cell && cell.text !== '') as Cell[];
  const isStatus = (column: Column) => {
    const cells = filled(column);
    const read = cells.filter(({ text }) => statusIn(text, reading)).length;
    return read > 0 && read * 2 >= cells.length;
  };
  for (const column of columns) {
    const { role, language, header } = column;
    const named = language !== undefined && (role === 'status' || role === 'other');
    if (named && isBare(header, language, reading) && isStatus(column)) found.set(column, language);
  }
  if ([...found.values()].includes(context.language)) return found;
  const own = columns.find(
    (column) =>
      !found.has(column) &&
      column.language === undefined &&
      (column.role === 'status' || column.header === '') &&
      isStatus(column),
  );
  if (own) found.set(own, context.language);
  return found;
}

/** `Python`, `Python docs` and `Python status`, not `Python sample`. */
function isBare(header: string, language: LanguageId, { registry }: Reading): boolean {
  const words = header.replace(/[^\p{L}\p{N}+#.\s]/gu, ' ').split(/\s+/);
  return words.every(
    (word) =>
      word === '' ||
      registry.exact(word) === language ||
      /^(?:docs?|documentation|pages?|tabs?|status|state|progress|parity|coverage|the|of)$/i.test(
        word,
      ),
  );
}

function statusCell(cell: Cell | undefined, reading: Reading): StatusClaim | undefined {
  const said = cell && statusIn(cell.text, reading);
  return said && { said, text: cell.text, place: cell.place, by: 'cell' };
}

function languagesCell(
  cell: Cell | undefined,
  { registry }: Reading,
): RowClaim['languages'] | undefined {
  const ids = cell && languagesIn(cell.text, registry);
  return ids && { ids, text: cell.text, place: cell.place };
}

function priorityCell(cell: Cell | undefined): Written | undefined {
  const text = cell && priorityIn(cell.text);
  return text === undefined ? undefined : { text, place: (cell as Cell).place as Place };
}
