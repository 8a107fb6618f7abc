/** Compares two states of a site. */
import { identityKey, identityOf } from '../../check/identity.js';
import type { Finding, PageSurvey, Survey } from '../../check/survey-result.js';
import type { Gap, LanguageId } from '../../page/page-model.js';
import { type PageStatus, worstFirst } from '../../page/status.js';
import { isCounted } from '../status/counts.js';
import { overviewOf } from '../status/overview.js';
import type { Base, GapChange, LanguageChange, PageChange, SiteDiff, Trend } from './site-diff.js';

/** The two states of a page; one of them where it is new or gone. */
export interface PagePair {
  before: PageSurvey | undefined;
  after: PageSurvey | undefined;
}

/** @param pairs The pages that may differ; all others are the same. */
export function compareSites(base: Base, after: Survey, pairs: readonly PagePair[]): SiteDiff {
  // What a partial lacks counts on the pages that show it.
  const pages = pairs
    .filter((pair) => !(pair.after ?? pair.before)?.partial)
    .map((pair) => pageChange(pair, after.targets))
    .filter(isChange);
  const before = { ...after, pages: pagesBefore(after.pages, pairs) };
  const [old, now] = [overviewOf(before).languages, overviewOf(after).languages];
  return {
    base,
    languages: now.map(({ language, label, counts }, at) => ({
      language,
      label,
      before: old[at]?.counts ?? counts,
      after: counts,
      opened: sum(pages, at, 'opened'),
      closed: sum(pages, at, 'closed'),
      possible: {
        before: countPossible(before.pages, language),
        after: countPossible(after.pages, language),
      },
    })),
    pages: pages.sort(worseFirst),
    compared: pairs.length,
  };
}

function countPossible(pages: readonly PageSurvey[], language: LanguageId): number {
  const results = pages.flatMap((page) => (page.partial ? [] : page.results));
  const own = results.filter((result) => result.language === language);
  return own.reduce((total, { possible }) => total + possible.length, 0);
}

/** Whether readers lose something: a new gap, a status that fell, or a feature. */
export function isWorse({ pages, features = [] }: SiteDiff): boolean {
  return (
    features.some(({ trend }) => trend === 'worse') ||
    pages.some(({ languages }) =>
      languages.some(({ trend, opened }) => opened.length > 0 || trend === 'worse'),
    )
  );
}

function pagesBefore(after: readonly PageSurvey[], pairs: readonly PagePair[]): PageSurvey[] {
  const changed = new Set(pairs.map((pair) => pair.after));
  const same = after.filter((page) => !changed.has(page));
  return [...same, ...pairs.flatMap(({ before }) => before ?? [])];
}

function pageChange({ before, after }: PagePair, targets: readonly LanguageId[]): PageChange {
  const page = (after ?? before) as PageSurvey;
  const renamed = before && after && before.path !== after.path;
  const both = renamed ? 'renamed' : 'changed';
  return {
    kind: before && after ? both : after ? 'added' : 'removed',
    page: page.page,
    path: page.path,
    oldPage: renamed ? before.page : undefined,
    oldPath: renamed ? before.path : undefined,
    languages: targets.map((language) => languageChange({ before, after }, language)),
  };
}

function isChange({ kind, languages }: PageChange): boolean {
  return kind !== 'changed' || languages.some(({ trend }) => trend !== 'same');
}

function languageChange({ before, after }: PagePair, language: LanguageId): LanguageChange {
  const statuses = { before: statusOf(before, language), after: statusOf(after, language) };
  // Nobody knows the gaps of a page that cannot be read.
  const unknown = [statuses.before, statuses.after].includes('unreadable');
  const [old, now] = unknown
    ? [[], []]
    : [gapFindings(before, language), gapFindings(after, language)];
  const opened = without(now, old).map(gapOf);
  const closed = without(old, now).map(gapOf);
  if (!after) return { language, ...statuses, trend: 'same', opened, closed };
  const fell = Math.sign(rank(statuses.after) - rank(statuses.before)) || 0;
  const worse = fell > 0 || (opened.length > 0 && fell === 0);
  const better = fell < 0 || (closed.length > 0 && fell === 0);
  return { language, ...statuses, trend: trendOf(better, worse, opened.length), opened, closed };
}

const gapRules: ReadonlyMap<string, Gap['kind']> = new Map([
  ['page-parity', 'page'],
  ['section-parity', 'section'],
  ['tab-parity', 'tab'],
  ['code-parity', 'code'],
  ['no-placeholder', 'placeholder'],
]);

function gapFindings(page: PageSurvey | undefined, language: LanguageId): Finding[] {
  return (page?.findings ?? []).filter(
    (finding) => finding.language === language && gapRules.has(finding.rule),
  );
}

function gapOf({ rule, path, place, message }: Finding): GapChange {
  return { kind: gapRules.get(rule) ?? 'section', path, line: place?.start.line, message };
}

function trendOf(better: boolean, worse: boolean, opened: number): Trend {
  if (worse) return better ? 'mixed' : 'worse';
  if (!better) return 'same';
  return opened > 0 ? 'mixed' : 'better';
}

/** Findings that the other list does not have, as often as it does not. */
function without(list: readonly Finding[], other: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  // The page is the same one, whatever its name is.
  const keyOf = (finding: Finding) => identityKey(identityOf('', finding));
  for (const finding of other) {
    const key = keyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return list.filter((finding) => {
    const key = keyOf(finding);
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

function statusOf(page: PageSurvey | undefined, language: LanguageId): PageStatus | undefined {
  if (!page) return undefined;
  return page.results.find((result) => result.language === language)?.status ?? 'unreadable';
}

/** How bad it is; not a number where nobody expects anything, which is neither better nor worse. */
function rank(status: PageStatus | undefined): number {
  if (status === undefined || !(isCounted(status) || status === 'unreadable')) return Number.NaN;
  return -worstFirst.indexOf(status);
}

function sum(pages: readonly PageChange[], at: number, what: 'opened' | 'closed'): number {
  return pages.reduce((total, { languages }) => total + (languages[at]?.[what].length ?? 0), 0);
}

const trends: readonly Trend[] = ['worse', 'mixed', 'better', 'same'];

function worseFirst(a: PageChange, b: PageChange): number {
  const least = ({ languages }: PageChange) =>
    Math.min(...languages.map(({ trend }) => trends.indexOf(trend)));
  return least(a) - least(b) || (a.path < b.path ? -1 : 1);
}
