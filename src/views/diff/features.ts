/** Features that docs show otherwise than before; samples and SDKs are those of now. */
import type { PageSurvey, Survey } from '../../check/survey-result.js';
import type {
  CodePlace,
  Evidence,
  FeatureEvidence,
  FeatureVerdict,
} from '../../evidence/evidence.js';
import { factsOf } from '../../evidence/facts.js';
import { featureResult, isDocumented } from '../../evidence/verdict.js';
import type { LanguageId } from '../../page/page-model.js';
import type { CodeEvidence } from '../features/measure.js';
import { withDocs } from '../features/measure.js';
import type { PagePair } from './compare.js';
import type { FeatureChange } from './site-diff.js';

/** @param pairs The pages that may differ; all others are the same. */
export function featureChanges(
  code: CodeEvidence,
  after: Survey,
  pairs: readonly PagePair[],
): FeatureChange[] {
  const [old, now] = [withDocs(code, { pages: pagesBefore(after, pairs) }), withDocs(code, after)];
  const pages = new Map([
    ...pairs.flatMap(({ before }) => (before ? [[before.path, before] as const] : [])),
    ...after.pages.map((page) => [page.path, page] as const),
  ]);
  return after.targets.flatMap((language) =>
    now.features.flatMap((found, at) => {
      const was = old.features[at];
      if (!was) return [];
      return change(stateOf(was, old, language), stateOf(found, now, language), language, pages);
    }),
  );
}

/** The pages as they were; one that was moved by the name that it has now, as features know it. */
function pagesBefore({ pages }: Survey, pairs: readonly PagePair[]): PageSurvey[] {
  const changed = new Set(pairs.map(({ after }) => after));
  const old = pairs.flatMap(({ before, after }): PageSurvey[] => {
    if (!before) return [];
    if (!after) return [before];
    // Nobody knows what a page shows that cannot be read.
    if (before.results.length === 0 || after.results.length === 0) return [after];
    return [{ ...before, path: after.path, page: after.page }];
  });
  return [...pages.filter((page) => !changed.has(page)), ...old];
}

interface State {
  found: FeatureEvidence;
  verdict: FeatureVerdict;
  isShown: boolean;
  /** Where the language shows it, else where others do. */
  place: CodePlace | undefined;
}

function stateOf(found: FeatureEvidence, evidence: Evidence, language: LanguageId): State {
  const facts = factsOf(found, evidence, language);
  const { verdict } = featureResult(found, evidence, language);
  const first = (id: LanguageId) => found.docs[id]?.[0] ?? found.elsewhere[id]?.[0];
  const isShown = isDocumented(facts);
  const places = [...(isShown ? [language] : []), ...facts.references].map(first);
  const place = places.find((one) => one !== undefined);
  return { found, verdict, isShown, place };
}

function change(
  before: State,
  after: State,
  language: LanguageId,
  pages: ReadonlyMap<string, PageSurvey>,
): FeatureChange[] {
  if (after.verdict === 'excluded') return [];
  if (before.verdict === after.verdict && before.isShown === after.isShown) return [];
  const { feature } = after.found;
  const place = after.isShown === before.isShown || after.isShown ? after.place : before.place;
  const page = place && pages.get(place.file);
  return [
    {
      feature: feature.id,
      name: feature.name,
      language,
      before: before.verdict,
      after: after.verdict,
      shown: after.isShown === before.isShown ? 'same' : after.isShown ? 'gained' : 'lost',
      trend: trendOf(before, after),
      place: page && place && { path: page.path, page: page.page, line: place.line },
    },
  ];
}

/** Verdicts that the docs are to blame for. */
const bad: ReadonlySet<FeatureVerdict> = new Set(['write-docs', 'not-in-sdk']);

function trendOf(before: State, after: State): FeatureChange['trend'] {
  const fell = Number(bad.has(after.verdict)) - Number(bad.has(before.verdict));
  if (fell !== 0) return fell > 0 ? 'worse' : 'better';
  if (before.isShown === after.isShown) return 'same';
  if (after.isShown) return bad.has(after.verdict) ? 'same' : 'better';
  // What no docs show any more is lost for nobody in particular.
  return after.verdict === 'not-found' ? 'same' : 'worse';
}
