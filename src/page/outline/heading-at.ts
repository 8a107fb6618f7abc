/** Headings of a page, whoever sees them. */
import type { LanguageId, Outline, PageModel } from '../page-model.js';

/** Headings above a place, from the top of the page down; empty before the first heading. */
export function headingPathAt(
  outlines: ReadonlyMap<LanguageId, Outline>,
  place: { start: { line: number } } | undefined,
): readonly string[] {
  if (!place) return [];
  let best: readonly string[] = [];
  let last = 0;
  for (const { sections } of outlines.values()) {
    for (const section of sections) {
      const line = section.node && section.place ? section.place.start.line : 0;
      if (line > place.start.line) break;
      if (line > last) {
        last = line;
        best = section.path;
      }
    }
  }
  return best;
}

export function headingsOf({ outlines }: Pick<PageModel, 'outlines'>): string[] {
  const headings = new Set<string>();
  for (const { sections } of outlines.values()) {
    for (const { heading } of sections) if (heading) headings.add(heading);
  }
  return [...headings];
}
