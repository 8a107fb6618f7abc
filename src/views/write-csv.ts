/** Tables for spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import { plain } from '../text/words.js';

/** RFC 4180, with CRLF. What a spreadsheet would run as a formula gets an apostrophe. */
export function writeCsv(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? plain(cell) : cell)),
  );
  return stringify([head, ...cells], { record_delimiter: 'windows', escape_formulas: true });
}
