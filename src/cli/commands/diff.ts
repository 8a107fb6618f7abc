/** `parity diff`: what changed since a git revision. */
import { diffView } from '../../views/diff/view.js';
import { defineCommand } from '../command.js';
import { type SiteOptions, siteOptions } from '../options.js';
import { type OutputOptions, outputOptions, show } from '../output.js';
import { survey } from '../survey.js';

interface Options extends SiteOptions, OutputOptions {
  mergeBase?: boolean;
  failOnWorse?: boolean;
}

export default defineCommand<Options>({
  summary: 'show what changed since a git revision: pages that got better or worse',
  description: `
Compares the working tree with a git revision: the status of each page, new gaps and closed ones, and
pages that are new, gone, or elsewhere. Nothing is checked out, and neither the working tree nor the
index changes.

## What is compared

* The base is a branch, a tag, or any other name of a commit. By default the commit where the branch
  left it is taken, so that what others did there meanwhile does not count; with \`--no-merge-base\` the
  base itself.
* The other side is the working tree, with changes that are not committed, and with pages that git
  does not track yet.
* Only pages that changed are read at the base, and those that show a partial that changed. A page
  that git finds to be renamed is the same page.
* The configuration is that of the working tree for both sides: if an exclusion is new, it holds for
  the base, too, and is no progress. \`.gitignore\` and \`.remarkignore\` are those of each side.
* A gap is the same one as long as its page, rule, language, and heading path stay. A renamed heading
  closes its gap and opens another.
* Where the roadmap has features, those are told that docs show now, or show no longer, and those with
  another verdict. Samples and SDKs are those of now for both sides.
* Only the rules about gaps count: \`page-parity\`, \`section-parity\`, \`tab-parity\`, \`code-parity\`, and
  \`no-placeholder\`.

## Formats

* \`text\`, the default, is for a terminal.
* \`markdown\` is one comment for a pull request. Its first line is \`<!-- remark-parity -->\`, by which a
  workflow finds the comment that it wrote before, and updates it. It is shorter than the 65,536
  characters that GitHub takes: pages that do not fit are counted. Lines are links if the
  configuration has a \`source\`.
* \`json\` has \`version: 1\`, then \`base\`, \`languages\` with the counts before and after, \`pages\`, and
  \`compared\`, the number of pages that were read on both sides; \`features\` with those that changed,
  where any are configured.

See [Comparing with git](../diff.md) for a workflow.

## Exit status

0, whatever changed; 1 with \`--fail-on-worse\` if there is a new gap, also on a new page, if the
status of a page fell, or if docs no longer show a feature that others have or show one that the SDK
does not have; 2 if a page cannot be read, there is no git or no such revision.
`,
  arguments: [{ name: '<base>', description: 'branch, tag, or commit to compare with' }],
  options: [
    ...siteOptions,
    { flags: '--no-merge-base', description: 'compare with the base itself' },
    ...outputOptions(diffView),
    {
      flags: '--fail-on-worse',
      description: 'exit with 1 if there are new gaps, or features are lost',
    },
  ],
  examples: [
    { command: 'parity diff main', does: 'shows what the branch changes' },
    { command: 'parity diff HEAD', does: 'shows what is not committed yet' },
    { command: 'parity diff v1.2.0 --no-merge-base', does: 'shows what changed since a release' },
    {
      command: 'parity diff origin/main --format markdown -o comment.md',
      does: 'writes a comment for a pull request',
    },
    { command: 'parity diff origin/main --fail-on-worse', does: 'fails if gaps are new' },
  ],
  async run({ args, options, io }) {
    const { site, survey: after } = await survey(io, options, [], { features: true });
    const { measureSite } = await import('../evidence.js');
    const { diffSite } = await import('../../views/diff/diff.js');
    const { diff, problems } = await diffSite(site, after, {
      base: args[0] ?? '',
      mergeBase: options.mergeBase ?? true,
      env: io.env,
      features: await measureSite(site),
    });
    await show(diffView, { diff, linkedBy: after }, options, io);
    const all = new Set([...after.problems, ...problems].map(({ message }) => message));
    for (const message of all) io.err(`${message}\n`);
    if (all.size > 0) return 2;
    const { isWorse } = await import('../../views/diff/compare.js');
    return options.failOnWorse && isWorse(diff) ? 1 : 0;
  },
});
