/** Counts for summaries. */
import type { Finding, Survey } from '../survey/types.js';
import type { Totals } from './types.js';

/** Counts what a survey found; accepted findings count apart. */
export function totalsOf({ pages, findings }: Survey): Totals {
  const counted = (list: readonly Finding[]) => list.filter(({ accepted }) => !accepted);
  const all = [...pages.flatMap((page) => page.findings), ...findings];
  const open = counted(all);
  return {
    pages: pages.length,
    pagesWithFindings: pages.filter((page) => counted(page.findings).length > 0).length,
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    accepted: all.length - open.length,
  };
}
