/** Arranges results for the reports: page by page, with counts of all. */
import type { Evidence, FeatureResult, FeatureVerdict } from '../../evidence/evidence.js';
import { featureResults } from '../../evidence/verdict.js';
import type { LanguageId } from '../../page/page-model.js';
import { groupBy } from '../../text/group-by.js';
import { countFeatures } from './counts.js';
import type { FeatureGroup, FeatureReport } from './feature-report.js';
import type { Order } from './orders.js';

/** What is shown. Counts are of all features whatever is shown. */
export interface FeatureChoice {
  verdicts: readonly FeatureVerdict[] | undefined;
  /** Only features that may be on pages that were asked for. */
  isShown: (result: FeatureResult) => boolean;
}

export function featureReport(
  evidence: Evidence,
  languages: readonly LanguageId[],
  { verdicts, isShown }: FeatureChoice,
  orders: (results: readonly FeatureResult[]) => Order[],
): FeatureReport {
  const targets = languages.map((language) => {
    const results = featureResults(evidence, language).filter(isShown);
    const shown = results.filter((one) => verdicts?.includes(one.verdict) ?? true);
    return {
      results,
      target: {
        language,
        label: labelOf(evidence, language),
        counts: countFeatures(results),
        groups: groupsOf(shown),
        columns: columnsOf(shown, language),
      },
    };
  });
  return {
    evidence,
    targets: targets.map(({ target }) => target),
    orders: orders(targets.flatMap(({ results }) => results)),
  };
}

export function labelOf({ labels }: Pick<Evidence, 'labels'>, language: LanguageId): string {
  return Object.hasOwn(labels, language) ? (labels[language] ?? language) : language;
}

/** In the order in which the configuration names their pages first. */
function groupsOf(results: readonly FeatureResult[]): FeatureGroup[] {
  const groups = groupBy(results, ({ evidence }) => (evidence.feature.pages ?? []).join(', '));
  return [...groups].map(([pages, own]) => ({ pages, results: own }));
}

/** Languages with patterns, those of most features first; the target last. */
function columnsOf(results: readonly FeatureResult[], target: LanguageId): LanguageId[] {
  const counts = new Map<LanguageId, number>();
  for (const { evidence } of results) {
    for (const id of Object.keys(evidence.docs)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  counts.delete(target);
  const others = [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
  return [...others, target];
}
