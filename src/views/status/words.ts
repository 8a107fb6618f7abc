/**
 * Statuses in words, signs and colours, for the terminal.
 */
import { statusLabels } from '../../page/status.js';
import type { Style } from '../../text/paint.js';
import { type Counts, countedPages, type PageStatus, pageStatuses } from './counts.js';

/** For people: as in other reports. */
export const pageStatusLabels: Readonly<Record<PageStatus, string>> = {
  ...statusLabels,
  unreadable: 'Unreadable',
};

/** One column wide, and told apart without colours. */
export const terminalSigns: Readonly<Record<PageStatus, string>> = {
  complete: '●',
  partial: '◐',
  missing: '○',
  'not-applicable': '–',
  excluded: '×',
  unreadable: '!',
};

/** Colours of statuses. */
export const statusStyles: Readonly<Record<PageStatus, Style>> = {
  complete: 'green',
  partial: 'yellow',
  missing: 'red',
  'not-applicable': 'gray',
  excluded: 'gray',
  unreadable: ['red', 'bold'],
};

/** `20 partial, 27 missing, 11 not applicable`: what is not complete. */
export function describeOthers(counts: Counts): string {
  return pageStatuses
    .filter((status) => status !== 'complete' && counts.pages[status] > 0)
    .map((status) => `${counts.pages[status]} ${pageStatusLabels[status].toLowerCase()}`)
    .join(', ');
}

/** `7 of 54 pages complete, 20 partial, 27 missing, 11 not applicable`. */
export function describeCounts(counts: Counts): string {
  const counted = countedPages(counts);
  const pages = counted === 1 ? 'page' : 'pages';
  const complete = `${counts.pages.complete} of ${counted} ${pages} complete`;
  return [complete, describeOthers(counts)].filter((part) => part !== '').join(', ');
}
