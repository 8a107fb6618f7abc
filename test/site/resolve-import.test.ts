import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPartialPath } from '../../src/site/partial-path.js';
import { resolveImport } from '../../src/site/resolve-import.js';
import { folderWith, write } from './folder.js';

const page = 'src/docs/guides/page.mdx';

/** Candidates relative to the folder. */
function candidates(
  files: Record<string, string>,
  specifier: string,
  aliases: Record<string, string> = {},
): string[] | undefined {
  const folder = folderWith(files);
  const absolute = Object.entries(aliases).map(([start, path]) => [start, join(folder, path)]);
  const resolved = resolveImport(
    specifier,
    join(folder, page),
    new Map(absolute as [string, string][]),
  );
  return resolved?.candidates.map((path) => path.slice(folder.length + 1));
}

describe('an import path', () => {
  it('is relative to the importing file', () => {
    expect(candidates({}, './_a.mdx')).toEqual(['src/docs/guides/_a.mdx']);
    expect(candidates({}, '../../_a.mdx')).toEqual(['src/_a.mdx']);
  });

  it.each(['docusaurus.config.js', 'docusaurus.config.ts', 'docusaurus.config.mjs'])(
    'starts with `@site/` below the nearest %s',
    (name) => {
      expect(candidates({ [name]: '' }, '@site/src/_a.mdx')).toEqual(['src/_a.mdx']);
      const nested = { [name]: '', [`src/${name}`]: '' };
      expect(candidates(nested, '@site/_a.mdx')).toEqual(['src/_a.mdx']);
    },
  );

  it('starts with `/` below the nearest site', () => {
    expect(candidates({ 'astro.config.mjs': '' }, '/src/_a.mdx')).toEqual(['src/_a.mdx']);
    expect(candidates({}, '/src/_a.mdx')).toBeUndefined();
  });

  it.each(['some-package/a.mdx', '@site/a.mdx', '@scope/package/a.mdx', '~/a.mdx', '#a.mdx'])(
    'is none of our business: %s',
    (specifier) => expect(candidates({}, specifier)).toBeUndefined(),
  );

  it.each(['tsconfig.json', 'jsconfig.json'])('follows the paths of the nearest %s', (name) => {
    const text =
      '{\n  // With a comment.\n  "compilerOptions": {"paths": {"~/*": ["./src/*", "./lib/*"], "*": ["./x/*"]},},\n}';
    expect(candidates({ [name]: text }, '~/a/_a.mdx')).toEqual(['src/a/_a.mdx', 'lib/a/_a.mdx']);
    expect(candidates({ [name]: text }, 'some-package/a.mdx')).toBeUndefined();
    const inner = '{"compilerOptions": {"paths": {"~/*": ["./inner/*"]}}}';
    const other = { 'tsconfig.json': text, 'src/jsconfig.json': inner };
    expect(candidates(other, '~/_a.mdx')).toEqual(['src/inner/_a.mdx']);
  });

  it('follows a tsconfig that extends another', () => {
    const files = {
      'base.json': '{"compilerOptions": {"baseUrl": ".", "paths": {"@docs/*": ["src/docs/*"]}}}',
      'tsconfig.json': '{"extends": "./base.json"}',
    };
    expect(candidates(files, '@docs/_a.mdx')).toEqual(['src/docs/_a.mdx']);
  });

  it.each(['{', '{"extends": "astro/tsconfigs/strict"}', '{"compilerOptions": {"paths": 5}}', ''])(
    'passes over a tsconfig that cannot be used: %s',
    (text) => expect(candidates({ 'tsconfig.json': text }, '~/_a.mdx')).toBeUndefined(),
  );

  it('takes the aliases of the configuration first', () => {
    const files = {
      'docusaurus.config.js': '',
      'tsconfig.json': '{"compilerOptions": {"paths": {"~/*": ["./src/*"]}}}',
    };
    expect(candidates(files, '~/_a.mdx', { '~/': 'mine' })).toEqual(['mine/_a.mdx']);
    expect(candidates(files, '@site/_a.mdx', { '@site': 'mine' })).toEqual(['mine/_a.mdx']);
    expect(candidates(files, '@sites/_a.mdx', { '@site': 'mine' })).toBeUndefined();
    expect(candidates(files, '@a.mdx', { '@a.mdx': 'mine/_a.mdx' })).toEqual(['mine/_a.mdx']);
    expect(candidates(files, './_a.mdx', { '.': 'mine' })).toEqual(['mine/_a.mdx']);
  });

  it('follows a tsconfig that is written anew', () => {
    const text = (path: string) => `{"compilerOptions": {"paths": {"~/*": ["./${path}/*"]}}}`;
    const folder = folderWith({ 'tsconfig.json': text('one') });
    const find = () => resolveImport('~/_a.mdx', join(folder, page), new Map())?.candidates;
    expect(find()).toEqual([join(folder, 'one/_a.mdx')]);
    write(join(folder, 'tsconfig.json'), text('three'));
    expect(find()).toEqual([join(folder, 'three/_a.mdx')]);
  });
});

describe('a partial', () => {
  it.each(['_a.mdx', 'docs/_a.mdx', '_partials/a.mdx', 'docs/_b/c/a.md'])('is %s', (path) => {
    expect(isPartialPath(`/_work/site/${path}`, '/_work/site')).toBe(true);
  });

  it.each(['a.mdx', 'docs/a_b.mdx', 'docs/a_/b.mdx'])('is not %s', (path) => {
    expect(isPartialPath(`/_work/site/${path}`, '/_work/site')).toBe(false);
  });

  it('goes by its name outside of the site', () => {
    expect(isPartialPath('/_work/other/a.mdx', '/_work/site')).toBe(false);
    expect(isPartialPath('/_work/other/_a.mdx', '/_work/site')).toBe(true);
  });
});
