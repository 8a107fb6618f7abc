/** `parity explain`: why a page has its status. */
import { resolve } from 'node:path';
import type { LanguageId } from '../../page/page-model.js';
import type { Site } from '../../site/site.js';
import { didYouMean } from '../../text/nearest.js';
import { isFile } from '../../text/stat.js';
import type { Explanation } from '../../views/explain/explanation.js';
import { explainView } from '../../views/explain/view.js';
import { defineCommand, type Io } from '../command.js';
import { UsageError } from '../errors.js';
import { type SiteOptions, siteOptions } from '../options.js';
import { formatOption, type OutputOptions, show } from '../output.js';
import { siteOf, targetsOf } from '../survey.js';

interface Options extends SiteOptions, OutputOptions {
  reference?: string;
  section?: string;
}

export default defineCommand<Options>({
  summary: 'show what answers to what on a page, and why',
  description: `
Shows the sections of the reference and of the target side by side, with what was made of each and why.
Use it when a finding surprises you.

A page is named by its path from here, from the docs folder, or by the end of it: \`models.mdx\`, or only
\`models\`. If several pages end so, they are listed.

## What it shows

* The status of the page, the reason for it, what the page declares, and which languages it is measured
  against. The one that has most comes first; what the others have beside it counts where several agree.
* A row for each section, in the order in which the target's readers get them. What they lack stands where
  the reference has it. Numbers are lines of the page.
* Below a row, the verdict, how sure it is, and why; then the rules that report it.
  [Verdicts](../verdicts.md) explains the verdicts.
* Tabs and blocks without content for the target, annotations, exclusions of the configuration that hold here,
  and what rules report beside.

| sign | verdict |
| --- | --- |
| \`=\` | same: the same heading |
| \`≠\` | there, with findings: a rule reports something in it |
| \`≈\` | renamed: another heading for the same section |
| \`⊂\` | covered: its content stands in another section |
| \`✗\` | missing |
| \`∅\` | empty: the heading is there, and nothing under it |
| \`…\` | placeholder: a note that there is nothing yet |
| \`+\` | only the target has it |
| \`·\` | language-specific, or further reading: nothing to expect |
| \`–\` | not applicable, by an annotation or a note in the page |
| \`×\` | excluded by the configuration |

\`--section\` shows one section with those below it, and findings in full. It takes a heading or heading path
as exclusions do: \`'Retry*'\`, \`'Tools > Errors'\`.

\`--reference\` measures against one language only. Verdicts may then differ from those of \`parity check\`.

In a terminal narrower than 65 columns the outlines stand one below the other.

## When it is wrong

If two sections belong together and were not recognised, say so in the page with an
[annotation](../annotations.md): \`covered\`, \`same\`, or \`not-applicable\`.

## Exit status

0 if the page could be explained, whatever its status; else 2.
`,
  arguments: [{ name: '<page>', description: 'the page: its path, or the end of it' }],
  options: [
    ...siteOptions.filter(({ flags }) => !flags.includes('cache')),
    { flags: '-r, --reference <id>', description: 'measure against this language only' },
    { flags: '-s, --section <heading>', description: 'show only this section, in full' },
    formatOption(explainView),
  ],
  examples: [
    { command: 'parity explain models.mdx', does: 'shows both outlines' },
    { command: 'parity explain models --section "Middleware"', does: 'shows one section in full' },
    { command: 'parity explain models -l go -r js', does: 'measures Go against JavaScript only' },
  ],
  async run({ args, options, io }) {
    const [name] = args;
    if (name === undefined || args.length > 1) {
      throw new UsageError(`Unexpected ${args.length} pages, expected one page`);
    }
    const site = siteOf(io, options, [name]);
    const file = await fileOf(name, site, io);
    const explanations = await Promise.all(
      targetsOf(site, options.language).map((language) => explain(file, site, language, options)),
    );
    const full = options.section !== undefined;
    await show(explainView, { explanations, full }, options, io);
    return 0;
  },
});

async function fileOf(name: string, site: Site, io: Io): Promise<string> {
  const named = resolve(io.cwd, name);
  if (isFile(named)) return named;
  const [{ findPages }, { relativePath }, { findPage, nearPages }] = await Promise.all([
    import('../../site/find-pages.js'),
    import('../../text/inside.js'),
    import('../../views/explain/find-page.js'),
  ]);
  const paths = findPages(site, [], io.cwd).files.map((file) => relativePath(site.root, file));
  const docs = site.docs.map((folder) => relativePath(site.root, folder) || '.');
  const found = findPage(name, paths, docs);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return resolve(site.root, only);
  const list = (all: readonly string[]) => all.map((path) => `\n  ${path}`).join('');
  if (only !== undefined) {
    throw new UsageError(`Unexpected \`${name}\`, expected one of these pages:${list(found)}`);
  }
  const near = nearPages(name, paths);
  const meant = near.length > 0 ? `; did you mean one of these?${list(near)}` : '';
  throw new UsageError(`Cannot find \`${name}\`, expected a page of the site${meant}`);
}

async function explain(
  file: string,
  site: Site,
  language: LanguageId,
  { reference, section }: Options,
): Promise<Explanation> {
  const [{ explainFile }, { nearestHeading, selectSection }] = await Promise.all([
    import('../../views/explain/read.js'),
    import('../../views/explain/select.js'),
  ]);
  const references = reference === undefined ? undefined : targetsOf(site, [reference]);
  if (references?.includes(language)) {
    throw new UsageError(`Unexpected reference \`${language}\`, expected another than the target`);
  }
  const found = await explainFile(site, file, language, references);
  if ('unreadable' in found) throw new UsageError(`Cannot read ${found.unreadable}`);
  if (references && found.references.length === 0) {
    throw new UsageError(
      `Unexpected reference \`${references[0]}\`, expected a language of the page`,
    );
  }
  if (section === undefined) return found;
  const selected = selectSection(found, section);
  if (selected) return selected;
  const near = nearestHeading(found, section);
  const meant = didYouMean(near);
  throw new UsageError(
    `Cannot find the section \`${section}\` of \`${found.path}\`, expected a heading${meant}`,
  );
}
