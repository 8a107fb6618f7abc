import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { gitEnv, repository } from '../site/git/repository.js';
import { parity, site } from './run.js';

// Git is started many times, and machines of CI are slow.
vi.setConfig({ testTimeout: 30_000 });

const js = (name: string) => `<Lang lang="js">\n\n## ${name}\n\nAll there is to say.\n\n</Lang>\n`;
const both = (name: string) => js(name) + js(name).replace('js', 'python');
const staged = (folder: string, ...args: string[]) =>
  parity(folder, ['check', '--staged', '--no-new', ...args], { env: gitEnv });

/** Paths of the pages that were checked. */
async function checked(folder: string): Promise<string[]> {
  const { stdout } = await staged(folder, '--format', 'json');
  return JSON.parse(stdout).pages.map(({ path }: { path: string }) => path);
}

test('checks staged pages with the text of the index, from any folder and in a worktree', async () => {
  const { folder, git, write, commit } = repository();
  commit('first', { 'package.json': '{}', 'docs/é a.mdx': both('A'), 'docs/b.mdx': js('B') });
  const tree = join(site({}), 'other tree');
  git(['worktree', 'add', '--quiet', '--detach', tree]);
  expect((await staged(folder)).status).toBe(0);
  write({ 'docs/é a.mdx': js('A') });
  expect((await staged(folder)).status).toBe(0);
  git(['add', '.']);
  write({ 'docs/é a.mdx': both('A'), 'docs/b.mdx': both('B') });
  for (const cwd of [folder, join(folder, 'docs')]) {
    expect((await staged(cwd)).status).toBe(1);
    expect(await checked(cwd)).toEqual(['docs/é a.mdx']);
  }
  rmSync(join(folder, 'docs/é a.mdx'));
  expect(await checked(folder)).toEqual(['docs/é a.mdx']);
  expect((await staged(tree)).status).toBe(0);
  git(['rm', '--quiet', '--cached', 'docs/b.mdx'], tree);
  expect(await checked(tree)).toEqual([]);
});

test('checks pages that show what is staged, also through another partial', async () => {
  const { folder, git, write, commit } = repository();
  const shows = (path: string) => `import P from '${path}';\n\n<P />\n`;
  commit('first', {
    'docs/a.mdx': shows('./_outer.mdx'),
    'docs/b.mdx': 'See [it](./_inner.mdx).\n',
    'docs/_outer.mdx': shows('../snippets/_inner.mdx'),
    'snippets/_inner.mdx': both('Inner'),
  });
  write({ 'snippets/_inner.mdx': js('Inner') });
  git(['add', '.']);
  expect(await checked(folder)).toEqual(['docs/_outer.mdx', 'docs/a.mdx']);
  git(['rm', '--quiet', '--cached', 'snippets/_inner.mdx']);
  const { stdout } = await staged(folder);
  expect(stdout).toContain('no-broken-partial');
});

test('passes over what is no page of the site', async () => {
  const { folder, git, write, commit } = repository();
  commit('first', { 'parity.config.json': '{ "docs": "docs", "ignore": ["**/old/**"] }' });
  write({ 'docs/old/a.mdx': js('A'), 'README.md': js('A'), 'docs/a.txt': js('A') });
  git(['add', '.']);
  expect(await staged(folder)).toMatchObject({ status: 0, stderr: '' });
});

test('says of a conflict that it is one', async () => {
  const { folder, git, write, commit } = repository();
  commit('first', { 'docs/a.mdx': 'A\n' });
  git(['checkout', '--quiet', '-b', 'other']);
  commit('second', { 'docs/a.mdx': 'B\n' });
  git(['checkout', '--quiet', 'main']);
  commit('third', { 'docs/a.mdx': 'C\n' });
  expect(() => git(['merge', '--quiet', 'other'])).toThrow();
  write({ 'docs/b.mdx': js('B') });
  git(['add', 'docs/b.mdx']);
  const { status, stdout, stderr } = await staged(folder);
  expect(status).toBe(2);
  expect(stdout).toContain('docs/b.mdx');
  expect(stderr).toContain('Cannot check `docs/a.mdx` with a conflict');
});

test('needs git, and no paths', async () => {
  const { status, stdout, stderr } = await staged(site({ 'docs/a.mdx': js('A') }));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/repository/);
  expect(stderr).not.toMatch(/ {4}at /);
  expect((await staged(site({ 'docs/a.mdx': '' }), 'docs/a.mdx')).stderr).toContain('--staged');
});
