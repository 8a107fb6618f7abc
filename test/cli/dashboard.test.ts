import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit } from '../views/dashboard/commits.js';
import { parity, site } from './run.js';

const env = { PATH: process.env.PATH };
const python = '<Lang lang="js">\n\n## Send\n\n```js\nsend()\n```\n\n</Lang>\n';
const files = {
  'package.json': '{}',
  'docs/a b/ä.mdx': `${python}${python.replace('"js"', '"python"')}`,
  'docs/b.mdx': python,
};

test('writes one file, from any folder, and the same bytes again', async () => {
  const root = site(files);
  const run = await parity(join(root, 'docs/a b'), ['dashboard'], { env });
  expect(run).toEqual({ status: 0, stdout: '', stderr: 'Wrote `parity.html`\n' });
  const file = join(root, 'docs/a b/parity.html');
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('2 pages in');
  // Without `source`, links lead from the file to the pages beside it.
  expect(html).toMatch(/href="\.\.\/b\.mdx#L\d+"/);
  expect(html).toContain('href="%C3%A4.mdx"');
  await parity(join(root, 'docs/a b'), ['dashboard'], { env });
  expect(readFileSync(file, 'utf8')).toBe(html);
});

test('goes to standard output, with a title, for all languages', async () => {
  const root = site(files);
  const args = ['dashboard', '--all', '--output', '-', '--title', 'Parity of <Us>'];
  const { status, stdout, stderr } = await parity(root, args, { env });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('<h1>Parity of &lt;Us&gt;</h1>');
  expect(stdout).toContain('<option value="0">JavaScript');
  expect(existsSync(join(root, 'parity.html'))).toBe(false);
});

test('has the date of the docs, and a trend if asked for', async () => {
  const root = site({ 'docs/b.mdx': python });
  commit(root, '2025-01-10T23:30:00-05:00');
  writeFileSync(join(root, 'docs/c.mdx'), python.replace('"js"', '"python"'));
  commit(root, '2025-03-01T10:00:00Z');
  writeFileSync(join(root, 'README.md'), 'Nothing of the docs.\n');
  commit(root, '2025-04-01T10:00:00Z');
  // What is not committed yet is in the totals, and not in the trend.
  writeFileSync(join(root, 'docs/d.mdx'), python);
  const { status, stdout } = await parity(root, ['dashboard', '--history', '-o', '-'], { env });
  expect(status).toBe(0);
  expect(stdout).toContain('3 pages in');
  expect(stdout).toContain('<time datetime="2025-03-01">');
  expect(stdout).toContain(
    '2025-01-10: 0 complete, 0 partial, 1 missing; 2025-03-01: 1 complete, 0 partial, 1 missing',
  );
  const one = await parity(root, ['dashboard', '--history=1', '-o', '-'], { env });
  expect(one.stdout).toContain('"Pages by status. 2025-03-01: 1 complete, 0 partial, 1 missing. ');
});

test('a trend needs git; the rest does not', async () => {
  const root = site(files);
  const run = await parity(root, ['dashboard', '--history'], { env });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/git repository/);
  expect(existsSync(join(root, 'parity.html'))).toBe(false);
  const without = await parity(root, ['dashboard'], { env: { PATH: '' } });
  expect(without.status).toBe(0);
});

test('pages that cannot be read are shown and told', async () => {
  const root = site({ ...files, 'docs/broken.mdx': '<Lang lang="js">\n' });
  const run = await parity(root, ['dashboard', '--output', 'out/site.html'], { env });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('Cannot read `docs/broken.mdx`');
  expect(readFileSync(join(root, 'out/site.html'), 'utf8')).toContain('Unreadable');
});

test.each([
  [['--history=none'], /Unexpected `none`/],
  [['--history=0'], /Unexpected `0`/],
  [['--output', 'docs'], /Cannot write/],
])('%j is refused', async (args, message) => {
  const root = site(files);
  const run = await parity(root, ['dashboard', ...args], { env });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(message);
});
