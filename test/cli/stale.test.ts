import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { gitEnv, repository, type TestRepository } from '../site/git/repository.js';
import { parity, site } from './run.js';

// Git is started many times, and machines of CI are slow.
vi.setConfig({ testTimeout: 30_000 });

const js = (text: string) => `<Lang lang="js">\n\n${text}\n\n</Lang>\n`;
const python = (text: string) => `<Lang lang="python">\n\n${text}\n\n</Lang>\n`;

const retry =
  '## Retry\n\nCall it again after a while, *five* times at most.\n\n```js\nretry(5);\n```\n';
const retryPython = '## Retry\n\nCall it again after a while.\n\n```python\nretry(5)\n```\n';
const cache = '## Cache\n\nAnswers are kept for an hour.\n';
const page = (forJs: string, forPython: string) => js(forJs) + python(forPython);
const file = 'docs/é page.mdx';

const run = (folder: string, ...args: string[]) =>
  parity(folder, ['stale', ...args], { env: gitEnv });

/** Stale sections by heading, with the subjects of the commits. */
async function stale({ folder }: Pick<TestRepository, 'folder'>, ...args: string[]) {
  const { stdout, stderr, status } = await run(folder, '--format', 'json', ...args);
  expect(stderr).toBe('');
  const found = JSON.parse(stdout).stale;
  expect(status).toBe(found.length > 0 ? 1 : 0);
  return Object.fromEntries(
    // biome-ignore lint/suspicious/noExplicitAny: output of the command.
    found.map(({ section, references: [one] }: any) => [
      section.join('/'),
      // biome-ignore lint/suspicious/noExplicitAny: output of the command.
      one.commits.map(({ subject }: any) => subject),
    ]),
  );
}

function started(): TestRepository {
  const repo = repository();
  const both = page(`${retry}\n${cache}`, `${retryPython}\n${cache}`);
  repo.commit('first', { 'package.json': '{}', [file]: both });
  return repo;
}

const changedRetry = retry.replace('after a while', 'with a growing pause');

describe('a section is stale', () => {
  test('if its reference changed after it, with all the commits since', async () => {
    const repo = started();
    repo.commit('pause', { [file]: page(`${changedRetry}\n${cache}`, `${retryPython}\n${cache}`) });
    const more = `${changedRetry}\nOr give up.\n\n${cache}`;
    repo.commit('give up', { [file]: page(more, `${retryPython}\n${cache}`) });
    expect(await stale(repo)).toEqual({ Retry: ['give up', 'pause'] });
  });

  test('although other sections of the target changed', async () => {
    const repo = started();
    repo.commit('pause', { [file]: page(`${changedRetry}\n${cache}`, `${retryPython}\n${cache}`) });
    const other = cache.replace('an hour', 'a day');
    repo.commit('a day', { [file]: page(`${changedRetry}\n${other}`, `${retryPython}\n${other}`) });
    expect(await stale(repo)).toEqual({ Retry: ['pause'] });
  });

  test('through renames of the page and of its headings', async () => {
    const repo = started();
    repo.commit('pause', { [file]: page(`${changedRetry}\n${cache}`, `${retryPython}\n${cache}`) });
    repo.git(['mv', file, 'docs/moved.mdx']);
    repo.commit('move');
    const renamed = page(`${changedRetry}\n${cache}`, `${retryPython}\n${cache}`);
    repo.commit('rename', { 'docs/moved.mdx': renamed.replaceAll('## Retry', '## Try again') });
    expect(await stale(repo)).toEqual({ 'Try again': ['pause'] });
  });

  test('if the change is not committed yet', async () => {
    const repo = started();
    repo.write({ [file]: page(`${changedRetry}\n${cache}`, `${retryPython}\n${cache}`) });
    expect(await stale(repo)).toEqual({ Retry: ['not committed yet'] });
  });

  test('by a small block under a heading that all share', async () => {
    const repo = repository();
    const shared = (forJs: string) => `## Retry\n\nFor all.\n\n${page(forJs, 'Call `again()`.')}`;
    repo.commit('first', { 'docs/a.mdx': shared('Call `retry()`.') });
    repo.commit('rename', { 'docs/a.mdx': shared('Call `retryLater()`.') });
    expect(await stale(repo)).toEqual({ Retry: ['rename'] });
  });

  test('if a merge brought the change, told as one commit', async () => {
    const repo = started();
    repo.git(['checkout', '--quiet', '-b', 'branch']);
    repo.commit('one', { [file]: page(`${changedRetry}\n${cache}`, `${retryPython}\n${cache}`) });
    repo.commit('two', {
      [file]: page(`${changedRetry} More.\n${cache}`, `${retryPython}\n${cache}`),
    });
    repo.git(['checkout', '--quiet', 'main']);
    repo.commit('elsewhere', { 'x.txt': '' });
    repo.git(['merge', '--quiet', '--no-ff', '-m', 'Merge the pause', 'branch']);
    expect(await stale(repo)).toEqual({ Retry: ['Merge the pause'] });
  });
});

