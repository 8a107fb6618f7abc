/** How much a part of the page gives to the readers of one language. */
import type { Variant } from '../page-model.js';
import type { Block, Collected } from './collected.js';

/** Words that a code example is worth. */
export const wordsPerCode = 30;

/** Content, without placeholders. */
export interface Amount {
  words: number;
  codes: number;
  /** Components and HTML whose content only a renderer sees. */
  opaques: number;
  /** Index of the first placeholder among the variants, or -1. */
  placeholder: number;
  /** Content in variants, not shared. */
  own: boolean;
}

/** Adds up blocks; those of placeholder variants do not count. */
export function amountOf(page: Collected, blocks: Iterable<Block>): Amount {
  const amount: Amount = { words: 0, codes: 0, opaques: 0, placeholder: -1, own: false };
  for (const block of blocks) {
    const placeholder = placeholderAround(page, block.variant);
    if (placeholder >= 0) {
      if (amount.placeholder < 0) amount.placeholder = placeholder;
      continue;
    }
    amount.words += block.words;
    if (block.kind === 'code') amount.codes++;
    if (block.kind === 'opaque') amount.opaques++;
    if (block.variant >= 0 && block.kind !== 'heading') amount.own = true;
  }
  return amount;
}

/** Index of the placeholder variant that holds a variant, or -1. */
export function placeholderAround(page: Collected, variant: number): number {
  for (let at: number | undefined = variant; at !== undefined && at >= 0; ) {
    const item: Variant | undefined = page.variants[at];
    if (item?.placeholder) return at;
    at = item?.parent;
  }
  return -1;
}

export function weightOf(amount: Pick<Amount, 'words' | 'codes' | 'opaques'>): number {
  return amount.words + amount.codes * wordsPerCode + amount.opaques;
}

export function isNothing(amount: Amount): boolean {
  return amount.words === 0 && amount.codes === 0 && amount.opaques === 0;
}

/** All blocks that the readers of a language see. */
export function* seenBy(
  page: Collected,
  bit: number,
  start = 0,
  end = page.blocks.length,
): Generator<Block> {
  for (let at = start; at < end; at++) {
    const block = page.blocks[at] as Block;
    if (block.mask & bit) yield block;
  }
}
