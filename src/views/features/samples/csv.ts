/** Samples for spreadsheets: a row for each sample and requirement. */
import type { Write } from '../../view.js';
import { writeCsv } from '../../write-csv.js';
import { hasOf } from './report.js';
import type { SampleReport } from './sample-report.js';

const head = ['set', 'language', 'sample', 'requirement', 'has', 'places', 'bugs'];

const csv: Write<SampleReport> = ({ matrices }) => {
  const rows = matrices.flatMap(({ name, language, requirements, rows: own }) =>
    own.flatMap(({ sample, absent, cells, bugs }) =>
      requirements.map((requirement, at) => {
        const cell = cells[at] ?? { own: [], helpers: [] };
        const places = [...cell.own, ...cell.helpers].map(({ file, line }) => `${file}:${line}`);
        const has = absent ? 'no sample' : hasOf(cell);
        return [name, language, sample, requirement.name, has, places.join(' '), bugs.join('; ')];
      }),
    ),
  );
  return writeCsv(head, rows);
};

export default csv;
