/** Walks back through the versions of a page, until it is known when each section last changed. */
import type { LanguageId } from '../../page/page-model.js';
import { matchSections } from './match.js';
import { wordChanges } from './normalise.js';
import type { Pair } from './pairs.js';
import type { CommitRef } from './staleness.js';
import type { Version } from './version.js';

/** A step back: what a commit made of the page. */
export interface Step {
  commit: CommitRef;
  /** The page before it; `undefined` if the commit added it. */
  before(): Promise<Version | undefined | 'unreadable'>;
}

/** What the history says of a pair. */
export interface Verdict {
  pair: Pair;
  commits: CommitRef[];
  last: CommitRef | undefined;
  words: { added: number; removed: number };
}

interface Tracked {
  pair: Pair;
  target: number;
  index: number;
  commits: CommitRef[];
  last: CommitRef | undefined;
  /** Words of the reference in the version where the walk is. */
  text: string;
  done: boolean;
}

/**
 * Gives the pairs whose reference changed after the target's last change, and still differs.
 *
 * A version that cannot be read is passed over: what changed there shows in the one before.
 *
 * @param steps Newest first.
 */
export async function staleOf(
  now: Version,
  pairs: readonly Pair[],
  steps: readonly Step[],
): Promise<Verdict[]> {
  const tracked = pairs.map((pair): Tracked => {
    const text = now.sections(pair.reference)[pair.index]?.own(pair.language) ?? '';
    const { target, index } = pair;
    return { pair, target, index, commits: [], last: undefined, text, done: false };
  });
  let version = now;
  for (const { commit, before } of steps) {
    const open = tracked.filter(({ done }) => !done);
    if (open.length === 0) break;
    const older = await before();
    if (older === 'unreadable') continue;
    stepBack(open, version, older, commit);
    if (!older) break;
    version = older;
  }
  return tracked.flatMap(({ pair, commits, last, text }) => {
    const after = now.sections(pair.reference)[pair.index]?.own(pair.language) ?? '';
    // What was changed and changed back is as the target knows it.
    if (commits.length === 0 || text === after) return [];
    return [{ pair, commits, last, words: wordChanges(text, after) }];
  });
}

function stepBack(
  open: readonly Tracked[],
  newer: Version,
  older: Version | undefined,
  commit: CommitRef,
): void {
  const matches = new Map<string, (number | undefined)[]>();
  const match = (language: LanguageId, other: LanguageId, at: number) => {
    const key = `${language} ${other}`;
    const found =
      matches.get(key) ??
      matchSections(newer.sections(language), older?.sections(language) ?? [], other);
    matches.set(key, found);
    return found[at];
  };
  for (const item of open) {
    const { language, reference } = item.pair;
    const target = match(language, reference, item.target);
    const index = match(reference, language, item.index);
    const isNew = target === undefined || !older;
    if (isNew || isChanged(newer, older, item, target)) {
      Object.assign(item, { done: true, last: commit });
      continue;
    }
    // A reference that was added later is no change of what the target was made of.
    if (index === undefined) {
      item.done = true;
      continue;
    }
    const text = older.sections(reference)[index]?.own(language) ?? '';
    if (text === '') {
      item.done = true;
      continue;
    }
    if (text !== item.text) item.commits.push(commit);
    Object.assign(item, { target, index, text });
  }
}

/** Whether the target got other words, or a review. */
function isChanged(newer: Version, older: Version, item: Tracked, target: number): boolean {
  const { language, reference } = item.pair;
  const now = newer.sections(language)[item.target];
  const then = older.sections(language)[target];
  if (now?.own(reference) !== then?.own(reference)) return true;
  return now?.reviews.some((review) => !then?.reviews.includes(review)) ?? false;
}
