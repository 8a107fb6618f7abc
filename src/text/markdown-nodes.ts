/** Nodes of the Markdown that we write. */
import type { List, ListItem, Paragraph, PhrasingContent, Table } from 'mdast';
import { plain } from './words.js';
import { table, text } from './write-markdown.js';

/** A name of people's things: in code no `@` and no `#` means anything. */
export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: plain(value) || ' ' };
}

/** Strong text. */
export function strong(...children: PhrasingContent[]): PhrasingContent {
  return { type: 'strong', children };
}

/** Content that leads to an address, where there is one. */
export function linked(url: string | undefined, ...children: PhrasingContent[]): PhrasingContent[] {
  return url === undefined ? children : [{ type: 'link', url, children }];
}

/** A paragraph. */
export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** An item of a list, with what may be under it. */
export interface Bullet {
  line: PhrasingContent[];
  below?: List;
}

/** A tight list. */
export function bullets(items: readonly (Bullet | PhrasingContent[])[]): List {
  const children = items.map((item): ListItem => {
    const { line, below }: Bullet = Array.isArray(item) ? { line: item } : item;
    const children = [paragraph(...line), ...(below ? [below] : [])];
    return { type: 'listItem', spread: false, children };
  });
  return { type: 'list', ordered: false, spread: false, children };
}

/** Things with commas between them. */
export function commas(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [text(', '), ...part]));
}

/** A table under words of ours, with what people wrote in their place; numbers stand right. */
export function headedTable(
  head: readonly (string | PhrasingContent[])[],
  rows: readonly (readonly PhrasingContent[][])[],
  content: 'words' | 'numbers' = 'words',
): Table {
  const cells = head.map((cell) => (typeof cell === 'string' ? [text(cell)] : cell));
  const align = head.map((_, at) => (at === 0 ? ('left' as const) : ('right' as const)));
  return table([cells, ...rows], content === 'numbers' ? align : undefined);
}
