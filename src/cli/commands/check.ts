/** `parity check`: findings of the whole site. */
import { formats } from '../../report/index.js';
import { totalsOf } from '../../report/totals.js';
import { defineCommand } from '../define.js';
import { count, pathsArgument, type SiteOptions, siteOptions } from '../options.js';
import { survey } from '../survey.js';

interface Options extends SiteOptions {
  format?: string;
  maxWarnings?: number;
}

export default defineCommand<Options>({
  name: 'check',
  summary: 'check the site: findings, then a summary',
  description: 'Checks every page.',
  arguments: [pathsArgument],
  options: [
    ...siteOptions,
    { flags: '-f, --format <name>', description: 'output format', choices: Object.keys(formats) },
    {
      flags: '--max-warnings <number>',
      description: 'exit with 0 up to this number of warnings',
      parse: count,
    },
  ],
  examples: [{ command: 'parity check', does: 'checks all pages' }],
  async run({ args, options, io }) {
    const { survey: found } = await survey(io, options, args);
    const totals = totalsOf(found);
    const load = formats[options.format ?? 'pretty'];
    if (!load) return 2;
    const { default: format } = await load();
    const settings = { cwd: io.cwd, colour: io.colour.out, columns: io.columns, env: io.env };
    io.out(format.write({ survey: found, totals, showAccepted: false }, settings));
    for (const { message } of found.problems) io.err(`${message}\n`);
    if (found.problems.length > 0) return 2;
    return totals.errors > 0 || totals.warnings > (options.maxWarnings ?? 0) ? 1 : 0;
  },
});
