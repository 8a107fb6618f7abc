/** What is known of a feature for one language: of docs, samples, and the SDK, each by itself. */
import type { LanguageId } from '../page/page-model.js';
import type { CodePlace, Evidence, FeatureEvidence, Sample, SampleEvidence } from './evidence.js';
import { matchSamples, namesIn } from './sample-names.js';

/** `elsewhere`: on other pages than those of the feature; `no-pattern`: nothing was looked for. */
export type DocsState = 'shown' | 'elsewhere' | 'missing' | 'no-pattern';

/** The SDK: `lacks`: at least one of what was looked for. */
export type SdkState = 'has' | 'lacks' | 'unknown' | 'not-needed';

/** Samples: `missing`: those that should show it do not. */
export type SampleState = 'shown' | 'missing' | 'unknown' | 'not-needed';

export interface FeatureFacts {
  docs: DocsState;
  /** Other languages whose docs show it: on the pages of the feature, else on others. */
  references: LanguageId[];
  onOwnPages: boolean;
  sdk: SdkState;
  /** What was looked for in the SDK in vain, for people. */
  lacking: string[];
  samples: SampleState;
  /** Samples that show it and count. */
  shownBy: SampleEvidence[];
  /** Samples that show it, but are not those that must. */
  shownBeside: SampleEvidence[];
  /** Samples that must show it and do not, or globs of them that no sample answers. */
  wanted: WantedSample[];
  sampledFor: LanguageId[];
  /** Samples that may show it, in any language, were not there. */
  areSamplesAbsent: boolean;
}

export interface WantedSample {
  name: string;
  absent: boolean;
}

export function factsOf(
  found: FeatureEvidence,
  evidence: Evidence,
  language: LanguageId,
): FeatureFacts {
  const own = languagesOf(found.docs);
  const others = own.length > 0 ? own : languagesOf(found.elsewhere);
  const lacking = (found.sdk[language] ?? []).filter(({ places }) => places.length === 0);
  return {
    docs: docsState(found, language),
    references: others.filter((id) => id !== language),
    onOwnPages: own.length > 0,
    sdk: sdkState(found, evidence, language),
    lacking: lacking.map(({ wanted }) => wanted),
    ...samplesOf(found, evidence, language),
    sampledFor: Object.keys(found.samples).filter(
      (id) => id !== language && (found.samples[id] ?? []).some(isShown),
    ),
    areSamplesAbsent: evidence.sources.some(
      ({ kind, state, language: id }) =>
        kind === 'samples' && state !== 'read' && Object.hasOwn(found.feature.code, id),
    ),
  };
}

export function docsState({ docs, elsewhere }: FeatureEvidence, language: LanguageId): DocsState {
  const own = docs[language];
  if (own === undefined) return 'no-pattern';
  if (own.length > 0) return 'shown';
  return (elsewhere[language] ?? []).length > 0 ? 'elsewhere' : 'missing';
}

function sdkState(
  { feature, sdk }: FeatureEvidence,
  { sources }: Pick<Evidence, 'sources'>,
  language: LanguageId,
): SdkState {
  if (feature.sdk[language] === false) return 'not-needed';
  const items = sdk[language] ?? [];
  if (items.length === 0) return 'unknown';
  if (items.every(({ places }) => places.length > 0)) return 'has';
  return isComplete('sdk', sources, language) ? 'lacks' : 'unknown';
}

export function isShown({ own, helpers }: Pick<SampleEvidence, 'own' | 'helpers'>): boolean {
  return own.length + helpers.length > 0;
}

function samplesOf(
  { feature, samples: byLanguage }: FeatureEvidence,
  { samples, sources }: Evidence,
  language: LanguageId,
): Pick<FeatureFacts, 'samples' | 'shownBy' | 'shownBeside' | 'wanted'> {
  const looked = byLanguage[language];
  const shown = (looked ?? []).filter(isShown);
  const own = samples.filter((one) => one.language === language);
  const counting = new Set(own.filter(matchSamples(feature.samples)).map(({ name }) => name));
  const counts = ({ sample }: SampleEvidence) =>
    feature.samples.length === 0 || counting.has(sample);
  const shownBy = shown.filter(counts);
  const shownBeside = shown.filter((one) => !counts(one));
  const wanted = looked === undefined ? [] : wantedSamples(feature.samples, own, shown);
  const known = isComplete('samples', sources, language);
  const state = (): SampleState => {
    // A sample that the feature names must show it whatever else is expected.
    if (feature.samples.length === 0 && feature.only !== undefined) return 'not-needed';
    if (looked === undefined) return 'unknown';
    if (feature.samples.length === 0 ? shownBy.length > 0 : wanted.length === 0) return 'shown';
    return known ? 'missing' : 'unknown';
  };
  return { samples: state(), shownBy, shownBeside, wanted: known ? wanted : [] };
}

/** Of each name, the sample; of each glob, one of its samples. */
function wantedSamples(
  globs: readonly string[],
  samples: readonly Sample[],
  shown: readonly SampleEvidence[],
): WantedSample[] {
  const showing = new Set(shown.map(({ sample }) => sample));
  return namesIn(globs).flatMap(({ name }) => {
    const meant = samples.filter(matchSamples([name]));
    if (meant.some((one) => showing.has(one.name))) return [];
    return [{ name, absent: meant.length === 0 }];
  });
}

function isComplete(
  kind: 'samples' | 'sdk',
  sources: Evidence['sources'],
  language: LanguageId,
): boolean {
  const own = sources.filter((one) => one.kind === kind && one.language === language);
  return own.length > 0 && own.every(({ state }) => state === 'read');
}

function languagesOf(docs: Record<LanguageId, CodePlace[]>): LanguageId[] {
  return Object.keys(docs).filter((id) => (docs[id] ?? []).length > 0);
}
