/**
 * What is compared between the pages of a site.
 */
import type { LanguageId, PageModel } from '../page/types.js';

/** How a language is named in a set of tabs. */
export interface LabelUse {
  language: LanguageId;
  label: string;
  line: number;
}

/** What is compared between pages. Serialisable. */
export interface PageTraits {
  /** The first use of each label on the page. */
  labels: LabelUse[];
  /** Indices of the configuration's `exclusions` that hold for something on the page. */
  exclusions: number[];
}

/** Traits of a page. */
export function traitsOf(model: PageModel): PageTraits {
  const labels = new Map<string, LabelUse>();
  for (const { languages, label, place, group } of model.variants) {
    const [language] = languages;
    if (!place || place.partial || language === undefined || languages.length > 1) continue;
    if (model.groups[group]?.kind !== 'set') continue;
    const key = `${language} ${label}`;
    if (!labels.has(key)) labels.set(key, { language, label, line: place.start.line });
  }
  const exclusions = new Set(model.exclusions.map(({ index }) => index));
  return { labels: [...labels.values()], exclusions: [...exclusions] };
}
