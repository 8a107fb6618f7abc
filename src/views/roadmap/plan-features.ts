/** Features with what was decided of them, and where their docs are to be mended. */

import type { CodePlace, Evidence, FeatureResult } from '../../evidence/evidence.js';
import { factsOf } from '../../evidence/facts.js';
import { featureResults } from '../../evidence/verdict.js';
import type { LanguageId } from '../../page/page-model.js';
import { matchPages } from '../../site/page-names.js';
import type { Decide } from './decide.js';
import type { Decided, PlannedFeature, PlannedGap, PlannedPage } from './planned.js';

export interface FeatureSettings {
  language: LanguageId;
  pages: readonly PlannedPage[];
  decide: Decide;
  /** Of features on no page of which something was decided. */
  priority: string;
}

export function planFeatures(evidence: Evidence, settings: FeatureSettings): PlannedFeature[] {
  return featureResults(evidence, settings.language).map((result): PlannedFeature => {
    const { feature } = result.evidence;
    const facts = factsOf(result.evidence, evidence, settings.language);
    const globs = feature.pages;
    const own = globs ? settings.pages.filter(({ page }) => matchPages(globs)(page)) : [];
    const places = placesToMend(result);
    const mended = pageToMend(places, own, settings.pages);
    // What is there and wrong is in no gap.
    const gap = facts.docs === 'shown' ? undefined : mended && gapAround(mended, places);
    const page = own.length === 1 ? own[0] : undefined;
    const around = gap?.decided ?? mended?.decided ?? page?.decided ?? undecided(settings);
    const pages = own.map((one) => one.page);
    return {
      result,
      facts,
      isInScope: own.length === 0 || own.some(isInScope),
      page: page?.page,
      mendedOn: mended?.page,
      gap,
      decided: settings.decide.feature(feature.id, pages, around),
    };
  });
}

function undecided({ priority }: FeatureSettings): Decided {
  return { priority, owner: undefined, note: undefined };
}

/** Where others show what is to be written, or what is to be corrected stands; empty if neither is. */
function placesToMend({ actions, references, language, evidence }: FeatureResult): CodePlace[] {
  const languages = actions.includes('fix-docs')
    ? [language]
    : actions.includes('write-docs')
      ? references
      : [];
  const of = (places: Record<LanguageId, CodePlace[]>) =>
    languages.flatMap((id) => places[id] ?? []);
  const own = of(evidence.docs);
  return own.length > 0 ? own : of(evidence.elsewhere);
}

/** A page of the feature comes before others. What is out of scope is not to be mended. */
function pageToMend(
  places: readonly CodePlace[],
  own: readonly PlannedPage[],
  all: readonly PlannedPage[],
): PlannedPage | undefined {
  const files = new Set(places.map(({ file }) => file));
  const isMeant = (one: PlannedPage) => files.has(one.page.path) && isInScope(one);
  return own.find(isMeant) ?? all.find(isMeant);
}

function isInScope({ status }: PlannedPage): boolean {
  return status !== 'excluded' && status !== 'not-applicable';
}

/** The smallest gap beside what the reference shows: with it, the feature will be there. */
function gapAround(
  { page, gaps }: PlannedPage,
  places: readonly CodePlace[],
): PlannedGap | undefined {
  const lines = places.filter(({ file }) => file === page.path).map(({ line }) => line);
  const sizeOf = ({ gap: { cause } }: PlannedGap) =>
    cause ? cause.end.line - cause.start.line : Number.POSITIVE_INFINITY;
  return gaps
    .filter(({ gap: { cause, boilerplate } }) => {
      if (!cause || boilerplate) return false;
      return lines.some((line) => line >= cause.start.line && line <= cause.end.line);
    })
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
}
