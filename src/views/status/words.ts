/** Counts of pages in words. */
import { pageStatuses, statusWord } from '../../page/status.js';
import { type Counts, countedPages } from './counts.js';

/** `20 partial, 27 missing, 11 not applicable`: what is not complete. */
export function describeOthers(counts: Counts): string {
  return pageStatuses
    .filter((status) => status !== 'complete' && counts.pages[status] > 0)
    .map((status) => `${counts.pages[status]} ${statusWord(status)}`)
    .join(', ');
}

/** `7 of 54 pages complete, 20 partial, 27 missing, 11 not applicable`. */
export function describeCounts(counts: Counts): string {
  const counted = countedPages(counts);
  const pages = counted === 1 ? 'page' : 'pages';
  const complete = `${counts.pages.complete} of ${counted} ${pages} complete`;
  return [complete, describeOthers(counts)].filter((part) => part !== '').join(', ');
}
