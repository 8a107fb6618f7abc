/** The difference for a terminal. */
import { plain } from '../rule/words.js';
import { createPaint, type Paint, type Style } from '../terminal/paint.js';
import type { GapChange, LanguageChange, PageChange, SiteDiff } from './types.js';
import {
  describeBase,
  describeStatus,
  describeTotals,
  gapKind,
  gapPlace,
  gaps,
  headline,
  trendWord,
} from './words.js';

const styles: Readonly<Record<string, Style>> = {
  worse: 'red',
  'better and worse': 'yellow',
  better: 'green',
  new: 'cyan',
};

/** Writes it. */
export function writeText(diff: SiteDiff, colour: boolean): string {
  const paint = createPaint(colour);
  const lines = diff.pages.flatMap((page) => [...pageLines(page, diff, paint), '']);
  const base = plain(describeBase(diff.base));
  const totals = diff.languages.map(
    (totals) =>
      `${plain(totals.label)}: ${describeTotals(totals)}; ` +
      `${gaps(totals.opened)} new, ${gaps(totals.closed)} closed`,
  );
  lines.push(`Compared with ${base}: ${paint('bold', headline(diff))}`, ...totals);
  return `${lines.join('\n')}\n`;
}

function pageLines(page: PageChange, { languages }: SiteDiff, paint: Paint): string[] {
  const word = trendWord(page);
  const from = page.oldPage === undefined ? '' : ` (was ${plain(page.oldPage)})`;
  const several = languages.length > 1;
  return [
    `${paint('bold', plain(page.path))}${from}  ${paint(styles[word], word)}`,
    ...page.languages.flatMap((change, at) => {
      if (several && change.trend === 'same' && page.kind === 'changed') return [];
      const label = several ? `${plain(languages[at]?.label ?? change.language)}: ` : '';
      return [`  ${label}${describeStatus(change)}`, ...gapLines(change, paint)];
    }),
  ];
}

function gapLines({ opened, closed, after }: LanguageChange, paint: Paint): string[] {
  const line = (sign: string, gap: GapChange, style: Style) => {
    const at = sign === '+' && gap.line !== undefined ? ` (line ${gap.line})` : '';
    return `  ${paint(style, `${sign} ${gapText(gap)}`)}${at}`;
  };
  // Of a page that is gone, nobody asks for its gaps.
  if (after === undefined) return [];
  return [
    ...opened.map((gap) => line('+', gap, 'red')),
    ...closed.map((gap) => line('−', gap, 'green')),
  ];
}

function gapText(gap: GapChange): string {
  return `${gapKind(gap)} ${plain(gapPlace(gap))}`.trimEnd();
}
