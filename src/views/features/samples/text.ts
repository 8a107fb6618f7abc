/** Samples in a terminal. */
import type { SampleEvidence, SampleMatrix, SampleRow } from '../../../evidence/evidence.js';
import { type Cell, type Column, layOut } from '../../../text/columns.js';
import type { Paint, Style } from '../../../text/paint.js';
import { flow, wrap } from '../../../text/terminal.js';
import { terminalLink } from '../../../text/terminal-link.js';
import { fewNames, list, many, plain } from '../../../text/words.js';
import type { Write } from '../../view.js';
import { orderLines, type Terminal, terminalFor, type Where } from '../links.js';
import { labelOf } from '../report.js';
import { completeRows, hasOf, isInSeveralLanguages, lackingOf } from './report.js';
import type { Has, SampleListing, SampleReport, ShownSample } from './sample-report.js';

const usualWidth = 120;
/** Of samples outside of a set. */
const mostNames = 4;
const signs: Readonly<Record<Has, string>> = { own: '✓', helpers: 'h', no: '✗' };
const styles: Readonly<Record<Has, Style>> = { own: 'green', helpers: 'green', no: 'red' };

const text: Write<SampleListing> = (report, output) => {
  const terminal = terminalFor(report.links, output);
  const { paint } = terminal;
  const parts = report.isNamed
    ? [
        ...report.samples.map((one) => details(one, report, terminal)),
        ...report.matrices.flatMap((one) => absentSamples(one, paint)),
      ]
    : [
        ...report.matrices.map((one) => matrixLines(one, terminal)),
        ...(report.matrices.length > 0 ? [['✓ in its own code   h in a helper   ✗ missing']] : []),
        allSamples(report, terminal),
        orderLines(report.orders, terminal),
        [paint('bold', summary(report))],
      ];
  const shown = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
};

export default text;

function matrixLines(matrix: SampleMatrix, terminal: Terminal): string[] {
  const { columns: width, paint } = terminal;
  const { name, requirements, rows, extra, excluded, note } = matrix;
  const columns = width ?? usualWidth;
  if (excluded !== undefined) {
    return [`${paint('bold', plain(name))}  out of scope: ${plain(excluded)}`];
  }
  const complete = completeRows(matrix);
  const count = `${complete} of ${many(rows.length, 'sample')} ${complete === 1 ? 'has' : 'have'} all`;
  const head = `${paint('bold', plain(name))}  ${count}`;
  const legend = requirements.map((one, at) => `${at + 1} ${plain(one.name)}`);
  const layout: Column[] = [
    { cut: 'middle', least: 24 },
    ...requirements.map(() => ({})),
    { cut: 'end', least: 0 },
  ];
  const numbers = requirements.map((_, at): Cell => ({ text: String(at + 1), style: 'gray' }));
  const others = extra.flatMap((names, at) =>
    names.length === 0 ? [] : [`${at + 1} also in ${list(fewNames(names.map(plain), mostNames))}`],
  );
  return [
    head,
    ...(note === undefined ? [] : wrap(plain(note), columns)),
    ...flow(legend, columns, '   '),
    ...layOut(
      layout,
      [[{ text: '' }, ...numbers], ...rows.map((row) => rowOf(row, matrix, terminal))],
      width,
      paint,
    ),
    ...others.flatMap((line) => wrap(line, columns)).map((line) => paint('gray', line)),
  ];
}

function rowOf(row: SampleRow, matrix: SampleMatrix, { link }: Terminal): Cell[] {
  const lacking = lackingOf(matrix, row).map(plain);
  const says = row.absent
    ? 'to be written'
    : [
        lacking.length > 0 ? `lacks ${list(lacking)}` : '',
        row.bugs.length > 0 ? `blocked by ${list(row.bugs.map(plain))}` : '',
      ]
        .filter((part) => part !== '')
        .join('; ');
  return [
    { text: `  ${plain(row.sample)}` },
    ...row.cells.map((cell): Cell => {
      const has = hasOf(cell);
      const place = cell.own[0] ?? cell.helpers[0];
      return {
        text: row.absent ? '–' : signs[has],
        style: row.absent ? 'gray' : styles[has],
        around: (own) => (place ? terminalLink(own, link(place)) : own),
      };
    }),
    { text: says, style: row.absent ? 'yellow' : 'gray' },
  ];
}

