/** Stale sections for a terminal. */

import { createPaint, type Paint } from '../../text/paint.js';
import { plain, quote } from '../../text/words.js';
import type { CommitRef, Staleness, StaleReference, StaleSection } from './types.js';
import { day, describeLast, describeWords, mostCommits, shortHash, summary } from './words.js';

/** Name of a language for people. */
export type LabelOf = (language: string) => string;

/** Writes them, page by page. */
export function writeText(found: Staleness, labelOf: LabelOf, colour: boolean): string {
  const paint = createPaint(colour);
  const lines: string[] = [];
  let page: string | undefined;
  for (const item of found.stale) {
    if (item.path !== page) {
      if (page !== undefined) lines.push('');
      lines.push(paint('bold', plain(item.path)));
      page = item.path;
    }
    lines.push(...itemLines(item, labelOf, paint));
  }
  if (page !== undefined) lines.push('');
  return `${[...lines, summary(found)].join('\n')}\n`;
}

function itemLines(item: StaleSection, labelOf: LabelOf, paint: Paint): string[] {
  const { section, language, line, references } = item;
  const name =
    section.length === 0 ? 'the text before the first heading' : quote(section.join(' > '));
  return [
    `  ${line}  ${name}: ${plain(labelOf(language))} is unchanged since ${describeLast(item)}`,
    ...references.flatMap((reference) => referenceLines(reference, labelOf, paint)),
  ];
}

function referenceLines(reference: StaleReference, labelOf: LabelOf, paint: Paint): string[] {
  const { language, line, commits } = reference;
  const more = commits.length - mostCommits;
  return [
    `      ${plain(labelOf(language))} (line ${line}) has ${describeWords(reference)} since`,
    ...commits.slice(0, mostCommits).map((commit) => `        ${commitText(commit, paint)}`),
    ...(more > 0 ? [`        and ${more} earlier`] : []),
  ];
}

function commitText(commit: CommitRef, paint: Paint): string {
  if (commit.hash === undefined) return paint('yellow', commit.subject);
  const subject = plain(commit.subject);
  return `${day(commit)}  ${paint('yellow', shortHash(commit))}  ${subject}`.trimEnd();
}
