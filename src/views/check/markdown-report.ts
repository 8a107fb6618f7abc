/** A report in Markdown: made as a tree, so that text stays text. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { statuses, statusInfo } from '../../page/status.js';
import { plain } from '../../text/words.js';
import { heading, pageLink, table, text, writeMarkdown } from '../../text/write-markdown.js';
import { textOf, wordsOf } from '../markdown-text.js';
import type { SourceLink } from '../source-link.js';
import { type FileFindings, filesOf } from './files.js';
import { counted, grouped, startOf, summaryPhrase } from './phrases.js';
import { acceptedPhrase } from './pretty-summary.js';
import type { Report } from './types.js';

/**
 * The report as Markdown of GitHub and GitLab, without HTML.
 *
 * @param link Links to lines; `undefined` for none.
 * @param most Findings to tell; the others are counted.
 */
export function markdownReport(
  report: Report,
  link?: SourceLink,
  most = Number.POSITIVE_INFINITY,
): string {
  const { totals, survey } = report;
  const files = filesOf(report);
  const all = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const accepted = acceptedPhrase(report);
  const children: RootContent[] = [
    heading(2, [text('Parity')]),
    paragraph(`${summaryPhrase(report)}${accepted === undefined ? '' : `, ${accepted}`}.`),
  ];
  if (totals.languages.length > 0) children.push(languageTable(report));
  if (all > 0) children.push(findingTable(files, link, most));
  if (all > most) children.push(paragraph(`${counted(all - most, 'more finding')}.`));
  if (survey.problems.length > 0) {
    children.push(paragraph('These could not be checked:'), {
      type: 'list',
      spread: false,
      children: survey.problems.map(({ path, message }) => ({
        type: 'listItem',
        children: [paragraph(path === undefined ? message : `${path}: ${message}`)],
      })),
    });
  }
  return writeMarkdown(children);
}

function languageTable({ totals, survey }: Report): RootContent {
  const head = ['Language', ...statuses.map((status) => statusInfo[status].label), 'Findings'];
  const rows = totals.languages.map(({ language, statuses: found, findings }) => [
    textOf(plain(survey.labels[language] ?? language)),
    ...[...statuses.map((status) => found[status]), findings].map((number) => [
      text(grouped(number)),
    ]),
  ]);
  const align = head.map((_, at) => (at === 0 ? ('left' as const) : ('right' as const)));
  return table([head.map((name) => [text(name)]), ...rows], align);
}

function findingTable(
  files: readonly FileFindings[],
  link: SourceLink | undefined,
  most: number,
): RootContent {
  const rows: PhrasingContent[][][] = [];
  for (const { path, page, findings } of files) {
    for (const finding of findings) {
      if (rows.length >= most) break;
      const { line } = startOf(finding);
      const place = plain(`${path}:${line}`);
      const url = link?.({ path, page: page?.page ?? path }, line);
      rows.push([
        url === undefined ? [{ type: 'inlineCode', value: place }] : [pageLink(place, url)],
        [text(finding.accepted ? 'accepted' : finding.severity)],
        wordsOf(finding.message),
        [{ type: 'inlineCode', value: finding.rule }],
      ]);
    }
  }
  return table([['Place', 'Severity', 'Finding', 'Rule'].map((name) => [text(name)]), ...rows]);
}

function paragraph(words: string): Paragraph {
  const line = plain(words);
  return { type: 'paragraph', children: wordsOf(line.charAt(0).toUpperCase() + line.slice(1)) };
}
