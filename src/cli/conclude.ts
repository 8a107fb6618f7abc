/** How commands that check end: reports, problems, and the exit status. */
import type { Finding, Survey } from '../check/survey-result.js';
import { foldVersions } from '../check/versions.js';
import { counted } from '../views/check/phrases.js';
import { totalsOf } from '../views/check/totals.js';
import type { Io, OptionDefinition } from './command.js';
import { count } from './options.js';
import { type ReportInput, type ReportOptions, writeReports } from './report.js';

export interface VerdictOptions {
  maxWarnings?: number;
  quiet?: boolean;
}

export const verdictOptions: readonly OptionDefinition[] = [
  {
    flags: '-q, --quiet',
    description: 'report errors only; warnings then only count with `--max-warnings`',
  },
  {
    flags: '--max-warnings <number>',
    description: 'exit with 0 up to this number of warnings; default: 0',
    parse: count,
  },
];

/** 2 if something could not be looked at, 1 if there are findings that count, else 0. */
export async function conclude(
  io: Io,
  options: ReportOptions & VerdictOptions,
  { survey: all, ...input }: ReportInput,
): Promise<number> {
  const { maxWarnings, quiet = false } = options;
  const survey = foldVersions(all);
  const { errors, warnings } = totalsOf(survey);
  const shown = quiet ? errorsOnly(survey) : survey;
  await writeReports(io, options, { ...input, survey: shown, errorsOnly: quiet });
  for (const { message } of survey.problems) io.err(`${message}\n`);
  if (survey.problems.length > 0) return 2;
  const tooMany = quiet && maxWarnings === undefined ? false : warnings > (maxWarnings ?? 0);
  if (tooMany && maxWarnings !== undefined) {
    io.err(`Unexpected ${counted(warnings, 'warning')}, expected at most ${maxWarnings}\n`);
  }
  return tooMany || errors > 0 ? 1 : 0;
}

/** Errors, and what is accepted, which is counted all the same. */
function errorsOnly(survey: Survey): Survey {
  const isError = ({ severity, accepted }: Finding) => accepted || severity === 'error';
  return {
    ...survey,
    pages: survey.pages.map((page) => ({ ...page, findings: page.findings.filter(isError) })),
    findings: survey.findings.filter(isError),
  };
}
