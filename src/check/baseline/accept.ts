/** Marks the findings of a survey that the baseline accepts. */
import { identityKey, identityOf, isAcceptable } from '../identity.js';
import type { Finding, Survey } from '../types.js';

/** The survey with `accepted` set; what is not concerned is shared with the one that was given. */
export function acceptFindings(survey: Survey, accepted: ReadonlySet<string>): Survey {
  if (accepted.size === 0) return survey;
  const mark = <Found extends Finding>(page: string, finding: Found): Found =>
    isAcceptable(finding) && accepted.has(identityKey(identityOf(page, finding)))
      ? { ...finding, accepted: true }
      : finding;
  return {
    ...survey,
    pages: survey.pages.map((page) =>
      page.findings.length === 0 || page.results.length === 0
        ? page
        : { ...page, findings: page.findings.map((finding) => mark(page.path, finding)) },
    ),
    findings: survey.findings.map((finding) => mark(finding.file, finding)),
  };
}
