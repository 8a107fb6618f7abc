/** Samples in Markdown: a check list for each set. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { SampleMatrix, SampleRow } from '../../../evidence/types.js';
import { bullets, commas, headedTable, linked, paragraph } from '../../../text/markdown-nodes.js';
import { many } from '../../../text/words.js';
import { authorText, heading, text, writeMarkdown } from '../../../text/write-markdown.js';
import type { CodeLink } from '../../code-link.js';
import type { Write } from '../../view.js';
import { completeRows, hasOf, isInSeveralLanguages, languageOf } from './report.js';
import type { Has, SampleListing, SampleReport } from './types.js';

const signs: Readonly<Record<Has, string>> = { own: '✓', helpers: '✓ (helper)', no: '✗' };

const markdown: Write<SampleListing> = (report, { folder }) => {
  const link = report.links.from(folder);
  return writeMarkdown([
    heading(2, [text('Samples')]),
    ...report.matrices.flatMap((one) => matrixParts(one, link)),
    ...allSamples(report),
    ...orders(report),
  ]);
};

export default markdown;

function matrixParts(matrix: SampleMatrix, link: CodeLink): RootContent[] {
  const { name, requirements, rows, extra, excluded, note } = matrix;
  const complete = completeRows(matrix);
  const count = `${complete} of ${many(rows.length, 'sample')} ${complete === 1 ? 'has' : 'have'} all.`;
  const says: PhrasingContent[] = [
    text(count),
    ...(excluded === undefined ? [] : [text(' Out of scope: '), ...authorText(excluded)]),
    ...(note === undefined ? [] : [text(' '), ...authorText(note)]),
  ];
  const head = ['Sample', ...requirements.map((one) => authorText(one.name)), 'Known bugs'];
  const others = extra.flatMap((names, at): PhrasingContent[][] => {
    const requirement = requirements[at];
    if (names.length === 0 || !requirement) return [];
    return [[...authorText(requirement.name), text(' also in '), ...joined(names)]];
  });
  return [
    heading(3, authorText(name)),
    paragraph(...says),
    headedTable(
      head,
      rows.map((row) => rowOf(row, link)),
    ),
    ...(others.length > 0 ? [bullets(others)] : []),
  ];
}

function rowOf({ sample, absent, cells, bugs }: SampleRow, link: CodeLink): PhrasingContent[][] {
  const name: PhrasingContent[] = [
    ...authorText(sample),
    ...(absent ? [text(' (to be written)')] : []),
  ];
  const marks = cells.map((cell): PhrasingContent[] => {
    const place = cell.own[0] ?? cell.helpers[0];
    const url = place && link(place);
    return linked(url, text(absent ? '–' : signs[hasOf(cell)]));
  });
  return [name, ...marks, joined(bugs)];
}

function allSamples({ evidence, samples }: SampleReport): RootContent[] {
  if (samples.length === 0) return [];
  const hasLanguages = isInSeveralLanguages(samples);
  const language = hasLanguages ? ['Language'] : [];
  const head = ['Sample', ...language, 'Features that it shows', 'Known bugs'];
  const rows = samples.map(({ sample, features }) => [
    authorText(sample.name),
    ...(hasLanguages ? [authorText(languageOf(sample, evidence))] : []),
    joined(features.map(({ feature }) => feature.name)),
    joined(sample.bugs),
  ]);
  return [heading(3, [text('All samples')]), headedTable(head, rows)];
}

function orders({ orders: all }: SampleReport): RootContent[] {
  if (all.length === 0) return [];
  return [
    heading(3, [text('To mend in the configuration')]),
    bullets(all.map(({ message }) => authorText(message))),
  ];
}

function joined(names: readonly string[]): PhrasingContent[] {
  return commas(names.map(authorText));
}
