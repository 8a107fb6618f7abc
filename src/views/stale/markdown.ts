/** Stale sections for an issue or a pull request. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { plain } from '../../text/words.js';
import { authorText, heading, pageLink, text, writeMarkdown } from '../../text/write-markdown.js';
import type { LabelOf } from './text.js';
import type { CommitRef, Staleness, StaleReference, StaleSection } from './types.js';
import { day, describeLast, describeWords, mostCommits, shortHash, summary } from './words.js';

/** Address of a line of a page. */
export type LineLink = (item: StaleSection, line: number) => string;

/** Writes them, page by page. */
export function writeStaleMarkdown(found: Staleness, labelOf: LabelOf, link: LineLink): string {
  const parts: RootContent[] = [
    heading(2, [text('Stale sections')]),
    { type: 'paragraph', children: [text(`${summary(found)}.`)] },
  ];
  const pages = new Map<string, StaleSection[]>();
  for (const item of found.stale) pages.set(item.path, [...(pages.get(item.path) ?? []), item]);
  for (const items of pages.values()) {
    const [first] = items;
    if (!first) continue;
    const children = items.map((item) => listItem(itemParts(item, labelOf, link)));
    parts.push(heading(3, [pageLink(first.page, link(first, 1))]), list(children));
  }
  return writeMarkdown(parts);
}

function itemParts(item: StaleSection, labelOf: LabelOf, link: LineLink): RootContent[] {
  const { section, language, line, references } = item;
  const name: PhrasingContent =
    section.length === 0
      ? text('The text before the first heading')
      : { type: 'inlineCode', value: plain(section.join(' > ')) };
  return [
    paragraph([
      name,
      text(': '),
      ...placeOf(labelOf(language), link(item, line), line),
      text(` is unchanged since ${describeLast(item)}`),
    ]),
    list(references.map((own) => listItem(referenceParts(own, item, labelOf, link)))),
  ];
}

function referenceParts(
  reference: StaleReference,
  item: StaleSection,
  labelOf: LabelOf,
  link: LineLink,
): RootContent[] {
  const { language, line, commits } = reference;
  const more = commits.length - mostCommits;
  const shown = commits.slice(0, mostCommits);
  const items = shown.map((commit) => listItem([paragraph(commitParts(commit))]));
  if (more > 0) items.push(listItem([paragraph([text(`and ${more} earlier`)])]));
  return [
    paragraph([
      ...placeOf(labelOf(language), link(item, line), line),
      text(` has ${describeWords(reference)} since`),
    ]),
    list(items),
  ];
}

/** `JavaScript (line 3)`, the line as a link. */
function placeOf(label: string, url: string, line: number): PhrasingContent[] {
  return [
    ...authorText(label),
    text(' ('),
    { type: 'link', url, children: [text(`line ${line}`)] },
    text(')'),
  ];
}

function commitParts(commit: CommitRef): PhrasingContent[] {
  if (commit.hash === undefined) return [text(commit.subject)];
  // In code, `#12` and `@name` mention nobody.
  const subject = plain(commit.subject);
  return [
    text(`${day(commit)} ${shortHash(commit)} `),
    ...(subject === '' ? [] : [{ type: 'inlineCode' as const, value: subject }]),
  ];
}

function paragraph(children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}

function list(children: ListItem[]): RootContent {
  return { type: 'list', spread: false, children };
}

function listItem(children: RootContent[]): ListItem {
  return { type: 'listItem', spread: false, children: children as ListItem['children'] };
}
