/** Statuses of pages: the one table of their words, signs, and colours. */
import type { Style } from '../text/paint.js';
import type { LanguageId, Status, ToldStatus } from './page-model.js';

/** Status of a page in reports: one that cannot be read has none of the page model. */
export type PageStatus = Status | 'unreadable';

/** How a status is shown. */
interface StatusInfo {
  label: string;
  /** For terminals: one column wide, and distinct without colours. */
  sign: string;
  /** For Markdown. */
  emoji: string;
  /** Colour in a terminal. */
  style: Style;
  /** Where there are many: classes of the dashboard's cells. */
  letter: string;
  /** For those who see it for the first time; without the full stop. */
  meaning: string;
}

/** How each status is shown, in the order of reports. */
export const statusInfo: Readonly<Record<PageStatus, StatusInfo>> = {
  complete: {
    label: 'Complete',
    sign: '●',
    emoji: '✅',
    style: 'green',
    letter: 'c',
    meaning: 'The readers of the language get all that the readers of other languages get',
  },
  partial: {
    label: 'Partial',
    sign: '◐',
    emoji: '🔶',
    style: 'yellow',
    letter: 'p',
    meaning: 'Some of it is there, but sections, tabs, or code are missing',
  },
  missing: {
    label: 'Missing',
    sign: '○',
    emoji: '❌',
    style: 'red',
    letter: 'm',
    meaning: 'Nothing of their own, or only a note that there is nothing yet',
  },
  'not-applicable': {
    label: 'Not applicable',
    sign: '–',
    emoji: '➖',
    style: 'gray',
    letter: 'n',
    meaning: 'Nothing to expect, as all content is shared or about another language',
  },
  unread: {
    label: 'Unread',
    sign: '?',
    emoji: '🔎',
    style: 'magenta',
    letter: 'r',
    meaning: 'Looks like content for some languages, written in a way that was not read',
  },
  excluded: {
    label: 'Excluded',
    sign: '×',
    emoji: '🚫',
    style: 'gray',
    letter: 'x',
    meaning: 'Out of scope by a decision of the team',
  },
  unreadable: {
    label: 'Unreadable',
    sign: '!',
    emoji: '⚠️',
    style: ['red', 'bold'],
    letter: 'u',
    meaning: 'The page has an error of syntax',
  },
};

/** All statuses that reports have, in their order. */
export const pageStatuses = Object.keys(statusInfo) as PageStatus[];

/** Those of the page model. */
export const statuses: readonly Status[] = pageStatuses.filter((one) => one !== 'unreadable');

/** Those that readers are told. */
export const toldStatuses: readonly ToldStatus[] = statuses.filter((one) => one !== 'unread');

/** Those that count in shares: of the others nothing is expected, or nothing is known. */
export const countedStatuses = ['complete', 'partial', 'missing'] as const;

/** What to look at first. */
export const worstFirst: readonly PageStatus[] = [
  'unreadable',
  'missing',
  'partial',
  'unread',
  'complete',
  'not-applicable',
  'excluded',
];

/** How many have each of these statuses. */
export function countStatuses<Name extends PageStatus>(
  items: readonly { status: PageStatus }[],
  names: readonly Name[],
): Record<Name, number> {
  const count = (name: Name) => items.filter(({ status }) => status === name).length;
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;
}

/** Whether it is shown only where there are such pages. */
export function isRare(status: PageStatus): boolean {
  return status === 'unread' || status === 'unreadable';
}

/** Whether nothing is expected of the language, as the page is for another one. */
export function isElsewhere(one: {
  language?: LanguageId;
  status: PageStatus;
  alone?: LanguageId | undefined;
}): boolean {
  return one.status === 'not-applicable' && one.alone !== undefined && one.alone !== one.language;
}

/** `8 not applicable (5 for another language)`. */
export function statusCount(status: PageStatus, number: string, elsewhere: string): string {
  const more =
    status === 'not-applicable' && elsewhere !== '0' ? ` (${elsewhere} for another language)` : '';
  return `${number} ${statusWord(status)}${more}`;
}

/** Within a sentence: `not applicable`. */
export function statusWord(status: PageStatus): string {
  return statusInfo[status].label.toLowerCase();
}

/** In Markdown: `✅ Complete`. */
export function statusMark(status: PageStatus): string {
  return `${statusInfo[status].emoji} ${statusInfo[status].label}`;
}
