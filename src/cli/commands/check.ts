/** `parity check`: findings of the whole site. */
import { settingNames } from '../../config/rule-names.js';
import { didYouMean, nearest } from '../../text/nearest.js';
import { defineCommand } from '../command.js';
import { conclude, type VerdictOptions, verdictOptions } from '../conclude.js';
import { UsageError } from '../errors.js';
import { type NewOptions, newOnly, newOptions } from '../new-only.js';
import { pathsArgument, type SiteOptions, siteOptions, words } from '../options.js';
import { type ReportOptions, reportOptions, requestsOf } from '../report.js';
import { checkShard, type ShardOptions, shardNumber } from '../shard.js';
import { survey } from '../survey.js';

type Options = SiteOptions & ReportOptions & VerdictOptions & ShardOptions & NewOptions;

export default defineCommand<Options>({
  summary: 'check the site: findings, then a summary',
  description: `
Checks every page with the rules of \`remark --use parity\`, and looks at what only the whole site can
tell. Without a command, \`parity\` does this.

## What is checked

* Without paths, all pages of the docs folders: those of the configuration, else the one that
  \`parity init\` finds. It does not matter in which folder of the site you are.
* With paths, the files and folders that you name. What concerns the whole site, such as exclusions that
  match nothing, is then left out.
* With \`--staged\`, pages that the next commit changes, with the text that is staged, and pages that
  show a partial that it changes.

Pages are files that end in \`.md\` or \`.mdx\`. Passed over are hidden files, \`node_modules\`, what
\`ignore\` of the configuration, \`.gitignore\`, or \`.remarkignore\` name, copies of pages that the
configuration calls \`generated\`, \`dist\`, \`build\`, and \`out\` at the root of the site, and what links
lead to outside of the repository. All commands take the same files for pages, also of a revision of git,
whose own ignore files then count. A file that you name is always checked.

## New findings

A commit or a branch need not answer for what was there before:

* \`--staged\` reports what the commit brings. A finding that the page has at \`HEAD\` already is left
  out, and so is, while a merge is under way, what the other side has already. \`--no-new\` reports all.
* \`--new main\` reports what is new since the branch left \`main\`: in the working tree, with what is
  not committed. What only the whole site can tell is left out.

How many were left out is said on standard error. A finding is the same one by page, rule, language, and
heading path, not by line. A page that git finds to be renamed is the same page, and a heading with a
slightly other wording is the same heading. Two findings in one place, where there was one, are one new
finding. If a page, section, or tab that was lacking as a whole, or a placeholder, is begun to be filled, what
is left of it is not new. The configuration of today counts for both sides. A section that moves below another heading is new.

See [hooks](../hooks.md) and [CI](../ci.md).

## Several languages

\`--language python,go\` checks for each of them. What is the same for all is told once.

## Some rules only

\`--rule section-parity,tab-parity\` runs these and no others, even if the configuration has them off.
Names of checks of the whole site, such as \`unused-exclusion\`, can be given, too.

## Large sites

Pages are shared between processor cores. From 250 pages on results are kept in
\`node_modules/.cache/remark-parity\` — where there is no \`node_modules\`, in your folder of caches — and
used again for pages that did not change. A result is used only if the page, the partials that it
shows, the configuration, and the versions of the tools are the same as before. With functions in the
configuration nothing is kept. \`--no-cache\` goes without, and \`--cache-location\` names a folder.

A site can be split over several machines:

\`\`\`sh
parity check --shard 1/4 --output part-1.json   # on the first, and so on
parity merge part-*.json                        # when all are done
\`\`\`

A part exits with 0 whatever it finds. \`parity merge\` adds what only the whole site can tell, and
reports and exits as one run does.

## Exit status

* 0 if there is no finding that counts
* 1 if there is an error or a warning. \`--max-warnings\` allows some warnings, and with \`--quiet\` they
  are not counted. Findings that the baseline accepts and findings of severity \`info\`, such as
  possible gaps, never count
* 2 if it could not run, or a page or the configuration could not be read. Other pages are reported
  all the same
`,
  arguments: [pathsArgument],
  options: [
    ...siteOptions,
    { flags: '--staged', description: 'check what git will commit next' },
    ...newOptions,
    { flags: '-r, --rule <names>', description: 'run these rules and checks only', parse: rules },
    ...verdictOptions,
    ...reportOptions,
    {
      flags: '--shard <part>',
      description: 'check one part of the site, such as `1/4`, for `parity merge`',
      parse: shardNumber,
    },
    { flags: '-o, --output <file>', description: 'with `--shard`: write to a file' },
  ],
  examples: [
    { command: 'parity', does: 'checks all pages' },
    { command: 'parity check docs/guides', does: 'checks the pages of a folder' },
    { command: 'parity check --staged', does: 'checks what will be committed' },
    { command: 'parity check --new origin/main', does: 'checks what a branch brings' },
    { command: 'parity check --language python,go', does: 'checks for two languages' },
    { command: 'parity check --rule page-parity', does: 'finds pages that lack the language' },
    {
      command: 'parity check --format pretty --format sarif=parity.sarif',
      does: 'reports to you and to a tool',
    },
  ],
  async run({ args, options, io }) {
    const { shard } = options;
    if (shard && options.new) {
      throw new UsageError('Unexpected `--new` beside `--shard`, expected one of them');
    }
    if (shard) return checkShard(io, { ...options, shard }, args);
    if (options.output !== undefined) {
      throw new UsageError(
        'Unexpected `--output` without `--shard`, expected a file for a format, such as ' +
          '`--format json=report.json`',
      );
    }
    requestsOf(io, options);
    const started = performance.now();
    const surveyed = await survey(io, options, args);
    const { site } = surveyed;
    const found = await newOnly(io, options, surveyed);
    const elapsed = performance.now() - started;
    return conclude(io, options, { site, survey: found, elapsed });
  },
});

function rules(text: string): string[] {
  const known: readonly string[] = settingNames;
  for (const name of words(text)) {
    if (known.includes(name)) continue;
    const meant = didYouMean(nearest(name, known), ', see `docs/rules`');
    throw new UsageError(`Unexpected rule \`${name}\`, expected the name of a rule${meant}`);
  }
  return words(text);
}
