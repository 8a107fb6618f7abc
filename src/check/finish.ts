/** What comes after the pages: what only the whole site shows, and what the team has accepted. */
import { ConfigError } from '../config/problem.js';
import type { Site } from '../site/site.js';
import { compareBaseline } from './baseline/compare.js';
import { loadBaseline } from './baseline/load.js';
import { identityKey, identityOf, isAcceptable } from './identity.js';
import { siteFindings } from './site-checks/index.js';
import { staleBaseline } from './site-checks/stale-baseline.js';
import type { Finding, Survey, SurveyScope } from './survey-result.js';

/**
 * Adds findings about the site, and marks those that the baseline accepts. A baseline or decisions that
 * cannot be used are a problem of the survey, and hide nothing.
 */
export function finishSurvey(survey: Survey, site: Site, scope: SurveyScope): Survey {
  const checked = scope.whole ? attempt(survey, (own) => checkSite(own, site, scope)) : survey;
  return attempt(checked, (own) => applyBaseline(own, site, scope));
}

function attempt(survey: Survey, next: (survey: Survey) => Survey): Survey {
  try {
    return next(survey);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const problem = { path: undefined, message: error.message };
    return { ...survey, problems: [...survey.problems, problem] };
  }
}

function checkSite(survey: Survey, site: Site, { rules }: SurveyScope): Survey {
  const runs = ({ rule }: { rule: string }) => rules === undefined || rules.includes(rule);
  const found = siteFindings(survey, site).filter(runs);
  return { ...survey, findings: [...survey.findings, ...found] };
}

function applyBaseline(all: Survey, site: Site, scope: SurveyScope): Survey {
  const entries = loadBaseline(site.config.baseline);
  if (!entries) return all;
  const { match, stale } = compareBaseline(entries, all, scope);
  const accepted = acceptFindings(all, match.accepted);
  const told = staleBaseline(stale, site, scope);
  return { ...accepted, findings: [...accepted.findings, ...told] };
}

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
