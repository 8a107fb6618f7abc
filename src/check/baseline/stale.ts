/** Entries whose finding is not there any more. */
import { siteCheckNames } from '../../config/rule-names.js';
import type { LanguageId } from '../../page/types.js';
import type { Entries } from './entries.js';
import type { Match } from './match.js';
import type { IsGone } from './moves.js';
import type { Entry } from './types.js';

/** What was looked at: nothing else can be stale. */
export interface Looked {
  /** Paths of the pages. */
  pages: ReadonlySet<string>;
  languages: readonly LanguageId[];
  /** All pages of the site were looked at. */
  whole: boolean;
  /** Rules that ran; `undefined`: all that are on. */
  rules?: readonly string[] | undefined;
  isGone: IsGone;
}

const siteChecks = new Set<string>(siteCheckNames);

/** Entries without a finding that would have one if it were there. */
export function staleEntries(entries: Entries, match: Match, looked: Looked): Entry[] {
  const { pages, languages, whole, rules, isGone } = looked;
  const gone = new Map<string, boolean>();
  return entries.all.filter((entry) => {
    const { page, rule, language } = entry;
    if (match.matched.has(entry)) return false;
    if (rules && !rules.includes(rule)) return false;
    if (language !== undefined && !languages.includes(language)) return false;
    if (siteChecks.has(rule)) return whole;
    if (pages.has(page)) return true;
    if (!whole) return false;
    if (!gone.has(page)) gone.set(page, isGone(page));
    return gone.get(page) as boolean;
  });
}
