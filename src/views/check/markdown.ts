/** For comments, pages, and whatever else shows Markdown. */
import type { PhrasingContent, RootContent } from 'mdast';
import { isRare, statuses, statusInfo } from '../../page/status.js';
import { plain } from '../../text/words.js';
import {
  bullets,
  code,
  headedTable,
  heading,
  type Inline,
  link,
  md,
  paragraph,
  text,
  writeMarkdown,
} from '../../text/write-markdown.js';
import { type SourceLink, sourceLinks } from '../source-link.js';
import type { Write } from '../view.js';
import { type FileFindings, filesOf } from './files.js';
import { counted, grouped, startOf, summaryPhrase } from './phrases.js';
import { acceptedPhrase } from './pretty-summary.js';
import type { Report } from './report.js';
import { isPossible } from './totals.js';

/** What a forge would make a mention, a reference to an issue, or a link of. */
const meant = /@|[#!~$%&]\w|gh-\d|:\/\/|www\.|\b[\da-f]{7,40}\b/i;

const markdown: Write<Report> = (report, { folder }) =>
  markdownReport(report, sourceLinks(report.survey, folder));

export default markdown;

/** For GitHub and GitLab, without HTML; beyond `most`, findings are counted. */
export function markdownReport(
  report: Report,
  addressOf?: SourceLink,
  most = Number.POSITIVE_INFINITY,
): string {
  const { totals, survey } = report;
  const files = filesOf(report, (finding) => !isPossible(finding));
  const possible = filesOf(report, isPossible);
  const all = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const accepted = acceptedPhrase(report);
  const children: RootContent[] = [
    heading(2, md`Parity`),
    paragraph(
      sentence(`${summaryPhrase(report)}${accepted === undefined ? '' : `, ${accepted}`}.`),
    ),
  ];
  if (totals.languages.length > 0) children.push(languageTable(report));
  if (all > 0) children.push(findingTable(files, addressOf, most));
  if (all > most) children.push(paragraph(sentence(`${counted(all - most, 'more finding')}.`)));
  if (possible.length > 0) {
    children.push(heading(3, md`Possible gaps`), findingTable(possible, addressOf, most));
  }
  if (survey.problems.length > 0) {
    const lines = survey.problems.map(({ path, message }) =>
      sentence(path === undefined ? message : `${path}: ${message}`),
    );
    children.push(paragraph(md`These could not be checked:`), bullets(lines));
  }
  return writeMarkdown(children);
}

function languageTable({ totals, survey }: Report): RootContent {
  const used = statuses.filter(
    (status) =>
      !isRare(status) || totals.languages.some(({ statuses: found }) => found[status] > 0),
  );
  const head = ['Language', ...used.map((status) => statusInfo[status].label), 'Findings'];
  const rows = totals.languages.map(({ language, statuses: found, findings }) => [
    forgeText(plain(survey.labels[language] ?? language)),
    ...[...used.map((status) => found[status]), findings].map((number) => text(grouped(number))),
  ]);
  return headedTable(head, rows, 'numbers');
}

function findingTable(
  files: readonly FileFindings[],
  addressOf: SourceLink | undefined,
  most: number,
): RootContent {
  const rows: Inline[][] = [];
  for (const { path, page, findings } of files) {
    for (const finding of findings) {
      if (rows.length >= most) break;
      const { line } = startOf(finding);
      const place = plain(`${path}:${line}`);
      const url = addressOf?.({ path, page: page?.page ?? path }, line);
      rows.push([
        link(url, code(place)),
        text(finding.accepted ? 'accepted' : finding.severity),
        forgeMessage(finding.message),
        code(finding.rule),
      ]);
    }
  }
  return headedTable(['Place', 'Severity', 'Finding', 'Rule'], rows);
}

/** Words of a message, which begin a line. */
function sentence(words: string): PhrasingContent[] {
  const line = plain(words);
  return forgeMessage(line.charAt(0).toUpperCase() + line.slice(1));
}

/** A message: what stands in backticks is code, and the rest is text. */
function forgeMessage(message: string): PhrasingContent[] {
  const parts = plain(message).split('`');
  const unclosed = parts.length % 2 === 0 ? parts.pop() : undefined;
  const nodes = parts.flatMap((part, index) => (index % 2 === 1 ? inCode(part) : forgeText(part)));
  return unclosed === undefined ? nodes : [...nodes, ...forgeText(`'${unclosed}`)];
}

/** Text; words that would mean something to a forge, such as `@name`, are code, where they do not. */
function forgeText(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let words = '';
  for (const word of text.split(/(\s+)/)) {
    if (meant.test(word)) {
      nodes.push(...plainText(words), ...inCode(word));
      words = '';
    } else words += word;
  }
  return [...nodes, ...plainText(words)];
}

function plainText(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function inCode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'inlineCode', value: value.replaceAll('`', "'") }];
}
