/**
 * Words that the checks share.
 */
import { statusWord } from '../../page/status.js';
import type { Gap, LanguageId, Status } from '../../page/types.js';
import { list, many, plain, quote } from '../../text/words.js';
import type { PageFacts, RowClaim, Said, StatusClaim } from './types.js';

/** A status in backticks. */
export function statusName(status: Status): string {
  return `\`${statusWord(status)}\``;
}

/** What was said, in backticks. */
export function saidName({ key }: Said): string {
  return quote(key);
}

/** What a claim says, in backticks; a checkbox as it is written. */
export function claimName({ by, said, text }: StatusClaim): string {
  return by === 'box' ? quote(text) : saidName(said);
}

/** What pages and folders are called: without what is common to all of them. */
export type NameOf = (facts: Pick<PageFacts, 'path' | 'page'>) => string;

/** Headings above a row, its page, and what is claimed of it: what identifies a fault. */
export function pathOf(row: Pick<RowClaim, 'path'>, name: string, what: string): string[] {
  return [...row.path, name, what];
}

/** Why a page has the status that it has. */
export function whyOf(facts: PageFacts, label: string): string {
  const readers = `${plain(label)} readers`;
  const [gap] = facts.gaps;
  switch (facts.status) {
    case 'complete':
      return `${readers} get all that the others get`;
    case 'partial':
      return `${readers} lack ${lacks(facts.gaps)}`;
    case 'missing':
      if (gap?.reason === 'placeholder')
        return `${readers} get only a note that there is nothing yet`;
      if (gap?.reason === 'undeclared') return 'the page is declared for other languages only';
      return `${readers} get nothing`;
    case 'excluded':
      return `the configuration excludes ${list(facts.excluded.map(quote)) || 'it'}`;
    default:
      return plain(facts.why).replace(/\.+$/, '') || 'nothing differs by language';
  }
}

const kinds: readonly [Gap['kind'], one: string, several: string][] = [
  ['page', 'the page', 'the page'],
  ['section', 'a section', 'sections'],
  ['tab', 'a tab', 'tabs'],
  ['code', 'a code example', 'code examples'],
  ['placeholder', 'what a note stands for', 'what notes stand for'],
];

function lacks(gaps: readonly Gap[]): string {
  const own = gaps.filter((gap) => !gap.boilerplate);
  const parts = kinds.flatMap(([kind, one, several]) => {
    const count = own.filter((gap) => gap.kind === kind).length;
    if (count === 0) return [];
    if (count === 1) return [one];
    return [kind === 'placeholder' || kind === 'page' ? several : `${count} ${several}`];
  });
  return list(parts) || 'something';
}

/** `1 page`, `3 pages`. */
export function pagesWord(count: number): string {
  return many(count, 'page');
}

/** Statuses that a language has in a document's rows, for what distinguishes them. */
export function keysSaid(rows: readonly RowClaim[], language: LanguageId): Set<string> {
  return new Set(
    rows.flatMap(({ statuses }) =>
      statuses.flatMap((claim) => (claim.language === language ? [claim.said.key] : [])),
    ),
  );
}
