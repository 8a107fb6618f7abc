/** Guesses from the words of a command line alone whether many pages will be checked. */
import type { CommandName } from './commands/index.js';

/** Commands that look at one page, at few, or at none. */
const others: ReadonlySet<string> = new Set<CommandName | 'help'>([
  'diff',
  'explain',
  'help',
  'init',
  'merge',
  'samples',
  'stale',
]);

/** Options that do, wherever they stand. */
const small = new Set(['-h', '--help', '-V', '--version', '--staged']);

/** Wrong guesses cost a few milliseconds. */
export function willSurvey(argv: readonly string[]): boolean {
  return (
    !others.has(argv[0] ?? '') && !argv.some((word) => small.has(word) || /\.mdx?$/i.test(word))
  );
}
