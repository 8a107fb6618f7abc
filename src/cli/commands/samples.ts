/** `parity samples`: which features and required flows each sample has. */
import type { EvidencePlan } from '../../config/read-features.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { Measured } from '../../views/features/orders.js';
import { samplesView } from '../../views/features/samples/view.js';
import { formatOf } from '../../views/view.js';
import { defineCommand } from '../command.js';
import { UsageError } from '../errors.js';
import { measuredSamples } from '../features.js';
import { type SiteOptions, siteOptions } from '../options.js';
import { type OutputOptions, outputOptions, show } from '../output.js';
import { siteOf, targetsOf } from '../survey.js';

interface Options extends SiteOptions, OutputOptions {
  check?: boolean;
}

export default defineCommand<Options>({
  summary: 'show which required flows and features each sample has',
  description: `
Shows the samples that \`evidence.samples\` of \`parity.roadmap.yaml\` names: for each set of \`samples\` a matrix
of what its samples must have, then all samples with the number of features that they show.
[Evidence](../evidence.md) tells how sets and features are written.

## What is shown

* Of each set, samples that lack most come first, and before them names that no sample has: samples to
  write. Below stand samples outside of the set that have a requirement all the same.
* \`✓\` is in the code of the sample itself; \`h\` in a helper that it imports; \`✗\` is missing.
* Known bugs of the roadmap stand at the samples that they block.

With names, or globs of names, all is told of these samples: each requirement and feature with the first
place that shows it. \`parity evidence <feature>\` lists every place of one feature.

Sets and samples of all languages are shown; \`--language\` chooses. The docs are not looked at.

## Formats

* \`text\`, the default, is for a terminal.
* \`markdown\` is for wikis and issues, with links to file and line.
* \`json\` has \`version: 1\`, \`sets\` with the places of each requirement, \`samples\` with those of each feature,
  \`sources\`, and \`orders\`.
* \`csv\` (RFC 4180) has a row for each sample of a set and requirement.

With \`--output\` the format follows from the name of the file: \`.json\`, \`.md\`, or \`.csv\`.

## Exit status

0, whatever is missing; 1 with \`--check\` if a sample of a set lacks something, or is to be written; 2 if the
command cannot run. Sets that are out of scope do not count.
`,
  arguments: [
    { name: '[names...]', description: 'samples to tell all of; all samples if left out' },
  ],
  options: [
    ...siteOptions.filter(({ flags }) => !flags.includes('cache')),
    { flags: '--check', description: 'exit with 1 if a sample lacks what its set requires' },
    ...outputOptions(samplesView),
  ],
  examples: [
    { command: 'parity samples', does: 'shows all sets and samples' },
    { command: 'parity samples weather-hello', does: 'tells all of one sample' },
    { command: "parity samples '*-hello'", does: 'tells all of several' },
    { command: 'parity samples --check', does: 'fails if a sample lacks something' },
  ],
  async run({ args, options, io }) {
    const site = siteOf(io, options);
    const languages = options.language && targetsOf(site, options.language);
    const measured = await measuredSamples(site, io);
    const { plan, survey } = measured;
    const evidence = inLanguages(measured.evidence, languages);
    await refuseUnknown(args, evidence);
    const [{ sampleReport, isLacking }, { linksOf }, { ordersOf }, { whereFrom }] =
      await Promise.all([
        import('../../views/features/samples/report.js'),
        import('../../views/features/links.js'),
        import('../../views/features/orders.js'),
        import('../../views/features/links.js'),
      ]);
    // What is wrong with features is told by the command about them.
    const orders = ordersOf(onlySamples(plan, evidence, survey, languages));
    const report = sampleReport(evidence, args, orders);
    const where = whereFrom(io.cwd, survey, measured.evidence);
    const links = linksOf(survey, measured.evidence);
    await show(samplesView, { ...report, links, where }, options, io);
    if (formatOf(samplesView, options) === 'csv')
      for (const { message } of report.orders) io.err(`${message}\n`);
    return options.check && isLacking(report) ? 1 : 0;
  },
});

/** What orders are given for: samples of the languages that were asked for. */
function onlySamples(
  plan: EvidencePlan,
  evidence: Evidence,
  survey: Measured['survey'],
  languages: readonly string[] | undefined,
): Measured {
  const isAsked = ({ language }: { language: string }) => languages?.includes(language) ?? true;
  const sets = plan.sets.filter(isAsked);
  const samples = plan.samples.filter(isAsked);
  // Sources are those of samples, in the order of the plan, then those of SDKs.
  const sources = evidence.sources.slice(0, plan.samples.length).filter(isAsked);
  return {
    plan: { ...plan, features: [], sets, samples, sdk: [] },
    survey,
    evidence: { ...evidence, sources },
    results: [],
  };
}

/** Indexes of sources stay what they are. */
function inLanguages(evidence: Evidence, languages: readonly string[] | undefined): Evidence {
  if (!languages) return evidence;
  const isOwn = ({ language }: { language: string }) => languages.includes(language);
  return {
    ...evidence,
    samples: evidence.samples.filter(isOwn),
    matrices: evidence.matrices.filter(isOwn),
  };
}

/** A name must be one of a sample, or of one that is to be written. */
async function refuseUnknown(names: readonly string[], evidence: Evidence): Promise<void> {
  if (names.length === 0) return;
  const [{ matchSamples }, { didYouMean, nearest }] = await Promise.all([
    import('../../evidence/sample-names.js'),
    import('../../text/nearest.js'),
  ]);
  const absent = evidence.matrices.flatMap(({ rows }) => rows.filter((one) => one.absent));
  const all = [
    ...evidence.samples,
    ...absent.map(({ sample }) => ({ name: sample, folder: sample })),
  ];
  for (const name of names) {
    if (all.some(matchSamples([name]))) continue;
    const near = nearest(
      name,
      all.map((one) => one.name),
    );
    const meant = didYouMean(near, ', `parity samples` lists them');
    throw new UsageError(`Cannot find \`${name}\`, expected the name of a sample${meant}`);
  }
}
