/** The baseline of a site beside a survey. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SurveyScope } from '../survey-scope.js';
import type { Survey } from '../types.js';
import type { Entries } from './entries.js';
import { foundPages } from './found.js';
import { type Match, matchEntries } from './match.js';
import { staleEntries } from './stale.js';
import type { Entry } from './types.js';

/** What a baseline has to do with a survey. */
export interface Compared {
  match: Match;
  /** Entries whose finding is not there any more, as far as was looked. */
  stale: Entry[];
}

/** Compares; pages are looked for on disk where entries speak of ones that the survey has not. */
export function compareBaseline(entries: Entries, survey: Survey, scope: SurveyScope): Compared {
  const unread = survey.problems.flatMap(({ path }) => path ?? []);
  const isUnread = (page: string) =>
    unread.some((path) => path === '.' || page === path || page.startsWith(`${path}/`));
  // What lies in a folder that may not be looked into may be there.
  const isGone = (page: string) => !isUnread(page) && !existsSync(join(survey.root, page));
  const found = foundPages(survey);
  const match = matchEntries(entries, found, isGone);
  const pages = new Set(found.map(({ page }) => page));
  const looked = { pages, languages: survey.targets, isGone, ...scope };
  return { match, stale: staleEntries(entries, match, looked) };
}
