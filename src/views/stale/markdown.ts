/** Stale sections for an issue or a pull request. */
import type { PhrasingContent, RootContent } from 'mdast';
import { groupBy } from '../../text/group-by.js';
import { plain } from '../../text/words.js';
import {
  bullets,
  code,
  heading,
  type Item,
  link,
  md,
  pageLink,
  paragraph,
  text,
  writeMarkdown,
} from '../../text/write-markdown.js';
import { sourceLinks } from '../source-link.js';
import type { Write } from '../view.js';
import type { CommitRef, StaleReference, StaleReport, StaleSection } from './staleness.js';
import { day, describeLast, describeWords, mostCommits, shortHash, summary } from './words.js';

const markdown: Write<StaleReport> = ({ found, label, linkedBy }, { folder }) => {
  const addressOf = sourceLinks(linkedBy, folder);
  const parts: RootContent[] = [
    heading(2, md`Stale sections`),
    paragraph(text(`${summary(found)}.`)),
  ];
  for (const items of groupBy(found.stale, ({ path }) => path).values()) {
    const [first] = items as [StaleSection];
    parts.push(heading(3, pageLink(first.page, addressOf(first, 1))));
    parts.push(bullets(items.map(sectionItem)));
  }
  return writeMarkdown(parts);

  function sectionItem(item: StaleSection): Item {
    const { section, references } = item;
    const name =
      section.length === 0 ? text('The text before the first heading') : code(section.join(' > '));
    return {
      line: md`${name}: ${languageAt(item, item)} is unchanged since ${text(describeLast(item))}`,
      below: bullets(references.map((own) => referenceItem(own, item))),
    };
  }

  function referenceItem(reference: StaleReference, item: StaleSection): Item {
    const { commits } = reference;
    const more = commits.length - mostCommits;
    return {
      line: md`${languageAt(reference, item)} has ${text(describeWords(reference))} since`,
      below: bullets([
        ...commits.slice(0, mostCommits).map(commitLine),
        ...(more > 0 ? [md`and ${more} earlier`] : []),
      ]),
    };
  }

  /** `JavaScript (line 3)`, the line as a link. */
  function languageAt(
    { language, line }: StaleSection | StaleReference,
    page: StaleSection,
  ): PhrasingContent[] {
    return md`${label(language)} (${link(addressOf(page, line), text(`line ${line}`))})`;
  }
};

export default markdown;

function commitLine(commit: CommitRef): PhrasingContent[] {
  if (commit.hash === undefined) return [text(commit.subject)];
  const subject = plain(commit.subject);
  const date = text(`${day(commit)} ${shortHash(commit)} `);
  return [date, ...(subject === '' ? [] : [code(subject)])];
}
