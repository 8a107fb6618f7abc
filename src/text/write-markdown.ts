/**
 * Markdown that we write is made as a tree, so that what people wrote stays text.
 */
import type { PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { plain } from './words.js';

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

/** A name of a file or page as a link to it. */
export function pageLink(name: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'inlineCode', value: plain(name) }] };
}

/** A text of ours. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A heading. */
export function heading(depth: 1 | 2 | 3, children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children };
}

/** A table; the first row is its head, and numbers stand right. */
export function table(
  rows: readonly (readonly PhrasingContent[][])[],
  align: Table['align'] = [],
): Table {
  const cell = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });
  return {
    type: 'table',
    align,
    children: rows.map((row) => ({ type: 'tableRow', children: row.map(cell) })),
  };
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
