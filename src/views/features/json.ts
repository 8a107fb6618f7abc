/** Features for programs. */

import type { Evidence, FeatureResult } from '../../evidence/evidence.js';
import { factsOf } from '../../evidence/facts.js';
import { groupBy } from '../../text/group-by.js';
import { type Write, writeJson } from '../view.js';
import { countedFeatures, type FeatureCounts, featureShare } from './counts.js';
import type { FeatureReport } from './feature-report.js';
import { sourcesForPrograms } from './sources.js';

const json: Write<FeatureReport> = ({ evidence, targets, orders }) =>
  writeJson({
    version: 1,
    languages: targets.map(({ language, label, counts }) => ({
      language,
      label,
      ...numbers(counts),
    })),
    features: featuresOf(
      targets.flatMap(({ groups }) => groups.flatMap(({ results }) => results)),
    ).map((results) => featureOf(results, evidence)),
    sources: sourcesForPrograms(evidence.sources),
    orders,
  });

export default json;

/** Results by feature, for all targets. */
function featuresOf(results: readonly FeatureResult[]): [FeatureResult, ...FeatureResult[]][] {
  return [...groupBy(results, ({ evidence }) => evidence.feature.id).values()];
}

function featureOf(results: readonly [FeatureResult, ...FeatureResult[]], all: Evidence) {
  const { feature, ...found } = results[0].evidence;
  const { id, name, pages = null, only = null, excluded = null, note = null, at } = feature;
  return {
    id,
    name,
    pages,
    only,
    excluded,
    note,
    at,
    results: results.map((result) => resultOf(result, all)),
    ...found,
  };
}

function resultOf(
  { evidence, language, references, verdict, actions, why }: FeatureResult,
  all: Evidence,
) {
  const { docs, sdk, samples, wanted } = factsOf(evidence, all, language);
  return { language, verdict, actions, why, references, docs, sdk, samples, wantedSamples: wanted };
}

function numbers(counts: FeatureCounts) {
  const share = featureShare(counts);
  return {
    // Four digits are enough, and the same on every machine.
    share: share === undefined ? null : Math.floor(share * 10_000 + 1e-9) / 10_000,
    counted: countedFeatures(counts),
    ...counts,
  };
}
