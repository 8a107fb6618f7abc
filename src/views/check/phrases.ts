/** Phrases of summaries, the same in all reports. */
import type { Finding } from '../../check/survey-result.js';
import { statusCount, statuses } from '../../page/status.js';
import { list } from '../../text/words.js';
import type { LanguageTotals, Report } from './report.js';

type Told = Pick<Report, 'totals' | 'errorsOnly'>;

/** `1 page`, `1,200 pages`. */
export function counted(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1,200`. The platform's own way loads what it knows of all languages, which takes 5 ms. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `2 errors and 1 warning`, `no findings`. */
function findingsPhrase({ totals: { errors, warnings, infos }, errorsOnly }: Told): string {
  const parts = [
    errors > 0 ? counted(errors, 'error') : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
    infos > 0 ? counted(infos, 'note') : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return list(parts);
  return errorsOnly ? 'no errors' : 'no findings';
}

/** `3 possible gaps`; nothing where there are none. */
export function possiblePhrase({ totals: { possible } }: Told): string {
  return possible === 0 ? '' : counted(possible, 'possible gap');
}

/** `158 warnings on 55 of 65 pages`, `no findings on 65 pages`. */
export function summaryPhrase(report: Told): string {
  const { pages, pagesWithFindings } = report.totals;
  const on =
    pagesWithFindings === 0 || pagesWithFindings === pages
      ? counted(pages, 'page')
      : `${grouped(pagesWithFindings)} of ${counted(pages, 'page')}`;
  const possible = possiblePhrase(report);
  return `${findingsPhrase(report)} on ${on}${possible === '' ? '' : `, ${possible}`}`;
}

/** `10 complete, 16 partial, 39 missing`. */
export function statusesPhrase({ statuses: found, elsewhere }: LanguageTotals): string {
  return statuses
    .filter((status) => found[status] > 0)
    .map((status) => statusCount(status, grouped(found[status]), grouped(elsewhere)))
    .join(', ');
}

/** Where a finding starts: `12:3`; `1:1` for the file as a whole. */
export function startOf({ place }: Finding): { line: number; column: number } {
  return { line: place?.start.line ?? 1, column: place?.start.column ?? 1 };
}

/** `JavaScript has it at 27:1`; `undefined` where that is the place of the finding itself. */
export function causePhrase({ cause, place }: Finding): string | undefined {
  if (!cause) return undefined;
  const { line, column } = cause.place.start;
  if (place && place.start.line === line && place.start.column === column) return undefined;
  const told = cause.message.replace(/ here(?=,|$)/, ` at ${line}:${column}`);
  return told === cause.message ? `${told}: ${line}:${column}` : told;
}
