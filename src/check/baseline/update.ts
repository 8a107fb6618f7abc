/** Brings a baseline up to date. */
import type { FindingIdentity } from '../identity.js';
import type { Match } from './match.js';
import type { Acceptance, Entry } from './types.js';

/** A baseline of today, and how it came about. */
export interface Update {
  entries: Entry[];
  /** Findings that were accepted. */
  added: FindingIdentity[];
  /** Entries that were given the new place of their finding. */
  moved: number;
  /** Entries that were removed. */
  removed: Entry[];
}

/** What to do. */
export interface UpdateOptions {
  /** Accept findings that no entry accepts. */
  add: boolean;
  /** What is said of those. */
  acceptance: Acceptance;
  /** Entries to remove. */
  remove: readonly Entry[];
}

/** Applies what was matched; what people wrote in entries stays. */
export function updateEntries(
  entries: readonly Entry[],
  match: Match,
  { add, acceptance, remove }: UpdateOptions,
): Update {
  const removed = new Set(remove);
  const moves = new Map(match.followed.map(({ entry, finding }) => [entry, finding]));
  const added = add ? match.open : [];
  const kept = entries
    .filter((entry) => !removed.has(entry))
    .map((entry) => ({ ...entry, ...moves.get(entry) }));
  const news = added.map((finding): Entry => ({ ...finding, ...acceptance }));
  return { entries: [...kept, ...news], added, moved: moves.size, removed: [...removed] };
}
