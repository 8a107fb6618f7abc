/** From a survey and the decisions to the roadmap of one language. */
import { occurringLanguages } from '../../check/occurring.js';
import type { LanguageResult, PageSurvey, Survey } from '../../check/survey-result.js';
import { foldVersions } from '../../check/versions.js';
import type { Exclusion } from '../../config/exclusion-schema.js';
import type { Roadmap } from '../../config/read-roadmap.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { LanguageId } from '../../page/page-model.js';
import { matchPages } from '../../site/page-names.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import type { CodeLink } from '../code-link.js';
import type { SourceLink } from '../source-link.js';
import { compileDecisions, type Decide } from './decide.js';
import { planFeatures } from './plan-features.js';
import type { Plan, PlannedPage } from './planned.js';

export interface PlanSettings {
  roadmap: Roadmap;
  language: LanguageId;
  /** The target of the configuration: what names no languages is about it. */
  target: LanguageId;
  exclusions: readonly Exclusion[];
  /** Day of the docs, `YYYY-MM-DD`, where it is known. */
  date: string | undefined;
  link: SourceLink;
  /** What was found in code; `undefined` where nothing is configured. */
  evidence?: Evidence | undefined;
  codeLink?: CodeLink | undefined;
}

/** Plans the roadmap of a language that was surveyed; partials and unreadable pages are left out. */
export function planRoadmap(survey: Survey, settings: PlanSettings): Plan {
  const { roadmap, language, target, exclusions, link, evidence } = settings;
  const label = survey.labels[language] ?? language;
  const decide = compileDecisions(roadmap, language);
  const order = occurringLanguages(survey);
  const several = survey.docs.length > 1;
  const pages = foldVersions(survey).pages.flatMap((page): PlannedPage[] => {
    const result = page.results.find((one) => one.language === language);
    if (page.partial || !result) return [];
    const name = several ? page.path : page.page;
    return [planPage(page, result, { name, decide, roadmap, order, survey })];
  });
  const features = evidence
    ? planFeatures(evidence, { language, pages, decide, priority: roadmap.defaults.partial })
    : [];
  const { date, ...source } = roadmap.source;
  return {
    language,
    label,
    labels: { ...evidence?.labels, ...survey.labels },
    title: roadmap.title.replaceAll('{language}', () => label),
    intro: roadmap.intro,
    source: { name: source.name, url: source.url, path: source.path ?? survey.docs.join(', ') },
    date: date ?? settings.date,
    pages: sortPages(pages, roadmap.order).map((one) => ({
      ...one,
      features: features.filter(({ mendedOn }) => mendedOn === one.page),
    })),
    exclusions: exclusions.filter((one) => (one.languages ?? [target]).includes(language)),
    priorities: roadmap.priorities,
    folders: roadmap.folders,
    bugs: roadmap.bugs.filter((one) => one.languages.includes(language)),
    texts: roadmap.texts,
    link,
    features,
    matrices: (evidence?.matrices ?? []).filter((one) => one.language === language),
    sources: (evidence?.sources ?? []).filter((one) => one.language === language),
    codeLink: settings.codeLink ?? (() => undefined),
  };
}

interface PageSettings {
  name: string;
  decide: Decide;
  roadmap: Roadmap;
  order: readonly LanguageId[];
  survey: Survey;
}

function planPage(page: PageSurvey, result: LanguageResult, settings: PageSettings): PlannedPage {
  const { name, decide, roadmap, order, survey } = settings;
  const { status } = result;
  const { missing, partial } = roadmap.defaults;
  const decided = decide.page(page, status === 'missing' ? missing : partial);
  const served = order.filter(
    (id) => page.served.includes(id) && !(id === result.language && status === 'missing'),
  );
  const gaps = status === 'partial' ? result.gaps : [];
  return {
    page,
    name,
    folder: name.includes('/') ? name.slice(0, name.indexOf('/')) : '',
    status,
    result,
    languages: served.map((id) => survey.labels[id] ?? id),
    decided,
    gaps: gaps.map((gap) => ({ gap, decided: decide.gap(page, gap, decided) })),
    features: [],
  };
}

/** In the order of the globs, then by path; folders by the first of their pages. */
function sortPages(pages: readonly PlannedPage[], order: readonly string[]): PlannedPage[] {
  const matchers = order.map((glob) => matchPages([glob]));
  const ranks = new Map(
    pages.map((one) => {
      const rank = matchers.findIndex((matches) => matches(one.page));
      return [one, rank === -1 ? matchers.length : rank] as const;
    }),
  );
  const folders = new Map<string, number>();
  for (const [{ folder }, rank] of ranks) {
    folders.set(folder, Math.min(rank, folders.get(folder) ?? rank));
  }
  const rankOf = (one: PlannedPage) => ranks.get(one) ?? 0;
  const folderRank = ({ folder }: PlannedPage) => (folder === '' ? -1 : (folders.get(folder) ?? 0));
  return pages.toSorted(
    (a, b) =>
      folderRank(a) - folderRank(b) ||
      byCodeUnits(a.folder, b.folder) ||
      rankOf(a) - rankOf(b) ||
      byCodeUnits(a.name, b.name),
  );
}
