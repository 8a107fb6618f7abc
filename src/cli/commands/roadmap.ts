/** `parity roadmap`: the roadmap, from the pages and the decisions of the team. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Survey } from '../../check/survey-result.js';
import type { Roadmap } from '../../config/read-roadmap.js';
import type { Evidence } from '../../evidence/evidence.js';
import { defineCommand, type Io } from '../command.js';
import { UsageError } from '../errors.js';
import { type SiteOptions, siteOptions } from '../options.js';
import { type Job, jobFor } from '../roadmap-job.js';
import { type Surveyed, survey, surveyPages } from '../survey.js';
import { writeFile } from '../write-file.js';

interface Options extends SiteOptions {
  output?: string;
  stdout?: boolean;
  check?: boolean;
  force?: boolean;
  compare?: string[];
}

export default defineCommand<Options>({
  summary: 'write the roadmap from the pages, and keep what people wrote around it',
  description: `
Writes a roadmap in Markdown: scope, a summary whose counts add up, pages by status, what each lacks
with links to file and line, folders with their audit, features and samples, actions by priority, and
known bugs.
What can be measured is measured; what only the team can know it states as decisions, in
\`parity.roadmap.yaml\` or in \`roadmap\` of the configuration. [Roadmap](../roadmap.md) tells all of them.

## What is written, and where

The file is \`ROADMAP.md\` beside the decisions, or what \`output\` or \`--output\` names. A name that
ends in \`.mdx\` gives MDX.

Each part stands between two markers, such as \`<!-- parity:begin summary -->\` and
\`<!-- parity:end summary -->\`. A later run writes these regions anew and keeps everything outside of
them, byte by byte. Regions can be moved, and those that are taken out stay out.
A file that is there and has no markers is not touched, unless \`--force\` asks for a new one: that
replaces all of it, also what people wrote.

The same pages and decisions give the same bytes. The file is written as a whole: a run that is
interrupted leaves the old one.

## Features and samples

Where \`features\` or \`samples\` are configured, they are measured in the code of pages, samples, and
SDKs, as \`parity features\` does: each feature with links to file and line and what follows, and each set
of samples as a check list. What is to be done becomes an action with the priority that was decided of
the feature, of what its page lacks, or of its page. A feature that a lacking section would show is told
with that section. What was not looked at, because its folder is absent, is told as such.

## Languages

The roadmap is about the target of the configuration, or about the language of \`--language\`.
For several languages there is one file each, so the name needs \`{language}\` in it:
\`--output 'ROADMAP.{language}.md'\`.

## Checking

\`--check\` writes nothing, and names the lines that differ. The day of the docs does not count: it
changes with the commit that brings the roadmap.

## A roadmap that people wrote

\`--compare\` writes nothing either: it reads tables, lists, and counts of a Markdown file, and shows line
by line which statuses, languages, priorities, and numbers are not those of the pages. \`parity check\`
does the same for documents that the configuration names, as the check
[\`roadmap-claims\`](../site-checks.md#roadmap-claims) tells.

## What can go

A decision for a page that is gone, for a gap that is closed, or for a feature with nothing to do is
told on standard error, with its field and the order to remove it, and so are patterns that find
nothing. It does not change the exit status.

## Exit status

0; 1 if \`--check\` finds a difference, or \`--compare\` what does not hold; 2 if a page or a file cannot be read, the markers are broken,
or the command cannot run. Then nothing is written.
`,
  options: [
    ...siteOptions,
    { flags: '-o, --output <file>', description: 'file to write, in place of the configured one' },
    { flags: '--stdout', description: 'print a new roadmap and write nothing' },
    { flags: '--check', description: 'write nothing; exit with 1 if the file is out of date' },
    { flags: '--force', description: 'replace a file that has no markers, or broken ones' },
    {
      flags: '--compare <file>',
      description:
        'write nothing; show where a document that people wrote is wrong; several times for several',
      repeatable: true,
    },
  ],
  examples: [
    { command: 'parity roadmap', does: 'writes ROADMAP.md' },
    { command: 'parity roadmap --check', does: 'fails if ROADMAP.md is out of date' },
    { command: 'parity roadmap --stdout', does: 'shows what would be written' },
    { command: 'parity roadmap --compare TODO.md', does: 'shows where a document is wrong' },
    {
      command: "parity roadmap -l python,go -o 'docs/{language}.md'",
      does: 'writes one for each language',
    },
  ],
  async run({ options, io }) {
    if (options.stdout && options.check) {
      throw new UsageError('Unexpected `--check` beside `--stdout`, expected one of them');
    }
    if (options.compare) {
      const { compareClaims } = await import('../compare-claims.js');
      const surveyed = await surveyPages(io, options);
      refuseUnreadable(surveyed.survey);
      return compareClaims(options.compare, options, surveyed, io);
    }
    const surveyed = await survey(io, options, [], { features: true });
    refuseUnreadable(surveyed.survey);
    const { roadmapOf } = await import('../../evidence/plan-of.js');
    const roadmap = roadmapOf(surveyed.site.config);
    const { targets } = surveyed.survey;
    const jobs = targets.map((language) => jobFor(language, targets, roadmap, options, io));
    const found = { ...surveyed, survey: without(jobs, surveyed.survey) };
    const { evidenceOf } = await import('../evidence.js');
    const evidence = await evidenceOf(found);
    let isDifferent = false;
    // All are made before the first is written.
    const results = await Promise.all(
      jobs.map((job) => make(job, { ...found, roadmap, evidence }, options, io)),
    );
    for (const [index, text] of results.entries()) {
      const { file } = jobs[index] as Job;
      const name = relative(io.cwd, file) || file;
      if (options.stdout) io.out(text.now);
      else if (options.check) isDifferent = (await compare(name, text, io)) || isDifferent;
      else if (text.old === text.now) io.err(`\`${name}\` is up to date\n`);
      else {
        writeFile(file, text.now);
        io.err(`Wrote \`${name}\`${withoutRegions(text.left)}\n`);
      }
    }
    const { reportUnmatched } = await import('../unmatched.js');
    reportUnmatched({ survey: found.survey, roadmap, evidence }, io);
    return isDifferent ? 1 : 0;
  },
});

interface Text {
  old: string | undefined;
  now: string;
  left?: string[];
}

/** Somebody took them out, or the file is older than they are. */
function withoutRegions(left: readonly string[] = []): string {
  if (left.length === 0) return '';
  const names = left.map((name) => `\`${name}\``).join(', ');
  return `, which has no ${left.length === 1 ? 'region' : 'regions'} ${names}`;
}

