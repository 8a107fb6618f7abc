import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parity, site } from './run.js';

const lacking = '<Lang lang="js">\n\n## Retry\n\nCall it again after a while.\n\n</Lang>\n';
const docs = { 'docs/retry.mdx': lacking, 'package.json': '{}' };
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

test('writes several formats, each to its file, in folders that are made', async () => {
  const folder = site(docs);
  const formats = [
    '--format',
    'sarif=out/a=b.sarif',
    '--format',
    'json=out/r.json',
    '-f',
    'pretty',
  ];
  const { status, stdout } = await parity(folder, ['check', ...formats]);
  expect(status).toBe(1);
  expect(stdout).toContain('1 warning on 1 page');
  expect(JSON.parse(read(folder, 'out/a=b.sarif')).version).toBe('2.1.0');
  expect(JSON.parse(read(folder, 'out/r.json')).version).toBe(1);
  expect(readdirSync(join(folder, 'out'))).toHaveLength(2);
});

test('says what it wrote where nothing goes to standard output', async () => {
  const { stdout, stderr } = await parity(site(docs), ['--format', 'junit=j.xml']);
  expect(stdout).toBe('');
  expect(stderr).toContain('Wrote `j.xml`: 1 warning on 1 page\n');
});

test.each([
  [
    ['--format', 'json', '--format', 'pretty'],
    'Unexpected formats `json` and `pretty` for standard output',
  ],
  [
    ['--format', 'json', '--format', 'json=-'],
    'Unexpected formats `json` and `json` for standard output',
  ],
  [
    ['--format', 'json=a', '--format', 'sarif=./a'],
    'Unexpected formats `json` and `sarif` for `./a`',
  ],
  [['--format', 'sarfi'], 'did you mean `sarif`?'],
  [['--format', 'constructor'], 'Unexpected format `constructor`'],
  [['--format', '=a'], 'Unexpected format ``'],
  [['--format', 'json='], 'Unexpected `json=` without a file'],
])('%j cannot be done, and is refused before anything is read', async (args, message) => {
  const { status, stdout, stderr } = await parity(site({}), args);
  expect(stderr).toContain(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('a file that cannot be written is an error, and nothing is left beside it', async () => {
  const folder = site(docs);
  mkdirSync(join(folder, 'out'));
  const { status, stderr } = await parity(folder, ['--format', 'json=out']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Cannot write `.*out` \(EISDIR\)/);
  expect(readdirSync(folder).sort()).toEqual(['docs', 'out', 'package.json']);
});

test('adds to the summary of the job, and tells paths from the checkout on', async () => {
  const folder = site({
    'web/docs/retry.mdx': lacking,
    'web/package.json': '{}',
    'summary.md': 'A\n',
  });
  const env = { GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
  const { stdout } = await parity(join(folder, 'web'), ['--format', 'github'], { env });
  expect(stdout).toMatch(/^::warning file=web\/docs\/retry\.mdx,/);
  expect(read(folder, 'summary.md')).toMatch(/^A\n## Parity\n\n1 warning on 1 page/);
});

test('a summary that cannot be written does not fail the check', async () => {
  const folder = site(docs);
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'no/summary.md') };
  const { status, stderr } = await parity(folder, ['--format', 'github'], { env });
  expect(status).toBe(1);
  expect(stderr).toContain('Cannot add to the summary of the job');
  expect(existsSync(join(folder, 'no'))).toBe(false);
});

test('time is for people at a terminal', async () => {
  const folder = site(docs);
  expect((await parity(folder)).stdout).not.toMatch(/ in \d/);
  expect((await parity(folder, [], { columns: 80 })).stdout).toMatch(/ in [\d.]+ m?s\n/);
});
