/** The same site as working tree, index, and revision has the same pages. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { clearConfigCache } from '../../src/config/load.js';
import type { Files } from '../../src/site/files.js';
import { findPages } from '../../src/site/find-pages.js';
import { commitFiles, indexFiles } from '../../src/site/git/files.js';
import { openRepository } from '../../src/site/git/git.js';
import { findSite } from '../../src/site/site.js';
import { relativePath } from '../../src/text/inside.js';
import { site } from '../cli/run.js';
import { gitEnv, repository, type TestRepository } from './git/repository.js';

// Git is started many times, and machines of CI are slow.
vi.setConfig({ testTimeout: 30_000 });

/** Everything is committed, also what is ignored. */
function committed(files: Record<string, string>, prepare?: (folder: string) => void) {
  const repo = repository();
  repo.write({ 'docs/a.md': '# A\n', 'site/docs/a.md': '# A\n', ...files });
  prepare?.(repo.folder);
  repo.git(['add', '--all', '--force']);
  repo.git(['commit', '--quiet', '--message', 'all']);
  return repo;
}

/** Pages by where the site is looked at. */
async function pagesOf(
  { folder, git }: TestRepository,
  place: string,
  paths: string[],
  cwd = join(folder, place),
) {
  clearConfigCache();
  const own = findSite({ cwd });
  const repo = await openRepository(cwd, gitEnv);
  const folders = [...own.docs, own.root];
  const head = git(['rev-parse', 'HEAD']).trim();
  const found = (files?: Files) => {
    const pages = findPages(own, paths, cwd, files);
    expect(pages.problems).toEqual([]);
    return pages.files.map((file) => relativePath(cwd, file));
  };
  return {
    disk: found(),
    index: found(await indexFiles(repo, folders)),
    revision: found(await commitFiles(repo, head, folders)),
  };
}

const page = '# Page\n';
const config = (fields: object) => JSON.stringify({ docs: 'docs', ...fields });

interface Row {
  what: string;
  files: Record<string, string>;
  pages?: string[];
  place?: string;
  paths?: string[];
  prepare?(folder: string): void;
}

const rows: Row[] = [
  { what: 'Markdown only', files: { 'docs/b.MDX': page, 'docs/c.txt': '' }, pages: ['docs/b.MDX'] },
  { what: '.gitignore', files: { '.gitignore': 'old/\n', 'docs/old/b.md': page } },
  { what: '.remarkignore', files: { '.remarkignore': 'docs/old\n', 'docs/old/b.md': page } },
  {
    what: 'an ignore file of a folder',
    files: { 'docs/x/.gitignore': '*\n!c.md\n', 'docs/x/b.md': page, 'docs/x/c.md': page },
    pages: ['docs/x/c.md'],
  },
  {
    what: 'an ignore file above the site',
    files: { '.gitignore': 'old\n', 'site/package.json': '{}', 'site/docs/old/b.md': page },
    place: 'site',
  },
  {
    what: 'the setting `ignore`',
    files: { 'parity.config.json': config({ ignore: ['**/old/**'] }), 'docs/old/b.md': page },
  },
  { what: 'hidden folders and files', files: { 'docs/.x/b.md': page, 'docs/.b.md': page } },
  {
    what: 'folders that tools made',
    files: {
      'parity.config.json': config({ docs: '.' }),
      'node_modules/x/b.md': page,
      'docs/node_modules/b.md': page,
      'dist/b.md': page,
      'build/b.md': page,
      'out/b.md': page,
      'docs/out/b.md': page,
    },
    pages: ['docs/out/b.md', 'site/docs/a.md'],
  },
  {
    what: 'copies of pages that are there',
    files: {
      'parity.config.json': config({
        generated: [{ pages: 'docs/[language]/[...page]', source: 'docs/[...page]' }],
      }),
      'docs/python/a.mdx': page,
      'docs/go/a.md': page,
      'docs/go/own.md': page,
      'docs/guides/a.md': page,
    },
    pages: ['docs/go/own.md', 'docs/guides/a.md'],
  },
  { what: 'partials, as pages', files: { 'docs/_p.md': page }, pages: ['docs/_p.md'] },
  {
    what: 'links in the repository',
    files: { 'more/deep/b.md': page },
    prepare(folder) {
      symlinkSync('../more', join(folder, 'docs/linked'));
      symlinkSync('linked/deep', join(folder, 'docs/twice'));
      symlinkSync('../more/deep/b.md', join(folder, 'docs/link.md'));
      symlinkSync('../docs', join(folder, 'more/loop'));
      symlinkSync('../..', join(folder, 'docs/away'));
      symlinkSync(join(site({ 'b.md': page }), 'b.md'), join(folder, 'docs/away.md'));
      symlinkSync('nowhere.md', join(folder, 'docs/broken.md'));
    },
    pages: ['docs/link.md', 'docs/linked/deep/b.md'],
  },
  {
    what: 'a named folder and page, although ignored',
    files: { '.gitignore': 'old\n', 'docs/old/b.md': page, 'docs/old/c.md': page },
    paths: ['docs/a.md', 'docs/old'],
    pages: ['docs/old/b.md', 'docs/old/c.md'],
  },
];

test.each(rows)('$what', async ({ files, pages = [], place = '.', paths = [], prepare }) => {
  const repo = committed(files, prepare);
  const expected = ['docs/a.md', ...pages].sort();
  const own = await pagesOf(repo, place, paths);
  expect(own).toEqual({ disk: expected, index: expected, revision: expected });
});

test('a site behind a link', async () => {
  const repo = committed({
    '.gitignore': 'old\n',
    'site/package.json': '{}',
    'site/docs/old/b.md': page,
  });
  const alias = join(repository().folder, 'alias');
  symlinkSync(join(repo.folder, 'site'), alias);
  const expected = ['docs/a.md'];
  const found = await pagesOf(repo, 'site', [], alias);
  expect(found).toEqual({ disk: expected, index: expected, revision: expected });
});
