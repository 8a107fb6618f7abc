/** `parity merge`: puts the parts of a check together. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { finishSurvey } from '../../check/finish.js';
import { faultOf, joinShards, type ReadShard } from '../../check/shards/join.js';
import { readShard, settingsHash } from '../../check/shards/shard.js';
import { version } from '../../text/version.js';
import { defineCommand } from '../command.js';
import { conclude, type VerdictOptions, verdictOptions } from '../conclude.js';
import { UsageError } from '../errors.js';
import type { SiteOptions } from '../options.js';
import { type ReportOptions, reportOptions, requestsOf } from '../report.js';
import { isCi, siteOf } from '../survey.js';

type Options = Pick<SiteOptions, 'config'> & ReportOptions & VerdictOptions;

export default defineCommand<Options>({
  summary: 'put the parts of a check together, and report',
  description: `
Reads what \`parity check --shard\` wrote on several machines, adds what only the whole site can tell,
and reports: the same findings, in the same order, with the same exit status as one run.

Run it in the site: the configuration and the baseline are read there.

## What is refused

Parts of different versions of the package, of different pages, configurations, or options, or of
another configuration than that of the site, a part that is missing, and one that is there twice.

## Exit status

As for \`parity check\`.
`,
  arguments: [{ name: '<files...>', description: 'all parts' }],
  options: [
    {
      flags: '-c, --config <file>',
      description: 'configuration file to use in place of the nearest one',
    },
    ...verdictOptions,
    ...reportOptions,
  ],
  examples: [
    { command: 'parity merge part-1.json part-2.json', does: 'reports what both found' },
    { command: 'parity merge part-*.json --format github', does: 'reports on GitHub' },
  ],
  async run({ args, options, io }) {
    requestsOf(io, options);
    const started = performance.now();
    const parts = args.map(
      (name): ReadShard => ({ name, shard: read(resolve(io.cwd, name), name) }),
    );
    const fault = faultOf(parts, version);
    if (fault !== undefined) throw new UsageError(fault);
    const site = siteOf(io, options);
    const shards = parts.map(({ shard }) => shard);
    if (shards.some(({ settings }) => settings !== settingsHash(site))) {
      throw new UsageError(
        `Unexpected configuration in \`${site.root}\`, expected that of the parts, ` +
          'run this in the site, with the `--config` that they were checked with',
      );
    }
    const joined = joinShards(shards, site.root);
    const { whole = true, rules } = shards[0]?.scope ?? {};
    const survey = finishSurvey(joined, site, { whole, rules, ci: isCi(io) });
    return conclude(io, options, { site, survey, elapsed: performance.now() - started });
  },
});

function read(file: string, name: string) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(
      `Cannot read \`${name}\`, expected a part that \`parity check --shard\` wrote`,
      {
        cause,
      },
    );
  }
  const shard = readShard(text);
  if (shard) return shard;
  throw new UsageError(
    `Unexpected content of \`${name}\`, expected what \`parity check --shard\` wrote`,
  );
}
