/** Features in Markdown, for a wiki, an issue, or a file of the repository. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { FeatureResult } from '../../evidence/evidence.js';
import { featureVerdictInfo, verdicts } from '../../evidence/verdict-words.js';
import {
  authorText,
  bullets,
  code,
  headedTable,
  heading,
  link,
  md,
  text,
  writeMarkdown,
} from '../../text/write-markdown.js';
import type { CodeLink } from '../code-link.js';
import { percent } from '../status/counts.js';
import type { Write } from '../view.js';
import { cellsOf, type FeatureCell, signInfo } from './cells.js';
import { countedFeatures, featureShare } from './counts.js';
import type { FeatureListing, FeatureReport, TargetFeatures } from './feature-report.js';
import type { Order } from './orders.js';
import { labelOf } from './report.js';

const markdown: Write<FeatureListing> = (report, { folder }) => {
  const addressOf = report.links.from(folder);
  const several = report.targets.length > 1;
  const parts: RootContent[] = [heading(2, md`Features`), summary(report)];
  for (const target of report.targets) {
    if (several) parts.push(heading(2, target.label));
    parts.push(...groupsOf(target, report, addressOf));
  }
  return writeMarkdown([...parts, ...orderParts(report.orders)]);
};

export default markdown;

export function orderParts(orders: readonly Order[]): RootContent[] {
  if (orders.length === 0) return [];
  const lines = orders.map(({ message }) => authorText(message));
  return [heading(3, md`To mend in the configuration`), bullets(lines)];
}

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
  return headedTable(head, rows, 'numbers');
}

function groupsOf(
  target: TargetFeatures,
  report: FeatureReport,
  addressOf: CodeLink,
): RootContent[] {
  return target.groups.flatMap(({ pages, results }) => [
    heading(3, pages === '' ? text('All pages') : code(pages)),
    tableOf(results, target, report, addressOf),
  ]);
}

function tableOf(
  results: readonly FeatureResult[],
  { columns }: TargetFeatures,
  { evidence }: FeatureReport,
  addressOf: CodeLink,
): RootContent {
  const labels = columns.map((id) => authorText(labelOf(evidence, id)));
  const head = ['Feature', ...labels, 'Samples', 'SDK', 'What follows', ''];
  const rows = results.map((result) => {
    const { docs, samples, sdk, follows, remark } = cellsOf(result, evidence, columns);
    const cell = (one: FeatureCell) => cellContent(one, one.place && addressOf(one.place));
    return [
      authorText(result.evidence.feature.name),
      ...docs.map(cell),
      cell(samples),
      cell(sdk),
      [text(`${featureVerdictInfo[result.verdict].emoji} `), ...authorText(follows)],
      authorText(remark),
    ];
  });
  return headedTable(head, rows);
}

function cellContent(
  { sign, text: more }: FeatureCell,
  url: string | undefined,
): PhrasingContent[] {
  return link(url, md`${text(signInfo[sign].text)}${more === '' ? undefined : md` ${more}`}`);
}
