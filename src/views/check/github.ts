/** Annotations of GitHub Actions. */
import type { Finding } from '../../check/survey-result.js';
import type { Write } from '../view.js';
import { filesOf } from './files.js';
import { repositoryPath } from './paths.js';
import { counted, startOf, summaryPhrase } from './phrases.js';
import type { Report } from './report.js';

/** GitHub shows no more annotations of each kind for a step. */
const most = 10;

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

const github: Write<Report> = (report) => {
  const left = { error: most, warning: most, info: most - 1 };
  let hidden = 0;
  const lines: string[] = [];
  for (const { path, findings } of filesOf(report)) {
    const file = repositoryPath(report, path);
    for (const finding of findings) {
      const kind = finding.accepted ? 'info' : finding.severity;
      if (left[kind]-- > 0) lines.push(annotation(file, finding));
      else hidden++;
    }
  }
  for (const { path, message } of report.survey.problems) {
    const file = path === undefined ? '' : ` file=${property(repositoryPath(report, path))}`;
    lines.push(`::error${file}::${data(message)}`);
  }
  if (hidden > 0) {
    const more = `${counted(hidden, 'more finding')} without an annotation, see the summary of the job`;
    lines.push(`::notice title=parity::${data(`${summaryPhrase(report)}; ${more}`)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
};

export default github;

/** The start only: GitHub shows an annotation of several lines after the last of them. */
function annotation(file: string, finding: Finding): string {
  const { line, column } = startOf(finding);
  const { place } = finding;
  const end = place?.end.line === line ? [`endColumn=${place.end.column}`] : [];
  const properties = [
    `file=${property(file)}`,
    `line=${line}`,
    `col=${column}`,
    ...end,
    `title=${property(finding.rule)}`,
  ];
  const command = finding.accepted ? 'notice' : commands[finding.severity];
  return `::${command} ${properties.join(',')}::${data(finding.message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
