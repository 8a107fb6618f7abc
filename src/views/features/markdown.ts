/** Features in Markdown, for a wiki, an issue, or a file of the repository. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { FeatureResult } from '../../evidence/types.js';
import { featureVerdictInfo, verdicts } from '../../evidence/verdict-words.js';
import { plain } from '../../text/words.js';
import { authorText, heading, table, text, writeMarkdown } from '../../text/write-markdown.js';
import { percent } from '../status/counts.js';
import { cellSigns, cellsOf, type FeatureCell } from './cells.js';
import { countedFeatures, featureShare } from './counts.js';
import { labelOf } from './report.js';
import type { FeatureReport, FeatureSettings, TargetFeatures, WriteFeatures } from './types.js';

const markdown: WriteFeatures = (report, settings) => {
  const several = report.targets.length > 1;
  const parts: RootContent[] = [heading(2, [text('Features')]), summary(report)];
  for (const target of report.targets) {
    if (several) parts.push(heading(2, authorText(target.label)));
    parts.push(...groupsOf(target, report, settings));
  }
  if (report.orders.length > 0) {
    parts.push(heading(3, [text('To mend in the configuration')]), {
      type: 'list',
      spread: false,
      children: report.orders.map(({ message }) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: authorText(message) }],
      })),
    });
  }
  return writeMarkdown(parts);
};

export default markdown;

function summary({ targets }: FeatureReport): RootContent {
  const used = verdicts.filter((one) => targets.some(({ counts }) => counts.verdicts[one] > 0));
  const head = [
    'Language',
    'In parity',
    'Features',
    ...used.map((one) => featureVerdictInfo[one].label),
  ];
  const rows = targets.map(({ label, counts }) => [
    authorText(label),
    [text(`${percent(featureShare(counts))} of ${countedFeatures(counts)}`)],
    [text(String(counts.total))],
    ...used.map((one) => [text(String(counts.verdicts[one]))]),
  ]);
  return table(
    [head.map((word) => [text(word)]), ...rows],
    ['left', ...head.slice(1).map(() => 'right' as const)],
  );
}

function groupsOf(
  target: TargetFeatures,
  report: FeatureReport,
  settings: FeatureSettings,
): RootContent[] {
  return target.groups.flatMap(({ pages, results }) => [
    heading(3, [pages === '' ? text('All pages') : { type: 'inlineCode', value: plain(pages) }]),
    tableOf(results, target, report, settings),
  ]);
}

function tableOf(
  results: readonly FeatureResult[],
  { columns }: TargetFeatures,
  { evidence }: FeatureReport,
  { link }: FeatureSettings,
): RootContent {
  const head = [
    [text('Feature')],
    ...columns.map((id) => authorText(labelOf(evidence, id))),
    ...['Samples', 'SDK', 'What follows', ''].map((word) => [text(word)]),
  ];
  const rows = results.map((result) => {
    const { docs, samples, sdk, follows, remark } = cellsOf(result, evidence, columns);
    const cell = (one: FeatureCell) => cellContent(one, one.place && link(one.place));
    return [
      authorText(result.evidence.feature.name),
      ...docs.map(cell),
      cell(samples),
      cell(sdk),
      [text(`${featureVerdictInfo[result.verdict].emoji} `), ...authorText(follows)],
      authorText(remark),
    ];
  });
  return table([head, ...rows]);
}

function cellContent(
  { sign, text: more }: FeatureCell,
  url: string | undefined,
): PhrasingContent[] {
  const content: PhrasingContent[] = [
    text(cellSigns[sign]),
    ...(more === '' ? [] : [text(' '), ...authorText(more)]),
  ];
  return url === undefined ? content : [{ type: 'link', url, children: content }];
}
