/** `parity baseline`: accepts the findings of today. */
import { defineCommand } from '../command.js';
import { UsageError } from '../errors.js';
import { pathsArgument, type SiteOptions, siteOptions } from '../options.js';
import { survey } from '../survey.js';

interface Options extends SiteOptions {
  prune?: boolean;
  reason?: string;
  owner?: string;
}

export default defineCommand<Options>({
  summary: 'accept the findings of today, so that only new ones fail',
  description: `Writes the findings of today into \`parity.baseline.json\`.
From then on \`parity\` and \`remark --use parity\` pass over them, and only what is new fails.

Use it when you start with parity on a site that has gaps: nobody has to close all of them first,
and none is added.
Commit the file.
[The page about the baseline](../baseline.md) tells what stands in it and how findings are known again.

## What it does

* Without options it accepts every finding that is not accepted yet. Entries that are there stay as
  they are, with what people wrote in them.
* With \`--prune\` it removes the entries whose finding is not there any more, and accepts nothing: it
  never hides anything new.
* In both cases the entries of pages that have moved, and of headings that have changed, get their new
  place, where it is unambiguous.
* With paths it only looks at these pages. What it did not look at stays.
* It says in numbers what it did. If nothing changes, the file is not touched.

\`--reason\` and \`--owner\` are written into the entries that are added; the day is written always.
All three can be changed by hand.

Pages that cannot be read are not accepted, as nobody knows what is on them.

## Exit status

* \`0\`: the file is up to date, or needs no change
* \`2\`: it could not run: the configuration or the baseline is wrong, a page cannot be looked at, or
  the file cannot be written

Whether there are findings that are not accepted is for \`parity check\` to say.

## Stale entries

An entry whose finding is gone is stale: it could hide the next gap in that place.
\`parity check\` reports it as [\`stale-baseline\`](../site-checks.md#stale-baseline); where the
environment variable \`CI\` is set, it fails.`,
  arguments: [pathsArgument],
  options: [
    ...siteOptions,
    {
      flags: '--prune',
      description: 'remove entries whose finding is not there any more, and accept nothing',
    },
    { flags: '--reason <text>', description: 'why the findings are accepted', parse: text },
    { flags: '--owner <name>', description: 'who will see to them', parse: text },
  ],
  examples: [
    { command: 'parity baseline', does: 'accepts all findings of today' },
    { command: 'parity baseline --prune', does: 'removes what is mended' },
    {
      command: "parity baseline docs/chat --owner @docs --reason 'Planned for 2.0'",
      does: 'accepts those of some pages, and says why',
    },
  ],
  async run({ args, options, io }) {
    const { prune = false, reason, owner } = options;
    if (prune && (reason ?? owner) !== undefined) {
      throw new UsageError(
        `Unexpected \`--${reason === undefined ? 'owner' : 'reason'}\` beside \`--prune\`, which ` +
          'adds no entries, expected one of them',
      );
    }
    const { site, survey: found, scope } = await survey(io, options, args);
    const { updateBaseline } = await import('../../check/baseline/update.js');
    const { writeFile } = await import('../write-file.js');
    const date = new Date().toISOString().slice(0, 10);
    const acceptance = { reason, owner, date };
    const { file, text, summary } = updateBaseline({ found, site, scope, prune, acceptance });
    if (text !== undefined) writeFile(file, text);
    io.out(summary);
    for (const { message } of found.problems) io.err(`${message}\n`);
    return found.problems.length > 0 ? 2 : 0;
  },
});

function text(value: string): string {
  const trimmed = value.trim();
  if (trimmed !== '') return trimmed;
  throw new UsageError('Unexpected empty text, expected a few words');
}
