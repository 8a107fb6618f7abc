/** Reads the rows of a table of features. */
import type { Table, TableCell } from 'mdast';
import type { Registry } from '../../../page/languages/languages.js';
import { codeIn, plainText, writtenIn } from '../document.js';
import { plainReader, readStatus } from '../status-words.js';
import type { CellClaim, Column, FeatureClaim, Says } from './types.js';

const feature = /^\W*(?:features?|capabilit(?:y|ies)|functionality|topics?)\W*$/i;

const columns: readonly [Column, RegExp][] = [
  ['samples', /\bsamples?\b/i],
  ['sdk', /\bsdks?\b|\bsupport(?:ed)?\b/i],
  ['docs', /\bdocs?\b|\bdocumentation\b|\bdocumented\b/i],
];

/** Rows of a table whose first column is headed “Feature”; none of any other. */
export function readFeatureRows(table: Table, path: string[], registry: Registry): FeatureClaim[] {
  const [head, ...body] = table.children;
  const headers = (head?.children ?? []).map(plainText);
  if (!feature.test(headers[0] ?? '')) return [];
  const roles = headers.map((header, index) =>
    index === 0 ? undefined : roleOf(header, registry),
  );
  return body.flatMap((row): FeatureClaim[] => {
    const [first] = row.children;
    const { text: name, place } = first ? writtenIn(first) : { text: '', place: undefined };
    if (name === '') return [];
    const cells = row.children.flatMap((cell, index) => {
      const role = roles[index];
      return role === undefined ? [] : (cellClaim(cell, role) ?? []);
    });
    return [{ name, cells, path, place }];
  });
}

type Role = Pick<CellClaim, 'column' | 'language'>;

/** What a column is about: `JS docs`. Of several languages at once nothing could be compared. */
function roleOf(header: string, registry: Registry): Role | undefined {
  const column = columns.find(([, words]) => words.test(header))?.[0];
  const words = header.split(/[^\p{L}\p{N}#+.]+/u);
  const [language, ...others] = new Set(words.flatMap((word) => registry.exact(word) ?? []));
  return column === undefined || others.length > 0 ? undefined : { column, language };
}

function cellClaim(cell: TableCell, role: Role): CellClaim | undefined {
  const text = plainText(cell);
  const says = saysOf(text);
  if (says === undefined) return undefined;
  const count = /(?<![\w.])(\d{1,3}) samples?\b/.exec(text)?.[1];
  return {
    ...role,
    says,
    text,
    names: codeIn(cell),
    count: count === undefined ? undefined : Number(count),
  };
}

/** What a sign or word says; `undefined` if it says nothing that could be compared. */
function saysOf(text: string): Says | undefined {
  if (/^\W*[❓❔⁇?]/u.test(text)) return 'unsure';
  const [first = ''] = text.trim().split(/\s/);
  const said = (readStatus(text, plainReader) ?? readStatus(first, plainReader))?.said;
  if (said === 'complete') return 'yes';
  // Half of something can be neither confirmed nor denied.
  return said === 'missing' || said === 'open' ? 'no' : undefined;
}
