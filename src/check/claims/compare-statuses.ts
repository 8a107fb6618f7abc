/** Statuses that pages and folders do not have, and pages with two of them. */
import { statuses, statusWord } from '../../page/status.js';
import type { LanguageId, Status } from '../../page/types.js';
import { list, many, plain, quote } from '../../text/words.js';
import type { Row, StatusClaim, Subject } from './claims.js';
import { type Comparison, type Fault, nameOf } from './comparison.js';
import type { PageFacts } from './facts.js';
import { areCompatible, isTrueOf, type Said } from './status-words.js';
import { whyOf } from './why.js';

/** What a status is said of: a page, or a folder, which is what its pages are together. */
interface Measured {
  key: string;
  name: string;
  status: Status;
  /** Whether the language has content of its own there. */
  isOwn: boolean;
  /** Why it has the status, as part of a sentence. */
  why: string;
  note?: string;
}

/** One status of a page or folder. */
interface Stated {
  row: Row;
  claim: StatusClaim;
  measured: Measured;
}

/** Compares the statuses of all rows. */
export function compareStatuses(comparison: Comparison): Fault[] {
  const { rows } = comparison.claims;
  const stated = rows.flatMap((row) =>
    row.statuses.flatMap((claim) =>
      row.subjects.flatMap((subject): Stated[] => {
        const measured = measure(subject, claim.language, comparison);
        return measured ? [{ row, claim, measured }] : [];
      }),
    ),
  );
  const known = new Set(stated.map(({ claim }) => `${claim.language} ${claim.said}`));
  const groups = new Map<string, Stated[]>();
  for (const one of stated) {
    const group = groups.get(one.measured.key) ?? [];
    group.push(one);
    groups.set(one.measured.key, group);
  }
  return [...groups.values()].flatMap((group) => compareGroup(group, known, comparison));
}

function measure(
  { pages, folder, text }: Subject,
  language: LanguageId,
  comparison: Comparison,
): Measured | undefined {
  const all = comparison.facts.of(language);
  const found = pages.flatMap((path) => all.get(path) ?? []);
  const [page] = found;
  if (!page) return undefined;
  const label = plain(comparison.registry.label(language));
  if (folder) {
    const status = together(found.map((one) => one.status));
    const why = `for ${label} ${tally(found)}`;
    return { key: `${language} ${text}/`, name: text, status, isOwn: true, why };
  }
  return {
    key: `${language} ${page.path}`,
    name: nameOf(page, comparison),
    status: page.status,
    isOwn: page.served.includes(language),
    why: whyOf(page, label, comparison.topics),
    note: `See ${quote(page.path)}`,
  };
}

function compareGroup(
  group: readonly Stated[],
  known: ReadonlySet<string>,
  comparison: Comparison,
): Fault[] {
  const wrong = group.filter((one) => !holds(one, known, comparison));
  if (wrong.length > 0) return wrong.map((one) => wrongStatus(one, group, comparison));
  const [first, ...others] = group;
  const second = others.find(({ claim }) => first && !areCompatible(claim.said, first.claim.said));
  if (!first || !second) return [];
  return [
    {
      message:
        `Unexpected statuses ${nameOfClaim(first.claim)} and ${nameOfClaim(second.claim)} of ` +
        `${quote(second.measured.name)}, expected one, remove the row that is wrong`,
      cause: causeOf(first),
      ...aboutStatus(second),
    },
  ];
}

function wrongStatus(one: Stated, group: readonly Stated[], comparison: Comparison): Fault {
  const { row, claim, measured } = one;
  const others = group.filter(({ claim: { said } }) => said !== claim.said);
  const right = others.find(({ claim: { said } }) => isTrueOf(said, measured.status));
  const other = right ?? others[0];
  const what = other
    ? `statuses ${nameOfClaim(claim)} and ${nameOfClaim(other.claim)}`
    : `status ${nameOfClaim(claim)}`;
  const advice =
    right && row.statuses.length === 1 ? 'remove this row' : adviceFor(one, comparison);
  return {
    message:
      `Unexpected ${what} of ${quote(measured.name)}, expected ${quote(statusWord(measured.status))} ` +
      `because ${measured.why}, ${advice}`,
    cause: other && causeOf(other),
    note: measured.note,
    ...aboutStatus(one),
  };
}

function aboutStatus({ row, claim, measured }: Stated) {
  const path = [...row.path, measured.name, 'status'];
  return { place: placeOf(row, claim), path, language: claim.language };
}

function causeOf({ row, claim }: Stated): Fault['cause'] {
  return { message: `It is ${nameOfClaim(claim)} here`, place: placeOf(row, claim) };
}

/** The place of a status that is in its row, or of the row. */
function placeOf(row: Row, claim: StatusClaim) {
  return claim.by === 'heading' ? row.place : claim.place;
}

/** What a claim says, in backticks; a checkbox as it is written. */
function nameOfClaim({ by, said, text }: StatusClaim): string {
  return quote(by === 'box' ? text : said);
}

function adviceFor({ claim, measured }: Stated, { topics }: Comparison): string {
  if (claim.said === 'excluded' && topics.length > 0) {
    return 'correct the row or exclude it in the configuration';
  }
  if (measured.status === 'excluded') return 'correct the row or remove the exclusion';
  if (claim.by === 'heading') return 'move the row';
  return claim.by === 'box' ? 'correct the box' : 'correct the status';
}

/** Whether a status is that of the page, or the document has no word for the difference. */
function holds(
  { claim: { said, language }, measured: { status, isOwn } }: Stated,
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
