/** What a site was at commits of the past. */
import { join } from 'node:path';
import { surveySite } from '../../check/survey.js';
import type { PageSurvey } from '../../check/survey-result.js';
import type { LanguageId } from '../../page/page-model.js';
import { findPages } from '../../site/find-pages.js';
import { commitFiles } from '../../site/git/files.js';
import type { Repository } from '../../site/git/git.js';
import { commitsOf, dayOf } from '../../site/git/history.js';
import type { Site } from '../../site/site.js';
import type { Counts } from '../status/counts.js';
import { overviewOf } from '../status/overview.js';
import type { TrendPoint } from './dashboard.js';

export interface HistoryScope {
  site: Site;
  /** Absolute paths of folders and pages. */
  folders: readonly string[];
  targets: readonly LanguageId[];
}

/** Surveys commits that touched the pages, with the configuration and partials of today. */
export async function trendOf(
  repository: Repository,
  scope: HistoryScope,
  most: number,
): Promise<TrendPoint[]> {
  const commits = await commitsOf(repository, scope.folders);
  const dated = commits.map((one) => ({
    ...dayOf(one),
    time: Math.floor(Date.parse(one.date) / 1000),
  }));
  const known = new Map<string, PageSurvey>();
  const points: TrendPoint[] = [];
  for (const one of sample(dated.reverse(), most)) {
    points.push({ ...one, counts: await countsAt(repository, scope, one.commit, known) });
  }
  return points;
}

/** At most so many, spread evenly over time: each the last by then. Oldest first. */
export function sample<T extends { time: number }>(list: readonly T[], most: number): T[] {
  const [first, last] = [list[0], list.at(-1)];
  if (list.length <= most || !first || !last) return [...list];
  if (most <= 1) return most === 1 ? [last] : [];
  const chosen = new Set<T>([first]);
  for (let at = 1; at < most - 1; at++) {
    const time = first.time + ((last.time - first.time) * at) / (most - 1);
    chosen.add(list.findLast((one) => one.time <= time) ?? first);
  }
  chosen.add(last);
  return list.filter((one) => chosen.has(one));
}

/** @param known What was found on pages before, by path and content: most pages do not change. */
async function countsAt(
  repository: Repository,
  { site, folders, targets }: HistoryScope,
  commit: string,
  known: Map<string, PageSurvey>,
): Promise<Record<LanguageId, Counts>> {
  const tree = await commitFiles(repository, commit, [...site.docs, site.root]);
  const { files } = findPages(site, folders, site.root, tree);
  const keyOf = (file: string) => `${tree.hashOf(file)} ${file}`;
  const fresh = files.filter((file) => !known.has(keyOf(file)));
  const texts = await tree.textsOf(fresh);
  const readText = (file: string) => texts.get(file) ?? '';
  const survey = await surveySite(site, fresh, { targets, readText });
  for (const page of survey.pages) known.set(keyOf(join(site.root, page.path)), page);
  const pages = files.flatMap((file) => known.get(keyOf(file)) ?? []);
  const { languages } = overviewOf({ ...survey, pages });
  return Object.fromEntries(languages.map(({ language, counts }) => [language, counts]));
}
