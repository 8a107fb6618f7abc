/** What became of a baseline, in words. */
import { many } from '../../text/words.js';
import type { Update } from './update.js';

/** What is told of an update. */
export interface Outcome extends Pick<Update, 'added' | 'moved' | 'removed' | 'entries'> {
  /** Path of the file, for people. */
  file: string;
  written: boolean;
  /** Entries that stay although their finding is not there any more. */
  stale: number;
  /** Findings that stay open. */
  open: number;
  /** Pages that cannot be read. */
  unread: number;
}

/** Some lines. */
export function summarise(outcome: Outcome): string {
  const { file, written, entries, added, moved, removed, stale, open, unread } = outcome;
  const total = many(entries.length, 'accepted finding');
  const kept = entries.length - added.length - moved;
  const lines = [`${written ? 'Wrote' : 'Nothing to change in'} \`${file}\`: ${total}`];
  const changes = [
    part(added.length, 'added'),
    part(moved, 'moved'),
    part(removed.length, 'removed'),
    part(kept, 'kept'),
  ].filter(Boolean);
  if (written) lines.push(`  ${changes.join(', ')}`);
  if (stale > 0) {
    const are = stale === 1 ? 'is' : 'are';
    lines.push(
      `${many(stale, 'accepted finding')} ${are} not there any more: run \`parity baseline --prune\``,
    );
  }
  if (open > 0) {
    const are = open === 1 ? 'is' : 'are';
    lines.push(`${many(open, 'finding')} ${are} not accepted: run \`parity baseline\` to accept`);
  }
  if (unread > 0) {
    lines.push(`${many(unread, 'page')} cannot be read: that is not accepted, run \`parity\``);
  }
  return `${lines.join('\n')}\n`;
}

function part(number: number, what: string): string {
  return number > 0 ? `${number} ${what}` : '';
}
