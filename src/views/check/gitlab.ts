/** The code quality report of GitLab, which merge requests show. */
import type { Severity } from '../../check/survey-result.js';
import { plain } from '../../text/words.js';
import { type Write, writeJson } from '../view.js';
import { filesOf } from './files.js';
import { fingerprints } from './fingerprints.js';
import { repositoryPath } from './paths.js';
import { startOf } from './phrases.js';
import type { Report } from './report.js';

/** GitLab has `info`, `minor`, `major`, `critical`, and `blocker`. */
const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

const gitlab: Write<Report> = (report) => {
  const prints = fingerprints(report.survey);
  const issues = filesOf(report).flatMap(({ path, findings }) =>
    findings.map((finding) => ({
      description: plain(finding.message),
      check_name: finding.rule,
      fingerprint: prints.get(finding),
      severity: finding.accepted ? 'info' : severities[finding.severity],
      location: {
        path: repositoryPath(report, path),
        lines: { begin: startOf(finding).line },
      },
    })),
  );
  return writeJson(issues);
};

export default gitlab;
