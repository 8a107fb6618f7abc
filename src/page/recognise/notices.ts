/** Marks the variants that only say that there is nothing yet. */
import { blockText } from '../align/block-text.js';
import type { Registry } from '../languages/languages.js';
import type { LanguageId, Variant } from '../page-model.js';
import type { Block, Collected } from './collected.js';
import { textOf } from './content.js';
import { type Notice, placeholderWords, readNotice } from './placeholder.js';

/** Sets `placeholder` and `notApplicable` of every variant. */
export function markNotices(page: Collected, registry: Registry, more: readonly string[]): void {
  page.variants.forEach((variant, index) => {
    if (variant.codes > 0 || variant.empty || variant.words > placeholderWords) return;
    const span = page.spans[index];
    const blocks = page.blocks.slice(span?.start, span?.end);
    if (blocks.some((block) => block.kind === 'opaque')) return;
    // A heading may be all the note that there is.
    const text = blocks
      .map((block) => (block.kind === 'heading' ? textOf(block.node) : blockText(block)))
      .join('\n');
    const named = namesOf(variant, registry).some((name) => hasWord(text, name));
    Object.assign(variant, readNotice(text, Math.max(1, variant.words), named, more));
  });
}

function namesOf(variant: Variant, registry: Registry): string[] {
  return variant.languages.flatMap((id) => [registry.label(id), id]);
}

/** What shared prose says to the readers of a language, where that is all they see. */
export function readSharedNotice(
  page: Collected,
  blocks: readonly Block[],
  language: LanguageId,
): Notice {
  const none = { placeholder: false, notApplicable: false };
  if (blocks.length === 0 || !blocks.every(({ kind, variant }) => kind === 'prose' && variant < 0))
    return none;
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  if (words > placeholderWords) return none;
  const text = blocks.map((block) => blockText(block)).join('\n');
  return readNotice(text, words, hasWord(text, page.registry.label(language)), []);
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
