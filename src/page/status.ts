/**
 * Statuses in words and signs, the same in all reports.
 */
import type { Status } from './types.js';

/** All statuses, in the order of reports. */
export const statuses: readonly Status[] = [
  'complete',
  'partial',
  'missing',
  'not-applicable',
  'excluded',
];

/** For people. */
export const statusLabels: Readonly<Record<Status, string>> = {
  complete: 'Complete',
  partial: 'Partial',
  missing: 'Missing',
  'not-applicable': 'Not applicable',
  excluded: 'Excluded',
};

/** Signs for Markdown. */
export const statusSigns: Readonly<Record<Status, string>> = {
  complete: '✅',
  partial: '🔶',
  missing: '❌',
  'not-applicable': '➖',
  excluded: '🚫',
};

/** Within a sentence. */
export const statusWords: Readonly<Record<Status, string>> = {
  complete: 'complete',
  partial: 'partial',
  missing: 'missing',
  'not-applicable': 'not applicable',
  excluded: 'excluded',
};
