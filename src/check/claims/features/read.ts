/** Reads what a document says of features and samples. */
import type { Root } from 'mdast';
import type { Registry } from '../../../page/languages/languages.js';
import { readDocument } from '../document.js';
import { readItems } from './read-items.js';
import { readFeatureRows } from './read-table.js';
import type { FeatureClaims } from './types.js';

/** Rows of tables of features, and items of check lists, wherever they stand. */
export function readFeatureClaims(tree: Root, registry: Registry): FeatureClaims {
  const claims: FeatureClaims = { rows: [], items: [] };
  for (const { node, above } of readDocument(tree).blocks) {
    const path = above.map(({ text }) => text);
    if (node.type === 'table') claims.rows.push(...readFeatureRows(node, path, registry));
    else claims.items.push(...readItems(node, path));
  }
  return claims;
}
