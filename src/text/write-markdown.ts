/** Markdown that we write is made as a tree, so that what people wrote stays text. */
import type { List, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { many, plain } from './words.js';

/**
 * Words of people: on one line, nothing of them is syntax but code in backticks, and nobody is notified
 * by an `@`.
 */
export function authorText(text: string): PhrasingContent[] {
  return plain(text)
    .split(/`([^`]+)`/)
    .flatMap((part, at): PhrasingContent[] =>
      at % 2 === 0 ? withoutMentions(part) : [{ type: 'inlineCode', value: part }],
    );
}

function withoutMentions(text: string): PhrasingContent[] {
  if (text === '') return [];
  return text.split(/(?<=@)(?=[a-z0-9])/i).flatMap((part, at): PhrasingContent[] => {
    const own: PhrasingContent = { type: 'text', value: part };
    // GitHub reads `\@name` as a name, too; a blank of no width parts them.
    return at === 0 ? [own] : [{ type: 'html', value: '&#8203;' }, own];
  });
}

/** What a line is made of: strings are words of people; nothing for `undefined`. */
export type Inline = string | number | PhrasingContent | readonly Inline[] | undefined;

function nodesOf(inline: Inline): PhrasingContent[] {
  if (inline === undefined) return [];
  if (typeof inline === 'string') return authorText(inline);
  if (typeof inline === 'number') return [text(String(inline))];
  return 'type' in inline ? [inline] : inline.flatMap(nodesOf);
}

/** A line whose words are ours but for what is put into it. */
export function md(words: TemplateStringsArray, ...values: readonly Inline[]): PhrasingContent[] {
  return words.flatMap((part, at) => [
    ...(part === '' ? [] : [text(part)]),
    ...nodesOf(values[at]),
  ]);
}

/** A text of ours. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A path, pattern, or field. */
export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: plain(value) || ' ' };
}

export function strong(...content: Inline[]): PhrasingContent {
  return { type: 'strong', children: nodesOf(content) };
}

/** A link, where there is an address. */
export function link(url: string | undefined, content: Inline): PhrasingContent[] {
  const children = nodesOf(content);
  return url === undefined ? children : [{ type: 'link', url, children } as PhrasingContent];
}

/** A name of a file or page as a link to it. */
export function pageLink(name: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'inlineCode', value: plain(name) }] };
}

/** Things with commas, or something else, between them. */
export function joined(parts: readonly Inline[], between = ', '): PhrasingContent[] {
  return parts.flatMap((part, at) => [...(at === 0 ? [] : [text(between)]), ...nodesOf(part)]);
}

/** The first ones, with commas between them, and how many more there are. */
export function shortened(parts: readonly Inline[], most: number, noun: string): PhrasingContent[] {
  // One more takes no more room than saying that there is one more.
  if (parts.length <= most + 1) return joined(parts);
  return [...joined(parts.slice(0, most)), text(` and ${many(parts.length - most, noun)}`)];
}

export function heading(depth: 1 | 2 | 3, content: Inline): RootContent {
  return { type: 'heading', depth, children: nodesOf(content) };
}

export function paragraph(...content: Inline[]): Paragraph {
  return { type: 'paragraph', children: nodesOf(content) };
}

/** An item of a list, which may be checked off, and have a list below. */
export interface Item {
  line: Inline;
  below?: List | undefined;
  checked?: boolean | undefined;
}

/** A tight list. */
export function bullets(items: readonly (Item | PhrasingContent[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => {
      const { line, below, checked }: Item = Array.isArray(item) ? { line: item } : item;
      const children = [paragraph(line), ...(below ? [below] : [])];
      return { type: 'listItem', spread: false, checked, children };
    }),
  };
}

/** A table; the first row is its head, and numbers stand right. */
export function table(rows: readonly (readonly Inline[])[], align: Table['align'] = []): Table {
  return {
    type: 'table',
    align,
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: nodesOf(cell) })),
    })),
  };
}

/** A table under words of ours, and names of people as nodes; numbers stand right. */
export function headedTable(
  head: readonly (string | PhrasingContent[])[],
  rows: readonly (readonly Inline[])[],
  content: 'words' | 'numbers' = 'words',
): Table {
  const cells = head.map((cell) => (typeof cell === 'string' ? text(cell) : cell));
  const align = head.map((_, at) => (at === 0 ? ('left' as const) : ('right' as const)));
  return table([cells, ...rows], content === 'numbers' ? align : undefined);
}

/** Something that is folded until a reader asks for it; the summary is HTML. */
export function folded(summary: string, children: readonly RootContent[]): RootContent[] {
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

/** Many sites read `:name` and `:::` as directives. */
const noDirectives: Options = {
  unsafe: [
    { character: ':', inConstruct: 'phrasing', after: '[\\w\\u00a0-\\uffff-]' },
    { atBreak: true, character: ':', after: ':' },
  ],
};

/** In MDX braces hold code, `<` starts an element, `import ` a statement, and there are no `<https://…>`. */
const mdxText: Options = {
  resourceLink: true,
  unsafe: [
    { character: '{', inConstruct: 'phrasing' },
    { character: '}', inConstruct: 'phrasing' },
    { character: '<', inConstruct: 'phrasing' },
    { atBreak: true, character: 'i', after: 'mport ' },
    { atBreak: true, character: 'e', after: 'xport ' },
  ],
};

/**
 * The text of a tree. Tables are not padded: one longer name would change every line.
 *
 * @param format `mdx`: what is syntax there only is escaped, too.
 */
export function writeMarkdown(children: RootContent[], format: 'md' | 'mdx' = 'md'): string {
  const root: Root = { type: 'root', children };
  return toMarkdown(root, {
    bullet: '-',
    extensions: [
      gfmToMarkdown({ tablePipeAlign: false }),
      noDirectives,
      ...(format === 'mdx' ? [mdxText] : []),
    ],
  });
}
