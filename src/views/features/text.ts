/** Features in a terminal. */
import type { Evidence, FeatureResult } from '../../evidence/evidence.js';
import { featureVerdictInfo } from '../../evidence/verdict-words.js';
import type { LanguageId } from '../../page/page-model.js';
import { statusInfo } from '../../page/status.js';
import { type Cell, type Column, layOut, leastWidth } from '../../text/columns.js';
import type { Style } from '../../text/paint.js';
import { flow, wrap } from '../../text/terminal.js';
import { terminalLink } from '../../text/terminal-link.js';
import { list, many, plain, quote } from '../../text/words.js';
import type { CodeLink } from '../code-link.js';
import { shareLines } from '../share-lines.js';
import { isCounted } from '../status/counts.js';
import type { Write } from '../view.js';
import { cellsOf, type FeatureCell, type Sign, signInfo } from './cells.js';
import { describeFeatures, featureShare } from './counts.js';
import type { FeatureListing, FeatureReport, TargetFeatures } from './feature-report.js';
import { orderLines, type Terminal, terminalFor } from './links.js';
import { labelOf } from './report.js';

const usualWidth = 120;

const text: Write<FeatureListing> = (report, output) => {
  const terminal = terminalFor(report.links, output);
  const { paint } = terminal;
  const tables = report.targets.flatMap((target) => {
    if (target.groups.length === 0) return [];
    const head = report.targets.length > 1 ? [paint('bold', plain(target.label)), ''] : [];
    return [...head, ...tableOf(target, report, terminal), ''];
  });
  const legend = legendOf(report, terminal);
  const orders = orderLines(report.orders, terminal);
  const lines = [
    ...tables,
    ...(legend.length > 0 ? [...legend, ''] : []),
    ...(orders.length > 0 ? [...orders, ''] : []),
    ...lookedAt(report, terminal),
    ...summary(report, terminal),
  ];
  return `${lines.join('\n')}\n`;
};

export default text;

/** How much the cells say: names of samples, only their number, only lines of docs. */
type Density = 'names' | 'counts' | 'lines';

const densities: readonly Density[] = ['names', 'counts', 'lines'];

/** Columns that names of features keep. */
const leastName = 32;

function tableOf(
  { language, columns, groups }: TargetFeatures,
  { evidence }: FeatureReport,
  { columns: width, paint, link }: Terminal,
): string[] {
  const layout: Column[] = [{ cut: 'end', least: 24 }];
  const draw = (density: Density): Row[] => {
    const labels = columns.map((id) => plain(density === 'lines' ? id : labelOf(evidence, id)));
    const head = ['Feature', ...labels, 'Samples', 'SDK', ''];
    const rowSettings = { evidence, columns, language, link, density };
    return [
      { cells: head.map((one): Cell => ({ text: one, style: 'gray' })), remark: '' },
      ...groups.flatMap(({ pages, results }): Row[] => [
        { cells: [{ text: pages === '' ? 'all pages' : plain(pages), style: 'bold' }], remark: '' },
        ...results.map((one) => rowOf(one, rowSettings)),
      ]),
    ];
  };
  if (width === undefined) {
    const rows = draw('names').map(({ cells, remark }) => [...cells, { text: remark }]);
    return layOut(
      [...layout, ...Array.from({ length: columns.length + 4 }, () => ({}))],
      rows,
      width,
      paint,
    );
  }
  // In a terminal a remark has lines of its own: it would be cut where it is needed most.
  const density = densities.find((one) => narrowest(draw(one)) <= width) ?? 'lines';
  const all = draw(density);
  const rest = columns.map(() => ({}));
  const lines = layOut(
    [...layout, ...rest, {}, {}, density === 'lines' ? { cut: 'end', least: 12 } : {}],
    all.map(({ cells }) => cells),
    width,
    paint,
  );
  return all.flatMap(({ remark }, at) => [
    lines[at] ?? '',
    ...(remark === '' ? [] : wrap(remark, width - 6).map((line) => paint('gray', `      ${line}`))),
  ]);
}

interface Row {
  cells: Cell[];
  remark: string;
}

/** Columns of a terminal that rows take if names are as short as may be. */
function narrowest(rows: readonly Row[]): number {
  const cells = rows.map((row) => row.cells);
  return leastWidth(
    (cells[0] ?? []).map((_, at) => (at === 0 ? { least: leastName } : {})),
    cells,
  );
}

interface RowSettings {
  evidence: Evidence;
  columns: readonly LanguageId[];
  language: LanguageId;
  link: CodeLink;
  density: Density;
}

/** The colour of the status that it is like; none where there is nothing to say. */
function styleOf(sign: Sign): Style | undefined {
  const { like } = signInfo[sign];
  return isCounted(like) ? statusInfo[like].style : undefined;
}

function rowOf(
  result: FeatureResult,
  { evidence, columns, language, density, link }: RowSettings,
): Row {
  const { docs, samples, sdk, follows, remark } = cellsOf(result, evidence, columns);
  const { verdict } = result;
  const out = verdict === 'excluded' ? ('gray' as const) : undefined;
  const cellOf = (cell: FeatureCell, isShort: boolean, isTarget = true): Cell => ({
    text: [signInfo[cell.sign].text, isShort ? cell.short : cell.text]
      .filter((part) => part !== '')
      .join(' '),
    style: out ?? (isTarget ? styleOf(cell.sign) : 'gray'),
    around: (own) => (cell.place ? terminalLink(own, link(cell.place)) : own),
  });
  const cells = [
    { text: `  ${plain(result.evidence.feature.name)}`, style: out },
    ...docs.map((cell, at) => cellOf(cell, density === 'lines', columns[at] === language)),
    cellOf(samples, density !== 'names'),
    cellOf(sdk, false),
    { text: follows, style: featureVerdictInfo[verdict].style },
  ];
  return { cells, remark };
}

/** Only signs that are shown, without those that need no words. */
function legendOf({ targets, evidence }: FeatureReport, { columns }: Terminal): string[] {
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
  const signs = (Object.keys(signInfo) as Sign[]).filter((sign) => used.has(sign));
  const entries = signs.map((sign) => `${signInfo[sign].text} ${signInfo[sign].meaning}`);
  return flow(entries, columns ?? usualWidth, '   ');
}

/** Where the rest comes from. */
function lookedAt(
  { evidence: { samples, sources, labels } }: FeatureReport,
  { columns = usualWidth, paint }: Terminal,
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
function summary({ targets }: FeatureReport, { columns = usualWidth, paint }: Terminal): string[] {
  const shares = targets.map(({ label, counts }) => ({
    label,
    share: featureShare(counts),
    details: describeFeatures(counts),
  }));
  return shareLines(shares, columns, paint);
}
