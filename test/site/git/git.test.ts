import { renameSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { commitFiles, type GitFiles, indexFiles } from '../../../src/site/git/files.js';
import { gitFolders, openRepository } from '../../../src/site/git/git.js';
import { commitsOf, lastCommit } from '../../../src/site/git/history.js';
import { commitOf, headOf, mergeBase } from '../../../src/site/git/revision.js';
import { stagedFiles } from '../../../src/site/git/working-tree.js';
import { site } from '../../cli/run.js';
import { gitEnv, repository } from './repository.js';

// Git is started many times, and machines of CI are slow.
vi.setConfig({ testTimeout: 30_000 });

/** Texts of the files in a folder by name. */
async function textsIn(files: GitFiles, folder: string) {
  const texts = await files.textsOf(files.list(folder).map(({ name }) => join(folder, name)));
  return Object.fromEntries([...texts].map(([file, text]) => [basename(file), text]));
}

const odd = 'do cs/é — "a"\tb.md';

test('reads names and texts at a revision, odd names too', async () => {
  const { folder, commit, write } = repository();
  const first = commit('first', { [odd]: 'old\n', 'other/x.md': 'x' });
  commit('second', { [odd]: 'new\n' });
  write({ [odd]: 'working tree\n' });
  const repo = await openRepository(join(folder, 'do cs'), gitEnv);
  expect(repo.top).toBe(folder);
  const docs = dirname(join(folder, odd));
  const files = await commitFiles(repo, first, [docs]);
  expect(await textsIn(files, docs)).toEqual({ [basename(odd)]: 'old\n' });
  expect(files.find(join(folder, odd))).toEqual({ kind: 'file', path: join(folder, odd) });
  expect(files.list(folder).map(({ name, kind }) => [name, kind])).toEqual([
    ['do cs', 'folder'],
    ['other', 'folder'],
  ]);
});

test('reads empty and large texts in any number through one process', async () => {
  const { folder, commit } = repository();
  const texts = Array.from({ length: 40 }, (_, at) => 'é\n'.repeat(at * 997));
  commit('many', Object.fromEntries(texts.map((text, at) => [`docs/${at}.md`, text])));
  const repo = await openRepository(folder, gitEnv);
  const files = await commitFiles(repo, 'HEAD', [folder]);
  const read = await textsIn(files, join(folder, 'docs'));
  for (const [at, text] of texts.entries()) expect(read[`${at}.md`] === text).toBe(true);
});

test('gives staged files with the texts of the index', async () => {
  const { folder, commit, git, write } = repository();
  const long = 'A line that stays.\n'.repeat(20);
  commit('first', { 'docs/a.md': 'a', 'docs/b.md': long, 'docs/c.md': 'c' });
  write({ 'docs/a.md': 'staged', [odd]: 'new', 'docs/c.md': undefined });
  git(['mv', 'docs/b.md', 'docs/d.md']);
  git(['add', '--all']);
  write({ 'docs/a.md': 'not staged', 'docs/untracked.md': 'x' });
  const repo = await openRepository(join(folder, 'docs'), gitEnv);
  const files = await stagedFiles(repo, [join(folder, 'docs')]);
  expect(files.map(({ kind, path, oldPath }) => [kind, path, oldPath])).toEqual([
    ['added', odd, odd],
    ['modified', 'docs/a.md', 'docs/a.md'],
    ['deleted', 'docs/c.md', 'docs/c.md'],
    ['renamed', 'docs/d.md', 'docs/b.md'],
  ]);
  const index = await indexFiles(repo, [join(folder, 'docs')]);
  const texts = await textsIn(index, join(folder, 'docs'));
  expect(texts).toEqual({ 'a.md': 'staged', 'd.md': long });
  expect(await textsIn(index, dirname(join(folder, odd)))).toEqual({
    [basename(odd)]: 'new',
  });
  expect(git(['status', '--short', 'docs/a.md'])).toBe('MM docs/a.md\n');
});

test('gives what is staged before the first commit', async () => {
  const { folder, git, write } = repository();
  write({ 'a.md': 'a' });
  git(['add', '--all']);
  const repo = await openRepository(folder, gitEnv);
  expect(await headOf(repo)).toBeUndefined();
  expect(await commitsOf(repo, [folder])).toEqual([]);
  expect((await stagedFiles(repo)).map(({ path }) => path)).toEqual(['a.md']);
  expect((await indexFiles(repo, [folder])).list(folder)).toEqual([{ name: 'a.md', kind: 'file' }]);
  await expect(commitOf(repo, 'main')).rejects.toThrow('in a repository without commits');
});

test('gives commits of folders newest first, a merge as one', async () => {
  const { folder, commit, git } = repository();
  commit('first', { 'docs/a.md': 'A line.\n'.repeat(9), 'src/x': '' });
  git(['checkout', '--quiet', '-b', 'branch']);
  commit('on the branch', { 'docs/b.md': 'b' });
  git(['checkout', '--quiet', 'main']);
  commit('elsewhere', { 'src/x': '1' });
  git(['merge', '--quiet', '--no-ff', '-m', 'Bring b', 'branch']);
  git(['mv', 'docs/a.md', 'docs/é.md']);
  commit('Move \u0001a');
  const repo = await openRepository(folder, gitEnv);
  const commits = await commitsOf(repo, [join(folder, 'docs')]);
  const shown = commits.map(({ subject, changes }) => [
    subject,
    ...changes.map(({ kind, oldPath, path }) => `${kind} ${oldPath} ${path}`),
  ]);
  expect(shown).toEqual([
    ['Move \u0001a', 'renamed docs/a.md docs/é.md'],
    ['Bring b', 'added docs/b.md docs/b.md'],
    ['first', 'added docs/a.md docs/a.md'],
  ]);
  expect(await lastCommit(repo, [join(folder, 'docs')])).toEqual({
    commit: commits[0]?.hash,
    date: commits[0]?.date.slice(0, 10),
  });
});

test('finds the merge base, and says what to do about a shallow clone', async () => {
  const { folder, commit, git } = repository();
  const first = commit('first', { 'a.md': 'a' });
  git(['checkout', '--quiet', '-b', 'branch']);
  commit('second', { 'a.md': 'b' });
  const repo = await openRepository(folder, gitEnv);
  expect(await mergeBase(repo, await commitOf(repo, 'main'), 'HEAD')).toBe(first);
  const clone = join(site({}), 'clone');
  git(['clone', '--quiet', '--depth=1', `file://${folder}`, clone]);
  const shallow = await openRepository(clone, gitEnv);
  expect([repo.shallow, shallow.shallow]).toEqual([false, true]);
  await expect(commitOf(shallow, 'main')).rejects.toThrow('the clone is shallow');
});

test('takes no revision for an option, and suggests the nearest', async () => {
  const { folder, commit, git } = repository();
  commit('first', { 'a.md': 'a' });
  git(['branch', 'feature']);
  git(['update-ref', 'refs/remotes/origin/trunk', 'HEAD']);
  const repo = await openRepository(folder, gitEnv);
  for (const name of ['--output=x', '-', '', 'a..b', 'main:a.md', 'x\0y', 'a\u001b[31m`b']) {
    await expect(commitOf(repo, name)).rejects.toThrow(/^Unexpected revision `[^`\p{Cc}]*`, /u);
  }
  await expect(commitOf(repo, 'featrue')).rejects.toThrow('did you mean `feature`?');
  await expect(commitOf(repo, 'trunk')).rejects.toThrow('did you mean `origin/trunk`?');
});

test('says so where there is no repository, no git, or git refuses', async () => {
  const folder = site({ 'a.md': '' });
  await expect(openRepository(folder, gitEnv)).rejects.toThrow('outside of a git repository');
  await expect(openRepository(folder, { PATH: folder })).rejects.toThrow('Cannot find `git`');
  const { folder: own } = repository();
  const strange = { ...gitEnv, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
  const refusal = await openRepository(own, strange).catch(String);
  expect(refusal).toMatch(/dubious ownership .* safe\.directory/);
  expect(refusal).not.toContain('\n');
});

test('works in a worktree, behind links, and in a hook of another folder', async () => {
  const { folder, commit, git } = repository();
  commit('first', { 'website/content/a.md': 'a' });
  const tree = join(site({}), 'a worktree');
  git(['worktree', 'add', '--quiet', '--detach', tree]);
  const inTree = await openRepository(join(tree, 'website'), gitEnv);
  expect(inTree.top).toBe(tree);

  symlinkSync('website/content', join(folder, 'docs'));
  const repo = await openRepository(join(folder, 'docs'), gitEnv);
  expect(gitFolders(repo, [join(folder, 'docs')])[0]?.path).toBe('website/content');
  const files = await commitFiles(repo, 'HEAD', [join(folder, 'docs')]);
  expect(files.find(join(folder, 'docs/a.md'))?.path).toBe(join(folder, 'website/content/a.md'));

  renameSync(join(folder, '.git/index'), join(folder, '.git/own index'));
  const hook = { ...gitEnv, GIT_DIR: '.git', GIT_INDEX_FILE: '.git/own index' };
  const inHook = await openRepository(join(folder, 'website/content'), hook);
  expect(await stagedFiles(inHook)).toEqual([]);
});
