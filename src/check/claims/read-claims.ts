/**
 * Reads what a document claims of pages.
 */

import type { List, Nodes, Root } from 'mdast';
import type { Registry } from '../../page/languages/languages.js';
import type { LanguageId } from '../../page/types.js';
import { type Above, type Block, blocksOf } from './blocks.js';
import { namesIn } from './names.js';
import type { PageIndex } from './page-index.js';
import { plainText } from './plain-text.js';
import { readCounts, readListCounts } from './read-counts.js';
import { leadNodes, readItems } from './read-list.js';
import { columnsOf, readRows } from './read-table.js';
import { contextOf, countIn, type Reading, subjectsOf } from './reading.js';
import { legendOf } from './status-words.js';
import type { Claims, CountClaim, ExclusionClaim, RowClaim } from './types.js';
import { isExclusionTitle, languageIn, leadOf } from './words.js';

/** How to read. */
export interface ClaimOptions {
  index: PageIndex;
  registry: Registry;
  /** Language of a document that names none. */
  target: LanguageId;
  /** Title of the document. */
  title: string;
}

/** Reads the claims of a document. */
export function readClaims(tree: Root, options: ClaimOptions): Claims {
  const { index, registry, target, title } = options;
  const { blocks, headings } = blocksOf(tree);
  const isName = (word: string) => registry.exact(word) !== undefined;
  const top = headings.find(([first]) => first?.depth === 1)?.[0]?.text ?? '';
  const language = languageIn(title, registry) ?? languageIn(top, registry) ?? target;
  const legend = legendOf(shortTexts(blocks, headings), isName);
  const reading: Reading = { index, registry, language, legend, isName };
  const rows: RowClaim[] = [];
  const counts: CountClaim[] = [];
  const exclusions: ExclusionClaim[] = [];
  let group = 0;
  for (const block of blocks) {
    const { node, above, before } = block;
    const context = contextOf(above, reading);
    const titled = isExclusionTitle(before) || isExclusionTitle(above.at(-1)?.text ?? '');
    if (node.type === 'table') {
      const columns = columnsOf(node, reading);
      const found = readRows(node, columns, context, reading);
      rows.push(...found);
      counts.push(...readCounts(columns, context, reading, () => group++));
      if (titled && found.length === 0) {
        const topics = columns[0]?.cells ?? [];
        exclusions.push(...topics.flatMap((cell) => topic(cell?.node, cell?.text ?? '', reading)));
      }
    } else if (titled && !context.priority) {
      exclusions.push(...topicsOf(node, reading));
    } else {
      rows.push(...readItems(node, context, reading));
      counts.push(...readListCounts(node, context, reading, () => group++));
    }
  }
  for (const above of headings) counts.push(...headingCount(above, reading, () => group++));
  return { language, rows, counts, exclusions };
}

/** `### Complete (5)` */
function headingCount(
  above: readonly Above[],
  reading: Reading,
  nextGroup: () => number,
): CountClaim[] {
  const own = above.at(-1);
  const value = own && countIn(own.text);
  if (!own || value === undefined) return [];
  const { status, language, path } = contextOf(above, reading);
  if (!status || status.place !== own.place) return [];
  const { text, place } = own;
  const { said } = status;
  const group = nextGroup();
  return [{ text, place, value, said, language, folder: undefined, group, path, heading: place }];
}

/** Where a document may say what its signs mean. */
function* shortTexts(
  blocks: readonly Block[],
  headings: readonly (readonly Above[])[],
): Generator<string> {
  for (const above of headings) yield above.at(-1)?.text ?? '';
  for (const { node } of blocks) {
    const first = node.type === 'table' ? node.children.map(({ children }) => children[0]) : [];
    const items = node.type === 'list' ? node.children.map(({ children }) => children[0]) : first;
    for (const item of items) {
      const text = item ? plainText(item) : '';
      if (text.length < 60) yield text;
    }
  }
}

function topicsOf({ children }: List, reading: Reading): ExclusionClaim[] {
  return children.flatMap(({ children: [first] }) =>
    topic(first, first ? leadOf(plainText(first)) : '', reading),
  );
}

function topic(node: Nodes | undefined, text: string, reading: Reading): ExclusionClaim[] {
  if (!node || text === '' || text.length > 100) return [];
  const nodes = 'children' in node ? leadNodes(node.children as Nodes[]) : [];
  const named = subjectsOf(namesIn(nodes), node.position, '', reading, false);
  return [{ text, place: node.position, pages: named.flatMap(({ pages }) => pages) }];
}
