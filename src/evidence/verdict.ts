/** What follows from the evidence for one language: a verdict, what is to be done, and why. */
import type { LanguageId } from '../page/page-model.js';
import type {
  Evidence,
  FeatureAction,
  FeatureEvidence,
  FeatureResult,
  FeatureVerdict,
} from './evidence.js';
import { type FeatureFacts, factsOf } from './facts.js';
import { whyOf } from './why.js';

export function featureResults(evidence: Evidence, language: LanguageId): FeatureResult[] {
  return evidence.features.map((one) => featureResult(one, evidence, language));
}

export function featureResult(
  found: FeatureEvidence,
  evidence: Evidence,
  language: LanguageId,
): FeatureResult {
  const facts = factsOf(found, evidence, language);
  const verdict = verdictOf(found, facts);
  return {
    evidence: found,
    language,
    references: facts.references,
    verdict,
    actions: actionsOf(verdict, facts),
    why: whyOf({ found, facts, verdict, language, labels: evidence.labels }),
  };
}

function verdictOf({ feature }: FeatureEvidence, facts: FeatureFacts): FeatureVerdict {
  if (feature.excluded !== undefined) return 'excluded';
  // Without a pattern for docs nobody could expect it there.
  const hasPatterns = Object.values(feature.code).some((patterns) => patterns.length > 0);
  if (feature.only === 'sdk' || !hasPatterns) return ofSdk(facts);
  if (isDocumented(facts)) return ofDocumented(facts);
  return facts.references.length > 0 ? ofUndocumented(facts) : ofNowhere(facts);
}

/** Of the target: on other pages is enough only where the others do no better. */
export function isDocumented({ docs, references, onOwnPages }: FeatureFacts): boolean {
  if (docs === 'elsewhere') return references.length === 0 || !onOwnPages;
  return docs === 'shown';
}

function ofSdk({ sdk, samples, docs, shownBy }: FeatureFacts): FeatureVerdict {
  if (sdk === 'lacks') return 'sdk-gap';
  if (samples === 'missing') return 'write-sample';
  if (sdk === 'has' || sdk === 'not-needed') return 'in-parity';
  return docs === 'shown' || shownBy.length > 0 ? 'in-parity' : 'unknown';
}

function ofDocumented({ sdk, samples, references }: FeatureFacts): FeatureVerdict {
  if (sdk === 'lacks') return 'not-in-sdk';
  if (samples === 'missing') return 'write-sample';
  return references.length > 0 ? 'in-parity' : 'target-only';
}

function ofUndocumented({ docs, sdk }: FeatureFacts): FeatureVerdict {
  if (sdk === 'lacks') return 'sdk-gap';
  return docs === 'no-pattern' && sdk === 'unknown' ? 'unknown' : 'write-docs';
}

function ofNowhere(facts: FeatureFacts): FeatureVerdict {
  const { shownBy, shownBeside, sampledFor, areSamplesAbsent } = facts;
  if (shownBy.length + shownBeside.length > 0) return 'target-only';
  // Samples of another language prove the pattern, and those that are not there may.
  return sampledFor.length > 0 || areSamplesAbsent ? 'unknown' : 'not-found';
}

function actionsOf(verdict: FeatureVerdict, facts: FeatureFacts): FeatureAction[] {
  const isShown = facts.shownBy.length + facts.shownBeside.length > 0;
  const sample = sampleActions(facts);
  switch (verdict) {
    case 'excluded':
      return [];
    case 'not-found':
      return ['fix-pattern'];
    case 'unknown':
      return facts.docs === 'no-pattern' ? ['fix-pattern'] : [];
    case 'sdk-gap':
      // What samples use is there; what was looked for in the SDK is probably wrong.
      return isShown ? ['wait-for-sdk', 'fix-pattern'] : ['wait-for-sdk'];
    case 'not-in-sdk':
      return isShown ? ['fix-docs', 'fix-pattern'] : ['fix-docs'];
    case 'write-docs':
      return [
        'write-docs',
        ...sample,
        ...(facts.docs === 'no-pattern' ? (['fix-pattern'] as const) : []),
      ];
    default:
      return sample;
  }
}

function sampleActions({ samples, shownBy }: FeatureFacts): FeatureAction[] {
  if (samples === 'missing') return ['write-sample'];
  const areBlocked = shownBy.length > 0 && shownBy.every(({ blockedBy }) => blockedBy.length > 0);
  return areBlocked ? ['fix-sample'] : [];
}
