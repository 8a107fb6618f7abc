/** All commands look at the same pages. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { gitEnv, repository } from '../site/git/repository.js';
import { parity, site } from './run.js';

// Git is started many times, and machines of CI are slow.
vi.setConfig({ testTimeout: 30_000 });

const env = gitEnv;
const js = '<Lang lang="js">\n\n## Retry\n\nCall it again after a while.\n\n</Lang>\n';
const both = js + js.replace('js', 'python');

/** Paths of the pages that `parity check` looks at. */
async function checked(folder: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await parity(folder, ['check', '--format', 'json', ...args], { env });
  return JSON.parse(stdout).pages.map(({ path }: { path: string }) => path);
}

async function json(folder: string, ...args: string[]) {
  return JSON.parse((await parity(folder, [...args, '--format', 'json'], { env })).stdout);
}

/** The pages of each commit, in words. */
async function trend(folder: string): Promise<string | undefined> {
  const { stdout } = await parity(folder, ['dashboard', '--history', '-o', '-'], { env });
  return /Pages by status\. (.*?)\. All/.exec(stdout)?.[1];
}

describe.each([
  ['.gitignore', { '.gitignore': 'docs/old\n' }],
  ['.remarkignore', { '.remarkignore': 'docs/old\n' }],
  ['`ignore`', { 'parity.config.json': '{ "ignore": ["docs/old"] }' }],
  [
    'copies a language',
    {
      'parity.config.json': '{ "generated": [{ "pages": "docs/old/[page]", "source": "[page]" }] }',
    },
  ],
])('with two pages left out by %s', (_, files) => {
  test('every command counts the page that is left', async () => {
    const { folder, git, write } = repository();
    write({ 'package.json': '{}', 'docs/a.mdx': js, ...files });
    write({ 'docs/old/b.mdx': js, 'docs/old/c.mdx': js, 'b.mdx': js, 'c.mdx': js });
    git(['add', '--all', '--force']);
    git(['commit', '--quiet', '--message', 'all']);
    write({ 'docs/a.mdx': both, 'docs/old/b.mdx': both });
    git(['add', '--all', '--force']);
    expect(await checked(folder)).toEqual(['docs/a.mdx']);
    expect(await checked(folder, '--staged', '--no-new')).toEqual(['docs/a.mdx']);
    const { pages } = await json(folder, 'diff', 'HEAD');
    expect(pages.map(({ page }: { page: string }) => page)).toEqual(['a.mdx']);
    expect(await trend(folder)).toMatch(/: 0 complete, 0 partial, 1 missing$/);
  });
});

test('a page that an ignore file takes out is gone, and one that it gives back is new', async () => {
  const { folder, commit, write } = repository();
  commit('first', { '.remarkignore': 'docs/b.mdx\n', 'docs/a.mdx': js, 'docs/b.mdx': js });
  write({ '.remarkignore': 'docs/a.mdx\n' });
  const { pages } = await json(folder, 'diff', 'HEAD');
  expect(pages.map(({ kind, page }: Record<string, string>) => [kind, page])).toEqual([
    ['added', 'b.mdx'],
    ['removed', 'a.mdx'],
  ]);
});

test('reads nothing that links lead to outside of the repository', async () => {
  const { folder, commit } = repository();
  commit('first', { 'docs/a.mdx': js });
  const outside = site({ 'b.mdx': js });
  symlinkSync(outside, join(folder, 'docs/b'));
  symlinkSync(join(outside, 'b.mdx'), join(folder, 'docs/b.mdx'));
  expect(await checked(folder)).toEqual(['docs/a.mdx']);
});

describe('the folder of pages', () => {
  const monorepo = {
    'package.json': '{}',
    'docs/adr.md': '# Why\n',
    'examples/starter/astro.config.mjs': '',
    'examples/starter/src/content/docs/x.mdx': js,
    'apps/blog/astro.config.mjs': '',
    'apps/docs/package.json': '{}',
    'apps/docs/astro.config.mjs': '',
    'apps/docs/src/content/docs/a.mdx': js,
  };
  const own = 'src/content/docs/a.mdx';

  test.each([
    ['.', [`apps/docs/${own}`]],
    ['apps', [`apps/docs/${own}`]],
    ['apps/docs', [own]],
    ['docs', ['docs/adr.md']],
  ])('in a monorepo, from %s', async (cwd, expected) => {
    expect(await checked(join(site(monorepo), cwd))).toEqual(expected);
  });

  test.each<[string, Record<string, string>, string]>([
    ['docs beside a package', { 'docs/a.md': '', 'README.md': '' }, 'docs'],
    [
      'docs of a framework at the root',
      { 'astro.config.mjs': '', 'docs/x.md': '', [own]: '' },
      'src/content/docs',
    ],
    [
      'Docusaurus in a folder, with pages of the root',
      { 'website/docusaurus.config.ts': '', 'docs/a.md': '' },
      'docs',
    ],
    [
      'Docusaurus in a folder',
      { 'website/docusaurus.config.ts': '', 'website/docs/a.md': '', 'docs/x.md': '' },
      'website/docs',
    ],
    ['VitePress', { 'docs/.vitepress/config.ts': '', 'docs/a.md': '' }, 'docs'],
    ['Mintlify', { 'docs.json': '{}', 'a.mdx': '', 'docs/b.mdx': '' }, '.'],
    [
      'a framework whose pages are ignored',
      {
        '.git/HEAD': '',
        '.gitignore': 'out2\n',
        'out2/mkdocs.yml': '',
        'out2/docs/a.md': '',
        'docs/b.md': '',
      },
      'docs',
    ],
    ['nothing but a README', { 'docs/a.txt': '', 'README.md': '' }, '.'],
  ])('init and check agree: %s', async (_, files, docs) => {
    const folder = site({ 'package.json': '{}', ...files });
    const { stderr } = await parity(folder, ['init', '--yes', '--dry-run']);
    expect(/ pages? in (\S+)\n/.exec(stderr)?.[1]).toBe(docs);
    const all = await checked(folder);
    expect(all.every((path) => docs === '.' || path.startsWith(`${docs}/`))).toBe(true);
    expect(stderr).toContain(`${all.length} page`);
  });
});
