/** The findings of a survey, as the baseline looks at them. */
import { type FindingIdentity, identityKey, identityOf, isAcceptable } from '../identity.js';
import type { Finding, PageSurvey, Survey } from '../types.js';
import type { FoundPage } from './types.js';

/** Every page and every other file of a survey that was read, with what can be accepted in it. */
export function foundPages(survey: Survey): FoundPage[] {
  const found = new Map<string, FoundPage & { findings: FindingIdentity[] }>();
  const keys = new Set<string>();
  for (const page of survey.pages) {
    if (!wasRead(page)) continue;
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

/** A page with a fault of syntax has no results: nothing is known of its other findings. */
function wasRead({ results }: PageSurvey): boolean {
  return results.length > 0;
}
