/** Which findings the baseline accepts. */
import { type FindingIdentity, identityKey } from '../identity.js';
import { type Entries, localKey } from './entries.js';
import type { Entry, Followed, FoundPage } from './entry.js';
import { formerPages, type IsGone } from './moves.js';
import { followHeadings } from './renames.js';

/** What entries and findings have to do with one another. */
export interface Match {
  /** Keys (`identityKey`) of the findings that are accepted. */
  accepted: Set<string>;
  /** Entries whose finding is found under another path. */
  followed: Followed[];
  matched: Set<Entry>;
  open: FindingIdentity[];
}

/** Looks every finding up: an entry accepts one finding, and a finding is accepted by one entry. */
export function matchEntries(entries: Entries, pages: readonly FoundPage[], isGone: IsGone): Match {
  const former = formerPages(entries, pages, isGone);
  const match: Match = { accepted: new Set(), followed: [], matched: new Set(), open: [] };
  for (const page of pages) {
    const own = entries.byPage.get(former.get(page.page) ?? page.page) ?? [];
    matchPage(own, page, match);
  }
  return match;
}

function matchPage(
  entries: readonly Entry[],
  { page, findings, headings }: FoundPage,
  match: Match,
): void {
  const byKey = new Map(entries.map((entry) => [localKey(entry), entry]));
  const open: FindingIdentity[] = [];
  for (const finding of findings) {
    const entry = byKey.get(localKey(finding));
    if (!entry) open.push(finding);
    else {
      accept(entry, finding);
      if (entry.page !== page) match.followed.push({ entry, finding });
    }
  }
  const left = entries.filter((entry) => !match.matched.has(entry));
  const renamed = followHeadings(left, open, headings ?? []);
  for (const pair of renamed) {
    accept(pair.entry, pair.finding);
    match.followed.push(pair);
  }
  const found = new Set(renamed.map(({ finding }) => finding));
  for (const finding of open) if (!found.has(finding)) match.open.push(finding);

  function accept(entry: Entry, finding: FindingIdentity): void {
    match.matched.add(entry);
    match.accepted.add(identityKey(finding));
  }
}
