/**
 * Reports of commands: which formats, and where to.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Survey } from '../check/types.js';
import { repositoryOf } from '../site/repository.js';
import type { Site } from '../site/site.js';
import { relativePath } from '../text/inside.js';
import { didYouMean, nearest } from '../text/nearest.js';
import { list } from '../text/words.js';
import { formats } from '../views/check/index.js';
import { summaryPhrase } from '../views/check/phrases.js';
import { totalsOf } from '../views/check/totals.js';
import type { Format, FormatSettings, Report, Totals } from '../views/check/types.js';
import { UsageError } from './errors.js';
import { readManual } from './manual.js';
import type { Io, OptionDefinition } from './types.js';
import { version } from './version.js';

/** A format, with where it goes. */
export interface FormatRequest {
  name: string;
  /** As it was given; `undefined` for standard output. */
  file: string | undefined;
}

/** What `reportOptions` give. */
export interface ReportOptions {
  format?: FormatRequest[];
  accepted?: boolean;
}

/** Options of commands that write reports. */
export const reportOptions: readonly OptionDefinition[] = [
  {
    flags: '-f, --format <name[=file]>',
    description:
      `how to tell what was found: ${Object.keys(formats).join(', ')}; ` +
      'several times for several files, such as `--format pretty --format sarif=out.sarif`',
    repeatable: true,
    parse: formatRequest,
  },
  { flags: '--accepted', description: 'tell what the baseline accepts, too' },
];

/** What is written, and what it is about. */
export interface ReportInput {
  survey: Survey;
  site: Pick<Site, 'root' | 'config'>;
  /** Milliseconds since the command began. */
  elapsed?: number | undefined;
  /** Warnings were left out. */
  errorsOnly?: boolean | undefined;
}

/**
 * The formats that were asked for; `pretty` if none was. Ask before a long run.
 *
 * @throws {UsageError} If two of them go to the same place.
 */
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

/**
 * Writes a report in every format that was asked for.
 *
 * @throws {UsageError} If a file cannot be written.
 */
export async function writeReports(
  io: Io,
  options: ReportOptions,
  { survey, site, elapsed, errorsOnly }: ReportInput,
): Promise<Totals> {
  const requests = requestsOf(io, options);
  const totals = totalsOf(survey);
  const showAccepted = options.accepted === true;
  const report: Report = { survey, totals, showAccepted, errorsOnly, baseline: baselineOf(site) };
  const general = {
    cwd: io.cwd,
    repository: repositoryOf(survey.root, io.env),
    version,
    env: io.env,
    manual: readManual,
  };
  for (const { name, file } of requests) {
    const format = await loadFormat(name);
    const settings: FormatSettings =
      file === undefined
        ? {
            ...general,
            ...(await terminalOf(io)),
            folder: undefined,
            elapsed: elapsedOf(io, elapsed),
          }
        : { ...general, ...noTerminal, folder: dirname(resolve(io.cwd, file)), elapsed: undefined };
    const text = await format.write(report, settings);
    if (file === undefined) io.out(text);
    else (await import('./write-file.js')).writeFile(resolve(io.cwd, file), text);
    addJobSummary(io, format, report, settings);
  }
  if (requests.every(({ file }) => file !== undefined)) {
    const files = requests.map(({ file }) => `\`${file}\``);
    io.err(`Wrote ${list(files)}: ${summaryPhrase(report)}\n`);
  }
  return totals;
}

function formatRequest(text: string): FormatRequest {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? undefined : text.slice(at + 1);
  if (!Object.hasOwn(formats, name)) {
    const near = nearest(name, Object.keys(formats));
    throw new UsageError(
      `Unexpected format \`${name}\`, expected ${list(quoted(Object.keys(formats)), 'or')}` +
        didYouMean(near),
    );
  }
  if (file === '') {
    throw new UsageError(
      `Unexpected \`${text}\` without a file, expected one after \`=\`, such as ` +
        `\`${name}=report.txt\`, or \`${name}\` alone for standard output`,
    );
  }
  return { name, file: file === '-' ? undefined : file };
}

function quoted(names: readonly string[]): string[] {
  return names.map((name) => `\`${name}\``);
}

async function loadFormat(name: string): Promise<Format> {
  const load = formats[name];
  if (!load) throw new UsageError(`Unexpected format \`${name}\`, expected a known one`);
  return (await load()).default;
}

/** Where there is a file, the summary says how much it accepts, if only that it is nothing. */
function baselineOf({ root, config }: Pick<Site, 'root' | 'config'>): string | undefined {
  return existsSync(config.baseline) ? relativePath(root, config.baseline) : undefined;
}

const noTerminal = { colour: false, hyperlinks: false, columns: undefined } as const;

async function terminalOf({ colour, columns }: Io): Promise<typeof noTerminal | TerminalOfIo> {
  const terminal = colour.out && columns !== undefined;
  const hyperlinks = terminal && (await import('supports-hyperlinks')).default.stdout;
  return { colour: colour.out, hyperlinks, columns };
}

type TerminalOfIo = Pick<FormatSettings, 'colour' | 'hyperlinks' | 'columns'>;

function elapsedOf({ columns }: Io, elapsed: number | undefined): number | undefined {
  return columns === undefined ? undefined : elapsed;
}

/** A summary that cannot be written is no reason to fail a check that was made. */
function addJobSummary(io: Io, format: Format, report: Report, settings: FormatSettings): void {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (!file || !format.jobSummary) return;
  try {
    appendFileSync(file, `${format.jobSummary(report, settings)}\n`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    io.err(`Cannot add to the summary of the job: ${why}\n`);
  }
}
