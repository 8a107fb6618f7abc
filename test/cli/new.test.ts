import { describe, expect, test } from 'vitest';
import { gitEnv, repository, type TestRepository } from '../site/git/repository.js';
import { parity } from './run.js';

const js = (text: string) => `<Lang lang="js">\n\n${text}\n\n</Lang>\n`;
const python = (text: string) => `<Lang lang="python">\n\n${text}\n\n</Lang>\n`;
const section = (name: string) => `## ${name}\n\nAll there is to say of ${name.toLowerCase()}.\n`;
const both = (name: string) => js(section(name)) + python(section(name));

/** A page with a gap of old, and one without. */
function siteRepository(): TestRepository {
  const repo = repository();
  repo.commit('first', {
    'docs/old gap.mdx': both('Retry') + js(section('Cache')),
    'docs/gänze.mdx': both('Retry') + both('Batch'),
    'docs/shows.mdx': `import P from './_part.mdx';\n\n${both('Shown')}<P />\n`,
    'docs/_part.mdx': both('Part'),
  });
  return repo;
}

const staged = ({ folder }: TestRepository, ...args: string[]) =>
  parity(folder, ['check', '--staged', ...args], { env: gitEnv });

describe('parity check --staged', () => {
  test('passes over what was there, and refuses what is new', async () => {
    const repo = siteRepository();
    const { write, git } = repo;
    write({ 'docs/old gap.mdx': `Text.\n\n${both('Retry')}${js(section('Cache'))}` });
    git(['add', '.']);
    expect(await staged(repo)).toMatchObject({
      status: 0,
      stderr: 'Left out 1 finding that was there before\n',
    });
    expect((await staged(repo, '--no-new')).status).toBe(1);

    write({ 'docs/gänze.mdx': both('Retry') + js(section('Batch')) });
    expect((await staged(repo)).status).toBe(0);
    git(['add', '.']);
    const { status, stdout } = await staged(repo);
    expect(status).toBe(1);
    expect(stdout).toContain('Batch');
    expect(stdout).not.toContain('Cache');
  });

  test('knows a page by another name, and one that is new', async () => {
    const repo = siteRepository();
    repo.git(['mv', 'docs/old gap.mdx', 'docs/moved.mdx']);
    expect((await staged(repo)).status).toBe(0);
    repo.write({ 'docs/fresh.mdx': both('Fresh') + js(section('Lacking')) });
    repo.git(['add', '.']);
    expect((await staged(repo)).stdout).toContain('Lacking');
  });

  test('compares what a partial adds to pages, with the text that is staged', async () => {
    const repo = siteRepository();
    repo.write({ 'docs/_part.mdx': both('Part') + js(section('More')) });
    repo.git(['add', '.']);
    repo.write({ 'docs/_part.mdx': both('Part'), 'docs/shows.mdx': 'Not staged.\n' });
    const { status, stdout } = await staged(repo);
    expect(status).toBe(1);
    expect(stdout).toContain('More');
  });

  test('works before the first commit', async () => {
    const repo = repository();
    repo.write({ 'docs/page.mdx': both('Retry') + js(section('Cache')) });
    repo.git(['add', '.']);
    expect((await staged(repo)).status).toBe(1);
  });

  test('blames a merge for nothing that one of its sides has', async () => {
    const repo = siteRepository();
    const { git, write, commit } = repo;
    git(['checkout', '-q', '-b', 'theirs']);
    commit('theirs', { 'docs/gänze.mdx': both('Retry') + js(section('Batch')) });
    git(['checkout', '-q', 'main']);
    commit('ours', { 'docs/other.mdx': both('Other') });
    git(['merge', '--no-commit', '--no-ff', '-q', 'theirs']);
    expect(await staged(repo)).toMatchObject({ status: 0 });
    write({ 'docs/gänze.mdx': js(section('Retry')) + js(section('Batch')) });
    git(['add', '.']);
    expect((await staged(repo)).status).toBe(1);
  });
});

describe('parity check --new', () => {
  test('reports what the branch brings, committed or not', async () => {
    const repo = siteRepository();
    const run = (...args: string[]) => parity(repo.folder, args, { env: gitEnv });
    repo.git(['checkout', '-q', '-b', 'topic']);
    expect((await run('check')).status).toBe(1);
    expect((await run('check', '--new', 'main')).status).toBe(0);
    repo.commit('worse', { 'docs/gänze.mdx': both('Retry') + js(section('Batch')) });
    repo.write({ 'docs/shows.mdx': `${both('Shown')}${js(section('Hidden'))}` });
    const { status, stdout } = await run('check', '--new', 'main');
    expect(status).toBe(1);
    expect(stdout).toContain('Batch');
    expect(stdout).toContain('Hidden');
    expect(stdout).not.toContain('Cache');
  });

  test('says what cannot be compared', async () => {
    const repo = siteRepository();
    const run = (...args: string[]) => parity(repo.folder, ['check', ...args], { env: gitEnv });
    const unknown = await run('--new', '--output=x');
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toContain('Unexpected revision `--output=x`');
    expect((await run('--staged', '--new', 'main')).stderr).toContain('expected one of them');
    expect((await run('--shard', '1/2', '--new', 'main')).stderr).toContain('expected one of them');
  });
});