/** A roadmap without some pages would be wrong. */
function refuseUnreadable({ pages, problems }: Survey): void {
  const unread = pages.filter(({ results }) => results.length === 0).map(({ path }) => path);
  const faults = problems.map(({ message }) => message);
  if (unread.length > 0) {
    const names = unread.map((path) => `\`${path}\``).join(', ');
    faults.push(
      `Cannot read ${names}, expected pages without faults, run \`parity check\` to see them`,
    );
  }
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
}

/** A roadmap that lies among the pages is none of them. */
function without(jobs: readonly Job[], found: Survey): Survey {
  const files = new Set(jobs.map(({ file }) => file));
  const pages = found.pages.filter(({ path }) => !files.has(resolve(found.root, path)));
  return { ...found, pages };
}

interface Found extends Surveyed {
  roadmap: Roadmap;
  evidence: Evidence | undefined;
}

async function make(
  { language, file, format }: Job,
  { survey: found, site, roadmap, evidence }: Found,
  options: Options,
  io: Io,
): Promise<Text> {
  const [
    { planRoadmap },
    { newFile, partsWithoutRegion, updateFile, writeParts },
    { RegionError },
  ] = await Promise.all([
    import('../../views/roadmap/plan.js'),
    import('../../views/roadmap/compose.js'),
    import('../../views/roadmap/markers.js'),
  ]);
  const { sourceLinks } = await import('../../views/source-link.js');
  const { codeLinks } = await import('../../views/code-link.js');
  const folder = dirname(file);
  const link = sourceLinks(found, folder);
  const { pages } = found;
  const old = read(file);
  const { target, exclusions } = site.config;
  const plan = planRoadmap(found, {
    roadmap,
    language,
    target,
    exclusions,
    date: await dayFor(site.docs, old, options, io),
    link,
    evidence,
    codeLink: codeLinks({ pages, sources: evidence?.sources ?? [], link, folder }),
  });
  const texts = writeParts(plan, format);
  if (options.stdout || options.force || old === undefined || old.trim() === '') {
    return { old, now: newFile(texts, format) };
  }
  const name = relative(io.cwd, file) || file;
  try {
    const now = updateFile(old, texts, format);
    if (now !== undefined) return { old, now, left: partsWithoutRegion(now, texts, format) };
  } catch (error) {
    if (!(error instanceof RegionError)) throw error;
    throw new UsageError(`Cannot update \`${name}:${error.line}\`: ${error.message}`, {
      cause: error,
    });
  }
  throw new UsageError(
    `Unexpected \`${name}\` without markers, expected regions such as ` +
      '`<!-- parity:begin summary -->`, add them, or replace the whole file by `--force`',
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return undefined;
    throw new UsageError(`Cannot read \`${file}\` (${code}), expected a Markdown file`, {
      cause: error,
    });
  }
}

/** Where git cannot tell the day, and for a comparison, it is the one that the file has. */
async function dayFor(
  docs: readonly string[],
  old: string | undefined,
  { check }: Options,
  io: Io,
): Promise<string | undefined> {
  const { dayIn } = await import('../../views/roadmap/parts/head.js');
  const known = old === undefined ? undefined : dayIn(old);
  if (check && known !== undefined) return known;
  const { dayOfDocs } = await import('../../views/roadmap/docs-day.js');
  return (await dayOfDocs(docs, io.env)) ?? known;
}

async function compare(name: string, { old, now }: Text, io: Io): Promise<boolean> {
  if (old === now) return false;
  if (old === undefined) {
    io.err(`Unexpected absence of \`${name}\`, expected the roadmap, run \`parity roadmap\`\n`);
    return true;
  }
  const { differingLines } = await import('../../views/roadmap/differing-lines.js');
  io.out(`${name}\n${differingLines(old, now)}\n`);
  io.err(`Unexpected \`${name}\`, expected what the pages give, run \`parity roadmap\`\n`);
  return true;
}
