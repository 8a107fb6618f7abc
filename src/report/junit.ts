/** JUnit XML, which most CI systems show: a test case for each page. */
import junitReportBuilder, { type Builder } from 'junit-report-builder';
import { plain } from '../rule/words.js';
import type { Finding } from '../survey/types.js';
import { filesOf } from './files.js';
import { repositoryPath } from './paths.js';
import { causePhrase, counted, startOf } from './phrases.js';
import type { Format } from './types.js';

/** Its types are those of an ES module, and it is none: the default import is the builder. */
const builder = junitReportBuilder as unknown as Builder;

const junit: Format = {
  name: 'junit',
  summary: 'JUnit XML, with a test case for each page',
  write(report, settings) {
    const { survey } = report;
    const found = new Map(filesOf(report).map((file) => [file.path, file.findings]));
    const root = builder.newBuilder();
    const suite = root.testSuite().name('parity');
    const paths = new Set([...survey.pages.map(({ path }) => path), ...found.keys()]);
    for (const path of paths) {
      const open = (found.get(path) ?? []).filter(({ accepted }) => !accepted);
      const file = repositoryPath(report, settings, path);
      const testCase = suite.testCase().className('parity').name(plain(path)).file(file);
      if (open.length === 0) continue;
      testCase
        .failure(counted(open.length, 'finding'), open[0]?.severity)
        .stacktrace(open.map((finding) => describe(file, finding)).join('\n\n'));
    }
    for (const { path, message } of survey.problems) {
      suite
        .testCase()
        .className('parity')
        .name(plain(path ?? 'configuration'))
        .error(plain(message));
    }
    return `${root.build()}\n`;
  },
};

export default junit;

function describe(file: string, finding: Finding): string {
  const { line, column } = startOf(finding);
  const cause = causePhrase(finding);
  return [
    `${plain(file)}:${line}:${column}: ${finding.severity}: ${plain(finding.message)}`,
    ...(cause === undefined ? [] : [`  ${plain(cause)}`]),
    `  ${finding.rule}${finding.url === undefined ? '' : `, see ${finding.url}`}`,
  ].join('\n');
}
