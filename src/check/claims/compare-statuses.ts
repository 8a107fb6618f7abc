/** Statuses that pages and folders do not have, and pages with two of them. */

import type { Gap, Status } from '../../page/page-model.js';
import { statuses, statusWord } from '../../page/status.js';
import { list, many, plain, quote } from '../../text/words.js';
import type { ClaimSubject, Row, StatusClaim } from './claims.js';
import { type Comparison, excludedBy, type Fault, nameOf } from './comparison.js';
import type { PageFacts } from './facts.js';
import { isTrueOf, type Said } from './status-words.js';

/** A status of a page, or of a folder, which is what its pages are together. */
interface Stated {
  row: Row;
  claim: StatusClaim;
  /** What it is said of, in which language. */
  key: string;
  name: string;
  status: Status;
  /** Whether the language has content of its own there. */
  isOwn: boolean;
  why: string;
  note?: string;
}

export function compareStatuses(comparison: Comparison): Fault[] {
  const stated = comparison.claims.rows.flatMap((row) =>
    row.statuses.flatMap((claim) =>
      row.subjects.flatMap((subject) => stateOf(subject, row, claim, comparison) ?? []),
    ),
  );
  const known = new Set(stated.map(({ claim }) => `${claim.language} ${claim.said}`));
  return stated
    .filter((one) => !holds(one, known, comparison))
    .map((one) => wrongStatus(one, stated, comparison));
}

function stateOf(
  { pages, folder, text }: ClaimSubject,
  row: Row,
  claim: StatusClaim,
  comparison: Comparison,
): Stated | undefined {
  const { language } = claim;
  const all = comparison.facts.of(language);
  const found = pages.flatMap((path) => all.get(path) ?? []);
  const [page] = found;
  if (!page) return undefined;
  const label = plain(comparison.registry.label(language));
  if (folder) {
    const status = together(found.map((one) => one.status));
    const why = `for ${label} ${tally(found)}`;
    return { row, claim, key: `${language} ${text}/`, name: text, status, isOwn: true, why };
  }
  return {
    ...{ row, claim, key: `${language} ${page.path}`, name: nameOf(page, comparison) },
    status: page.status,
    isOwn: page.served.includes(language),
    why: whyOf(page, label, comparison.topics),
    note: `See ${quote(page.path)}`,
  };
}

function wrongStatus(one: Stated, stated: readonly Stated[], comparison: Comparison): Fault {
  const { row, claim, key, name, status, why, note } = one;
  const others = stated.filter((it) => it.key === key && it.claim.said !== claim.said);
  const right = others.find((it) => isTrueOf(it.claim.said, status));
  const other = right ?? others[0];
  const own = nameOfClaim(claim);
  const what = other ? `statuses ${own} and ${nameOfClaim(other.claim)}` : `status ${own}`;
  const isTwice = right && row.statuses.length === 1;
  const advice = isTwice ? 'remove this row' : adviceFor(one, comparison);
  return {
    message:
      `Unexpected ${what} of ${quote(name)}, expected ${quote(statusWord(status))} ` +
      `because ${why}, ${advice}`,
    place: statedPlace(one),
    cause: other && {
      message: `It is ${nameOfClaim(other.claim)} here`,
      place: statedPlace(other),
    },
    path: [...row.path, name, 'status'],
    language: claim.language,
    note,
  };
}

/** The place of a status that is in its row, or of the row. */
function statedPlace({ row, claim }: Stated) {
  return claim.by === 'heading' ? row.place : claim.place;
}

/** What a claim says, in backticks; a checkbox as it is written. */
function nameOfClaim({ by, said, text }: StatusClaim): string {
  return quote(by === 'box' ? text : said);
}

function adviceFor({ claim, status }: Stated, { topics }: Comparison): string {
  if (claim.said === 'excluded' && topics.length > 0) {
    return 'correct the row or exclude it in the configuration';
  }
  if (status === 'excluded') return 'correct the row or remove the exclusion';
  if (claim.by === 'heading') return 'move the row';
  return claim.by === 'box' ? 'correct the box' : 'correct the status';
}

/** Whether a status is that of the page, or the document has no word for the difference. */
function holds(
  { claim: { said, language }, status, isOwn }: Stated,
  known: ReadonlySet<string>,
  { claims, topics }: Comparison,
): boolean {
  if (isTrueOf(said, status)) return true;
  if (language !== claims.language) {
    // The document is about another language, and says of this one only whether there is something.
    if (said === 'complete') return status !== 'missing';
    return said === 'missing' ? status !== 'complete' : true;
  }
  const has = (...words: Said[]) => words.some((word) => known.has(`${language} ${word}`));
  switch (said) {
    case 'complete':
      return status === 'not-applicable' && !has('not applicable');
    case 'missing':
      return status === 'partial' && !has('partial', 'in progress');
    case 'not applicable':
      return status === 'excluded' || (status === 'complete' && !isOwn);
    case 'excluded':
      return status === 'not-applicable' || (status === 'missing' && topics.length === 0);
    default:
      return false;
  }
}

function together(all: readonly Status[]): Status {
  const own = all.filter((one) => one !== 'not-applicable' && one !== 'excluded');
  const [first] = own;
  if (first === undefined) return all.includes('not-applicable') ? 'not-applicable' : 'excluded';
  return own.every((one) => one === first) ? first : 'partial';
}

/** `1 page is complete and 3 pages are missing`. */
function tally(pages: readonly PageFacts[]): string {
  const parts = statuses.flatMap((status) => {
    const count = pages.filter((page) => page.status === status).length;
    const verb = count === 1 ? 'is' : 'are';
    return count === 0 ? [] : [`${many(count, 'page')} ${verb} ${statusWord(status)}`];
  });
  return list(parts);
}

/** Why a page has its status, as part of a sentence; `label` is the name of the language, made safe. */
function whyOf(page: PageFacts, label: string, topics: readonly string[]): string {
  const readers = `${label} readers`;
  switch (page.status) {
    case 'complete':
      return `${readers} get all that the others get`;
    case 'partial':
      return `${readers} lack ${lacks(page.gaps)}`;
    case 'missing':
      if (page.gaps[0]?.reason === 'placeholder') {
        return `${readers} get only a note that there is nothing yet`;
      }
      if (page.gaps[0]?.reason === 'undeclared') {
        return 'the page is declared for other languages only';
      }
      return `${readers} get nothing`;
    case 'excluded':
      return `the configuration excludes ${list(excludedBy(page, topics).map(quote)) || 'it'}`;
    default:
      return plain(page.why).replace(/\.+$/, '') || 'nothing differs by language';
  }
}

const kinds = [
  ['section', 'a section', '# sections'],
  ['tab', 'a tab', '# tabs'],
  ['code', 'a code example', '# code examples'],
  ['placeholder', 'what a note stands for', 'what notes stand for'],
] as const;

function lacks(gaps: readonly Gap[]): string {
  const parts = kinds.flatMap(([kind, one, several]) => {
    const count = gaps.filter((gap) => gap.kind === kind && !gap.boilerplate).length;
    return count === 0 ? [] : [count === 1 ? one : several.replace('#', String(count))];
  });
  return list(parts) || 'something';
}
