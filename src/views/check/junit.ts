/** JUnit XML, which most CI systems show: a test case for each page. */
import type { Finding } from '../../check/survey-result.js';
import { plain } from '../../text/words.js';
import type { Write } from '../view.js';
import { filesOf } from './files.js';
import { repositoryPath } from './paths.js';
import { causePhrase, counted, startOf } from './phrases.js';
import type { Report } from './report.js';
import { element, xmlText } from './xml.js';

const junit: Write<Report> = (report) => {
  const cases = [...fileCases(report), ...problemCases(report)];
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ kind }) => kind === 'failure').length,
    errors: cases.filter(({ kind }) => kind === 'error').length,
  };
  const children = cases.map(({ text }) => `\n    ${text}`);
  const suite = element('testsuite', { name: 'parity', ...counts }, [...children, '\n  ']);
  const root = element('testsuites', counts, ['\n  ', suite, '\n']);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
};

export default junit;

interface Case {
  kind: 'passed' | 'failure' | 'error';
  text: string;
}

/** In the order of the site, so that two reports can be compared. */
function fileCases(report: Report): Case[] {
  const found = new Map(filesOf(report).map(({ path, findings }) => [path, findings]));
  const paths = new Set([...report.survey.pages.map(({ path }) => path), ...found.keys()]);
  return [...paths].map((path) => {
    const file = repositoryPath(report, path);
    const told = (found.get(path) ?? []).filter(({ accepted }) => !accepted);
    const open = told.filter(({ severity }) => severity !== 'info');
    const notes = told.filter(({ severity }) => severity === 'info');
    const attributes = { classname: 'parity', name: plain(path), file };
    const textOf = (list: readonly Finding[]) =>
      xmlText(list.map((finding) => describe(file, finding)).join('\n\n'));
    const more = notes.length > 0 ? [element('system-out', {}, [textOf(notes)])] : [];
    if (open.length === 0) return { kind: 'passed', text: element('testcase', attributes, more) };
    const failure = element(
      'failure',
      { message: counted(open.length, 'finding'), type: open[0]?.severity },
      [textOf(open)],
    );
    return { kind: 'failure', text: element('testcase', attributes, [failure, ...more]) };
  });
}

function problemCases({ survey }: Report): Case[] {
  return survey.problems.map(({ path, message }) => {
    const name = path === undefined ? 'configuration' : plain(path);
    const error = element('error', { message: plain(message) });
    return { kind: 'error', text: element('testcase', { classname: 'parity', name }, [error]) };
  });
}

function describe(file: string, finding: Finding): string {
  const { line, column } = startOf(finding);
  const cause = causePhrase(finding);
  return [
    `${plain(file)}:${line}:${column}: ${finding.severity}: ${plain(finding.message)}`,
    ...(cause === undefined ? [] : [`  ${plain(cause)}`]),
    `  ${finding.rule}${finding.url === undefined ? '' : `, see ${finding.url}`}`,
  ].join('\n');
}
