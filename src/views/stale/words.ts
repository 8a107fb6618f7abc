/** Words about stale sections, the same in all formats. */
import { many } from '../../text/words.js';
import type { CommitRef, Staleness, StaleReference, StaleSection } from './staleness.js';

/** More commits than these are counted, not listed. */
export const mostCommits = 5;

/** `2026-03-01`: the day in the time zone of the commit. */
export function day({ date }: CommitRef): string {
  return date === undefined ? 'not committed' : date.slice(0, 10);
}

/** `0123456789`; nothing for what is not committed. */
export function shortHash({ hash }: CommitRef): string {
  return hash === undefined ? '' : hash.slice(0, 10);
}

/** `+12 −3 words`. */
export function describeWords({ words: { added, removed } }: StaleReference): string {
  const parts = [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])];
  // The same words in another order.
  if (parts.length === 0) return 'words in another order';
  return `${parts.join(' ')} ${added + removed === 1 ? 'word' : 'words'}`;
}

/** When the target changed. */
export function describeLast({ last }: StaleSection): string {
  if (last === undefined) return 'before the history that was looked at';
  return `${day(last)} (${shortHash(last)})`;
}

/** `2 of 40 sections are stale, on 1 of 12 pages`. */
export function summary({ checked, stale }: Staleness): string {
  const pages = new Set(stale.map(({ path }) => path)).size;
  if (checked.sections === 0) {
    return 'No section was compared: none of the target has words of its own beside another language';
  }
  const sections = many(checked.sections, 'section');
  const all = many(checked.pages, 'page');
  if (stale.length === 0) return `None of ${sections} on ${all} is stale`;
  return `${stale.length} of ${sections} ${stale.length === 1 ? 'is' : 'are'} stale, on ${pages} of ${all}`;
}
