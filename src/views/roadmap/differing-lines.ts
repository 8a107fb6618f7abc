/** Where a file differs from what it should be. */
import { structuredPatch } from 'diff';
import { plain } from '../../text/words.js';

const most = 60;

/** Lines that differ: `12: - old` and `12: + new`, with the number that each has in its file. */
export function differingLines(actual: string, expected: string): string {
  if (actual === expected) return '';
  const lines: string[] = [];
  const { hunks } = structuredPatch('', '', actual, expected, '', '', { context: 0 });
  for (const { oldStart, newStart, lines: changed } of hunks) {
    let [old, now] = [oldStart, newStart];
    for (const line of changed) {
      const words = plain(line.slice(1));
      if (line.startsWith('-')) lines.push(`${old++}: - ${words}`);
      else if (line.startsWith('+')) lines.push(`${now++}: + ${words}`);
    }
  }
  const rest = lines.length - most;
  if (rest <= 1) return lines.join('\n');
  return [...lines.slice(0, most), `and ${rest} more lines`].join('\n');
}
