import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPages } from '../../src/site/find-pages.js';
import { findSite } from '../../src/site/site.js';
import { relativePath } from '../../src/text/inside.js';
import { site } from '../cli/run.js';

function found(cwd: string, ...paths: string[]): string[] {
  const { files, problems } = findPages(findSite({ cwd, paths }), paths, cwd);
  expect(problems).toEqual([]);
  return files.map((file) => relativePath(cwd, file));
}

const page = '# Page\n';

test('finds Markdown in sorted order, and nothing that tools made or hid', () => {
  const folder = site({
    'package.json': '{}',
    'b.MD': page,
    'a/é f.mdx': page,
    'a/build/a.md': page,
    'a-b.md': page,
    'a/text.txt': page,
    '.hidden/a.md': page,
    'node_modules/a/readme.md': page,
    'a/node_modules/a/readme.md': page,
    'dist/a.md': page,
    'build/a.md': page,
  });
  expect(found(folder)).toEqual(['a-b.md', 'a/build/a.md', 'a/é f.mdx', 'b.MD']);
});

test('follows links, each folder once', () => {
  const folder = site({ 'package.json': '{}', 'docs/a/a.md': page, 'elsewhere/b.md': page });
  symlinkSync(join(folder, 'docs'), join(folder, 'docs/a/loop'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'docs/linked'));
  symlinkSync(join(folder, 'elsewhere/b.md'), join(folder, 'docs/link.md'));
  symlinkSync(join(folder, 'absent.md'), join(folder, 'docs/broken.md'));
  expect(found(folder)).toEqual(['docs/a/a.md', 'docs/link.md', 'docs/linked/b.md']);
});

test('passes over what .gitignore and .remarkignore name, unless it is asked for', () => {
  const folder = site({
    '.git/HEAD': '',
    'site/package.json': '{}',
    '.gitignore': 'draft*\n/site/docs/made/\n',
    '.remarkignore': '*.old.md\n',
    'site/docs/a.md': page,
    'site/docs/a.old.md': page,
    'site/docs/drafts/b.md': page,
    'site/docs/made/c.md': page,
    'site/docs/own/.gitignore': '/d.md\n!kept.md\n',
    'site/docs/own/d.md': page,
    'site/docs/own/deep/d.md': page,
  });
  const cwd = join(folder, 'site');
  expect(found(cwd)).toEqual(['docs/a.md', 'docs/own/deep/d.md']);
  expect(found(cwd, 'docs/a.old.md')).toEqual(['docs/a.old.md']);
  expect(found(cwd, 'docs/made')).toEqual(['docs/made/c.md']);
});

test('leaves out copies of pages that are there, and what the configuration ignores', () => {
  const folder = site({
    'parity.config.json': JSON.stringify({
      ignore: ['**/internal/**'],
      generated: [{ pages: 'docs/[language]/[...path].mdx', source: 'docs/[...path].mdx' }],
    }),
    'docs/flows.mdx': page,
    'docs/python/flows.mdx': page,
    'docs/python/lost.mdx': page,
    'docs/internal/a.mdx': page,
  });
  expect(found(folder)).toEqual(['docs/flows.mdx', 'docs/python/lost.mdx']);
  expect(found(folder, 'docs/python/flows.mdx')).toEqual(['docs/python/flows.mdx']);
});

test('tells a file that is no page from one that is not there', () => {
  const folder = site({ 'docs/a.md': page, 'docs/a.png': '' });
  writeFileSync(join(folder, 'docs/noextension'), page);
  const paths = ['docs/a.png', 'docs/noextension', 'docs/absent.md'];
  const { files, absent, problems } = findPages(findSite({ cwd: folder, paths }), paths, folder);
  expect(files).toEqual([]);
  expect(absent).toEqual(['docs/absent.md']);
  expect(problems.map(({ path }) => path)).toEqual(['docs/a.png', 'docs/noextension']);
});