describe('a section is not stale', () => {
  const changed = page(`${changedRetry}\n${cache}`, `${retryPython}\n${cache}`);

  test('if it only says that there is nothing yet', async () => {
    const repo = repository();
    const note = python('This is not available for Python yet.');
    repo.commit('first', { 'docs/a.mdx': js('Call `retry()` when it fails.') + note });
    repo.commit('pause', { 'docs/a.mdx': js('Call `retry()` later when it fails.') + note });
    expect(await stale(repo)).toEqual({});
  });

  test('if one commit changed both, or the target changed last', async () => {
    const repo = started();
    const both = page(`${changedRetry}\n${cache}`, `${retryPython} Or pause.\n${cache}`);
    repo.commit('both', { [file]: both });
    expect(await stale(repo)).toEqual({});
    repo.commit('js', { [file]: both.replace('growing', 'shrinking') });
    repo.commit('python', { [file]: both.replace('growing', 'shrinking').replace('Or', 'And') });
    expect(await stale(repo)).toEqual({});
  });

  test.each([
    ['white space', retry.replace('again after', 'again\nafter').replace('retry(5)', 'retry( 5 )')],
    ['emphasis and links', retry.replace('*five*', '**[five](/x)**')],
    ['quotes and semicolons of code', retry.replace('retry(5);', 'retry(5)')],
    ['another heading', retry.replace('## Retry', '## Retry a call')],
    ['another rank', retry.replace('## Retry', '### Retry')],
  ])('by %s', async (_, text) => {
    const repo = started();
    repo.commit('form', { [file]: page(`${text}\n${cache}`, `${retryPython}\n${cache}`) });
    expect(await stale(repo)).toEqual({});
  });

  test('by sections that move on the page', async () => {
    const repo = started();
    repo.commit('move', { [file]: page(`${cache}\n${retry}`, `${retryPython}\n${cache}`) });
    expect(await stale(repo)).toEqual({});
  });

  test('by what was changed back', async () => {
    const repo = started();
    const first = page(`${retry}\n${cache}`, `${retryPython}\n${cache}`);
    repo.commit('pause', { [file]: changed });
    repo.commit('revert', { [file]: first });
    expect(await stale(repo)).toEqual({});
  });

  test('by a reference that was added after it', async () => {
    const repo = repository();
    repo.commit('first', { [file]: python(retryPython) });
    repo.commit('js', { [file]: page(retry, retryPython) });
    expect(await stale(repo)).toEqual({});
  });

  test('once somebody reviewed it, until the reference changes again', async () => {
    const repo = started();
    repo.commit('pause', { [file]: changed });
    const note = (reason: string) => `{/* parity reviewed: ${reason} */}`;
    const reviewed = (reason: string, forJs = changedRetry) =>
      page(
        `${forJs}\n${cache}`,
        `${retryPython.replace('\n\n', `\n\n${note(reason)}\n\n`)}\n${cache}`,
      );
    repo.commit('review', { [file]: reviewed('compared on 1 March') });
    expect(await stale(repo)).toEqual({});
    const again = changedRetry.replace('growing', 'shrinking');
    repo.commit('shrink', { [file]: reviewed('compared on 1 March', again) });
    expect(await stale(repo)).toEqual({ Retry: ['shrink'] });
    repo.commit('review again', { [file]: reviewed('compared on 1 May', again) });
    expect(await stale(repo)).toEqual({});
  });

  test('if the whole page was reviewed; taking the comment away changes nothing', async () => {
    const repo = started();
    repo.commit('pause', { [file]: changed });
    repo.commit('review', { [file]: `{/* parity reviewed python: compared */}\n\n${changed}` });
    expect(await stale(repo)).toEqual({});
    repo.commit('js', {
      [file]: `{/* parity reviewed python: compared */}\n\n${changed.replace('growing', 'shrinking')}`,
    });
    repo.commit('tidy', { [file]: changed.replace('growing', 'shrinking') });
    expect(await stale(repo)).toEqual({ Retry: ['js'] });
  });

  test('for a review of another language', async () => {
    const repo = started();
    repo.commit('pause', { [file]: changed });
    repo.commit('review', { [file]: `{/* parity reviewed go: compared */}\n\n${changed}` });
    expect(await stale(repo)).toEqual({ Retry: ['pause'] });
  });
});

