/**
 * Statuses that pages do not have, and pages with two of them.
 */

import { statuses, statusWord } from '../../page/status.js';
import type { LanguageId, Status } from '../../page/types.js';
import { list, plain, quote } from '../../text/words.js';
import type { CheckContext } from './check-claims.js';
import { claimName, pagesWord, pathOf, statusName, whyOf } from './fault-words.js';
import type { Fault, PageFacts, RowClaim, StatusClaim, Subject } from './types.js';

type OwnStatus = RowClaim['statuses'][number];

/** One status of one page. */
interface Stated {
  row: RowClaim;
  claim: OwnStatus;
  subject: Subject;
  page: PageFacts;
}

/** Checks the statuses of all rows. */
export function checkStatuses(context: CheckContext): Fault[] {
  const { claims } = context;
  const stated = claims.rows.flatMap((row) =>
    row.statuses.flatMap((claim) => statedIn(row, claim, context)),
  );
  const byPage = new Map<string, Stated[]>();
  for (const one of stated) {
    const key = keyOf(one);
    byPage.set(key, [...(byPage.get(key) ?? []), one]);
  }
  return [
    ...[...byPage.values()].flatMap((group) => checkPage(group, context)),
    ...claims.rows.flatMap((row) =>
      row.statuses.flatMap((claim) => checkFolder(row, claim, context)),
    ),
  ];
}

function keyOf({ page, claim }: Stated): string {
  return `${claim.language} ${page.path}`;
}

function statedIn(row: RowClaim, claim: OwnStatus, { facts }: CheckContext): Stated[] {
  return row.subjects.flatMap((subject) => {
    const path = subject.folder ? undefined : subject.pages[0];
    const page = path === undefined ? undefined : facts.of(claim.language).get(path);
    return page ? [{ row, claim, subject, page }] : [];
  });
}

function checkPage(group: readonly Stated[], context: CheckContext): Fault[] {
  const wrong = group.filter(({ claim, page }) => !holds(claim, page, context));
  const faults = wrong.map((one) => wrongStatus(one, group, context));
  if (wrong.length > 0) return faults;
  const [first, ...others] = group;
  const second = others.find(
    (one) => first && !one.claim.said.statuses.some((it) => first.claim.said.statuses.includes(it)),
  );
  return first && second ? [twoStatuses(first, second, context)] : [];
}

function wrongStatus(one: Stated, group: readonly Stated[], context: CheckContext): Fault {
  const { row, claim, page } = one;
  const other = group.find(
    ({ claim: { said } }) => said.key !== claim.said.key && said.statuses.includes(page.status),
  );
  const another = other ?? group.find(({ claim: { said } }) => said.key !== claim.said.key);
  const name = context.nameOf(page);
  const label = context.labelOf(claim.language);
  const what = another
    ? `statuses ${claimName(claim)} and ${claimName(another.claim)}`
    : `status ${claimName(claim)}`;
  return {
    reason:
      `Unexpected ${what} of ${quote(name)}, expected ${statusName(page.status)} ` +
      `because ${whyOf(page, label)}, ${other && row.statuses.length === 1 ? 'remove this row' : adviceFor(claim, page.status, context)}`,
    place: placeOf(row, claim),
    cause: another && {
      reason: `It is ${claimName(another.claim)} here`,
      place: placeOf(another.row, another.claim),
    },
    path: pathOf(row, name, 'status'),
    language: claim.language,
    note: `See ${quote(page.path)}`,
  };
}

function adviceFor(claim: StatusClaim, status: Status, { facts }: CheckContext): string {
  if (claim.said.key === 'excluded' && facts.hasExclusions) {
    return 'correct the row or exclude it in the configuration';
  }
  if (status === 'excluded') return 'correct the row or remove the exclusion';
  if (claim.by === 'heading') return 'move the row';
  return claim.by === 'box' ? 'correct the box' : 'correct the status';
}

