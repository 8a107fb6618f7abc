/** Which languages a site has. */
import type { LanguageId } from '../page/page-model.js';
import type { Survey } from './survey-result.js';

/**
 * Languages that have something on a page of the site or are declared there, and the targets of the
 * survey: those of most pages first, then by id.
 */
export function occurringLanguages({ pages, targets }: Survey): LanguageId[] {
  const counts = new Map<LanguageId, number>(targets.map((id) => [id, 0]));
  for (const { partial, languages, declared } of pages) {
    if (partial) continue;
    for (const id of new Set([...languages, ...(declared ?? [])])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([id]) => id);
}
