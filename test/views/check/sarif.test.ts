import { expect, test } from 'vitest';
import type { Finding } from '../../../src/check/survey-result.js';
import type { Report } from '../../../src/views/check/report.js';
import sarif from '../../../src/views/check/sarif.js';
import { finding, output, page, report } from './reports.js';
import { sarifFaults } from './schemas.js';

const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 4 } });

const write = (of: Report, some = {}) =>
  JSON.parse(String(sarif({ ...of, ...some }, output))).runs[0];

function printsOf(findings: Finding[]): string[] {
  const { results } = write(report([page('docs/a.mdx', findings)]));
  return results.map(
    ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
      partialFingerprints['remarkParityIdentity/v1'],
  );
}

test('fingerprints stay when lines move, and differ for doubles, headings, rules, and languages', () => {
  const all = [
    finding({ place: at(3) }),
    finding({ place: at(9) }),
    finding({ place: at(12), path: ['Stream'] }),
    finding({ place: at(15), rule: 'tab-parity' }),
    finding({ place: at(18), language: 'go' }),
  ];
  const prints = printsOf(all);
  expect(new Set(prints).size).toBe(all.length);
  const moved = all.map((one) => ({ ...one, place: at((one.place?.start.line ?? 0) + 40) }));
  expect(printsOf(moved)).toEqual(prints);
});

test('a finding has its rule with the manual, the cause, and a region in UTF-16 columns', () => {
  const cause = { message: 'JavaScript has it here', place: at(27) };
  const run = write(report([page('docs/a.mdx', [finding({ cause })])]), {
    manual: () => ({ summary: 'Warn when a section is lacking.', text: '## What\n' }),
  });
  expect(run.columnKind).toBe('utf16CodeUnits');
  const [rule] = run.tool.driver.rules;
  expect(rule).toMatchObject({
    id: 'section-parity',
    shortDescription: { text: 'Warn when a section is lacking.' },
    help: { markdown: '## What\n' },
    helpUri: 'https://example.com/section-parity.md',
  });
  expect(run.results[0]).toMatchObject({
    ruleIndex: 0,
    level: 'warning',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'site/docs/a.mdx', uriBaseId: '%SRCROOT%' },
          region: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 9 },
        },
      },
    ],
    relatedLocations: [{ message: { text: 'JavaScript has it here' } }],
    suppressions: [],
  });
});

test('accepted findings are left out, or suppressed where they are asked for', () => {
  const pages = [page('docs/a.mdx', [finding({ accepted: true }), finding()])];
  expect(write(report(pages)).results).toHaveLength(1);
  const all = write(report(pages, [], { showAccepted: true })).results;
  expect(all.map(({ suppressions }: { suppressions: object[] }) => suppressions.length)).toEqual([
    0, 1,
  ]);
});

test('what could not be checked makes the run unsuccessful', () => {
  const of = report([]);
  of.survey.problems.push({ path: 'docs/[a](0).mdx', message: 'Cannot check the page: {0}' });
  const log = JSON.parse(String(sarif(of, output)));
  expect(sarifFaults(log)).toEqual([]);
  const [invocation] = log.runs[0].invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications[0].message.text).toBe(
    'docs/\\[a](0).mdx: Cannot check the page: {{0}}',
  );
});