function twoStatuses(first: Stated, second: Stated, context: CheckContext): Fault {
  const name = context.nameOf(second.page);
  return {
    reason:
      `Unexpected statuses ${claimName(first.claim)} and ${claimName(second.claim)} of ` +
      `${quote(name)}, expected one, remove the row that is wrong`,
    place: placeOf(second.row, second.claim),
    cause: {
      reason: `It is ${claimName(first.claim)} here`,
      place: placeOf(first.row, first.claim),
    },
    path: pathOf(second.row, name, 'status'),
    language: second.claim.language,
  };
}

/** The place of a status that is in its row, else that of the row. */
function placeOf(row: RowClaim, claim: StatusClaim) {
  return claim.by === 'heading' ? row.place : claim.place;
}

/**
 * Whether a status may stand: it is the one that the page has, or the document has no word for the
 * difference.
 */
function holds(claim: OwnStatus, page: PageFacts, context: CheckContext): boolean {
  const { said } = claim;
  const { status } = page;
  if (said.statuses.includes(status)) return true;
  const has = (key: string) => context.keysOf(claim.language).has(key);
  if (claim.language !== context.claims.language) return holdsForOther(said.key, page);
  const hasOwn = page.languages.includes(claim.language);
  switch (said.key) {
    case 'complete':
      return status === 'not-applicable' && !has('not applicable');
    case 'missing':
      return status === 'partial' && !distinguishesPartial(context, claim.language);
    case 'not applicable':
      return status === 'excluded' || (status === 'complete' && !hasOwn);
    case 'excluded':
      if (status === 'not-applicable') return true;
      return status === 'missing' && !context.facts.hasExclusions;
    default:
      return false;
  }
}

/** The document is about another language, and says of this one only whether there is something. */
function holdsForOther(key: string, { status }: PageFacts): boolean {
  if (key === 'complete') return status !== 'missing';
  return key === 'missing' ? status !== 'complete' : true;
}

function distinguishesPartial({ keysOf }: CheckContext, language: LanguageId): boolean {
  const keys = keysOf(language);
  return keys.has('partial') || keys.has('in progress');
}

/** A folder is what its pages are together. */
function checkFolder(row: RowClaim, claim: OwnStatus, context: CheckContext): Fault[] {
  return row.subjects.flatMap((subject): Fault[] => {
    if (!subject.folder || subject.pages.length === 0) return [];
    const all = context.facts.of(claim.language);
    const pages = subject.pages.flatMap((path) => all.get(path) ?? []);
    const status = together(pages.map((page) => page.status));
    const virtual = { ...pages[0], status, languages: [claim.language] } as PageFacts;
    if (holds(claim, virtual, context)) return [];
    const label = plain(context.labelOf(claim.language));
    return [
      {
        reason:
          `Unexpected status ${claimName(claim)} of ${quote(subject.text)}, expected ` +
          `${statusName(status)} because for ${label} ${tally(pages)}, ` +
          `${claim.by === 'heading' ? 'move the row' : 'correct the status'}`,
        place: placeOf(row, claim),
        path: pathOf(row, subject.text, 'status'),
        language: claim.language,
      },
    ];
  });
}

function together(all: readonly Status[]): Status {
  const own = all.filter((one) => one !== 'not-applicable' && one !== 'excluded');
  const [first] = own;
  if (first === undefined) {
    return all.includes('not-applicable') ? 'not-applicable' : 'excluded';
  }
  return own.every((one) => one === first) ? first : 'partial';
}

/** `1 page is complete and 3 pages are missing`. */
function tally(pages: readonly PageFacts[]): string {
  const parts = statuses.flatMap((status) => {
    const count = pages.filter((page) => page.status === status).length;
    const verb = count === 1 ? 'is' : 'are';
    return count === 0 ? [] : [`${pagesWord(count)} ${verb} ${statusWord(status)}`];
  });
  return list(parts);
}
