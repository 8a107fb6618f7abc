/**
 * Words for variants.
 */
import type { Registry } from '../page/languages.js';
import type { PageModel, Variant } from '../page/types.js';
import { labels } from './words.js';

const nouns = new Map([
  ['tabs', 'tab'],
  ['code-group', 'tab'],
]);

/** `Python tab`, `JavaScript and Go block`. */
export function variantName(variant: Variant, registry: Registry): string {
  return `${labels(variant.languages, registry)} ${noun(variant)}`;
}

/** What a variant is called by its dialect: `tab` in sets, else `block`. */
export function noun(variant: Variant): string {
  return nouns.get(variant.dialect) ?? 'block';
}

/** Other variants of the same group. */
export function siblings(variant: Variant, model: PageModel): Variant[] {
  const group = model.groups[variant.group];
  return (group?.variants ?? []).flatMap((index) => {
    const other = model.variants[index];
    return other && other !== variant ? [other] : [];
  });
}

/** Whether `page-parity` speaks of all content of a language on the page. */
export function missesPage(model: PageModel, language: string): boolean {
  return model.gaps.some((gap) => gap.kind === 'page' && gap.language === language);
}
