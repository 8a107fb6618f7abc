import { expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.js';

const terminal = { interactive: true, env: {} };

function run(io: { interactive: boolean; env: Record<string, string> }, times: number[]): string {
  let text = '';
  let time = 0;
  const err = (more: string) => {
    text += more;
  };
  const progress = createProgress({ ...io, err }, () => time);
  for (const [at, next] of times.entries()) {
    time = next;
    progress.onPage(at + 1, times.length);
  }
  progress.end();
  return text;
}

test('shows one line, only for long work, and takes it away', () => {
  expect(run(terminal, [100, 300, 499])).toBe('');
  expect(run(terminal, [100, 600, 650, 900])).toBe(
    '\r\x1B[KChecked 2 of 4 pages (50 %)\r\x1B[KChecked 4 of 4 pages (100 %)\r\x1B[K',
  );
});

test('says nothing in CI and without a terminal', () => {
  expect(run({ interactive: false, env: {} }, [900])).toBe('');
  expect(run({ interactive: true, env: { CI: 'true' } }, [900])).toBe('');
  expect(run({ interactive: true, env: { TERM: 'dumb' } }, [900])).toBe('');
});
