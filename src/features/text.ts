/** Features in a terminal. */
import type { Evidence, FeatureResult, FeatureVerdict } from '../evidence/types.js';
import type { LanguageId } from '../page/types.js';
import { list, many, plain, quote } from '../rule/words.js';
import { percent } from '../status/counts.js';
import { type Cell, type Column, layOut } from '../terminal/columns.js';
import { terminalLink } from '../terminal/link.js';
import { createPaint, type Paint, type Style } from '../terminal/paint.js';
import { flow, pad, widthOf, wrap } from '../terminal/text.js';
import { cellSigns, cellsOf, type FeatureCell, type Sign, signMeanings } from './cells.js';
import { describeFeatures, featureShare } from './counts.js';
import { labelOf } from './report.js';
import type { FeatureReport, FeatureSettings, TargetFeatures, WriteFeatures } from './types.js';

const usualWidth = 120;

const verdictStyles: Readonly<Record<FeatureVerdict, Style>> = {
  'in-parity': 'green',
  'write-docs': 'red',
  'not-in-sdk': 'red',
  'write-sample': 'yellow',
  'sdk-gap': 'yellow',
  'target-only': 'cyan',
  unknown: 'gray',
  'not-found': ['red', 'bold'],
  excluded: 'gray',
};

const signStyles: Readonly<Partial<Record<Sign, Style>>> = {
  yes: 'green',
  no: 'red',
  elsewhere: 'yellow',
  blocked: 'yellow',
};

const text: WriteFeatures = (report, settings) => {
  const paint = createPaint(settings.colour);
  const tables = report.targets.flatMap((target) => {
    if (target.groups.length === 0) return [];
    const head = report.targets.length > 1 ? [paint('bold', plain(target.label)), ''] : [];
    return [...head, ...tableOf(target, report, settings, paint), ''];
  });
  const legend = legendOf(report, settings);
  const lines = [
    ...tables,
    ...(legend.length > 0 ? [...legend, ''] : []),
    ...orderLines(report, settings, paint),
    ...lookedAt(report, settings, paint),
    ...summary(report, settings, paint),
  ];
  return `${lines.join('\n')}\n`;
};

export default text;

function tableOf(
  { language, columns, groups }: TargetFeatures,
  { evidence }: FeatureReport,
  settings: FeatureSettings,
  paint: Paint,
): string[] {
  const layout: Column[] = [
    { cut: 'end', least: 24 },
    ...columns.map(() => ({})),
    { cut: 'end', least: 3 },
    {},
    {},
    { cut: 'end', least: 0 },
  ];
  const labels = columns.map((id) => plain(labelOf(evidence, id)));
  const head = ['Feature', ...labels, 'Samples', 'SDK', '', ''];
  const rows = groups.flatMap(({ pages, results }): Cell[][] => [
    [{ text: pages === '' ? 'all pages' : plain(pages), style: 'bold' }],
    ...results.map((one) => rowOf(one, { evidence, columns, language, settings })),
  ]);
  const heads = head.map((one): Cell => ({ text: one, style: 'gray' }));
  return layOut(layout, [heads, ...rows], settings.columns, paint);
}

interface RowSettings {
  evidence: Evidence;
  columns: readonly LanguageId[];
  language: LanguageId;
  settings: FeatureSettings;
}

function rowOf(
  result: FeatureResult,
  { evidence, columns, language, settings: { link } }: RowSettings,
): Cell[] {
  const { docs, samples, sdk, follows, remark } = cellsOf(result, evidence, columns);
  const { verdict } = result;
  const out = verdict === 'excluded' ? ('gray' as const) : undefined;
  const cellOf = (cell: FeatureCell, isTarget = true): Cell => ({
    text: [cellSigns[cell.sign], cell.text].filter((part) => part !== '').join(' '),
    style: out ?? (isTarget ? signStyles[cell.sign] : 'gray'),
    around: (own) => (cell.place ? terminalLink(own, link(cell.place)) : own),
  });
  return [
    { text: `  ${plain(result.evidence.feature.name)}`, style: out },
    ...docs.map((cell, at) => cellOf(cell, columns[at] === language)),
    cellOf(samples),
    cellOf(sdk),
    { text: follows, style: verdictStyles[verdict] },
    { text: remark, style: 'gray' },
  ];
}

/** Only signs that are shown, without those that need no words. */
function legendOf({ targets, evidence }: FeatureReport, { columns }: FeatureSettings): string[] {
  const used = new Set(
    targets.flatMap(({ groups, columns: languages }) =>
      groups.flatMap(({ results }) =>
        results.flatMap((one) => {
          const { docs, samples, sdk } = cellsOf(one, evidence, languages);
          return [...docs, samples, sdk].map(({ sign }) => sign);
        }),
      ),
    ),
  );
  const signs = (Object.keys(cellSigns) as Sign[]).filter((sign) => used.has(sign));
  const entries = signs.map((sign) => `${cellSigns[sign]} ${signMeanings[sign]}`);
  return flow(entries, columns ?? usualWidth, '   ');
}

function orderLines({ orders }: FeatureReport, settings: FeatureSettings, paint: Paint): string[] {
  if (orders.length === 0) return [];
  const lines = orders.flatMap(({ message }) =>
    wrap(plain(message), (settings.columns ?? Number.POSITIVE_INFINITY) - 2).map(
      (line) => `  ${line}`,
    ),
  );
  return [paint('bold', 'To mend in the configuration'), ...lines, ''];
}

/** Where the rest comes from. */
function lookedAt(
  { evidence: { samples, sources, labels } }: FeatureReport,
  { columns = usualWidth }: FeatureSettings,
  paint: Paint,
): string[] {
  const isOne = new Set(sources.map(({ language }) => language)).size === 1;
  const parts = sources.flatMap(({ kind, name, language, state, files }, index) => {
    if (state !== 'read') return [];
    const own = samples.filter(({ source }) => source === index).length;
    const label = isOne ? '' : ` of ${plain(labelOf({ labels }, language))}`;
    const what = kind === 'sdk' ? `the SDK${label}` : `${many(own, 'sample')}${label}`;
    return [`${what} in ${quote(name)} (${many(files, 'file')})`];
  });
  if (parts.length === 0) return [];
  return [...wrap(`Looked at ${list(parts)}`, columns).map((line) => paint('gray', line)), ''];
}

/** What matters most stands last, where the prompt comes. */
function summary(
  { targets }: FeatureReport,
  { columns = usualWidth }: FeatureSettings,
  paint: Paint,
): string[] {
  const width = Math.max(...targets.map(({ label }) => widthOf(plain(label))));
  return targets.flatMap(({ label, counts }) => {
    const head = `${pad(plain(label), width)}  ${pad(percent(featureShare(counts)), 5, 'right')}`;
    const indent = widthOf(head) + 2;
    const lines = wrap(describeFeatures(counts), Math.max(20, columns - indent));
    return lines.map((line, at) =>
      at === 0 ? `${paint('bold', head)}  ${line}` : `${' '.repeat(indent)}${line}`,
    );
  });
}
