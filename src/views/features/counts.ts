/** Features counted by verdict. */
import type { FeatureResult, FeatureVerdict } from '../../evidence/evidence.js';
import { featureVerdictInfo, verdicts } from '../../evidence/verdict-words.js';
import { many } from '../../text/words.js';

/** Numbers of features, of one language. */
export interface FeatureCounts {
  total: number;
  /** By verdict; the numbers add up to `total`. */
  verdicts: Record<FeatureVerdict, number>;
}

export function countFeatures(results: readonly FeatureResult[]): FeatureCounts {
  const counts = Object.fromEntries(verdicts.map((one) => [one, 0])) as FeatureCounts['verdicts'];
  for (const { verdict } of results) counts[verdict] += 1;
  return { total: results.length, verdicts: counts };
}

export function countedFeatures({ verdicts: own }: FeatureCounts): number {
  return verdicts.reduce((sum, one) => sum + (featureVerdictInfo[one].isCounted ? own[one] : 0), 0);
}

/** Features in parity of those that count, from 0 to 1; `undefined` if none counts. */
export function featureShare(counts: FeatureCounts): number | undefined {
  const all = countedFeatures(counts);
  return all === 0 ? undefined : counts.verdicts['in-parity'] / all;
}

/** `12 of 34 features in parity, 8 write docs, 3 SDK gap, 2 excluded`: the numbers add up. */
export function describeFeatures(counts: FeatureCounts): string {
  const others = verdicts
    .filter((one) => one !== 'in-parity' && counts.verdicts[one] > 0)
    .map((one) => `${counts.verdicts[one]} ${lowerLabel(one)}`);
  const all = many(countedFeatures(counts), 'feature');
  return [`${counts.verdicts['in-parity']} of ${all} in parity`, ...others].join(', ');
}

export function lowerLabel(verdict: FeatureVerdict): string {
  const label = featureVerdictInfo[verdict].label;
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
