/** `parity evidence`: every place that shows a feature. */
import type { EvidencePlan, Feature } from '../../config/read-features.js';
import { placesView } from '../../views/features/places/view.js';
import { defineCommand } from '../command.js';
import { UsageError } from '../errors.js';
import { measuredPlan, nothingConfigured } from '../features.js';
import { type SiteOptions, siteOptions } from '../options.js';
import { formatOption, type OutputOptions, show } from '../output.js';
import { reportUnread, siteOf, targetsOf } from '../survey.js';

interface Options extends SiteOptions, OutputOptions {
  pattern?: string[];
  in?: string;
}

export default defineCommand<Options>({
  summary: 'show every place that shows a feature, or where a pattern matches',
  description: `
Shows every place in docs, samples and SDK where a feature of \`parity.roadmap.yaml\` was found, with file, line
and column and the code that matches, as compilers tell places: terminals and editors open them.

A feature is named by its id, its name, or a part of the name that no other feature has; case does not
matter.

## What is shown

* Docs by language: first the pages of the feature, then other pages, which do not count where the
  references do better.
* Samples: their own code, and code of helpers that they import, once, with the samples that do. A known bug
  stands below the sample that it blocks.
* What was looked for in the SDK, and where it is defined.
* Last, what follows for the target, and why.

## Trying a pattern

\`--pattern\` looks for a pattern that stands in no file, so that patterns can be tried before they are written
down: in the docs, samples and SDK of the language of \`--in\`, which is the target if left out. Given several
times, one of them is enough. [Evidence](../evidence.md) tells how patterns are written.

## Formats

* \`text\`, the default.
* \`json\` is that of [features](features.md), with all places of these features only.

## Exit status

0; 1 if nothing was found anywhere; 2 if there is no such feature, or the command cannot run.
`,
  arguments: [
    { name: '[feature]', description: 'the feature: its id, or its name or a part of it' },
  ],
  options: [
    ...siteOptions,
    {
      flags: '-p, --pattern <code>',
      description: 'look for this pattern in place of a feature',
      repeatable: true,
    },
    { flags: '-i, --in <language>', description: 'language of the pattern; default: the target' },
    formatOption(placesView),
  ],
  examples: [
    {
      command: "parity evidence 'streaming with structured output'",
      does: 'shows every place of a feature',
    },
    {
      command: "parity evidence --pattern '$AI.generate_stream($$$)' --in python",
      does: 'tries a pattern',
    },
    { command: 'parity evidence streaming -f json', does: 'gives the places to a program' },
  ],
  async run({ args, options, io }) {
    const site = siteOf(io, options);
    const { planOf } = await import('../../evidence/plan-of.js');
    const all = planOf(site.config);
    const isTried = options.pattern !== undefined;
    refuseBoth(args, options);
    if (!isTried && all.features.length === 0) throw nothingConfigured(site, io);
    const [language = site.config.target] = options.in ? targetsOf(site, [options.in]) : [];
    const features = isTried
      ? [triedFeature(options.pattern ?? [], language)]
      : await featuresOf(args[0] ?? '', all);
    const plan = { ...all, features, sets: [], ...(isTried && { file: undefined }) };
    const [{ survey, evidence }, { featureReport }, { whereFrom }] = await Promise.all([
      measuredPlan(plan, site, io, options),
      import('../../views/features/report.js'),
      import('../../views/features/links.js'),
    ]);
    const choice = { verdicts: undefined, isShown: () => true };
    const report = featureReport(evidence, survey.targets, choice, () => []);
    const where = whereFrom(io.cwd, survey, evidence);
    await show(placesView, { report, where, isJudged: !isTried }, options, io);
    for (const { state, name, kind } of evidence.sources) {
      if (state === 'absent')
        io.err(
          `${kind === 'sdk' ? 'SDK' : 'Samples'}: not looked at, there is no folder \`${name}\`\n`,
        );
    }
    if (reportUnread(survey, io)) return 2;
    const isFound = evidence.features.some(
      ({ docs, elsewhere, samples, sdk }) =>
        [docs, elsewhere, samples].some((found) =>
          Object.values(found).some((one) => one.length > 0),
        ) || Object.values(sdk).some((one) => one.some(({ places }) => places.length > 0)),
    );
    return isFound ? 0 : 1;
  },
});

function refuseBoth(args: readonly string[], { pattern, in: language }: Options): void {
  if (args.length > 1) {
    throw new UsageError(
      `Unexpected ${args.length} features, expected one, in quotes if it has blanks`,
    );
  }
  if (args.length === 1 && pattern !== undefined) {
    throw new UsageError('Unexpected `--pattern` beside a feature, expected one of them');
  }
  if (args.length === 0 && pattern === undefined) {
    throw new UsageError('Unexpected command without a feature, expected its name, or `--pattern`');
  }
  if (language !== undefined && pattern === undefined) {
    throw new UsageError('Unexpected `--in` without `--pattern`, expected both');
  }
}

async function featuresOf(name: string, { features }: EvidencePlan): Promise<Feature[]> {
  const { findFeatures } = await import('../../views/features/find.js');
  const found = findFeatures(name, features);
  if ('problem' in found) throw new UsageError(found.problem);
  return found.features;
}

function triedFeature(patterns: readonly string[], language: string): Feature {
  return {
    id: 'pattern',
    name: patterns.join(' or '),
    aliases: [],
    pages: undefined,
    code: { [language]: [...patterns] },
    sdk: {},
    samples: [],
    only: undefined,
    excluded: undefined,
    note: undefined,
    at: '--pattern',
  };
}
