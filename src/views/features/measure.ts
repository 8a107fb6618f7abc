/** Measures features: docs by the survey, samples and SDKs here, perhaps at the same time. */
import type { Survey } from '../../check/survey-result.js';
import type { EvidencePlan } from '../../config/read-features.js';
import type { KnownBug } from '../../evidence/bugs.js';
import { compilePatterns } from '../../evidence/code/compile.js';
import { docsItems } from '../../evidence/docs-patterns.js';
import type {
  Evidence,
  FeatureEvidence,
  SampleEvidence,
  SdkEvidence,
} from '../../evidence/evidence.js';
import { matrixOf } from '../../evidence/matrices.js';
import { type SamplesFound, sampleEvidence } from '../../evidence/sample-evidence.js';
import { type SdksFound, sdkEvidence } from '../../evidence/sdk-evidence.js';
import type { LanguageId } from '../../page/page-model.js';
import { docsEvidence } from './docs-evidence.js';

export interface MeasureSettings {
  bugs: readonly KnownBug[];
  /** Absolute path of the folder that parsers are loaded from. */
  from: string;
  label: (language: LanguageId) => string;
}

/** What was found in samples and SDKs. Not serialisable. */
export interface CodeEvidence {
  plan: EvidencePlan;
  samples: SamplesFound;
  sdks: SdksFound;
  settings: MeasureSettings;
}

/** @throws {ConfigError} If a pattern or a glob is wrong, or a parser is not installed. */
export function measureCode(plan: EvidencePlan, settings: MeasureSettings): CodeEvidence {
  const samples = sampleEvidence(plan, settings);
  const sdks = sdkEvidence(plan, settings.from, plan.samples.length);
  return { plan, samples, sdks, settings };
}

/** @param survey Of the whole site, made with the plan as `evidence`. */
export function withDocs(
  { plan, samples, sdks, settings: { label, from } }: CodeEvidence,
  survey: Pick<Survey, 'pages'>,
): Evidence {
  const findDocs = docsEvidence(survey);
  const features = plan.features.map((feature): FeatureEvidence => {
    const languages = new Set([...Object.keys(feature.code), ...Object.keys(feature.sdk)]);
    const byLanguage = <T>(find: (language: LanguageId) => T[] | undefined) =>
      Object.fromEntries(
        [...languages].flatMap((id): [LanguageId, T[]][] => {
          const found = find(id);
          return found ? [[id, found]] : [];
        }),
      );
    return {
      feature,
      ...findDocs(feature),
      samples: byLanguage<SampleEvidence>((id) => samples.ofFeature(feature, id)),
      sdk: byLanguage<SdkEvidence>((id) => sdks.ofFeature(feature, id)),
    };
  });
  checkLost(features, plan, from);
  const sources = [...samples.sources, ...sdks.sources];
  const isComplete = (language: LanguageId) => {
    const own = samples.sources.filter((one) => one.language === language);
    return own.length > 0 && own.every(({ state }) => state !== 'absent');
  };
  return {
    features,
    samples: samples.samples,
    matrices: plan.sets.map((set) =>
      matrixOf(set, samples.samples, samples.ofRequirement, isComplete(set.language)),
    ),
    sources,
    labels: labelsOf(plan, survey, label),
  };
}

/** Pages and samples without the words of a pattern never had it compiled: it may be wrong. */
function checkLost(
  features: readonly FeatureEvidence[],
  { file }: EvidencePlan,
  from: string,
): void {
  const items = features.flatMap(({ feature: { id, name, at, code, excluded }, ...found }) => {
    if (excluded !== undefined) return [];
    const lost = Object.entries(code).filter(([language]) =>
      [found.docs, found.elsewhere, found.samples].every(
        (one) => (one[language] ?? []).length === 0,
      ),
    );
    return docsItems({ key: id, label: name, at }, Object.fromEntries(lost));
  });
  if (items.length > 0) compilePatterns(items, { from, file });
}

function labelsOf(
  { features, sets, samples, sdk }: EvidencePlan,
  { pages }: Pick<Survey, 'pages'>,
  label: MeasureSettings['label'],
): Evidence['labels'] {
  const ids = new Set([
    ...features.flatMap(({ code, sdk: own }) => [...Object.keys(code), ...Object.keys(own)]),
    ...[...sets, ...samples, ...sdk].map(({ language }) => language),
    ...pages.flatMap(({ results }) => results.map(({ language }) => language)),
  ]);
  return Object.fromEntries([...ids].map((id) => [id, label(id)]));
}
