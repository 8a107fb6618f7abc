/** Samples in Markdown: a check list for each set. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { SampleMatrix, SampleRow } from '../../../evidence/types.js';
import { many } from '../../../text/words.js';
import { authorText, heading, table, text, writeMarkdown } from '../../../text/write-markdown.js';
import { completeRows, hasOf, isInSeveralLanguages, languageOf } from './report.js';
import type { Has, SampleReport, SampleReportSettings, WriteSamples } from './types.js';

const signs: Readonly<Record<Has, string>> = { own: '✓', helpers: '✓ (helper)', no: '✗' };

const markdown: WriteSamples = (report, settings) =>
  writeMarkdown([
    heading(2, [text('Samples')]),
    ...report.matrices.flatMap((one) => matrixParts(one, settings)),
    ...allSamples(report),
    ...orders(report),
  ]);

export default markdown;

function matrixParts(matrix: SampleMatrix, settings: SampleReportSettings): RootContent[] {
  const { name, requirements, rows, extra, excluded, note } = matrix;
  const complete = completeRows(matrix);
  const count = `${complete} of ${many(rows.length, 'sample')} ${complete === 1 ? 'has' : 'have'} all.`;
  const says: PhrasingContent[] = [
    text(count),
    ...(excluded === undefined ? [] : [text(' Out of scope: '), ...authorText(excluded)]),
    ...(note === undefined ? [] : [text(' '), ...authorText(note)]),
  ];
  const head = [
    [text('Sample')],
    ...requirements.map((one) => authorText(one.name)),
    [text('Known bugs')],
  ];
  const others = extra.flatMap((names, at): PhrasingContent[][] => {
    const requirement = requirements[at];
    if (names.length === 0 || !requirement) return [];
    return [[...authorText(requirement.name), text(' also in '), ...joined(names)]];
  });
  return [
    heading(3, authorText(name)),
    { type: 'paragraph', children: says },
    table([head, ...rows.map((row) => rowOf(row, settings))]),
    ...(others.length > 0 ? [listOf(others)] : []),
  ];
}

function rowOf(
  { sample, absent, cells, bugs }: SampleRow,
  { link }: SampleReportSettings,
): PhrasingContent[][] {
  const name: PhrasingContent[] = [
    ...authorText(sample),
    ...(absent ? [text(' (to be written)')] : []),
  ];
  const marks = cells.map((cell): PhrasingContent[] => {
    const place = cell.own[0] ?? cell.helpers[0];
    const url = place && link(place);
    const sign = text(absent ? '–' : signs[hasOf(cell)]);
    return url === undefined ? [sign] : [{ type: 'link', url, children: [sign] }];
  });
  return [name, ...marks, joined(bugs)];
}

function allSamples({ evidence, samples }: SampleReport): RootContent[] {
  if (samples.length === 0) return [];
  const hasLanguages = isInSeveralLanguages(samples);
  const words = ['Sample', ...(hasLanguages ? ['Language'] : []), 'Features that it shows'];
  const head = [...words, 'Known bugs'].map((word) => [text(word)]);
  const rows = samples.map(({ sample, features }) => [
    authorText(sample.name),
    ...(hasLanguages ? [authorText(languageOf(sample, evidence))] : []),
    joined(features.map(({ feature }) => feature.name)),
    joined(sample.bugs),
  ]);
  return [heading(3, [text('All samples')]), table([head, ...rows])];
}

function orders({ orders: all }: SampleReport): RootContent[] {
  if (all.length === 0) return [];
  return [
    heading(3, [text('To mend in the configuration')]),
    listOf(all.map(({ message }) => authorText(message))),
  ];
}

function joined(names: readonly string[]): PhrasingContent[] {
  return names.flatMap((name, at) => [...(at === 0 ? [] : [text(', ')]), ...authorText(name)]);
}

function listOf(items: readonly PhrasingContent[][]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    })),
  };
}
