/** The baseline of a site beside a survey. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteCheckNames } from '../../config/rule-names.js';
import { type FindingIdentity, identityKey, identityOf, isAcceptable } from '../identity.js';
import type { Finding, Survey, SurveyScope } from '../survey-result.js';
import type { Entries } from './entries.js';
import type { Entry, FoundPage } from './entry.js';
import { type Match, matchEntries } from './match.js';
import type { IsGone } from './moves.js';

const siteChecks = new Set<string>(siteCheckNames);

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
  // A page in a folder that cannot be read may be there.
  const isGone = remembered((page) => !isUnread(page) && !existsSync(join(survey.root, page)));
  const found = foundPages(survey);
  const match = matchEntries(entries, found, isGone);
  const pages = new Set(found.map(({ page }) => page));
  const { whole, rules } = scope;
  const stale = entries.all.filter((entry) => {
    const { page, rule, language } = entry;
    if (match.matched.has(entry) || rules?.includes(rule) === false) return false;
    if (language !== undefined && !survey.targets.includes(language)) return false;
    if (siteChecks.has(rule)) return whole;
    return pages.has(page) || (whole && isGone(page));
  });
  return { match, stale };
}

/** Every page and every other file of a survey that was read, with what can be accepted in it. */
function foundPages(survey: Survey): FoundPage[] {
  const found = new Map<string, FoundPage & { findings: FindingIdentity[] }>();
  const keys = new Set<string>();
  for (const page of survey.pages) {
    // A page with a fault of syntax has no results: nothing is known of its other findings.
    if (page.results.length === 0) continue;
    found.set(page.path, { page: page.path, headings: page.traits.headings, findings: [] });
    for (const finding of page.findings) add(page.path, finding);
  }
  for (const finding of survey.findings) {
    if (!found.has(finding.file)) {
      found.set(finding.file, { page: finding.file, headings: undefined, findings: [] });
    }
    add(finding.file, finding);
  }
  return [...found.values()];

  function add(page: string, finding: Finding): void {
    const identity = identityOf(page, finding);
    const key = identityKey(identity);
    if (!isAcceptable(finding) || keys.has(key)) return;
    keys.add(key);
    found.get(page)?.findings.push(identity);
  }
}

/** Asks the file system once for each page. */
function remembered(isGone: IsGone): IsGone {
  const known = new Map<string, boolean>();
  return (page) => {
    const gone = known.get(page) ?? isGone(page);
    known.set(page, gone);
    return gone;
  };
}
