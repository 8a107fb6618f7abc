/** `parity check`: findings of the whole site. */
import { defineCommand } from '../define.js';
import { count, pathsArgument, type SiteOptions, siteOptions } from '../options.js';
import { type ReportOptions, reportOptions, requestsOf, writeReports } from '../report.js';
import { survey } from '../survey.js';

interface Options extends SiteOptions, ReportOptions {
  maxWarnings?: number;
}

export default defineCommand<Options>({
  name: 'check',
  summary: 'check the site: findings, then a summary',
  description: 'Checks every page.',
  arguments: [pathsArgument],
  options: [
    ...siteOptions,
    ...reportOptions,
    {
      flags: '--max-warnings <number>',
      description: 'exit with 0 up to this number of warnings',
      parse: count,
    },
  ],
  examples: [{ command: 'parity check', does: 'checks all pages' }],
  async run({ args, options, io }) {
    requestsOf(io, options);
    const started = performance.now();
    const { site, survey: found } = await survey(io, options, args);
    const elapsed = performance.now() - started;
    const totals = await writeReports(io, options, { site, survey: found, elapsed });
    for (const { message } of found.problems) io.err(`${message}\n`);
    if (found.problems.length > 0) return 2;
    return totals.errors > 0 || totals.warnings > (options.maxWarnings ?? 0) ? 1 : 0;
  },
});
