/** Reports of commands: which formats, and where to. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Survey } from '../check/survey-result.js';
import { repositoryOf } from '../site/repository.js';
import type { Site } from '../site/site.js';
import { relativePath } from '../text/inside.js';
import { ownFile } from '../text/own-files.js';
import { version } from '../text/version.js';
import { list } from '../text/words.js';
import { manualOfRule, manualOfSiteCheck } from '../views/check/manual.js';
import { summaryPhrase } from '../views/check/phrases.js';
import type { Manual, Report } from '../views/check/report.js';
import { totalsOf } from '../views/check/totals.js';
import { checkView } from '../views/check/view.js';
import type { Io, OptionDefinition } from './command.js';
import { UsageError } from './errors.js';
import { oneOf } from './options.js';
import { show } from './output.js';

export interface FormatRequest {
  name: string;
  /** As it was given; `undefined` for standard output. */
  file: string | undefined;
}

export interface ReportOptions {
  format?: FormatRequest[];
  accepted?: boolean;
}

export const reportOptions: readonly OptionDefinition[] = [
  {
    flags: '-f, --format <name[=file]>',
    description:
      `how to tell what was found: ${Object.keys(checkView.formats).join(', ')}; ` +
      'several times for several files, such as `--format pretty --format sarif=out.sarif`',
    repeatable: true,
    parse: formatRequest,
  },
  { flags: '--accepted', description: 'tell what the baseline accepts, too' },
];

export interface ReportInput {
  survey: Survey;
  site: Pick<Site, 'root' | 'config'>;
  /** Milliseconds since the command began. */
  elapsed?: number | undefined;
  /** Warnings were left out. */
  errorsOnly?: boolean | undefined;
}

/** @throws {UsageError} If two go to the same place: ask before a long run. */
export function requestsOf(io: Pick<Io, 'cwd'>, { format }: ReportOptions): FormatRequest[] {
  const requests = format ?? [{ name: 'pretty', file: undefined }];
  const known = new Map<string | undefined, string>();
  for (const { name, file } of requests) {
    const place = file === undefined ? undefined : resolve(io.cwd, file);
    const other = known.get(place);
    if (other !== undefined) {
      const where = file === undefined ? 'standard output' : `\`${file}\``;
      throw new UsageError(
        `Unexpected formats \`${other}\` and \`${name}\` for ${where}, expected one, ` +
          `name a file such as \`--format ${name}=report.txt\``,
      );
    }
    known.set(place, name);
  }
  return requests;
}

/** @throws {UsageError} If a file cannot be written. */
export async function writeReports(
  io: Io,
  options: ReportOptions,
  { survey, site, elapsed, errorsOnly }: ReportInput,
): Promise<void> {
  const { cwd, env } = io;
  const requests = requestsOf(io, options);
  const report: Report = {
    survey,
    totals: totalsOf(survey),
    showAccepted: options.accepted === true,
    errorsOnly,
    baseline: baselineOf(site),
    cwd,
    repository: repositoryOf(survey.root, env),
    elapsed,
    version,
    env,
    manual: readManual,
  };
  for (const { name: format, file: output } of requests) {
    await show(checkView, report, { format, output }, io);
    if (format === 'github') await addJobSummary(io, report);
  }
  if (requests.every(({ file }) => file !== undefined)) {
    const files = requests.map(({ file }) => `\`${file}\``);
    io.err(`Wrote ${list(files)}: ${summaryPhrase(report)}\n`);
  }
}

function formatRequest(text: string): FormatRequest {
  const at = text.indexOf('=');
  const name = oneOf(at < 0 ? text : text.slice(0, at), Object.keys(checkView.formats), 'format');
  const file = at < 0 ? undefined : text.slice(at + 1);
  if (file === '') {
    throw new UsageError(
      `Unexpected \`${text}\` without a file, expected one after \`=\`, such as ` +
        `\`${name}=report.txt\`, or \`${name}\` alone for standard output`,
    );
  }
  return { name, file: file === '-' ? undefined : file };
}

/** Where there is a file, the summary says how much it accepts, if only that it is nothing. */
function baselineOf({ root, config }: Pick<Site, 'root' | 'config'>): string | undefined {
  return existsSync(config.baseline) ? relativePath(root, config.baseline) : undefined;
}

/** A summary that cannot be written is no reason to fail a check that was made. */
async function addJobSummary(io: Io, report: Report): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const { jobSummary } = await import('../views/check/job-summary.js');
  try {
    appendFileSync(file, `${jobSummary(report)}\n`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    io.err(`Cannot add to the summary of the job: ${why}\n`);
  }
}

export function readManual(name: string): Manual | undefined {
  // Names of rules of other packages would be names of files, too.
  if (!/^[a-z\d-]+$/.test(name)) return undefined;
  const page = readOwn(`docs/rules/${name}.md`);
  if (page !== undefined) return manualOfRule(page);
  const checks = readOwn('docs/site-checks.md');
  return checks === undefined ? undefined : manualOfSiteCheck(checks, name);
}

function readOwn(path: string): string | undefined {
  try {
    return readFileSync(ownFile(path), 'utf8');
  } catch {
    return undefined;
  }
}
