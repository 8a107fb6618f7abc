/** A report in Markdown: made as a tree, so that text stays text. */
import type { RootContent, TableCell, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { plain } from '../rule/words.js';
import { type FileFindings, filesOf } from './files.js';
import { textOf, wordsOf } from './markdown-text.js';
import { counted, startOf, summaryPhrase } from './phrases.js';
import { acceptedPhrase } from './pretty-summary.js';
import type { SourceLink } from './source-link.js';
import { statuses, statusLabels } from './status.js';
import type { Report } from './types.js';

/**
 * The report as Markdown of GitHub and GitLab, without HTML.
 *
 * @param link Links to lines; `undefined` for none.
 * @param most Findings to tell; the others are counted.
 */
export function markdownReport(report: Report, link?: SourceLink, most = Infinity): string {
  const { totals, survey } = report;
  const files = filesOf(report);
  const all = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const accepted = acceptedPhrase(report);
  const children: RootContent[] = [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Parity' }] },
    paragraph(`${summaryPhrase(totals)}${accepted === undefined ? '' : `, ${accepted}`}.`),
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
  return toMarkdown(
    { type: 'root', children },
    { bullet: '*', extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
  );
}

function languageTable({ totals, survey }: Report): RootContent {
  const head = ['Language', ...statuses.map((status) => statusLabels[status]), 'Findings'];
  return table(
    head.map((text) => cell(textOf(text))),
    totals.languages.map(({ language, statuses: found, findings }) => [
      cell(textOf(survey.labels[language] ?? language)),
      ...[...statuses.map((status) => found[status]), findings].map((number) =>
        cell(textOf(number.toLocaleString('en'))),
      ),
    ]),
    ['left', ...statuses.map(() => 'right' as const), 'right'],
  );
}

function findingTable(
  files: readonly FileFindings[],
  link: SourceLink | undefined,
  most: number,
): RootContent {
  const rows: TableCell[][] = [];
  for (const { path, page, findings } of files) {
    for (const finding of findings) {
      if (rows.length >= most) break;
      const { line } = startOf(finding);
      const place = {
        type: 'inlineCode',
        value: `${plain(path).replaceAll('`', "'")}:${line}`,
      } as const;
      const url = link?.({ path, page: page?.page ?? path }, line);
      rows.push([
        cell([url === undefined ? place : { type: 'link', url, children: [place] }]),
        cell(textOf(finding.accepted ? 'accepted' : finding.severity)),
        cell(wordsOf(finding.message)),
        cell([{ type: 'inlineCode', value: finding.rule }]),
      ]);
    }
  }
  const head = ['Place', 'Severity', 'Finding', 'Rule'];
  return table(
    head.map((text) => cell(textOf(text))),
    rows,
  );
}

function table(head: TableCell[], rows: TableCell[][], align?: ('left' | 'right')[]): RootContent {
  const row = (children: TableCell[]): TableRow => ({ type: 'tableRow', children });
  return { type: 'table', align: align ?? null, children: [row(head), ...rows.map(row)] };
}

function cell(children: TableCell['children']): TableCell {
  return { type: 'tableCell', children };
}

function paragraph(text: string): { type: 'paragraph'; children: TableCell['children'] } {
  const words = plain(text);
  return { type: 'paragraph', children: wordsOf(words.charAt(0).toUpperCase() + words.slice(1)) };
}
