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
  files: { path: string; messages: Message[] }[];
}

/**
 * Lints files or folders, given from the project's own folder, with the plugin's defaults or the
 * given options.
 */
export function lint(paths: string[], options: object = {}, flags: string[] = []): Run {
  // remark's command line takes options without the outer braces.
  const given = JSON.stringify(options).slice(1, -1);
  const plugin = given ? `parity=${given}` : 'parity';
  const standard = [
    '--no-config',
    '--no-ignore',
    '--no-stdout',
    '--no-color',
    '--report',
    reporter,
  ];
  const { status, stderr } = spawnSync(
    process.execPath,
    [bin, ...standard, '--ext', 'md,mdx', '--use', plugin, ...flags, ...paths],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const json = stderr.slice(stderr.indexOf('[{'));
  if (!json.startsWith('[')) throw new Error(`Expected a report, got: ${stderr}`);
  return { status, stderr, files: JSON.parse(json) };
}
