/** Follows headings that have changed. */
import { trimHeading } from '../../page/align/heading.js';
import { stemsOf } from '../../page/align/stems.js';
import { groupBy } from '../../text/group-by.js';
import { distanceBetween, nearest } from '../../text/nearest.js';
import type { FindingIdentity } from '../identity.js';
import { localKey } from './entries.js';
import type { Entry, Followed } from './entry.js';

/** More in one place than anybody renames: comparing them all would take long. */
const mostPairs = 10_000;

/**
 * Pairs entries with findings whose path differs in one heading that has changed a little and is gone
 * from the page. What could be paired in two ways is not.
 *
 * @param entries Of one page, without a finding of their own.
 * @param findings Of the same page, that no entry accepts.
 * @param headings All headings of the page.
 */
export function followHeadings(
  entries: readonly Entry[],
  findings: readonly FindingIdentity[],
  headings: readonly string[],
): Followed[] {
  if (entries.length === 0 || findings.length === 0) return [];
  const present = new Set(headings);
  const places = groupBy(
    findings.flatMap((finding) => holes(finding, finding)),
    ({ key }) => key,
  );
  const gone = entries.flatMap((entry) =>
    holes(entry, entry).filter(({ heading }) => !present.has(heading)),
  );
  const pairs: Followed[] = [];
  for (const [key, olds] of groupBy(gone, (hole) => hole.key)) {
    const news = places.get(key) ?? [];
    if (olds.length * news.length > mostPairs) continue;
    for (const { of: entry, heading } of olds) {
      for (const { of: finding, heading: other } of news) {
        if (isRenamed(heading, other)) pairs.push({ entry, finding });
      }
    }
  }
  const byEntry = groupBy(pairs, ({ entry }) => entry);
  const byFinding = groupBy(pairs, ({ finding }) => finding);
  const isOnly = (one: unknown[] | undefined) => one?.length === 1;
  return pairs.filter(
    ({ entry, finding }) => isOnly(byEntry.get(entry)) && isOnly(byFinding.get(finding)),
  );
}

interface Hole<Of> {
  of: Of;
  /** All that identifies it on its page, without the heading. */
  key: string;
  heading: string;
}

function holes<Of>(of: Of, { path, ...identity }: FindingIdentity): Hole<Of>[] {
  return path.map((heading, at) => ({
    of,
    key: `${at} ${localKey({ ...identity, path: path.toSpliced(at, 1) })}`,
    heading,
  }));
}

/**
 * Whether one heading may be another wording of the other: few letters, or few words, are new, and no
 * digits, since `API v1` and `API v2` are two things.
 */
function isRenamed(before: string, after: string): boolean {
  const [old, now] = [trimHeading(before), trimHeading(after)];
  if (digits(old) !== digits(now)) return false;
  if (distanceBetween(old, now) === 0 || nearest(now, [old]) !== undefined) return true;
  const words = new Set(stemsOf(old));
  const others = new Set(stemsOf(now));
  const shared = [...words].filter((word) => others.has(word)).length;
  return 2 * shared > words.size + others.size - shared;
}

function digits(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}
