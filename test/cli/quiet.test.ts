import { expect, test } from 'vitest';
import { parity, site } from './run.js';

const page = '# A\n\n<Lang lang="js">\n\nSome words that JavaScript readers get.\n\n</Lang>\n';

test('--quiet does not say that there is nothing', async () => {
  const run = await parity(site({ 'docs/a.mdx': page }), ['--quiet']);
  expect(run).toEqual({ status: 0, stdout: 'No errors on 1 page\n', stderr: '' });
});

test('--quiet counts what the baseline accepts', async () => {
  const folder = site({ 'docs/a.mdx': page });
  await parity(folder, ['baseline']);
  const { stdout } = await parity(folder, ['--quiet']);
  expect(stdout).toBe('No errors on 1 page, 1 finding accepted by `parity.baseline.json`\n');
});

test('says which warnings are too many, though it does not tell them', async () => {
  const folder = site({ 'docs/a.mdx': page, 'docs/b.mdx': page });
  const run = await parity(folder, ['--quiet', '--max-warnings', '1']);
  expect(run.status).toBe(1);
  expect(run.stderr).toBe('Unexpected 2 warnings, expected at most 1\n');
  expect((await parity(folder, ['--max-warnings', '2'])).stderr).toBe('');
});
