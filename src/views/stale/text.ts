/** Stale sections for a terminal, page by page. */
import { createPaint, type Paint } from '../../text/paint.js';
import { plain, quote } from '../../text/words.js';
import type { Write } from '../view.js';
import type { CommitRef, StaleReference, StaleReport, StaleSection } from './staleness.js';
import { day, describeLast, describeWords, mostCommits, shortHash, summary } from './words.js';

const text: Write<StaleReport> = ({ found, label }, { colour }) => {
  const paint = createPaint(colour);
  const lines: string[] = [];
  let page: string | undefined;
  for (const item of found.stale) {
    if (item.path !== page) {
      if (page !== undefined) lines.push('');
      lines.push(paint('bold', plain(item.path)));
      page = item.path;
    }
    lines.push(...sectionLines(item));
  }
  if (page !== undefined) lines.push('');
  return `${[...lines, summary(found)].join('\n')}\n`;

  function sectionLines(item: StaleSection): string[] {
    const { section, language, line, references } = item;
    const name =
      section.length === 0 ? 'the text before the first heading' : quote(section.join(' > '));
    return [
      `  ${line}  ${name}: ${plain(label(language))} is unchanged since ${describeLast(item)}`,
      ...references.flatMap(referenceLines),
    ];
  }

  function referenceLines(reference: StaleReference): string[] {
    const { language, line, commits } = reference;
    const more = commits.length - mostCommits;
    return [
      `      ${plain(label(language))} (line ${line}) has ${describeWords(reference)} since`,
      ...commits.slice(0, mostCommits).map((commit) => `        ${commitLine(commit, paint)}`),
      ...(more > 0 ? [`        and ${more} earlier`] : []),
    ];
  }
};

export default text;

function commitLine(commit: CommitRef, paint: Paint): string {
  if (commit.hash === undefined) return paint('yellow', commit.subject);
  const subject = plain(commit.subject);
  return `${day(commit)}  ${paint('yellow', shortHash(commit))}  ${subject}`.trimEnd();
}
