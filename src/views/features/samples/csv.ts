/** Samples for spreadsheets: a row for each sample and requirement. */
import { stringify } from 'csv-stringify/sync';
import { plain } from '../../../text/words.js';
import { hasOf } from './report.js';
import type { WriteSamples } from './types.js';

const head = ['set', 'language', 'sample', 'requirement', 'has', 'places', 'bugs'];

const csv: WriteSamples = ({ matrices }) => {
  const rows = matrices.flatMap(({ name, language, requirements, rows: own }) =>
    own.flatMap(({ sample, absent, cells, bugs }) =>
      requirements.map((requirement, at) => {
        const cell = cells[at] ?? { own: [], helpers: [] };
        const places = [...cell.own, ...cell.helpers].map(({ file, line }) => `${file}:${line}`);
        const has = absent ? 'no sample' : hasOf(cell);
        return [
          name,
          language,
          sample,
          requirement.name,
          has,
          places.join(' '),
          bugs.join('; '),
        ].map(plain);
      }),
    ),
  );
  // RFC 4180: CRLF. What a spreadsheet would run as a formula gets an apostrophe.
  return stringify([head, ...rows], { record_delimiter: 'windows', escape_formulas: true });
};

export default csv;
