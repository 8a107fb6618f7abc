import { labels, type Registry } from '../page/languages/languages.js';
import type { LanguageId, PageModel, Variant } from '../page/page-model.js';

const nouns = new Map([
  ['tabs', 'tab'],
  ['code-group', 'tab'],
]);

export function variantName(variant: Variant, registry: Registry): string {
  return `${labels(variant.languages, registry)} ${noun(variant)}`;
}

/** What a variant is called by its dialect: `tab` in sets, else `block`. */
export function noun(variant: Variant): string {
  return nouns.get(variant.dialect) ?? 'block';
}

/** Languages of which `page-parity` speaks, for all of the page. */
export function missingOnPage({ gaps }: PageModel): ReadonlySet<LanguageId> {
  return new Set(gaps.flatMap(({ kind, language }) => (kind === 'page' ? [language] : [])));
}
