/** Decisions that match nothing: pages that are gone, gaps and features that are done. */
import type { Roadmap } from '../config/read-roadmap.js';
import type { FeatureResult } from '../evidence/evidence.js';
import { matchGaps } from '../page/scope/heading-pattern.js';
import { matchPages } from '../site/page-names.js';
import { showPath } from '../text/show.js';
import { quote } from '../text/words.js';
import type { PageSurvey, Survey } from './survey-result.js';

export interface UnmatchedDecision {
  /** Its place in the roadmap, such as `decisions`, `2`, `sections`. */
  entry: Entry;
  /** “Unexpected …, expected …, remove …”. */
  message: string;
}

type Entry = readonly (string | number)[];
type Decision = Roadmap['decisions'][number];

const aPage = 'a page of the site';

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
  const isGone = (glob: string) => !pages.some(matchPages([glob]));
  const isSurveyed = ({ languages }: { languages: readonly string[] }) =>
    languages.some((id) => survey.targets.includes(id));
  const decisions = roadmap.decisions.flatMap((decision, index) => {
    if (!isSurveyed(decision)) return [];
    const entry = ['decisions', index];
    const lost = [decision.pages ?? []].flat().filter(isGone);
    return [
      ...lost.map((glob) => unmatched([...entry, 'pages'], glob, aPage)),
      ...withoutGaps(pages, decision, entry),
      ...withoutWork(features, decision, entry),
    ];
  });
  const order = roadmap.order.flatMap((glob, index) =>
    isGone(glob) ? [unmatched(['order', index], glob, aPage)] : [],
  );
  const folders = [...roadmap.folders.keys()].flatMap((folder) =>
    isGone(`/${folder}`) ? [unmatched(['folders', folder], folder, aPage)] : [],
  );
  const bugs = roadmap.bugs.flatMap(({ page, languages }, index) =>
    page !== undefined && isSurveyed({ languages }) && isGone(page)
      ? [unmatched(['bugs', index, 'page'], page, aPage)]
      : [],
  );
  return [...decisions, ...order, ...folders, ...bugs];
}

function unmatched(entry: Entry, name: string, expected: string): UnmatchedDecision {
  const where = showPath(entry);
  return {
    entry,
    message: `Unexpected ${quote(name)} at \`${where}\`, expected ${expected}, remove it`,
  };
}

/** Sections that lack nothing; or the decision as a whole, if its pages do. */
function withoutGaps(
  pages: readonly PageSurvey[],
  { pages: given, sections, features, note, languages }: Decision,
  entry: Entry,
): UnmatchedDecision[] {
  const globs = [given ?? []].flat();
  const own = globs.length === 0 ? pages : pages.filter(matchPages(globs));
  if (own.length === 0) return [];
  const results = own.flatMap((page) =>
    page.results.filter(({ language }) => languages.includes(language)),
  );
  if (sections !== undefined) {
    const isClosed = (pattern: string) => {
      const matches = matchGaps([pattern]);
      return !results.some(({ gaps }) => gaps.some(matches));
    };
    return [sections]
      .flat()
      .filter(isClosed)
      .map((one) => unmatched([...entry, 'sections'], one, 'a section that lacks something'));
  }
  // A note may be on a page that is complete; a priority or owner is for what is to be done.
  const isOpen = results.some(({ status }) => status === 'partial' || status === 'missing');
  if (isOpen || features !== undefined || note !== undefined) return [];
  const what = globs.map(quote).join(', ');
  const message = `Unexpected decision for ${what} at \`${showPath(entry)}\`, expected pages that lack something, remove it`;
  return [{ entry, message }];
}

/** Features with nothing to do. A note may be on a feature that is done, too. */
function withoutWork(
  results: readonly FeatureResult[] | undefined,
  { features = [], note, languages }: Decision,
  entry: Entry,
): UnmatchedDecision[] {
  if (!results || note !== undefined) return [];
  const isToDo = (id: string) =>
    results.some(
      ({ actions, language, evidence }) =>
        evidence.feature.id === id && languages.includes(language) && actions.length > 0,
    );
  return [features]
    .flat()
    .filter((id) => !isToDo(id))
    .map((id) => unmatched([...entry, 'features'], id, 'a feature with something to do'));
}
