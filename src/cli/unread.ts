/** What could not be looked at. */
import type { Survey } from '../check/types.js';
import type { Io } from './types.js';

/** Names it on standard error; whether there is anything. */
export function reportUnread(
  { pages, problems }: Pick<Survey, 'pages' | 'problems'>,
  io: Io,
): boolean {
  const unread = pages.filter(({ results }) => results.length === 0);
  for (const { message } of problems) io.err(`${message}\n`);
  for (const { path } of unread) {
    io.err(`Cannot read \`${path}\`, run \`parity check\` on it to see why\n`);
  }
  return problems.length + unread.length > 0;
}
