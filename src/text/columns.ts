/** Rows with columns, for a terminal: no borders, two blanks between columns. */
import type { Paint, Style } from './paint.js';
import { cutEnd, cutMiddle, pad, widthOf } from './terminal.js';

/** What stands in a column of a row: plain text. */
export interface Cell {
  text: string;
  style?: Style | undefined;
  /** Puts something around what is left of the text, such as a link. */
  around?: ((text: string) => string) | undefined;
}

export interface Column {
  align?: 'left' | 'right';
  /** What is cut where the terminal is too narrow; a column without it is never cut. */
  cut?: 'middle' | 'end';
  /** Columns of the terminal that it keeps while others can be cut. */
  least?: number;
}

const between = '  ';

/**
 * Lays out rows. Where they are wider than the terminal, the last column that may be cut is cut first.
 *
 * @param width Columns of the terminal; `undefined`: nothing is cut.
 * @returns Lines without line ends, and without blanks at their ends.
 */
export function layOut(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number | undefined,
  paint: Paint,
): string[] {
  const widths = columns.map((_, at) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[at]?.text ?? '')), 0),
  );
  if (width !== undefined) shrink(columns, widths, width);
  return rows.map((row) => {
    const texts = columns.map((column, at) => {
      const { text, style, around = (cut: string) => cut }: Cell = row[at] ?? { text: '' };
      const cut = (column.cut === 'middle' ? cutMiddle : cutEnd)(text, widths[at] ?? 0);
      const filled = pad(cut, widths[at] ?? 0, column.align);
      return filled.replace(cut, () => around(paint(style, cut)));
    });
    const last = row.findLastIndex(({ text }) => text !== '');
    return texts
      .filter((_, at) => at <= last && widths[at] !== 0)
      .join(between)
      .trimEnd();
  });
}

/** Columns of the terminal that rows take where what may be cut is as short as it may be. */
export function leastWidth(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number {
  return columns.reduce((sum, { least = 0 }, at) => {
    const widest = rows.reduce((most, row) => Math.max(most, widthOf(row[at]?.text ?? '')), 0);
    return sum + between.length + (least > 0 ? Math.min(least, widest) : widest);
  }, -between.length);
}

function shrink(columns: readonly Column[], widths: number[], width: number): void {
  const gaps = between.length * (widths.filter((one) => one > 0).length - 1);
  let over = widths.reduce((sum, one) => sum + one, gaps) - width;
  for (let at = columns.length - 1; at >= 0 && over > 0; at--) {
    const { cut, least = 8 } = columns[at] as Column;
    if (!cut) continue;
    const had = widths[at] ?? 0;
    widths[at] = Math.max(Math.min(had, least), had - over);
    // A column without width has no blanks beside it, either.
    over -= had - (widths[at] ?? 0) + (had > 0 && widths[at] === 0 ? between.length : 0);
  }
}
