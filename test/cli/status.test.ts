import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parity, site } from './run.js';

const both = '<Lang lang="js">\n\n## Retry\n\nAgain.\n\n</Lang>\n';
const pages = {
  'package.json': '{}',
  'docs/complete.mdx': `${both}\n<Lang lang="python">\n\n## Retry\n\nOnce more.\n\n</Lang>\n`,
  'docs/missing.mdx': both,
  'docs/guides/plain.md': '# For everyone\n\nThe same.\n',
  'docs/guides/partial.mdx':
    '<Lang lang="js">\n\n## Retry\n\nAgain and again.\n\n## Stop\n\nNo more.\n\n</Lang>\n\n' +
    '<Lang lang="python">\n\n## Retry\n\nOnce more.\n\n</Lang>\n',
  'docs/guides/_part.mdx': both,
};

describe('parity status', () => {
  test('shows every page with its status, and the share', async () => {
    const { status, stdout, stderr } = await parity(site(pages), ['status']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      'Page            Python            Sections',
      './              1 of 2 complete        1/2',
      '  complete.mdx  ● Complete             1/1',
      '  missing.mdx   ○ Missing              0/1  no content of its own, and little is shared',
      'guides/         0 of 1 complete        1/2',
      '  partial.mdx   ◐ Partial              1/2  lacks 1 section',
      '  plain.md      – Not applicable            no content is for some languages only',
      '',
      'Python   33 %  1 of 3 pages complete, 1 partial, 1 missing, 1 not applicable; 2 of 4 sections',
      '',
    ]);
  });

  test('compares all languages that occur, those of most pages first', async () => {
    const { stdout } = await parity(site(pages), ['status', '--all', '--by', 'folder']);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'Folder   JavaScript       Python',
      './       2 of 2 complete  1 of 2 complete',
      'guides/  1 of 1 complete  0 of 1 complete',
    ]);
  });

  test('lists pages by status and in an order, with numbers of all pages', async () => {
    const args = ['status', '--status', 'partial,missing', '--sort', 'status'];
    const { stdout } = await parity(site(pages), args);
    expect(stdout.split('\n').map((line) => line.split('  ')[0])).toEqual([
      'Page',
      'missing.mdx',
      'guides/partial.mdx',
      '',
      'Python',
      '',
    ]);
    expect(stdout).toContain('1 of 3 pages complete');
  });

  test('shows folders in place of many pages, and says so', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, at) => [`docs/${at % 7}/${at}.mdx`, both]),
    );
    const folder = site({ 'package.json': '{}', ...many });
    const { stdout, stderr } = await parity(folder, ['status']);
    expect(stdout.split('\n')).toHaveLength(11);
    expect(stderr).toBe('101 pages by folder, `--by page` lists them\n');
    const { stdout: all } = await parity(folder, ['status', '--by', 'page']);
    expect(all).toContain('99.mdx');
  });

  test('writes the format that the file asks for, with links relative to it', async () => {
    const folder = site(pages);
    const { stdout } = await parity(folder, ['status', '-o', 'out/status.md']);
    expect(stdout).toBe('');
    const text = readFileSync(join(folder, 'out/status.md'), 'utf8');
    expect(text).toContain(
      '| [`guides/partial.mdx`](../docs/guides/partial.mdx) | 🔶 Partial | 1/2 |',
    );
    await parity(folder, ['status', '-o', 'status.csv']);
    const csv = readFileSync(join(folder, 'status.csv'), 'utf8');
    expect(csv).toContain(
      'guides/partial.mdx,docs/guides/partial.mdx,guides,partial,python,partial,',
    );
    const { stdout: json } = await parity(folder, ['status', '--format', 'json']);
    expect(JSON.parse(json).languages[0].pages).toMatchObject({ complete: 1, partial: 1 });
  });

  test('writes a badge for each language', async () => {
    const folder = site(pages);
    await parity(folder, ['status', '--badge', 'python.svg']);
    expect(readFileSync(join(folder, 'python.svg'), 'utf8')).toContain('Python docs: 33 %');
    await parity(folder, ['status', '--all', '--badge', 'badges/{language}.svg']);
    expect(readFileSync(join(folder, 'badges/js.svg'), 'utf8')).toContain('JavaScript docs: 100 %');
    const { status, stderr } = await parity(folder, ['status', '--all', '--badge', 'one.svg']);
    expect(status).toBe(2);
    expect(stderr).toContain('expected a name with `{language}`');
    expect(existsSync(join(folder, 'one.svg'))).toBe(false);
  });

  test('fails under a share if asked to', async () => {
    const folder = site(pages);
    expect((await parity(folder, ['status', '--fail-under', '33.3'])).status).toBe(0);
    const { status, stderr } = await parity(folder, ['status', '--fail-under', '34']);
    expect(status).toBe(1);
    expect(stderr).toContain('Unexpected share of 33 % of complete pages for Python');
    expect((await parity(folder, ['status', '--fail-under', '101'])).status).toBe(2);
  });

  test('exits with 2 where a page cannot be read, and shows the others', async () => {
    const folder = site({ ...pages, 'docs/broken.mdx': '<Lang lang="js">\n\nno end\n' });
    const { status, stdout, stderr } = await parity(folder, ['status', '--fail-under', '1']);
    expect(status).toBe(2);
    expect(stdout).toContain('broken.mdx    ! Unreadable');
    expect(stdout).toContain('1 of 3 pages complete');
    expect(stderr).toContain('Cannot read `docs/broken.mdx`');
  });

  test('names what it does not know', async () => {
    const folder = site(pages);
    const { status, stderr } = await parity(folder, ['status', '--status', 'mising']);
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean `missing`?');
    const both = await parity(folder, ['status', '--all', '--language', 'go']);
    expect(both.stderr).toContain('Unexpected `--language` beside `--all`');
  });
});
