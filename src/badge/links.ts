import type { LanguageId, PageModel } from '../page/page-model.js';
import { copyAnchors, type FindAnchor, pageAnchors } from './anchors.js';
import type { BadgePage, BadgeSite } from './badge-data.js';
import type { BadgeReading } from './reading.js';
import type { Href } from './statement.js';

/** Links: to the same page, or from a copy to the copy of the other language. */
export function createHref(
  model: PageModel,
  page: BadgePage,
  { copy, text, path }: BadgeReading,
  site: BadgeSite,
): Href {
  if (!copy) {
    let here: FindAnchor | undefined;
    return (gap) => {
      here ??= pageAnchors(model, { ...page, text });
      const id = here(gap);
      return id && `#${encodeURIComponent(id)}`;
    };
  }
  const { typography } = page;
  const there = new Map<LanguageId, { url: string; anchor: FindAnchor } | undefined>();
  const find = (language: LanguageId) => {
    if (!there.has(language)) {
      const other = copy.sibling(language);
      const url = other && site.urlOf?.(other);
      const anchor = copyAnchors(model, { text, path, typography }, language);
      there.set(language, url ? { url, anchor } : undefined);
    }
    return there.get(language);
  };
  return (gap) => {
    for (const language of gap.references) {
      const found = find(language);
      const id = found?.anchor(gap);
      if (found) return id ? `${found.url}#${encodeURIComponent(id)}` : found.url;
    }
    return undefined;
  };
}