describe('the command', () => {
  const stalePage = page(`${changedRetry}\n${cache}`, `${retryPython}\n${cache}`);

  test('writes text, from a subfolder of a worktree', async () => {
    const repo = started();
    repo.commit('With a \u001b[31mpause', { [file]: stalePage });
    const tree = join(site({}), 'a träe');
    repo.git(['worktree', 'add', '--quiet', '--detach', tree]);
    const { stdout, status } = await run(join(tree, 'docs'));
    expect(status).toBe(1);
    expect(
      stdout.replace(/\b[0-9a-f]{10}\b/g, '0123456789').replace(/\d{4}-\d\d-\d\d/g, '2026-01-01'),
    ).toMatchInlineSnapshot(`
      "docs/é page.mdx
        19  \`Retry\`: Python is unchanged since 2026-01-01 (0123456789)
            JavaScript (line 3) has +3 −2 words since
              2026-01-01  0123456789  With a [31mpause

      1 of 2 sections is stale, on 1 of 1 page
      "
    `);
  });

  test('writes Markdown in which commits stay text', async () => {
    const repo = started();
    repo.commit('Fix #12 for @ada | `x` </details> <!-- [a](b)', { [file]: stalePage });
    const { stdout } = await run(repo.folder, '-f', 'markdown');
    expect(stdout).toContain('``Fix #12 for @ada | `x` </details> <!-- [a](b)``');
    expect(stdout.replace(/``.*?``/g, '')).not.toMatch(/@ada|#12|<!--/);
  });

  test('takes sections that did not change since a date for older than it', async () => {
    const repo = started();
    repo.commit('pause', { [file]: stalePage });
    const day = repo.git(['log', '-1', '--format=%cI']).trim();
    expect(await stale(repo, '--since', day)).toEqual({ Retry: ['pause'] });
    expect(await stale(repo, '--since', '2050-01-01')).toEqual({});
    expect((await run(repo.folder, '--since', day)).stdout).toContain('before the history');
    expect(await run(repo.folder, '--since', 'lately')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Unexpected date `lately`'),
    });
  });

  test('never takes a shallow clone for up to date', async () => {
    const repo = started();
    repo.commit('pause', { [file]: stalePage });
    const clone = join(site({}), 'clone');
    repo.git(['clone', '--quiet', '--depth=1', `file://${repo.folder}`, clone]);
    expect(await run(clone)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('git fetch --unshallow'),
    });
  });

  test('says so without a repository; finds nothing before the first commit', async () => {
    const folder = site({ 'docs/a.mdx': stalePage });
    expect(await run(folder)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('outside of a git repository'),
    });
    const repo = repository();
    repo.write({ [file]: stalePage });
    expect(await stale(repo)).toEqual({});
  });

  test('follows docs behind a link, and into a submodule', async () => {
    const repo = started();
    repo.commit('pause', { [file]: stalePage });
    symlinkSync('docs', join(repo.folder, 'linked'));
    repo.write({ 'parity.config.json': '{"docs": "linked"}' });
    expect(await stale(repo)).toEqual({ Retry: ['pause'] });
    const outer = repository();
    outer.write({ 'parity.config.json': '{"docs": "sub/docs"}' });
    const add = ['-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', repo.folder, 'sub'];
    execFileSync('git', add, { cwd: outer.folder, env: gitEnv, stdio: 'ignore' });
    expect(await stale(outer)).toEqual({ Retry: ['pause'] });
  });
});
