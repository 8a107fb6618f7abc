/** Reads what a document says of features and samples: tables of features, and check lists. */
import type { ListItem, Root, Table, TableCell } from 'mdast';
import { codeIn, plainText, readDocument, writtenIn } from '../../../check/claims/document.js';
import { plainReader, readStatus } from '../../../check/claims/status-words.js';
import { leadOf } from '../../../check/claims/words.js';
import type { Registry } from '../../../page/languages/languages.js';
import type { LanguageId } from '../../../page/page-model.js';

export interface Statement {
  /** It is there, it is not, or nobody knows. */
  says: 'yes' | 'no' | 'unsure';
  text: string;
  /** Names in code style, which may be those of samples. */
  names: string[];
}

/** A cell of a row that is about a feature. */
export interface CellStatement extends Statement {
  column: 'docs' | 'samples' | 'sdk';
  /** Language that the head of the column names; `undefined`: that of the document. */
  language: LanguageId | undefined;
  count: number | undefined;
}

/** What statements are about, by name. */
interface Named {
  name: string;
  path: readonly string[];
  line: number | undefined;
}

export interface Statements {
  rows: (Named & { cells: CellStatement[] })[];
  /** Items of check lists: what is to be done, or was. */
  items: (Named & Statement)[];
}

/** Reads tables whose first column is headed “Feature”, and check lists, wherever they are. */
export function readStatements(tree: Root, registry: Registry): Statements {
  const statements: Statements = { rows: [], items: [] };
  for (const { node, above } of readDocument(tree).blocks) {
    const path = above.map(({ text }) => text);
    if (node.type === 'table') statements.rows.push(...readRows(node, path, registry));
    else statements.items.push(...node.children.flatMap((item) => readItem(item, path)));
  }
  return statements;
}

const feature = /^\W*(?:features?|capabilit(?:y|ies)|functionality|topics?)\W*$/i;

function readRows(table: Table, path: readonly string[], registry: Registry): Statements['rows'] {
  const [head, ...body] = table.children;
  const [first = '', ...headers] = (head?.children ?? []).map(plainText);
  if (!feature.test(first)) return [];
  const roles = headers.map((header) => roleOf(header, registry));
  return body.flatMap(({ children: [cell, ...others] }) => {
    const { text: name, place } = cell ? writtenIn(cell) : { text: '', place: undefined };
    if (name === '') return [];
    const cells = others.flatMap((one, at) => cellStatement(one, roles[at]) ?? []);
    return [{ name, cells, path, line: place?.start.line }];
  });
}

const columns = {
  samples: /\bsamples?\b/i,
  sdk: /\bsdks?\b|\bsupport(?:ed)?\b/i,
  docs: /\bdocs?\b|\bdocumentation\b|\bdocumented\b/i,
};

type Role = Pick<CellStatement, 'column' | 'language'>;

/** What a column is about: `JS docs`. Of several languages at once nothing could be compared. */
function roleOf(header: string, registry: Registry): Role | undefined {
  const [column] = Object.entries(columns).find(([, words]) => words.test(header)) ?? [];
  const words = header.split(/[^\p{L}\p{N}#+.]+/u);
  const [language, ...others] = new Set(words.flatMap((word) => registry.exact(word) ?? []));
  if (column === undefined || others.length > 0) return undefined;
  return { column: column as Role['column'], language };
}

function cellStatement(cell: TableCell, role: Role | undefined): CellStatement | undefined {
  const text = plainText(cell);
  const says = saysOf(text);
  if (!role || !says) return undefined;
  const count = /(?<![\w.])(\d{1,3}) samples?\b/.exec(text)?.[1];
  return { ...role, says, text, names: codeIn(cell), count: count ? Number(count) : undefined };
}

/** What a sign or word says; `undefined` if it says nothing that could be compared. */
function saysOf(text: string): Statement['says'] | undefined {
  if (/^\W*[❓❔⁇?]/u.test(text)) return 'unsure';
  const [first = ''] = text.split(' ');
  const said = (readStatus(text, plainReader) ?? readStatus(first, plainReader))?.said;
  if (said === 'complete') return 'yes';
  // Half of something can be neither confirmed nor denied.
  return said === 'missing' || said === 'open' ? 'no' : undefined;
}

function readItem({ checked, children }: ListItem, path: readonly string[]): Statements['items'] {
  const [first] = children;
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return [];
  const { text, place } = writtenIn(first);
  const name = leadOf(withoutBrackets(text));
  // What is struck out and open is not to be done.
  const isStruck = first.children.some(({ type }) => type === 'delete');
  if (name === '' || (isStruck && !checked)) return [];
  const [says, box] = checked ? (['yes', 'x'] as const) : (['no', ' '] as const);
  const names = codeIn(first);
  return [{ name, path, line: place?.start.line, says, text: `[${box}] ${text}`, names }];
}

/** Brackets explain, and may hold calls: `Prompts (ai.prompt())`. */
function withoutBrackets(text: string): string {
  const shorter = text.replace(/\s*\([^()]*\)/g, '');
  return shorter === text ? text : withoutBrackets(shorter);
}
