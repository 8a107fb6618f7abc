/** `parity features`: what docs, samples and SDK show of each feature. */
import type { FeatureResult, FeatureVerdict } from '../../evidence/evidence.js';
import { verdicts } from '../../evidence/verdict-words.js';
import { featuresView } from '../../views/features/view.js';
import { formatOf } from '../../views/view.js';
import { defineCommand } from '../command.js';
import { UsageError } from '../errors.js';
import { measuredSite, nothingConfigured } from '../features.js';
import { oneOf, pathsArgument, type SiteOptions, siteOptions, words } from '../options.js';
import { type OutputOptions, outputOptions, show } from '../output.js';
import { reportUnread } from '../survey.js';

interface Options extends SiteOptions, OutputOptions {
  verdict?: FeatureVerdict[];
  failOn?: FeatureVerdict[];
  compare?: string;
}

export default defineCommand<Options>({
  summary: 'show where docs, samples and SDK show each feature, and what follows',
  description: `
Headings tell which topics a page covers; code tells which features it really shows. This command looks
for the features of \`parity.roadmap.yaml\` in the code of the pages, in samples, and in the SDK, and says of
each what follows for the target. [Evidence](../evidence.md) tells how features and their patterns are
written, and where samples and SDKs are named.

## What is shown

A row for each feature, page by page:

* a column for the docs of each language: \`L42\` is the line of the first place on the pages of the feature,
  \`+2\` says that there are two more. What other pages show is told apart, and does not count where the
  references do better;
* samples that show it, and a column for the SDK;
* what follows, and why.

| sign | what it says |
| --- | --- |
| \`✓\` | shown |
| \`✗\` | not there |
| \`↗\` | on other pages only |
| \`!\` | shown, but all samples that show it are blocked by a known bug |
| \`–\` | nothing to look for: no pattern, or nothing that is needed |
| \`?\` | not looked at, or not known |

## Verdicts

| verdict | what it says |
| --- | --- |
| \`in-parity\` | docs, samples and SDK show it, as far as they were looked at |
| \`write-docs\` | readers of other languages are shown it, and the SDK has it as far as is known |
| \`not-in-sdk\` | the docs of the target show what its SDK does not have |
| \`write-sample\` | it is documented and in the SDK, and no sample shows it, or not the one that must |
| \`sdk-gap\` | it is documented for others, and the SDK does not have it: no gap of the docs |
| \`target-only\` | it is shown for the target only |
| \`unknown\` | what could tell was not looked at, or not looked for |
| \`not-found\` | nothing shows it: the pattern is probably wrong. This is no result, but an order to correct it |
| \`excluded\` | out of scope, with a reason |

The share in the last line is of features that are in parity or should be: the first five verdicts.
Samples and SDKs that are not there are never counted as missing.

\`--verdict\` chooses which features are listed, and paths choose those of some pages. With paths, the
counts are of these pages. The whole site is looked at in any case.

Below the table stand orders: pages and samples that are not there, patterns that find nothing, places
that could not be looked at, and files that were skipped.

## Formats

* \`text\`, the default, is for people. In a terminal it fits the width: it then has the number of samples in
  place of their names, and remarks below the features. Cells are links to the files where the terminal
  knows links.
* \`markdown\` is for wikis and issues, with links: to pages by \`source\` of the configuration, to samples and
  SDKs by their \`url\`, else relative to the file that is written.
* \`json\` has \`version: 1\`, \`languages\` with counts, \`features\` with every place and the \`results\` for each
  target, \`sources\`, and \`orders\`. A place of a sample or SDK has \`source\`, its index in \`sources\`.
* \`csv\` (RFC 4180) has a row for each feature and target.

## A document that people wrote

\`--compare\` reads tables of features and check lists of samples in a Markdown file, and shows line by line
what does not hold, with what was measured and where. Tables are those whose first column is headed
“Feature”: columns about docs, samples, or the SDK are compared, by their signs and words (\`✅\`, \`❌ No
sample\`), the samples that they name, and the numbers of samples that they state. \`❓\` is no answer where
there is one. Check lists are those whose heading names a requirement of a set of samples, or a sample whose
features they list, and those of samples to write.
A column is about the language that its head names, as in “JS docs”, else about the target, or the first
language of \`--language\`. The document is compared as a whole, without paths, \`--verdict\`, and
\`--fail-on\`; what comes of it is written as \`text\`, \`json\`, or \`markdown\`.

## Output

With \`--output\` the format follows from the name of the file: \`.json\`, \`.md\`, or \`.csv\`.

## Exit status

0, whatever was found; 1 if a feature has a verdict of \`--fail-on\`, or the document of \`--compare\` says
what does not hold; 2 if there are no features, a page cannot
be read, or the command cannot run.
`,
  arguments: [pathsArgument],
  options: [
    ...siteOptions,
    {
      flags: '--verdict <names>',
      description: 'list only features with one of these, such as `write-docs,write-sample`',
      parse: verdictNames,
    },
    {
      flags: '--fail-on <names>',
      description: 'exit with 1 if a feature has one of these verdicts',
      parse: verdictNames,
    },
    ...outputOptions(featuresView),
    {
      flags: '--compare <file>',
      description: 'show where a document that people wrote is wrong, in place of the features',
    },
  ],
  examples: [
    { command: 'parity features', does: 'shows all features' },
    { command: 'parity features docs/models.mdx', does: 'shows the features of one page' },
    { command: 'parity features --verdict write-docs,not-in-sdk', does: 'shows what to document' },
    { command: 'parity features -o features.md', does: 'writes Markdown with links' },
    {
      command: 'parity features --fail-on not-in-sdk,not-found',
      does: 'fails in CI if docs show what the SDK lacks, or a pattern finds nothing',
    },
    { command: 'parity features --compare ROADMAP.md', does: 'shows where a roadmap is wrong' },
  ],
  async run({ args, options, io }) {
    refuseBesideCompare(args, options);
    const measured = await measuredSite(io, options, args);
    const { survey, plan, evidence, asked, site } = measured;
    if (plan.features.length === 0) throw nothingConfigured(site, io);
    if (options.compare !== undefined) {
      const { compareFeatures } = await import('../compare-features.js');
      const { output, format, compare: document } = options;
      const language = survey.targets[0] ?? site.config.target;
      const holds = await compareFeatures({ document, format, output, language }, measured, io);
      if (reportUnread(survey, io)) return 2;
      return holds ? 0 : 1;
    }
    const [{ featureReport }, { linksOf }, { ordersOf }] = await Promise.all([
      import('../../views/features/report.js'),
      import('../../views/features/links.js'),
      import('../../views/features/orders.js'),
    ]);
    const choice = { verdicts: options.verdict, isShown: await isOn(asked, measured) };
    const report = featureReport(evidence, survey.targets, choice, (results) =>
      asked ? [] : ordersOf({ plan, survey, evidence, results }),
    );
    await show(featuresView, { ...report, links: linksOf(survey, evidence) }, options, io);
    if (formatOf(featuresView, options) === 'csv')
      for (const { message } of report.orders) io.err(`${message}\n`);
    if (reportUnread(survey, io)) return 2;
    const { failOn = [] } = options;
    return failOn.some((one) => report.targets.some(({ counts }) => counts.verdicts[one] > 0))
      ? 1
      : 0;
  },
});

/** A document is compared as a whole. */
function refuseBesideCompare(args: readonly string[], options: Options): void {
  if (options.compare === undefined) return;
  const given = [
    options.verdict && '`--verdict`',
    options.failOn && '`--fail-on`',
    args.length > 0 && 'paths',
  ].find((one) => one);
  if (!given) return;
  throw new UsageError(
    `Unexpected ${given} beside \`--compare\`, expected one of them: it exits with 1 if something does not hold`,
  );
}

async function isOn(
  asked: ReadonlySet<string> | undefined,
  { survey: { pages } }: Awaited<ReturnType<typeof measuredSite>>,
): Promise<(result: FeatureResult) => boolean> {
  if (!asked) return () => true;
  const { matchPages } = await import('../../site/page-names.js');
  const own = pages.filter(({ path }) => asked.has(path));
  return ({ evidence: { feature, docs } }) => {
    if (feature.pages !== undefined) return own.some(matchPages(feature.pages));
    return Object.values(docs).some((places) => places.some(({ file }) => asked.has(file)));
  };
}

function verdictNames(text: string): FeatureVerdict[] {
  return words(text).map((word) => oneOf(word, verdicts, 'verdict'));
}
