/** `parity stale`: sections that are older than what they answer to. */
import { readFileSync } from 'node:fs';
import { staleView } from '../../views/stale/view.js';
import { defineCommand } from '../command.js';
import { UsageError } from '../errors.js';
import { pathsArgument, type SiteOptions, siteOptions } from '../options.js';
import { type OutputOptions, outputOptions, show } from '../output.js';
import { pagesFor } from '../survey.js';

interface Options extends SiteOptions, OutputOptions {
  since?: string;
}

export default defineCommand<Options>({
  summary: 'show sections whose reference changed in git after them',
  description: `
Finds sections of the target that were left behind: their reference changed in git after their own
last change. It looks at sections, not at files, so that a page on which only JavaScript moves on is
found although the page changes every week.

## What is compared

* Sections that answer to each other on the page as it is, by the same heading or a renamed one, and
  that both have words of their own. \`parity explain <page>\` shows which these are. What readers of
  both languages see is the same for both, and does not count.
* Only words count, of prose and of code. White space, line ends, emphasis, links, what code
  formatters change (quotes, commas, semicolons, indentation), headings, and sections that move, on
  the page or with it, are no change. What was changed and changed back is none either.
* The newest change may be one that is not committed yet.
* One commit that changes both sides leaves nothing stale. A merge counts as one commit with all that
  it brings: what one pull request changes belongs together.
* A reference that was added after the target is no change.
* A partial is looked at as a file of its own, not on the pages that show it.

All of it takes one pass over the history. \`--since\` makes it shorter; sections that did not change
in that time are older than it.

## Saying that a section is up to date

A comment in the section says that somebody compared it, and found nothing to change:

\`\`\`mdx
{/* parity reviewed: compared with JavaScript on 2026-03-01 */}
\`\`\`

The commit that adds the comment, or gives it another reason, counts as a change of the section; to
say it again later, change the date. See [Annotations](../annotations.md).

## Formats

* \`text\`, the default, is for a terminal, and \`markdown\` for an issue.
* \`json\` has \`version: 1\`, \`checked\` with the numbers of pages and sections that were compared, and
  \`stale\`: each section with its last change and its \`references\`, which have the words added and
  removed since, and the commits.

See [Stale sections](../stale.md) for more.

## Exit status

0 if nothing is stale; 1 if something is; 2 if the command cannot run: without git or a repository,
and in a shallow clone, of which nobody can say that it is up to date.
`,
  arguments: [pathsArgument],
  options: [
    ...siteOptions,
    {
      flags: '--since <date>',
      description: 'look only at newer commits, such as `2026-01-31` or `6 months ago`',
      parse: date,
    },
    ...outputOptions(staleView),
  ],
  examples: [
    { command: 'parity stale', does: 'shows what the target was left behind by' },
    { command: 'parity stale docs/models.mdx', does: 'looks at one page' },
    { command: 'parity stale --language python,go', does: 'looks at several languages' },
    { command: 'parity stale --since "6 months ago" -f markdown', does: 'writes an issue' },
  ],
  async run({ args, options, io }) {
    const { site, files, targets } = pagesFor(io, options, args);
    const { staleSections } = await import('../../views/stale/stale.js');
    const found = await staleSections(site, {
      files,
      targets,
      since: options.since,
      env: io.env,
      readText: (file) => readFileSync(file, 'utf8'),
    });
    const { registry, source } = site.config;
    const label = (language: string) => registry.label(language);
    const linkedBy = { root: site.root, source };
    await show(staleView, { found, label, linkedBy }, options, io);
    return found.stale.length > 0 ? 1 : 0;
  },
});

/** Git takes what it does not understand for today, and then nothing is stale. */
function date(text: string): string {
  const isDay = /^20\d\d-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text);
  const isSpan = /^\d{1,4} (?:day|week|month|year)s?(?: ago)?$/.test(text);
  if ((isDay && !Number.isNaN(Date.parse(text))) || isSpan) return text;
  throw new UsageError(
    `Unexpected date \`${text}\`, expected one such as \`2026-01-31\` or \`6 months ago\``,
  );
}
