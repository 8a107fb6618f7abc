/** The end of what `pretty` prints: numbers, and what to do next. */
import { createPaint } from '../../text/paint.js';
import { plain } from '../../text/words.js';
import type { Output } from '../view.js';
import { counted, grouped, statusesPhrase, summaryPhrase } from './phrases.js';
import type { Report } from './report.js';

export function prettySummary(
  report: Report,
  { colour, columns }: Output,
  wrap: (text: string, width: number) => string[],
): string[] {
  const { totals, survey, elapsed } = report;
  const paint = createPaint(colour);
  const isTimed = columns !== undefined && elapsed !== undefined;
  const time = isTimed ? paint('dim', ` in ${seconds(elapsed)}`) : '';
  const accepted = acceptedPhrase(report);
  const open = totals.errors + totals.warnings + totals.infos;
  if (open === 0) {
    const style = survey.problems.length > 0 ? undefined : 'green';
    const more = accepted === undefined ? '' : `, ${accepted}`;
    return [`${paint(style, capital(summaryPhrase(report)))}${more}${time}`];
  }
  const style = totals.errors > 0 ? 'red' : totals.warnings > 0 ? 'yellow' : 'blue';
  const width = columns ?? Number.POSITIVE_INFINITY;
  const details = [
    ...totals.languages.map(
      (language) =>
        `${plain(survey.labels[language.language] ?? language.language)}: ` +
        `${statusesPhrase(language) || 'no pages'}`,
    ),
    Object.entries(totals.rules)
      .map(([rule, number]) => `${grouped(number)} ${plain(rule)}`)
      .join(', '),
    ...(accepted === undefined ? [] : [accepted]),
  ];
  return [
    `${paint(['bold', style], capital(summaryPhrase(report)))}${time}`,
    ...details.flatMap((text) =>
      wrap(text, width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
    ),
    ...wrap(nextStep(report), width).map((line) => paint('dim', line)),
  ];
}

/** Always said where there is a baseline: what is accepted is not gone. */
export function acceptedPhrase({ totals, baseline }: Report): string | undefined {
  if (baseline === undefined && totals.accepted === 0) return undefined;
  const by = baseline === undefined ? 'the baseline' : `\`${plain(baseline)}\``;
  return `${counted(totals.accepted, 'finding')} accepted by ${by}`;
}

function nextStep({ baseline }: Report): string {
  const why = 'Run `parity explain <page>` to see why';
  return baseline === undefined
    ? `${why}, or \`parity baseline\` to accept these, so that only new ones fail`
    : why;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
