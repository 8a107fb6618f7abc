/** Nodes that several parts of the roadmap have. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { plain } from '../../../text/words.js';
import { authorText, text } from '../../../text/write-markdown.js';
import type { Plan, PlannedPage } from '../types.js';

/** Strong text. */
export function strong(...children: PhrasingContent[]): PhrasingContent {
  return { type: 'strong', children };
}

/** A path, pattern or field. */
export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: plain(value) || ' ' };
}

/** Words of people as a link. */
export function authorLink(words: string, url: string): PhrasingContent {
  return { type: 'link', url, children: authorText(words) };
}

/** A link to a page, by the name of its file. */
export function fileLink({ page, name }: PlannedPage, { link }: Plan): PhrasingContent {
  return { type: 'link', url: link(page), children: [code(name)] };
}

/** A paragraph. */
export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** A tight list; an item may have a list under it. */
export function bullets(items: readonly { line: PhrasingContent[]; below?: List }[]): List {
  const children = items.map(
    ({ line, below }): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(...line), ...(below ? [below] : [])],
    }),
  );
  return { type: 'list', ordered: false, spread: false, children };
}

/** Things with commas between them. */
export function commas(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [text(', '), ...part]));
}

/** Something that is folded until a reader asks for it; `summary` is HTML. */
export function folded(summary: string, children: RootContent[]): RootContent[] {
  return [
    { type: 'html', value: `<details>\n<summary>${summary}</summary>` },
    ...children,
    { type: 'html', value: '</details>' },
  ];
}

/** Text in HTML and in MDX. */
export function escapeHtml(value: string): string {
  return plain(value).replace(/[&<>"'{}@`*_[\]\\|~:]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
