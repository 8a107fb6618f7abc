/** `parity dashboard`: the status of the site as one HTML file. */
import { dirname, resolve } from 'node:path';
import { GitError, openRepository, type Repository } from '../../site/git/git.js';
import type { DashboardFeatures } from '../../views/dashboard/dashboard.js';
import type { SourceLink } from '../../views/source-link.js';
import { defineCommand, type Io } from '../command.js';
import { UsageError } from '../errors.js';
import { allOption, count, pathsArgument, type SiteOptions, siteOptions } from '../options.js';
import { put } from '../output.js';
import { reportUnread, type Surveyed, survey } from '../survey.js';

interface Options extends SiteOptions {
  output?: string;
  title?: string;
  history?: number | true;
}

const usualFile = 'parity.html';

const usualCommits = 12;

export default defineCommand<Options>({
  summary: 'write the status of the site as one HTML file',
  description: `
Writes one HTML file with the status of the site: totals of each language, a matrix of pages by
languages with search and filters, what each page lacks with links to its source, and, with
\`--history\`, how it came to be. The file loads nothing from anywhere: put it on a server, attach it
to a CI run, or open it from disk.

[The dashboard](../dashboard.md) shows what it looks like, and how Starlight and Docusaurus make it a
page of the site.

## What it shows

* The languages are the target of the configuration, those of \`--language\`, or with \`--all\` every
  language that occurs on the site. Statuses and shares are those of \`parity status\`.
* Features and sets of samples, where the roadmap has any and the whole site is looked at: what docs,
  samples, and SDKs show of each, with a search and a filter by what follows.
* Gaps link to the line of the page. Links are those of \`source\` in the configuration, such as
  \`https://github.com/you/docs/blob/main/{path}#L{line}\`, or else lead from the folder of the written
  file to the files beside it.
* The date is that of the last commit that touched the pages. There is no other clock in the file: the
  same pages give the same bytes.

## Trend

\`--history\` surveys the site at commits of the past, without a checkout, and plots pages by status
over time. Commits are those on the first line of parents that touched the pages, at most
${usualCommits} of them or as many as \`--history=<number>\` says, spread evenly over the time. The
configuration and the imported partials are those of today for all of them. A shallow clone has a
short history, which is told.

## Exit status

0 when it is written, whatever the status of the pages; 2 if a page cannot be read, which the dashboard
then shows, or if the command cannot run. An existing file is replaced as a whole or not at all.
`,
  arguments: [pathsArgument],
  options: [
    ...siteOptions,
    allOption,
    {
      flags: '-o, --output <file>',
      description: `file to write, or \`-\` for standard output; default: \`${usualFile}\``,
    },
    { flags: '--title <text>', description: 'title of the dashboard' },
    {
      flags: '--history [number]',
      description: `plot the trend over at most so many commits; default: ${usualCommits}`,
      parse: commits,
    },
  ],
  examples: [
    { command: 'parity dashboard', does: `writes \`${usualFile}\` for the target` },
    { command: 'parity dashboard --all --history', does: 'compares all languages, with the trend' },
    { command: 'parity dashboard docs/guides --output guides.html', does: 'looks at one folder' },
  ],
  async run({ args, options, io }) {
    const surveyed = await survey(io, options, args, { features: args.length === 0 });
    const { survey: found, site } = surveyed;
    const file = options.output === '-' ? undefined : resolve(io.cwd, options.output ?? usualFile);
    const past = await pastOf(surveyed, args, options, io);
    const [{ renderDashboard }, { dashboardAssets }, { sourceLinks }] = await Promise.all([
      import('../../views/dashboard/render.js'),
      import('../../views/dashboard/assets.js'),
      import('../../views/source-link.js'),
    ]);
    const folder = file === undefined ? site.root : dirname(file);
    const source = sourceLinks(found, folder);
    const html = renderDashboard(
      {
        title: options.title ?? 'SDK language parity',
        survey: found,
        source,
        features: await featuresOf(surveyed, args, source, folder),
        ...past,
      },
      dashboardAssets(),
    );
    await put(html, file, io);
    if (file !== undefined) io.err(`Wrote \`${options.output ?? usualFile}\`\n`);
    return reportUnread(found, io) ? 2 : 0;
  },
});

/** What code shows, where that is configured. Of some of the pages nobody could tell. */
async function featuresOf(
  surveyed: Surveyed,
  args: readonly string[],
  link: SourceLink,
  folder: string,
): Promise<DashboardFeatures | undefined> {
  if (args.length > 0) return undefined;
  const { evidenceOf } = await import('../evidence.js');
  const evidence = await evidenceOf(surveyed);
  if (!evidence) return undefined;
  const { codeLinks } = await import('../../views/code-link.js');
  const { pages } = surveyed.survey;
  const names = new Map(pages.map(({ path, page }) => [path, page]));
  return {
    evidence,
    link: codeLinks({ pages, sources: evidence.sources, link, folder }),
    pageName: (path) => names.get(path) ?? path,
  };
}

/** What git knows. Without it there is no date, and a trend only where nobody asked for one. */
async function pastOf({ site, survey: found }: Surveyed, args: string[], options: Options, io: Io) {
  const folders = args.length > 0 ? args.map((path) => resolve(io.cwd, path)) : site.docs;
  const wanted = options.history === true ? usualCommits : options.history;
  let repository: Repository;
  try {
    repository = await openRepository(site.root, io.env);
  } catch (error) {
    if (wanted === undefined && error instanceof GitError) return { commit: undefined, trend: [] };
    throw error;
  }
  const { lastCommit } = await import('../../site/git/history.js');
  const commit = await lastCommit(repository, folders);
  if (wanted === undefined) return { commit, trend: [] };
  if (repository.shallow) {
    io.err(
      'The clone is shallow: the trend starts where it does, `git fetch --unshallow` gets all\n',
    );
  }
  const { trendOf } = await import('../../views/dashboard/history.js');
  const scope = { site, folders, targets: found.targets };
  return { commit, trend: await trendOf(repository, scope, wanted) };
}

function commits(text: string): number {
  const number = count(text);
  if (number > 0) return number;
  throw new UsageError('Unexpected `0` commits, expected a number such as `12`');
}
