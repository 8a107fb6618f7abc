/** SARIF 2.1.0, which code scanning and editors show. */
import type {
  Invocation,
  Location,
  Log,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
} from 'sarif';
import type { FindingPlace, Severity } from '../../check/survey-result.js';
import { plain } from '../../text/words.js';
import { type Write, writeJson } from '../view.js';
import { type FileFindings, filesOf } from './files.js';
import { fingerprints } from './fingerprints.js';
import { encodePath, repositoryPath } from './paths.js';
import type { Report } from './report.js';

/** What addresses are relative to, as GitHub names it. */
const sourceRoot = '%SRCROOT%';

const levels: Readonly<Record<Severity, NonNullable<ReportingConfiguration['level']>>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** What is found without a rule, and so without a manual. */
const unwritten: Readonly<Record<string, string>> = {
  syntax: 'Find what keeps a page from being read as Markdown or MDX.',
  encoding: 'Find pages that are not text in UTF-8.',
};

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

/** Rules that have findings, sorted by name. */
function sarifRules(files: readonly FileFindings[], { manual }: Report): ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>();
  for (const { rule: id, severity, url } of files.flatMap(({ findings }) => findings)) {
    if (rules.has(id)) continue;
    const summaryAlone = unwritten[id] ?? `Finding of ${id}.`;
    const { summary, text } = manual(id) ?? { summary: summaryAlone, text: summaryAlone };
    rules.set(id, {
      id,
      shortDescription: { text: summary },
      fullDescription: { text: summary },
      ...(url !== undefined && { helpUri: url }),
      help: { text, markdown: text },
      defaultConfiguration: { level: levels[severity] },
      properties: { tags: ['documentation', 'parity'] },
    });
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A place in a file; lines and columns count from 1, in UTF-16 units, as ours do. */
function locationOf(file: string, place: FindingPlace | undefined): Location {
  const start = place?.start ?? { line: 1, column: 1 };
  return {
    physicalLocation: {
      artifactLocation: { uri: encodePath(file), uriBaseId: sourceRoot },
      region: {
        startLine: start.line,
        startColumn: start.column,
        ...(place && { endLine: place.end.line, endColumn: place.end.column }),
      },
    },
  };
}

/** Text of a message: nothing in it may become a link, `[text](1)`, or a placeholder, `{0}`. */
function messageOf(text: string): string {
  const words = plain(text);
  return (words.includes('](') ? words.replaceAll('[', '\\[') : words).replace(
    /\{(\d+)\}/g,
    '{{$1}}',
  );
}
