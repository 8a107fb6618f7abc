/**
 * Decisions that match nothing: pages that are gone, gaps that are closed.
 */
import type { Roadmap } from '../config/read-roadmap.js';
import { quote } from '../rule/words.js';
import type { LanguageResult, PageSurvey, Survey } from '../survey/types.js';
import { matchGaps, matchPages } from './decide.js';

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
 */
export function unmatchedDecisions(survey: Survey, roadmap: Roadmap): UnmatchedDecision[] {
  const pages = survey.pages.filter(({ partial }) => !partial);
  const isSurveyed = (languages: readonly string[]) =>
    languages.some((id) => survey.targets.includes(id));
  const decisions = roadmap.decisions.flatMap((decision, index) =>
    isSurveyed(decision.languages) ? ofDecision(pages, decision, `decisions[${index}]`) : [],
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
  // A note may stand at a page that is complete; a priority or owner is for what is to be done.
  if (decision.note !== undefined || results.some(isOpen)) return messages;
  const what = globs.map(quote).join(', ');
  const message = `Unexpected decision for ${what} at \`${path}\`, expected pages that lack something, remove it`;
  return [...messages, { path, message }];
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
