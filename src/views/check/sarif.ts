/** SARIF 2.1.0, which code scanning and editors show. */
import type { Invocation, Log, Result } from 'sarif';
import { plain } from '../../text/words.js';
import { type Write, writeJson } from '../view.js';
import { filesOf } from './files.js';
import { fingerprints } from './fingerprints.js';
import { repositoryPath } from './paths.js';
import type { Report } from './report.js';
import { levels, locationOf, messageOf, sourceRoot } from './sarif-parts.js';
import { sarifRules } from './sarif-rules.js';

const sarif: Write<Report> = (report) => writeJson(logOf(report));

export default sarif;

function logOf(report: Report): Log {
  const files = filesOf(report);
  const rules = sarifRules(files, report);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const prints = fingerprints(report.survey);
  const results = files.flatMap(({ path, findings }) => {
    const file = repositoryPath(report, path);
    return findings.map((finding): Result => {
      const { rule, message, severity, place, cause, accepted } = finding;
      return {
        ruleId: rule,
        ruleIndex: indices.get(rule) ?? -1,
        level: levels[severity],
        message: { text: messageOf(message) },
        locations: [locationOf(file, place)],
        ...(cause && {
          relatedLocations: [
            {
              ...locationOf(file, cause.place),
              id: 0,
              message: { text: messageOf(cause.message) },
            },
          ],
        }),
        partialFingerprints: { 'remarkParityIdentity/v1': prints.get(finding) ?? '' },
        // With an empty list a result is known not to be suppressed; without one nothing is known.
        suppressions: accepted ? [{ kind: 'external', status: 'accepted' }] : [],
      };
    });
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'remark-parity',
            semanticVersion: report.version,
            informationUri: 'https://github.com/remark-parity/remark-parity',
            rules,
          },
        },
        invocations: [invocationOf(report)],
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'Root of the repository' } } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

function invocationOf({ survey: { problems } }: Report): Invocation {
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: problems.map(({ path, message }) => ({
      level: 'error',
      message: { text: messageOf(path === undefined ? message : `${plain(path)}: ${message}`) },
    })),
  };
}
