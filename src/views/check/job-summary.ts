/** The summary of a job of GitHub Actions. */

import type { SourceLink } from '../source-link.js';
import { sourceLinks } from '../source-link.js';
import { markdownReport } from './markdown-report.js';
import { encodePath, repositoryPath } from './paths.js';
import type { FormatSettings, Report } from './types.js';

/** GitHub refuses summaries over 1 MiB: this many rows stay well below. */
const mostRows = 500;

/** Markdown with links to the commit that was checked. */
export function jobSummary(report: Report, settings: FormatSettings): string {
  return markdownReport(report, commitLinks(report, settings), mostRows);
}

/** A summary has no folder that a relative link could start from. */
function commitLinks(report: Report, settings: FormatSettings): SourceLink | undefined {
  const { survey } = report;
  if (survey.source !== undefined) return sourceLinks(survey, survey.root);
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = settings.env;
  if (!server || !name || !commit) return undefined;
  return ({ path }, line = 1) =>
    `${server}/${name}/blob/${commit}/${encodePath(repositoryPath(report, settings, path))}#L${line}`;
}
