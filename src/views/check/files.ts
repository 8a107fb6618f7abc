/** Findings by file, most useful first: what somebody with ten minutes should read. */
import type { Finding, PageSurvey } from '../../check/survey-result.js';
import { groupBy } from '../../text/group-by.js';
import type { Report } from './report.js';

export interface FileFindings {
  /** Path relative to the root, with `/`. */
  path: string;
  /** The page; `undefined` if the file is none, such as the configuration. */
  page: PageSurvey | undefined;
  findings: Finding[];
}

const severities = { error: 0, warning: 1, info: 2 };

/** Files with something to tell, of findings of one kind. */
export function filesOf(
  { survey, showAccepted }: Report,
  isKind: (finding: Finding) => boolean = () => true,
): FileFindings[] {
  const files: FileFindings[] = survey.pages.map((page) => ({
    path: page.path,
    page,
    findings: page.findings,
  }));
  const others = groupBy(survey.findings, ({ file }) => file);
  for (const [path, findings] of others) files.push({ path, page: undefined, findings });
  return files
    .map((file) => ({
      ...file,
      findings: file.findings
        .filter((finding) => isKind(finding) && (showAccepted || !finding.accepted))
        .sort(byUse),
    }))
    .filter(({ findings }) => findings.length > 0)
    .sort(byWorst);
}

/** What weighs more comes first, then what readers lack, then spelling; each in the file's order. */
function byUse(a: Finding, b: Finding): number {
  const [first, second] = [a.place?.start, b.place?.start];
  return (
    Number(a.accepted ?? false) - Number(b.accepted ?? false) ||
    severities[a.severity] - severities[b.severity] ||
    rank(a) - rank(b) ||
    (first?.line ?? 0) - (second?.line ?? 0) ||
    (first?.column ?? 0) - (second?.column ?? 0)
  );
}

/** 0: the readers of a language lack the page, or something on it; 1: for all to mend. */
function rank({ language }: Finding): number {
  return language === undefined ? 1 : 0;
}

/** What weighs more comes first, then pages that lack everything, then those that lack most. */
function byWorst(a: FileFindings, b: FileFindings): number {
  const [first, second] = [a.findings[0] as Finding, b.findings[0] as Finding];
  return (
    Number(first.accepted ?? false) - Number(second.accepted ?? false) ||
    severities[first.severity] - severities[second.severity] ||
    Number(a.page === undefined) - Number(b.page === undefined) ||
    rank(first) - rank(second) ||
    Number(isMissing(b)) - Number(isMissing(a)) ||
    lackingOf(b) - lackingOf(a) ||
    b.findings.length - a.findings.length ||
    (a.path < b.path ? -1 : 1)
  );
}

function isMissing({ page }: FileFindings): boolean {
  return page?.results.some(({ status }) => status === 'missing') ?? false;
}

/** Sections that readers lack, over all targets. */
function lackingOf({ page }: FileFindings): number {
  const results = page?.results ?? [];
  return results.reduce((sum, { sections: { present, total } }) => sum + total - present, 0);
}