/** `35 samples; 40 of 44 requirements met, 2 samples to be written`. */
function summary({ evidence, matrices }: SampleReport): string {
  const own = matrices.filter(({ excluded }) => excluded === undefined);
  const rows = own.flatMap((one) => one.rows);
  const cells = rows.flatMap((row) => row.cells);
  const met = cells.filter((cell) => hasOf(cell) !== 'no').length;
  const absent = new Set(rows.filter((row) => row.absent).map(({ sample }) => sample)).size;
  const parts = [
    many(evidence.samples.length, 'sample'),
    own.length > 0 ? `${met} of ${many(cells.length, 'requirement')} met` : '',
    absent > 0 ? `${many(absent, 'sample')} to be written` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** One row each: what it shows, and what stands in the way. */
function allSamples(
  { evidence, samples, features }: SampleReport,
  { columns, paint }: Terminal,
): string[] {
  if (samples.length === 0) return [];
  const hasLanguages = isInSeveralLanguages(samples);
  const head = ['Sample', ...(hasLanguages ? ['Language'] : []), 'Features', 'Sets', ''].map(
    (one): Cell => ({ text: one, style: 'gray' }),
  );
  const rows = samples.map(({ sample, features: own, sets }): Cell[] => [
    { text: plain(sample.name) },
    ...(hasLanguages ? [{ text: plain(labelOf(evidence, sample.language)) }] : []),
    { text: features === 0 ? '' : String(own.length) },
    { text: sets.map(({ matrix }) => plain(matrix.name)).join(', '), style: 'gray' },
    { text: sample.bugs.map((one) => `! ${plain(one)}`).join('; '), style: 'yellow' },
  ]);
  const layout: Column[] = [
    { cut: 'middle', least: 24 },
    ...(hasLanguages ? [{}] : []),
    { align: 'right' },
    { cut: 'end', least: 8 },
    { cut: 'end', least: 0 },
  ];
  return layOut(layout, [head, ...rows], columns, paint);
}

function details(
  { sample, features, sets }: ShownSample,
  { evidence, features: all, where }: SampleListing,
  { paint }: Terminal,
): string[] {
  const lines = [`${paint('bold', plain(sample.name))}  ${plain(sample.folder)}`];
  for (const bug of sample.bugs) lines.push(`  ! blocked by ${plain(bug)}`);
  for (const { matrix, cells } of sets) {
    lines.push('', `  ${paint('bold', plain(matrix.name))}`);
    for (const [at, { name }] of matrix.requirements.entries()) {
      lines.push(...entry(name, cells[at] ?? { own: [], helpers: [] }, where, paint));
    }
  }
  if (all > 0) {
    const label = plain(labelOf(evidence, sample.language));
    lines.push('', `  ${features.length} of ${many(all, 'feature')} of ${label}`);
    for (const { feature, shown } of features) {
      lines.push(...entry(feature.name, shown, where, paint));
    }
  }
  return lines;
}

/** Names that no sample has, with what such a sample must have. */
function absentSamples({ rows, requirements }: SampleMatrix, paint: Paint): string[][] {
  const names = requirements.map(({ name }) => `    – ${plain(name)}`);
  return rows
    .filter(({ absent }) => absent)
    .map(({ sample }) => [`${paint('bold', plain(sample))}  to be written, with`, ...names]);
}

function entry(
  name: string,
  found: Pick<SampleEvidence, 'own' | 'helpers'>,
  where: Where,
  paint: Paint,
): string[] {
  const has = hasOf(found);
  const place = found.own[0] ?? found.helpers[0];
  const line = `    ${paint(styles[has], signs[has])} ${plain(name)}`;
  return [place ? `${line}  ${paint('gray', where(place))}` : line];
}
