/** Samples in Markdown: a check list for each set. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { SampleMatrix, SampleRow } from '../../../evidence/evidence.js';
import { many, plain } from '../../../text/words.js';
import {
  authorText,
  bullets,
  headedTable,
  heading,
  type Inline,
  joined,
  link,
  md,
  paragraph,
  text,
  writeMarkdown,
} from '../../../text/write-markdown.js';
import type { CodeLink } from '../../code-link.js';
import type { Write } from '../../view.js';
import { orderParts } from '../markdown.js';
import { labelOf } from '../report.js';
import { completeRows, hasOf, isInSeveralLanguages } from './report.js';
import type { Has, SampleListing, SampleReport } from './sample-report.js';

const signs: Readonly<Record<Has, string>> = { own: '✓', helpers: '✓ (helper)', no: '✗' };

const markdown: Write<SampleListing> = (report, { folder }) => {
  const addressOf = report.links.from(folder);
  return writeMarkdown([
    heading(2, md`Samples`),
    ...report.matrices.flatMap((one) => matrixParts(one, addressOf)),
    ...allSamples(report),
    ...orderParts(report.orders),
  ]);
};

export default markdown;

function matrixParts(matrix: SampleMatrix, addressOf: CodeLink): RootContent[] {
  const { name, requirements, rows, extra, excluded, note } = matrix;
  const complete = completeRows(matrix);
  const count = `${complete} of ${many(rows.length, 'sample')} ${complete === 1 ? 'has' : 'have'} all.`;
  const scope = excluded === undefined ? undefined : md` Out of scope: ${excluded}`;
  const more = note === undefined ? undefined : md` ${note}`;
  const head = ['Sample', ...requirements.map((one) => authorText(one.name)), 'Known bugs'];
  const others = extra.flatMap((names, at): PhrasingContent[][] => {
    const requirement = requirements[at];
    if (names.length === 0 || !requirement) return [];
    return [md`${requirement.name} also in ${joined(names)}`];
  });
  return [
    heading(3, name),
    paragraph(text(count), scope, more),
    headedTable(
      head,
      rows.map((row) => rowOf(row, addressOf)),
    ),
    ...(others.length > 0 ? [bullets(others)] : []),
  ];
}

function rowOf({ sample, absent, cells, bugs }: SampleRow, addressOf: CodeLink): Inline[] {
  const name = md`${sample}${absent ? text(' (to be written)') : undefined}`;
  const marks = cells.map((cell): PhrasingContent[] => {
    const place = cell.own[0] ?? cell.helpers[0];
    const url = place && addressOf(place);
    return link(url, text(absent ? '–' : signs[hasOf(cell)]));
  });
  return [name, ...marks, joined(bugs)];
}

function allSamples({ evidence, samples }: SampleReport): RootContent[] {
  if (samples.length === 0) return [];
  const hasLanguages = isInSeveralLanguages(samples);
  const language = hasLanguages ? ['Language'] : [];
  const head = ['Sample', ...language, 'Features that it shows', 'Known bugs'];
  const rows = samples.map(({ sample, features }) => [
    sample.name,
    ...(hasLanguages ? [plain(labelOf(evidence, sample.language))] : []),
    joined(features.map(({ feature }) => feature.name)),
    joined(sample.bugs),
  ]);
  return [heading(3, md`All samples`), headedTable(head, rows)];
}
