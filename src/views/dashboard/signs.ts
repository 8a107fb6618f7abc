/**
 * Statuses in HTML: a class, which script and styles know, and words.
 */
import type { FeatureVerdict } from '../../evidence/types.js';
import { statusLabels } from '../../page/status.js';
import type { PageStatus } from '../status/counts.js';
import type { StatusCell } from '../status/overview.js';
import { type Html, html } from './html.js';

/** One letter each, as there are many cells. The script and the styles have the same ones. */
export const statusLetters: Readonly<Record<PageStatus, string>> = {
  complete: 'c',
  partial: 'p',
  missing: 'm',
  'not-applicable': 'n',
  excluded: 'x',
  unreadable: 'u',
};

/** For people. */
export const labelsOfStatuses: Readonly<Record<PageStatus, string>> = {
  ...statusLabels,
  unreadable: 'Unreadable',
};

/** What each status means, for those who see the dashboard for the first time. */
export const meanings: Readonly<Record<PageStatus, string>> = {
  complete: 'The readers of the language get all that the readers of other languages get.',
  partial: 'Some of it: the numbers are sections that are there, of all that the page has.',
  missing: 'Nothing of their own, or only a note that there is nothing yet.',
  'not-applicable': 'Nothing to expect, as all content is shared or about another language.',
  excluded: 'Out of scope by a decision of the team.',
  unreadable: 'The page has an error of syntax.',
};

/** Shapes and colours of statuses that verdicts have, too. */
export const verdictLetters: Readonly<Record<FeatureVerdict, string>> = {
  'in-parity': 'c',
  'write-docs': 'm',
  'not-in-sdk': 'u',
  'write-sample': 'p',
  'sdk-gap': 'p',
  'target-only': 'c',
  unknown: 'n',
  'not-found': 'u',
  excluded: 'x',
};

/** The cell of a page for one language. */
export function cell({ status, sections: { present, total } }: StatusCell): Html {
  const count =
    status === 'partial' && present < total ? html` <b>${present}/${total}</b>` : undefined;
  return html`<td class="${statusLetters[status]}">${labelsOfStatuses[status]}${count}`;
}
