/** Sets of languages as bits, so that a projection is one comparison a block. */
import type { LanguageId } from '../page-model.js';

/** The mask of shared content. */
export const everyone = 0x7fffffff;

/** Bits of the languages of one page, given out as they appear. */
export interface Masks {
  of(languages: readonly LanguageId[]): number;
  /** Languages of a mask, of those that the page has. */
  languages(mask: number): LanguageId[];
  all(): LanguageId[];
}

/** A page has at most 31 languages; further ones share the last bit. */
export function createMasks(): Masks {
  const ids: LanguageId[] = [];
  return {
    of(languages) {
      let mask = 0;
      for (const id of languages) {
        let index = ids.indexOf(id);
        if (index < 0) index = ids.push(id) - 1;
        mask |= 1 << Math.min(index, 30);
      }
      return mask;
    },
    languages: (mask) => ids.filter((_, index) => mask & (1 << Math.min(index, 30))),
    all: () => [...ids],
  };
}
