/** The summary of a job of GitHub Actions. */
import type { SourceLink } from '../source-link.js';
import { sourceLinks } from '../source-link.js';
import { markdownReport } from './markdown.js';
import { encodePath, repositoryPath } from './paths.js';
import type { Report } from './report.js';

/** GitHub refuses summaries over 1 MiB: this many rows stay well below. */
const mostRows = 500;

export function jobSummary(report: Report): string {
  return markdownReport(report, commitLinks(report), mostRows);
}

/** A summary has no folder that a relative link could start from. */
function commitLinks(report: Report): SourceLink | undefined {
  const { survey, env } = report;
  if (survey.source !== undefined) return sourceLinks(survey, survey.root);
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = env;
  if (!server || !name || !commit) return undefined;
  return ({ path }, line = 1) =>
    `${server}/${name}/blob/${commit}/${encodePath(repositoryPath(report, path))}#L${line}`;
}
