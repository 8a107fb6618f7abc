/** Reads what a document says of pages. */
import type { List, Nodes, Root } from 'mdast';
import type { Registry } from '../../page/languages/languages.js';
import type { LanguageId } from '../../page/page-model.js';
import { readFrontmatter } from '../../page/recognise/frontmatter.js';
import type { Claims, ExcludedTopic } from './claims.js';
import { contextOf, type DocumentReading, subjectsOf } from './context.js';
import { type Document, plainText, readDocument } from './document.js';
import type { PageIndex } from './page-index.js';
import { leadNodes, namesIn } from './page-names.js';
import { readCounts, readHeadingCount, readListCounts } from './read-counts.js';
import { readItems } from './read-list.js';
import { columnsOf, readRows } from './read-table.js';
import { legendOf } from './status-words.js';
import { isExclusionTitle, languageIn, leadOf } from './words.js';

export interface ClaimOptions {
  index: PageIndex;
  registry: Registry;
  /** Language of a document that names none. */
  target: LanguageId;
}

export function readClaims(tree: Root, { index, registry, target }: ClaimOptions): Claims {
  const document = readDocument(tree);
  const isName = (word: string) => registry.exact(word) !== undefined;
  const { title = '' } = readFrontmatter(tree, { frontmatter: [], agnostic: [] });
  const top = document.headings.find(([first]) => first?.depth === 1)?.[0]?.text ?? '';
  const language = languageIn(title, registry) ?? languageIn(top, registry) ?? target;
  const legend = legendOf(shortTexts(document), isName);
  const reading: DocumentReading = { index, registry, language, legend, isName };
  const claims: Claims = { language, rows: [], counts: [], exclusions: [] };
  for (const { node, above, before } of document.blocks) {
    const context = contextOf(above, reading);
    const isExcluded = isExclusionTitle(before) || isExclusionTitle(context.path.at(-1) ?? '');
    if (node.type === 'table') {
      const columns = columnsOf(node, reading);
      const rows = readRows(columns, context, reading);
      claims.rows.push(...rows);
      claims.counts.push(...readCounts(columns, context, reading));
      if (isExcluded && rows.length === 0) {
        const topics = columns[0]?.cells ?? [];
        claims.exclusions.push(...topics.flatMap((cell) => topic(cell.node, cell.text, reading)));
      }
    } else if (isExcluded && context.priority === undefined) {
      claims.exclusions.push(...topicsOf(node, reading));
    } else {
      claims.rows.push(...readItems(node, context, reading));
      claims.counts.push(...readListCounts(node, context, reading));
    }
  }
  for (const above of document.headings) claims.counts.push(...readHeadingCount(above, reading));
  return claims;
}

/** Where a document may say what its signs mean: headings, first cells, and items. */
function shortTexts({ blocks, headings }: Document): string[] {
  const firsts = blocks.flatMap(({ node }) =>
    node.children.flatMap(({ children: [first] }) => (first ? plainText(first) : [])),
  );
  return [
    ...headings.map((above) => above.at(-1)?.text ?? ''),
    ...firsts.filter((text) => text.length < 60),
  ];
}

function topicsOf({ children }: List, reading: DocumentReading): ExcludedTopic[] {
  return children.flatMap(({ children: [first] }) =>
    topic(first, first ? leadOf(plainText(first)) : '', reading),
  );
}

function topic(node: Nodes | undefined, text: string, reading: DocumentReading): ExcludedTopic[] {
  if (!node || text === '' || text.length > 100) return [];
  const names = namesIn('children' in node ? leadNodes(node.children) : []);
  const pages = subjectsOf(names, node.position, '', reading, false).flatMap((one) => one.pages);
  return [{ text, place: node.position, pages }];
}
