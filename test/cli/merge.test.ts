import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parity, site } from './run.js';

const lacking = (name: string) => `<Lang lang="js">\n\n## ${name}\n\nCall it again.\n\n</Lang>\n`;
const unused = { topic: 'Mail', reason: 'Retired.', pages: ['absent/**'] };

/** Four pages with findings, one partial among them, and an exclusion that matches nothing. */
function fourPages(): string {
  return site({
    'parity.config.json': JSON.stringify({ exclusions: [unused] }),
    'docs/a.mdx': lacking('A'),
    'docs/b/c.mdx': lacking('C'),
    'docs/b.mdx': `import P from './_p.mdx';\n\n<P />\n`,
    'docs/_p.mdx': lacking('P'),
  });
}

async function parts(folder: string, count: number, ...args: string[]): Promise<string[]> {
  const files = Array.from({ length: count }, (_, at) => `part-${at + 1}.json`);
  for (const [at, file] of files.entries()) {
    const shard = ['check', '--shard', `${at + 1}/${count}`, '--output', file, ...args];
    expect(await parity(folder, shard)).toMatchObject({ status: 0, stdout: '' });
  }
  return files;
}

test.each([1, 2, 3, 7])('%i parts give what one run gives', async (count) => {
  const folder = fourPages();
  const whole = await parity(folder, ['check', '-f', 'json']);
  expect(whole.stdout).toContain('unused-exclusion');
  const files = await parts(folder, count);
  expect(await parity(folder, ['merge', ...files.reverse(), '-f', 'json'])).toEqual(whole);
});

test('takes over what was asked for, and what could not be read', async () => {
  const folder = fourPages();
  writeFileSync(join(folder, 'docs/b/parity.config.json'), '{ "target": "pyhton" }');
  const args = ['--rule', 'page-parity', '--language', 'go'];
  const whole = await parity(folder, ['check', ...args]);
  expect(whole.status).toBe(2);
  const files = await parts(folder, 2, ...args);
  expect(await parity(folder, ['merge', ...files])).toEqual(whole);
});

describe('refuses', () => {
  const refused = async (folder: string, files: readonly string[], why: RegExp) => {
    const { status, stdout, stderr } = await parity(folder, ['merge', ...files]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(why);
  };

  test('parts that are missing or there twice', async () => {
    const folder = fourPages();
    const [first = '', second = ''] = await parts(folder, 2);
    await refused(folder, [first], /lack of part 2\/2/);
    await refused(folder, [first, second, first], /part 1\/2 in/);
  });

  test('parts of other pages, options, and versions', async () => {
    const folder = fourPages();
    const [first = '', second = ''] = await parts(folder, 2);
    await parity(folder, ['check', '--shard', '2/2', '--language', 'go', '--output', 'go.json']);
    await refused(folder, [first, 'go.json'], /of another check/);
    writeFileSync(join(folder, 'docs/new.mdx'), '');
    await parity(folder, ['check', '--shard', '2/2', '--output', 'more.json']);
    await refused(folder, [first, 'more.json'], /of another check/);
    const old = JSON.parse(readFileSync(join(folder, second), 'utf8'));
    writeFileSync(join(folder, second), JSON.stringify({ ...old, version: '0.0.1' }));
    await refused(folder, [first, second], /made by version 0\.0\.1/);
  });

  test('parts of another site', async () => {
    const folder = fourPages();
    const files = (await parts(folder, 2)).map((file) => join(folder, file));
    await refused(site({ 'docs/a.md': '' }), files, /Unexpected configuration in `[^`]+`/);
  });

  test.each(['', '{}', '[]', 'null', '{"kind":"remark-parity-shard"}'])(
    'a part %j',
    async (text) => {
      const folder = site({ 'docs/a.md': '', 'part.json': text });
      await refused(folder, ['part.json'], /Unexpected content of `part\.json`/);
    },
  );

  test.each(['0/4', '5/4', '1', '1/0', 'a/b', '1/-1'])('--shard %s', async (part) => {
    const { status, stderr } = await parity(site({ 'docs/a.md': '' }), [
      'check',
      `--shard=${part}`,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain(`Unexpected part \`${part}\``);
  });
});
