/**
 * Decisions that match nothing: pages that are gone, gaps that are closed, features that are done.
 */

import type { LanguageResult, PageSurvey, Survey } from '../../check/types.js';
import type { Roadmap } from '../../config/read-roadmap.js';
import type { FeatureResult } from '../../evidence/types.js';
import { matchPages } from '../../site/page-names.js';
import { quote } from '../../text/words.js';
import { matchGaps } from './decide.js';

/** A decision, or a part of one, that can go. */
export interface UnmatchedDecision {
  /** Field of the roadmap, such as `decisions[2].sections`. */
  path: string;
  /** “Unexpected …, expected …, remove …”. */
  message: string;
}

/**
 * Finds what can be removed from the decisions, in their order. Decisions about languages that were
 * not surveyed are left alone.
 *
 * @param survey Of the whole site.
 * @param features For the languages that were surveyed; without them nothing is said of features.
 */
export function unmatchedDecisions(
  survey: Survey,
  roadmap: Roadmap,
  features?: readonly FeatureResult[],
): UnmatchedDecision[] {
  const pages = survey.pages.filter(({ partial }) => !partial);
  const isSurveyed = (languages: readonly string[]) =>
    languages.some((id) => survey.targets.includes(id));
  const decisions = roadmap.decisions.flatMap((decision, index) =>
    isSurveyed(decision.languages)
      ? [
          ...ofDecision(pages, decision, `decisions[${index}]`),
          ...ofFeatures(features, decision, `decisions[${index}]`),
        ]
      : [],
  );
  const bugs = roadmap.bugs.flatMap(({ page, languages }, index) =>
    page === undefined || !isSurveyed(languages) ? [] : gone(pages, page, `bugs[${index}].page`),
  );
  const order = roadmap.order.flatMap((glob, index) => gone(pages, glob, `order[${index}]`));
  const folders = [...roadmap.folders.keys()].flatMap((folder) =>
    gone(pages, `/${folder}`, `folders.${folder}`, folder),
  );
  return [...decisions, ...order, ...folders, ...bugs];
}

function gone(
  pages: readonly PageSurvey[],
  glob: string,
  path: string,
  name = glob,
): UnmatchedDecision[] {
  return pages.some(matchPages([glob])) ? [] : [unmatched(path, name, 'a page of the site')];
}

function unmatched(path: string, what: string, expected: string): UnmatchedDecision {
  const message = `Unexpected ${quote(what)} at \`${path}\`, expected ${expected}, remove it`;
  return { path, message };
}

type Decision = Roadmap['decisions'][number];

function ofDecision(
  pages: readonly PageSurvey[],
  decision: Decision,
  path: string,
): UnmatchedDecision[] {
  const globs = decision.pages === undefined ? [] : [decision.pages].flat();
  const lost = globs.filter((glob) => !pages.some(matchPages([glob])));
  const own = globs.length === 0 ? pages : pages.filter(matchPages(globs));
  const results = own.flatMap((page) =>
    page.results.filter(({ language }) => decision.languages.includes(language)),
  );
  const messages = lost.map((glob) => unmatched(`${path}.pages`, glob, 'a page of the site'));
  if (own.length === 0) return messages;
  if (decision.sections !== undefined) return [...messages, ...closed(results, decision, path)];
  if (decision.features !== undefined) return messages;
  // A note may stand at a page that is complete; a priority or owner is for what is to be done.
  if (decision.note !== undefined || results.some(isOpen)) return messages;
  const what = globs.map(quote).join(', ');
  const message = `Unexpected decision for ${what} at \`${path}\`, expected pages that lack something, remove it`;
  return [...messages, { path, message }];
}

function ofFeatures(
  results: readonly FeatureResult[] | undefined,
  { features = [], note, languages }: Decision,
  path: string,
): UnmatchedDecision[] {
  // A note may stand at a feature that is done, too.
  if (!results || note !== undefined) return [];
  const isOpen = (id: string) =>
    results.some(
      ({ actions, language, evidence }) =>
        evidence.feature.id === id && languages.includes(language) && actions.length > 0,
    );
  return [features]
    .flat()
    .filter((id) => !isOpen(id))
    .map((id) => unmatched(`${path}.features`, id, 'a feature with something to do'));
}

function closed(
  results: readonly LanguageResult[],
  { sections = [] }: Decision,
  path: string,
): UnmatchedDecision[] {
  return [sections].flat().flatMap((pattern) => {
    const matches = matchGaps([pattern]);
    if (results.some(({ gaps }) => gaps.some(matches))) return [];
    return [unmatched(`${path}.sections`, pattern, 'a section that lacks something')];
  });
}

function isOpen({ status }: LanguageResult): boolean {
  return status === 'partial' || status === 'missing';
}
