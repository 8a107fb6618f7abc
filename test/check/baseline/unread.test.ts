import { expect, it } from 'vitest';
import { compareBaseline } from '../../../src/check/baseline/compare.js';
import { indexEntries } from '../../../src/check/baseline/entries.js';
import { report } from '../../views/check/reports.js';

function staleWith(...unread: string[]): string[] {
  const problems = unread.map((path) => ({ path, message: `Cannot look into \`${path}\`` }));
  const { survey } = report([]);
  const entries = ['docs/a/x.md', 'docs/ab.md'].map((page) => ({
    page,
    rule: 'section-parity',
    language: 'python',
    path: ['X'],
  }));
  const { stale } = compareBaseline(
    indexEntries(entries),
    { ...survey, root: '/nowhere/at/all', problems },
    { whole: true },
  );
  return stale.map(({ page }) => page);
}

it('takes no entry for stale whose page may be in a folder that cannot be looked into', () => {
  expect(staleWith()).toEqual(['docs/a/x.md', 'docs/ab.md']);
  expect(staleWith('docs/a')).toEqual(['docs/ab.md']);
  expect(staleWith('docs/ab.md')).toEqual(['docs/a/x.md']);
  expect(staleWith('.')).toEqual([]);
});
