/** Which languages a site serves, and which of them lags behind. */
import type { Survey } from '../../check/survey-result.js';
import type { LanguageId, Status } from '../../page/page-model.js';
import { countStatuses, statuses } from '../../page/status.js';

export interface SiteLanguage {
  language: LanguageId;
  label: string;
  pages: number;
  /** Pages that it shares with others, by status. */
  statuses: Readonly<Record<Status, number>>;
  gaps: number;
}

/** Languages of a survey that had all of them as targets, those on most pages first. */
export function siteLanguages({ targets, labels, pages }: Survey): SiteLanguage[] {
  const readable = pages.filter(({ partial }) => !partial);
  const totals = targets.map((language): SiteLanguage => {
    const results = readable.flatMap((page) =>
      page.results.filter((result) => result.language === language),
    );
    return {
      language,
      label: labels[language] ?? language,
      pages: readable.filter((page) => page.served.includes(language)).length,
      statuses: countStatuses(results, statuses),
      gaps: results.reduce((sum, { gaps }) => sum + gaps.length, 0),
    };
  });
  return totals.sort((a, b) => b.pages - a.pages || (a.label < b.label ? -1 : 1));
}

/**
 * The language that a team most likely wants to watch: Python where the site has any, else the one
 * that lacks most of those on a fifth of the pages of the first or more.
 */
export function suggestedTarget(totals: readonly SiteLanguage[]): LanguageId {
  const [first, ...others] = totals.filter(({ pages }) => pages > 0);
  if (!first) return 'python';
  if (others.some(({ language }) => language === 'python')) return 'python';
  const serious = others.filter(({ pages }) => pages >= first.pages / 5);
  const [lagging] = serious.sort((a, b) => b.gaps - a.gaps);
  return (lagging ?? others[0] ?? { language: 'python' }).language;
}
