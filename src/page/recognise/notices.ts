/**
 * Marks the variants that only say that there is nothing yet.
 */

import { blockText } from '../align/similarity.js';
import type { Registry } from '../languages/languages.js';
import type { Variant } from '../types.js';
import type { Collected } from './collected.js';
import { placeholderWords, readNotice } from './placeholder.js';

/** Sets `placeholder` and `notApplicable` of every variant. */
export function markNotices(page: Collected, registry: Registry, more: readonly string[]): void {
  page.variants.forEach((variant, index) => {
    if (variant.codes > 0 || variant.words === 0 || variant.words > placeholderWords) return;
    const span = page.spans[index];
    const blocks = page.blocks.slice(span?.start, span?.end);
    if (blocks.some((block) => block.kind === 'opaque')) return;
    const text = blocks.map(blockText).join('\n');
    const named = namesOf(variant, registry).some((name) => hasWord(text, name));
    Object.assign(variant, readNotice(text, variant.words, named, more));
  });
}

function namesOf(variant: Variant, registry: Registry): string[] {
  return variant.languages.flatMap((id) => [registry.label(id), id]);
}

/** Whether a text has a name as a whole word, in the same case for short names such as `Go`. */
export function hasWord(text: string, name: string): boolean {
  const inCase = name.length < 3;
  const [where, what] = inCase ? [text, name] : [text.toLowerCase(), name.toLowerCase()];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const before = where[at - 1] ?? ' ';
    const after = where[at + what.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
