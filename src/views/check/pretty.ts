/** For people, in a terminal. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../../check/survey-result.js';
import { versionsPhrase } from '../../check/versions.js';
import { statusWord } from '../../page/status.js';
import { relativePath } from '../../text/inside.js';
import { createPaint, type Style } from '../../text/paint.js';
import { terminalLink } from '../../text/terminal-link.js';
import { plain } from '../../text/words.js';
import type { Output } from '../view.js';
import { type FileFindings, filesOf } from './files.js';
import { causePhrase, startOf } from './phrases.js';
import { prettySummary } from './pretty-summary.js';
import type { Report } from './report.js';
import { isPossible } from './totals.js';

const styles: Readonly<Record<string, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  accepted: 'dim',
};

async function pretty(report: Report, output: Output): Promise<string> {
  const fitting = await fittingOf(output.columns);
  const linesOf = (isKind: (finding: Finding) => boolean) =>
    filesOf(report, isKind).flatMap((file) => [...fileLines(file, report, output, fitting), '']);
  const possible = linesOf(isPossible);
  const head = createPaint(output.colour)('bold', 'Possible gaps, which fail nothing:');
  const lines = [
    ...linesOf((finding) => !isPossible(finding)),
    ...(possible.length > 0 ? [head, '', ...possible] : []),
    ...prettySummary(report, output, fitting.wrap),
  ];
  // What has columns is a terminal, where nobody looks for commands.
  const harmless = output.columns === undefined ? lines.map(withoutCommands) : lines;
  return `${harmless.join('\n')}\n`;
}

export default pretty;

interface Fitting {
  wrap(text: string, width: number): string[];
  widthOf(text: string): number;
}

/** How wide letters are is only asked where there is a width: asking takes time to load. */
async function fittingOf(columns: number | undefined): Promise<Fitting> {
  if (columns !== undefined) return import('../../text/terminal.js');
  return { wrap: (text) => [text], widthOf: () => 0 };
}

function fileLines(file: FileFindings, report: Report, output: Output, fitting: Fitting): string[] {
  const paint = createPaint(output.colour);
  const path = join(report.survey.root, file.path);
  const shown = paint('underline', plain(relativePath(report.cwd, path)));
  const state = statesOf(file, report);
  const places = file.findings.map((finding) => {
    const { line, column } = startOf(finding);
    return `${line}:${column}`;
  });
  const widths = {
    place: Math.max(...places.map(({ length }) => length)),
    weight: Math.max(...file.findings.map((finding) => weightOf(finding).length)),
  };
  return [
    link(shown, pathToFileURL(path).href, output) +
      (state === '' ? '' : `  ${paint('dim', state)}`),
    ...file.findings.flatMap((finding, index) => {
      const place = (places[index] ?? '').padStart(widths.place);
      const weight = weightOf(finding);
      const head = `  ${paint('dim', place)}  ${paint(styles[weight], weight.padEnd(widths.weight))}`;
      return findingLines(finding, head, widths.place + widths.weight + 6, output, fitting);
    }),
  ];
}

function weightOf({ accepted, severity }: Finding): string {
  return accepted ? 'accepted' : severity;
}

/** The message beside its place, with what does not fit hanging below; below all of it if narrow. */
function findingLines(
  finding: Finding,
  head: string,
  hang: number,
  output: Output,
  { wrap, widthOf }: Fitting,
): string[] {
  const { columns = Number.POSITIVE_INFINITY } = output;
  const paint = createPaint(output.colour);
  const narrow = columns - hang < 30;
  const indent = ' '.repeat(narrow ? 4 : hang);
  const width = Math.max(columns - indent.length, 20);
  const name = plain(finding.rule);
  const rule = link(paint('dim', name), finding.url, output);
  const text = wrap(plain(finding.message), width);
  const last = text.pop() ?? '';
  if (widthOf(last) + 2 + widthOf(name) <= width) text.push(`${last}  ${rule}`);
  else text.push(last, rule);
  const cause = causePhrase(finding);
  if (cause !== undefined) {
    text.push(...wrap(plain(cause), width).map((line) => paint('dim', line)));
  }
  if (narrow) return [head.trimEnd(), ...text.map((line) => indent + line)];
  return text.map((line, index) => (index === 0 ? `${head}  ${line}` : indent + line));
}

/** `Python: partial, 12 of 26 sections`. */
function statesOf({ page }: FileFindings, { survey }: Report): string {
  // A partial has no readers of its own.
  const states = (page?.partial ? [] : (page?.results ?? [])).map(
    ({ language, status, sections: { present, total } }) => {
      const share = status === 'partial' && total > 0 ? `, ${present} of ${total} sections` : '';
      return `${plain(survey.labels[language] ?? language)}: ${statusWord(status)}${share}`;
    },
  );
  return [...states, page ? versionsPhrase(page) : ''].filter((text) => text !== '').join(' · ');
}

function link(text: string, url: string | undefined, { hyperlinks }: Output): string {
  return hyperlinks ? terminalLink(text, url) : text;
}

/**
 * Lines that no CI system takes for a command. GitHub looks for `::` at the start of a line and for
 * `##[` anywhere in it, Azure for `##vso[`, TeamCity for `##teamcity[`.
 */
function withoutCommands(line: string): string {
  return line.replace(/##(?=\w*\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}
