/** Counts for summaries. */
import type { Finding, Survey } from '../../check/survey-result.js';
import type { LanguageId } from '../../page/page-model.js';
import { countStatuses, isElsewhere, statuses } from '../../page/status.js';
import type { LanguageTotals, Totals } from './report.js';

/** Counts what a survey found; accepted findings count apart. */
export function totalsOf({ pages, findings, targets }: Survey): Totals {
  const all = [...pages.flatMap((page) => page.findings), ...findings];
  const open = all.filter(counts);
  const ofSite = new Set(findings.filter(counts).map(({ file }) => file));
  const ofSeverity = (severity: Finding['severity']) =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    pages: pages.length,
    pagesWithFindings: pages.filter((page) => page.findings.some(counts) || ofSite.has(page.path))
      .length,
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    infos: ofSeverity('info'),
    possible: all.filter((finding) => !finding.accepted && isPossible(finding)).length,
    accepted: all.filter(({ accepted }) => accepted).length,
    rules: byRule(open),
    languages: targets.map((language) => ofLanguage(language, pages, open)),
  };
}

/** Whether it only asks about a gap: shown apart, and not counted as a finding. */
export function isPossible({ rule }: Finding): boolean {
  return rule === 'possible-gap';
}

function counts(finding: Finding): boolean {
  return !finding.accepted && !isPossible(finding);
}

function byRule(findings: readonly Finding[]): Record<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return Object.fromEntries(
    [...found].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1)),
  );
}

function ofLanguage(
  language: LanguageId,
  pages: Survey['pages'],
  open: readonly Finding[],
): LanguageTotals {
  const results = pages
    .flatMap((page) => (page.partial ? [] : page.results))
    .filter((result) => result.language === language);
  return {
    language,
    statuses: countStatuses(results, statuses),
    elsewhere: results.filter(isElsewhere).length,
    findings: open.filter((finding) => finding.language === language).length,
  };
}
