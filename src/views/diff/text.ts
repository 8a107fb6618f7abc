/** The difference for a terminal. */
import { createPaint, type Paint, type Style } from '../../text/paint.js';
import { many, plain } from '../../text/words.js';
import type { Write } from '../view.js';
import type {
  DiffReport,
  FeatureChange,
  GapChange,
  LanguageChange,
  PageChange,
  SiteDiff,
} from './site-diff.js';
import {
  describeBase,
  describeFeature,
  describePossible,
  describeStatus,
  describeTotals,
  gapKind,
  gapPlace,
  headline,
  trendWord,
} from './words.js';

const styles: Readonly<Record<string, Style>> = {
  worse: 'red',
  'better and worse': 'yellow',
  better: 'green',
  new: 'cyan',
};

const text: Write<DiffReport> = ({ diff }, { colour }) => {
  const paint = createPaint(colour);
  const lines = diff.pages.flatMap((page) => pageLines(page, diff, paint));
  for (const one of diff.features ?? []) lines.push(featureLine(one, diff, paint));
  if (lines.length > 0) lines.push('');
  const base = plain(describeBase(diff.base));
  const totals = diff.languages.map(
    (totals) =>
      `${plain(totals.label)}: ${describeTotals(totals)}; ` +
      `${many(totals.opened, 'gap')} new, ${many(totals.closed, 'gap')} closed${describePossible(totals)}`,
  );
  const isMeasured = (diff.features ?? []).length > 0;
  lines.push(`Compared with ${base}: ${paint('bold', headline(diff))}`, ...totals);
  if (isMeasured) lines.push('Features: samples and SDKs are those of now');
  return `${lines.join('\n')}\n`;
};

export default text;

function featureLine(one: FeatureChange, diff: SiteDiff, paint: Paint): string {
  const { name, place, shown, trend } = one;
  const line = place && shown !== 'lost' ? `:${place.line}` : '';
  const at = place ? ` (${plain(place.path)}${line})` : '';
  const words = paint(styles[trend], plain(describeFeature(one, diff)));
  return `${paint('bold', plain(name))}  ${words}${at}`;
}

/** Of one language its status stands beside the page. */
function pageLines(page: PageChange, { languages }: SiteDiff, paint: Paint): string[] {
  const word = trendWord(page);
  const from = page.oldPath === undefined ? '' : ` (was ${plain(page.oldPath)})`;
  const [only, ...more] = page.languages;
  const one = only && more.length === 0;
  const status = one ? `, ${describeStatus(only)}` : '';
  const head = `${paint('bold', plain(page.path))}${from}  ${paint(styles[word], word)}${status}`;
  if (one) return [head, ...gapLines(only, paint)];
  const changed = page.languages.flatMap((change, at) => {
    if (change.trend === 'same' && page.kind === 'changed') return [];
    const label = plain(languages[at]?.label ?? change.language);
    return [`  ${label}: ${describeStatus(change)}`, ...gapLines(change, paint)];
  });
  return [head, ...changed];
}

function gapLines({ opened, closed, after }: LanguageChange, paint: Paint): string[] {
  const line = (sign: string, gap: GapChange, style: Style) => {
    const at = sign === '+' && gap.line !== undefined ? ` (line ${gap.line})` : '';
    return `  ${paint(style, `${sign} ${gapText(gap)}`)}${at}`;
  };
  // Of a page that is gone, nobody asks for its gaps; of one that is missing, the status says it.
  if (after === undefined) return [];
  const inside = (list: readonly GapChange[]) => list.filter(({ kind }) => kind !== 'page');
  return [
    ...inside(opened).map((gap) => line('+', gap, 'red')),
    ...inside(closed).map((gap) => line('−', gap, 'green')),
  ];
}

function gapText(gap: GapChange): string {
  return `${gapKind(gap)} ${plain(gapPlace(gap))}`.trimEnd();
}
