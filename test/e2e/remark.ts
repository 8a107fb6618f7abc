/** Runs remark's command line on the built package, as a user does. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const reporter = fileURLToPath(new URL('json-reporter.mjs', import.meta.url));
const bin = fileURLToPath(new URL('../../node_modules/remark-cli/cli.js', import.meta.url));

/** One message as the command line reports it. */
export interface Message {
  line: number | undefined;
  column: number | undefined;
  source: string | undefined;
  rule: string | undefined;
  fatal: boolean | null;
  reason: string;
}

/** What a run gave. */
export interface Run {
  status: number | null;
  stderr: string;
  stdout: string;
}

/** What a run reported, by file. */
export interface Report extends Run {
  files: { path: string; messages: Message[] }[];
}

/** Runs remark in a folder, with the configuration that is there. */
export function remark(cwd: string, args: string[]): Run {
  const { status, stderr, stdout } = spawnSync(process.execPath, [bin, '--no-color', ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stderr, stdout };
}

/** The same, with messages to compare. */
export function report(cwd: string, args: string[]): Report {
  const run = remark(cwd, ['--no-stdout', '--ext', 'md,mdx', '--report', reporter, ...args]);
  const json = run.stderr.slice(run.stderr.indexOf('[{'));
  if (!json.startsWith('[')) throw new Error(`Expected a report, got: ${run.stderr}`);
  return { ...run, files: JSON.parse(json) };
}

/** Arguments that load the plugin: remark's command line takes options without the outer braces. */
export function use(options: object = {}): string[] {
  const given = JSON.stringify(options).slice(1, -1);
  return ['--use', given ? `parity=${given}` : 'parity'];
}

/** Lints files or folders of the project itself, without its configuration. */
export function lint(paths: string[], options: object = {}, flags: string[] = []): Report {
  return report(root, ['--no-config', '--no-ignore', ...use(options), ...flags, ...paths]);
}
