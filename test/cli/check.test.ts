import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parity, site } from './run.js';

const lacking = '<Lang lang="js">\n\n## Retry\n\nCall it again after a while.\n\n</Lang>\n';
const fine = '## Retry\n\nCall it again after a while.\n';
const config = (rules: object) => JSON.stringify({ rules });

test('exits with 1 and names the finding, with 0 where there is none', async () => {
  const folder = site({ 'docs/retry.mdx': lacking, 'docs/fine.mdx': fine });
  const { status, stdout } = await parity(folder);
  expect(status).toBe(1);
  expect(stdout).toContain('page-parity');
  expect((await parity(folder, ['check', 'docs/fine.mdx'])).status).toBe(0);
});

test('gives the same from any folder of the site', async () => {
  const folder = site({
    'package.json': '{}',
    'docs/retry.mdx': lacking,
    'docs/ein Ordner/é.mdx': lacking,
  });
  const args = ['check', '--format', 'json'];
  const { stdout } = await parity(folder, args);
  expect(stdout).toContain('docs/ein Ordner/é.mdx');
  expect((await parity(join(folder, 'docs'), args)).stdout).toBe(stdout);
  expect((await parity(join(folder, 'docs/ein Ordner'), args)).stdout).toBe(stdout);
});

test('holds the configuration for docs that lie outside of its folder', async () => {
  const folder = site({
    'tools/parity.config.json': JSON.stringify({
      docs: '../docs',
      rules: { 'page-parity': 'off' },
    }),
    'docs/retry.mdx': lacking,
  });
  const { status, stdout } = await parity(join(folder, 'tools'));
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'No findings on 1 page\n' });
});

describe('exit status', () => {
  const warning = { 'package.json': '{}', 'docs/retry.mdx': lacking };
  const error = { ...warning, 'parity.config.json': config({ 'page-parity': 'error' }) };

  test.each<[args: string[], ofWarning: number, ofError: number]>([
    [[], 1, 1],
    [['--max-warnings', '0'], 1, 1],
    [['--max-warnings', '1'], 0, 1],
    [['--quiet'], 0, 1],
    [['--quiet', '--max-warnings', '0'], 1, 1],
    [['--quiet', '--max-warnings', '1'], 0, 1],
  ])('with %j: %i for a warning, %i for an error', async (args, ofWarning, ofError) => {
    expect((await parity(site(warning), ['check', ...args])).status).toBe(ofWarning);
    expect((await parity(site(error), ['check', ...args])).status).toBe(ofError);
  });

  test('--quiet reports errors only', async () => {
    expect((await parity(site(warning), ['-q'])).stdout).not.toContain('page-parity');
    expect((await parity(site(error), ['-q'])).stdout).toContain('page-parity');
  });

  test.each(['-1', 'many', '1.5', ''])('refuses --max-warnings=%s', async (count) => {
    const { status, stderr } = await parity(site(warning), ['check', `--max-warnings=${count}`]);
    expect(status).toBe(2);
    expect(stderr).toContain(`Unexpected \`${count}\``);
  });

  test('is 2 for a configuration that is wrong, told once, and other pages are reported', async () => {
    const folder = site({
      ...warning,
      'docs/wrong/parity.config.json': '{ "target": "pyhton" }',
      'docs/wrong/a.mdx': fine,
      'docs/wrong/b.mdx': fine,
    });
    const { status, stdout, stderr } = await parity(folder);
    expect(status).toBe(2);
    expect(stdout).toContain('page-parity');
    expect(stderr.match(/pyhton/g)).toHaveLength(1);
  });
});

describe('--rule', () => {
  const folder = () =>
    site({
      'docs/retry.mdx': `${lacking}\n<Lang lang="pyton">\n\nNo such language.\n\n</Lang>\n`,
      'parity.config.json': config({ 'page-parity': 'off' }),
    });

  test('runs those rules only, even if they are off', async () => {
    const { stdout } = await parity(folder(), ['--rule', 'page-parity']);
    expect(stdout).toContain('page-parity');
    expect(stdout).not.toContain('no-unknown-language');
  });

  test('may be given several times', async () => {
    const rules = ['--rule', 'page-parity', '--rule', 'no-unknown-language'];
    const { stdout } = await parity(folder(), rules);
    expect(stdout).toContain('page-parity');
    expect(stdout).toContain('no-unknown-language');
  });

  test('suggests the rule that was meant', async () => {
    const { status, stderr } = await parity(folder(), ['--rule', 'page-party']);
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean `page-parity`?');
  });
});

test('checks for several languages, and says what is the same once', async () => {
  const folder = site({ 'docs/retry.mdx': lacking });
  const { stdout } = await parity(folder, ['-l', 'python,golang', '-f', 'json']);
  const [page] = JSON.parse(stdout).pages;
  const languages = page.findings.map(({ language }: { language: string }) => language);
  expect(languages).toEqual(['python', 'go']);
  const { status, stderr } = await parity(folder, ['-l', 'pyhton']);
  expect(status).toBe(2);
  expect(stderr).toContain('did you mean `python`?');
});

describe('what was named', () => {
  test('suggests the command that was meant, unless the word is a folder', async () => {
    const folder = site({ 'docs/fine.mdx': fine, 'chek/fine.mdx': fine });
    expect((await parity(folder, ['chek'])).status).toBe(0);
    const { status, stderr } = await parity(folder, ['chekc']);
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean `parity check`?');
    const help = await parity(folder, ['help', 'statsu']);
    expect(help).toMatchObject({ status: 2, stdout: '' });
    expect(help.stderr).toContain('did you mean `status`?');
  });

  test('says what is not there, and what is no page', async () => {
    const folder = site({ 'docs/fine.mdx': fine, 'docs/picture.png': 'PNG' });
    const absent = await parity(folder, ['check', 'docs/absent.mdx']);
    expect(absent).toMatchObject({ status: 2, stdout: '' });
    expect(absent.stderr).toContain('Cannot find `docs/absent.mdx`');
    const picture = await parity(folder, ['check', 'docs/picture.png', 'docs/fine.mdx']);
    expect(picture.status).toBe(2);
    expect(picture.stderr).toContain('Unexpected file `docs/picture.png`');
  });

  test('says that a folder has no pages', async () => {
    const folder = site({ 'docs/read.txt': '', 'docs/none/read.txt': '' });
    const { status, stderr } = await parity(folder);
    expect(status).toBe(2);
    expect(stderr).toContain(`Cannot find pages in \`${folder}/docs\``);
    const named = await parity(folder, ['check', 'docs/none']);
    expect(named.stderr).toContain('Cannot find pages in `docs/none`');
  });

  test('suggests the option that was meant', async () => {
    const { status, stderr } = await parity(site({}), ['check', '--formt', 'json']);
    expect(status).toBe(2);
    expect(stderr).toContain('--format');
  });
});

test('reads what is no text, as far as it goes', async () => {
  const folder = site({ 'docs/fine.mdx': fine });
  writeFileSync(join(folder, 'docs/utf-16.md'), `\uFEFF${lacking}`, 'utf16le');
  writeFileSync(join(folder, 'docs/binary.md'), Buffer.from([0, 255, 254, 0, 10, 60, 123]));
  const { stdout, stderr } = await parity(folder, ['-f', 'json']);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).pages).toHaveLength(3);
  expect(stdout).toContain('encoding');
});
