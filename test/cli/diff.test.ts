import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { gitEnv, repository, type TestRepository } from '../site/git/repository.js';
import { parity, site } from './run.js';

// Git is started many times, and machines of CI are slow.
vi.setConfig({ testTimeout: 30_000 });

const js = (text: string) => `<Lang lang="js">\n\n${text}\n\n</Lang>\n`;
const python = (text: string) => `<Lang lang="python">\n\n${text}\n\n</Lang>\n`;
const section = (name: string) =>
  `## ${name}\n\nWhat there is to say of ${name.toLowerCase()}, in one line.\n`;
const both = (name: string) => js(section(name)) + python(section(name));

const run = (folder: string, ...args: string[]) =>
  parity(folder, ['diff', ...args], { env: gitEnv });

async function json(folder: string, ...args: string[]) {
  const { stdout, stderr } = await run(folder, ...args, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** Pages by name with what changed for the first language. */
async function changes(folder: string, ...args: string[]) {
  const { pages } = await json(folder, ...args);
  return Object.fromEntries(
    // biome-ignore lint/suspicious/noExplicitAny: output of the command.
    pages.map(({ page, kind, oldPage, languages: [one] }: any) => [
      page,
      [
        kind,
        ...(oldPage ? [oldPage] : []),
        `${one.before} ${one.after}`,
        // biome-ignore lint/suspicious/noExplicitAny: output of the command.
        ...one.opened.map((gap: any) => `+${gap.kind} ${gap.path.join('/')}`),
        // biome-ignore lint/suspicious/noExplicitAny: output of the command.
        ...one.closed.map((gap: any) => `-${gap.kind} ${gap.path.join('/')}`),
      ],
    ]),
  );
}

function siteRepository(): TestRepository {
  const repo = repository();
  repo.commit('first', {
    'parity.config.json': '{"docs": "do cs"}',
    'do cs/better.mdx': js(section('Retry')),
    'do cs/worse.mdx': both('Retry'),
    'do cs/same.mdx': js(section('Same')),
    'do cs/moved.mdx': both('Moved') + js(section('Lacking')),
    'do cs/gone.mdx': js(section('Gone')),
    'do cs/shows.mdx': `import P from './_part.mdx';\n\n${both('Shown')}<P />\n`,
    'do cs/_part.mdx': both('Part'),
  });
  return repo;
}

function change({ folder, write }: TestRepository): void {
  write({
    'do cs/better.mdx': both('Retry'),
    'do cs/worse.mdx': both('Retry') + js(section('Cache')),
    'do cs/same.mdx': `Text.\n\n${js(section('Same'))}`,
    'do cs/gone.mdx': undefined,
    'do cs/nëw.mdx': js(section('New')),
    'do cs/_part.mdx': both('Part') + js(section('More')),
  });
  mkdirSync(join(folder, 'do cs/sub'));
  renameSync(join(folder, 'do cs/moved.mdx'), join(folder, 'do cs/sub/moved.mdx'));
}

/** Hashes depend on which tests ran before. */
function masked(text: string): string {
  return text.replace(/\b[0-9a-f]{10}\b/g, '0123456789');
}

const expected = {
  'better.mdx': ['changed', 'missing complete', '-page '],
  'worse.mdx': ['changed', 'complete partial', '+section Cache'],
  'sub/moved.mdx': ['renamed', 'moved.mdx', 'partial partial'],
  'gone.mdx': ['removed', 'missing undefined', '-page '],
  'nëw.mdx': ['added', 'undefined missing', '+page '],
  'shows.mdx': ['changed', 'complete partial', '+section More'],
};

test('shows what is not committed, without touching the working tree or the index', async () => {
  const repo = siteRepository();
  change(repo);
  repo.git(['add', 'do cs/worse.mdx']);
  const before = repo.git(['status', '--porcelain=v2']);
  const index = readFileSync(join(repo.folder, '.git/index'));
  const objects = repo.git(['count-objects', '-v']);
  expect(await changes(repo.folder, 'HEAD')).toEqual(expected);
  expect(readFileSync(join(repo.folder, '.git/index')).equals(index)).toBe(true);
  expect(repo.git(['status', '--porcelain=v2'])).toBe(before);
  expect(repo.git(['count-objects', '-v'])).toBe(objects);
});

test('gives the same from a subfolder, a worktree, and committed', async () => {
  const repo = siteRepository();
  repo.git(['checkout', '--quiet', '-b', 'branch']);
  change(repo);
  repo.commit('change');
  expect(await changes(join(repo.folder, 'do cs/sub'), 'main')).toEqual(expected);
  const tree = join(site({}), 'träe');
  repo.git(['worktree', 'add', '--quiet', '--detach', tree]);
  expect(await changes(tree, 'main')).toEqual(expected);
});

test('compares with the merge base unless told otherwise', async () => {
  const repo = siteRepository();
  repo.git(['checkout', '--quiet', '-b', 'branch']);
  repo.commit('mine', { 'do cs/same.mdx': both('Same') });
  repo.git(['checkout', '--quiet', 'main']);
  repo.commit('theirs', { 'do cs/better.mdx': both('Retry') });
  repo.git(['checkout', '--quiet', 'branch']);
  expect(Object.keys(await changes(repo.folder, 'main'))).toEqual(['same.mdx']);
  expect(await changes(repo.folder, 'main', '--no-merge-base')).toMatchObject({
    'better.mdx': ['changed', 'complete missing', '+page '],
  });
});

test('counts the whole site before and after', async () => {
  const repo = siteRepository();
  change(repo);
  const { languages, compared } = await json(repo.folder, 'HEAD');
  expect(languages).toMatchObject([
    {
      language: 'python',
      before: { total: 6, pages: { complete: 2, partial: 1, missing: 3 } },
      after: { total: 6, pages: { complete: 1, partial: 3, missing: 2 } },
    },
  ]);
  expect(compared).toBe(8);
});

test('uses one configuration for both sides', async () => {
  const repo = siteRepository();
  const exclusions = [{ topic: 'Retry', pages: ['**/better.mdx'], reason: 'later' }];
  repo.write({ 'parity.config.json': JSON.stringify({ docs: 'do cs', exclusions }) });
  expect((await json(repo.folder, 'HEAD')).pages).toEqual([]);
});

test('fails on new gaps only where it is asked to', async () => {
  const repo = siteRepository();
  expect((await run(repo.folder, 'HEAD', '--fail-on-worse')).status).toBe(0);
  repo.write({ 'do cs/better.mdx': both('Retry') });
  expect((await run(repo.folder, 'HEAD', '--fail-on-worse')).status).toBe(0);
  repo.write({ 'do cs/new.mdx': js(section('New')) });
  expect((await run(repo.folder, 'HEAD')).status).toBe(0);
  expect((await run(repo.folder, 'HEAD', '--fail-on-worse')).status).toBe(1);
});

test('says of a page that cannot be read any more that it is worse', async () => {
  const repo = siteRepository();
  repo.write({ 'do cs/worse.mdx': '<Lang\n' });
  expect(await changes(repo.folder, 'HEAD')).toEqual({
    'worse.mdx': ['changed', 'complete unreadable'],
  });
  expect((await run(repo.folder, 'HEAD', '--fail-on-worse')).status).toBe(1);
});

test('writes text for a terminal', async () => {
  const repo = siteRepository();
  change(repo);
  const { stdout } = await run(repo.folder, 'HEAD');
  expect(masked(stdout)).toMatchInlineSnapshot(`
    "do cs/nëw.mdx  new, Missing
    do cs/shows.mdx  worse, Complete → Partial
      + section More (line 19)
    do cs/worse.mdx  worse, Complete → Partial
      + section Cache (line 19)
    do cs/better.mdx  better, Missing → Complete
    do cs/gone.mdx  removed, Missing
    do cs/sub/moved.mdx (was do cs/moved.mdx)  renamed, Partial

    Compared with HEAD (0123456789): 2 pages worse, 1 better, 1 new, 1 removed, 1 renamed
    Python: 16 % complete: 1 complete (−1), 3 partial (+2), 2 missing (−1); 3 gaps new, 2 gaps closed
    "
  `);
});

test('writes one comment for a pull request', async () => {
  const repo = siteRepository();
  change(repo);
  const { stdout } = await run(repo.folder, 'HEAD', '--format', 'markdown');
  expect(stdout).toMatchInlineSnapshot(`
    "<!-- remark-parity -->

    ### Python parity: 2 pages worse, 1 better, 1 new, 1 removed, 1 renamed

    | Language | Complete | Complete pages | Partial pages | Missing pages | Gaps |
    | :- | -: | -: | -: | -: | -: |
    | Python | 16 % | 1 (−1) | 3 (+2) | 2 (−1) | 3 new, 2 closed |

    | Page | | Status | New gaps | Closed gaps |
    | :- | :- | :- | -: | -: |
    | \`nëw.mdx\` | new | Missing | 1 | 0 |
    | \`shows.mdx\` | worse | Complete → Partial | 1 | 0 |
    | \`worse.mdx\` | worse | Complete → Partial | 1 | 0 |
    | \`better.mdx\` | better | Missing → Complete | 0 | 1 |
    | \`gone.mdx\` | removed | Missing | 0 | 1 |
    | \`sub/moved.mdx\`, was \`moved.mdx\` | renamed | Partial | 0 | 0 |

    <details><summary>3 new gaps</summary>

    \`nëw.mdx\`

    - the whole page

    \`shows.mdx\`

    - section \`More\` (line 19)

    \`worse.mdx\`

    - section \`Cache\` (line 19)

    </details>

    <details><summary>2 closed gaps</summary>

    \`better.mdx\`

    - the whole page

    \`gone.mdx\`

    - the whole page

    </details>

    Compared with \`HEAD (112bc40216)\`.
    "
  `);
  expect((await run(repo.folder, 'HEAD', '-f', 'markdown')).stdout).toBe(stdout);
});

test('says that nothing changed', async () => {
  const repo = siteRepository();
  const { stdout } = await run(repo.folder, 'HEAD', '--format', 'markdown');
  expect(stdout).toMatch(/^<!-- remark-parity -->\n\n### Python parity: no change\n/);
  expect((await run(repo.folder, 'main')).stdout).toContain('no change');
});

test('says what is wrong with the base or the repository', async () => {
  const repo = siteRepository();
  expect(await run(repo.folder)).toMatchObject({ status: 2, stdout: '' });
  expect(await run(repo.folder, '--', '--output=x')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Unexpected revision `--output=x`'),
  });
  const plain = site({ 'docs/a.mdx': both('A') });
  expect(await run(plain, 'HEAD')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('outside of a git repository'),
  });
});

test('refuses docs with another history than the site', async () => {
  const inner = repository();
  inner.commit('first', { 'a.mdx': both('A') });
  const outer = repository();
  outer.write({ 'parity.config.json': '{"docs": "docs"}' });
  execFileSync(
    'git',
    ['-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.folder, 'docs'],
    {
      cwd: outer.folder,
      env: gitEnv,
      stdio: 'ignore',
    },
  );
  outer.commit('first');
  expect(await run(outer.folder, 'HEAD')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('which has another history'),
  });
});
