/** Stale sections for an issue or a pull request. */
import type { PhrasingContent, RootContent } from 'mdast';
import { type Bullet, bullets, code, linked, paragraph } from '../../text/markdown-nodes.js';
import { plain } from '../../text/words.js';
import { authorText, heading, pageLink, text, writeMarkdown } from '../../text/write-markdown.js';
import { sourceLinks } from '../source-link.js';
import type { Write } from '../view.js';
import type { CommitRef, StaleReference, StaleReport, StaleSection } from './staleness.js';
import { day, describeLast, describeWords, mostCommits, shortHash, summary } from './words.js';

const markdown: Write<StaleReport> = ({ found, label, linkedBy }, { folder }) => {
  const link = sourceLinks(linkedBy, folder);
  const parts: RootContent[] = [
    heading(2, [text('Stale sections')]),
    paragraph(text(`${summary(found)}.`)),
  ];
  const pages = new Map<string, StaleSection[]>();
  for (const item of found.stale) pages.set(item.path, [...(pages.get(item.path) ?? []), item]);
  for (const [first, ...rest] of pages.values()) {
    if (!first) continue;
    parts.push(heading(3, [pageLink(first.page, link(first, 1))]));
    parts.push(bullets([first, ...rest].map(sectionBullet)));
  }
  return writeMarkdown(parts);

  function sectionBullet(item: StaleSection): Bullet {
    const { section, references } = item;
    const name =
      section.length === 0 ? text('The text before the first heading') : code(section.join(' > '));
    return {
      line: [
        name,
        text(': '),
        ...languageAt(item, item),
        text(` is unchanged since ${describeLast(item)}`),
      ],
      below: bullets(references.map((own) => referenceBullet(own, item))),
    };
  }

  function referenceBullet(reference: StaleReference, item: StaleSection): Bullet {
    const { commits } = reference;
    const more = commits.length - mostCommits;
    return {
      line: [...languageAt(reference, item), text(` has ${describeWords(reference)} since`)],
      below: bullets([
        ...commits.slice(0, mostCommits).map(commitLine),
        ...(more > 0 ? [[text(`and ${more} earlier`)]] : []),
      ]),
    };
  }

  /** `JavaScript (line 3)`, the line as a link. */
  function languageAt(
    { language, line }: StaleSection | StaleReference,
    page: StaleSection,
  ): PhrasingContent[] {
    return [
      ...authorText(label(language)),
      text(' ('),
      ...linked(link(page, line), text(`line ${line}`)),
      text(')'),
    ];
  }
};

export default markdown;

function commitLine(commit: CommitRef): PhrasingContent[] {
  if (commit.hash === undefined) return [text(commit.subject)];
  const subject = plain(commit.subject);
  return [text(`${day(commit)} ${shortHash(commit)} `), ...(subject === '' ? [] : [code(subject)])];
}
