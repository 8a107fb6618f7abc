/** `parity status`: every page by status. */
import { resolve } from 'node:path';
import { type PageStatus, pageStatuses } from '../../page/status.js';
import type { Sort } from '../../views/status/arrange.js';
import type { Overview } from '../../views/status/overview.js';
import { statusView } from '../../views/status/view.js';
import { formatOf } from '../../views/view.js';
import { defineCommand, type Io } from '../command.js';
import { UsageError } from '../errors.js';
import {
  allOption,
  oneOf,
  pathsArgument,
  type SiteOptions,
  siteOptions,
  words,
} from '../options.js';
import { type OutputOptions, outputOptions, put, show } from '../output.js';
import { reportUnread, survey } from '../survey.js';

interface Options extends SiteOptions, OutputOptions {
  by?: 'page' | 'folder';
  status?: PageStatus[];
  sort?: Sort;
  badge?: string;
  failUnder?: number;
}

/** A terminal table with more pages than this is one of folders. */
const mostPages = 100;

export default defineCommand<Options>({
  summary: 'show every page by status, for one or all languages',
  description: `
Shows how far the docs are: page by page and folder by folder, for the target of the configuration,
for the languages of \`--language\`, or with \`--all\` for every language that occurs on the site.

## What is counted

* A page is \`complete\`, \`partial\`, \`missing\`, \`not-applicable\`, \`unread\`, or \`excluded\` for a language;
  [Verdicts](../verdicts.md) says when. \`parity explain <page>\` shows why for one page.
* The share of a language is its complete pages, of those that are complete, partial, or missing.
  Pages that are excluded, not applicable, or unread do not count, and percents are rounded down: \`100 %\`
  means that nothing is lacking.
* Sections are those of the references, without further reading. They are counted on pages that count.
* Partials are no pages: what they lack counts on the pages that show them.
* A folder counts the pages that stand directly in it, so that the numbers of all folders add up.

\`--status\` and \`--sort\` choose which pages are listed and in which order; the numbers stay those of
all pages.

## Formats

* \`table\`, the default, is for people. It fits the width of the terminal. Of more than ${mostPages} pages
  it shows the folders; \`--by page\` shows the pages all the same.
* \`json\` has \`version: 1\`, then \`languages\` with the numbers of the whole, \`folders\`, and \`pages\`.
  Of each page it has a status, the reason for it, the sections, and the gaps by kind for each language.
  A share is a number from 0 to 1, or \`null\` where no page counts.
* \`markdown\` is for wikis, issues, and pull requests. Pages link to their sources, by \`source\` of the
  configuration or relative to the file that is written.
* \`csv\` (RFC 4180) has a row for each page and language. A text that a spreadsheet would run as a
  formula gets an apostrophe before it.

With \`--output\` the format follows from the name of the file: \`.json\`, \`.md\`, or \`.csv\`.

## Badge

\`--badge python.svg\` also writes a badge with the share, such as “Python docs | 62 %”, for a README.
For several languages the name needs \`{language}\` in it: \`--badge 'badges/{language}.svg' --all\`.

## Exit status

0, whatever the status is; 1 if \`--fail-under\` is given and a language is below it; 2 if a page
cannot be read or the command cannot run. Other pages are shown all the same.
`,
  arguments: [pathsArgument],
  options: [
    ...siteOptions,
    allOption,
    {
      flags: '--by <what>',
      description: 'list pages, or only folders',
      choices: ['page', 'folder'],
    },
    {
      flags: '--status <names>',
      description: 'list only pages with one of these, such as `partial,missing`',
      parse: statuses,
    },
    {
      flags: '--sort <order>',
      description: 'by path, the worst status first, or the most sections lacking first',
      choices: ['path', 'status', 'sections'],
    },
    ...outputOptions(statusView),
    { flags: '--badge <file>', description: 'write an SVG badge with the share of the language' },
    {
      flags: '--fail-under <percent>',
      description: 'exit with 1 if a smaller share of the pages is complete',
      parse: percentage,
    },
  ],
  examples: [
    { command: 'parity status', does: 'shows every page for the target' },
    { command: 'parity status --all', does: 'compares all languages of the site' },
    {
      command: 'parity status --status partial --sort sections',
      does: 'shows where most is lacking',
    },
    { command: 'parity status --output status.md', does: 'writes Markdown' },
    { command: 'parity status --badge python.svg', does: 'writes a badge for a README' },
    { command: 'parity status --fail-under 60', does: 'fails if less than 60 % are complete' },
  ],
  async run({ args, options, io }) {
    const { survey: found } = await survey(io, options, args);
    const [{ overviewOf }, { arrange }] = await Promise.all([
      import('../../views/status/overview.js'),
      import('../../views/status/arrange.js'),
    ]);
    const overview = overviewOf(found);
    const sort = options.sort ?? 'path';
    const shown = arrange(overview, { sort, statuses: options.status });
    const isTable = formatOf(statusView, options) === 'table';
    const by = options.by ?? (isTable && isLong(shown) ? 'folder' : 'page');
    await show(
      statusView,
      { ...shown, by, grouped: sort === 'path', linkedBy: found },
      options,
      io,
    );
    if (options.badge !== undefined) await writeBadges(options.badge, overview, io);
    if (by === 'folder' && options.by === undefined) {
      io.err(`${shown.pages.length} pages by folder, \`--by page\` lists them\n`);
    }
    const pages = found.pages.filter(({ partial }) => !partial);
    if (reportUnread({ ...found, pages }, io)) return 2;
    return (await failsUnder(options.failUnder, overview, io)) ? 1 : 0;
  },
});

/** Folders say more than a list that nobody reads, if there are several. */
function isLong({ pages, folders }: Overview): boolean {
  return pages.length > mostPages && folders.length > 1;
}

async function writeBadges(file: string, { languages }: Overview, io: Io): Promise<void> {
  if (languages.length > 1 && !file.includes('{language}')) {
    throw new UsageError(
      `Unexpected \`${file}\` for the badges of ${languages.length} languages, expected a name with ` +
        '`{language}`, such as `badges/{language}.svg`',
    );
  }
  const { badgeOf } = await import('../../views/status/badge.js');
  for (const one of languages) {
    const name = file.replaceAll('{language}', () => encodeURIComponent(one.language));
    await put(badgeOf(one), resolve(io.cwd, name), io);
  }
}

async function failsUnder(
  least: number | undefined,
  { languages }: Overview,
  io: Io,
): Promise<boolean> {
  if (least === undefined) return false;
  const { shareOf, percent } = await import('../../views/status/counts.js');
  const below = languages.filter(({ counts }) => (shareOf(counts) ?? 1) * 100 < least - 1e-9);
  for (const { label, counts } of below) {
    io.err(
      `Unexpected share of ${percent(shareOf(counts))} of complete pages for ${label}, ` +
        `expected at least ${least} %\n`,
    );
  }
  return below.length > 0;
}

function statuses(text: string): PageStatus[] {
  return words(text).map((word) => oneOf(word, pageStatuses, 'status'));
}

function percentage(text: string): number {
  const value = /^\d{1,3}(?:\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
  if (value <= 100) return value;
  throw new UsageError(`Unexpected \`${text}\`, expected a percentage from 0 to 100`);
}
