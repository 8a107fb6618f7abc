import { describe, expect, test } from 'vitest';
import { findPage, nearPages } from '../../../src/views/explain/find-page.js';

const paths = [
  'src/docs/models.mdx',
  'src/docs/overview.mdx',
  'src/docs/guides/overview.mdx',
  'src/docs/guides/über uns.md',
  'src/docs/guides/remodels.mdx',
];

const find = (name: string) => findPage(name, paths, ['src/docs']);

describe('a page', () => {
  test('is named by its path from the root, or from the docs folder', () => {
    expect(find('src/docs/guides/overview.mdx')).toEqual(['src/docs/guides/overview.mdx']);
    expect(find('guides/overview.mdx')).toEqual(['src/docs/guides/overview.mdx']);
    expect(find('./guides\\overview.mdx')).toEqual(['src/docs/guides/overview.mdx']);
  });

  test('is named by whole names at its end, with or without the extension', () => {
    expect(find('models')).toEqual(['src/docs/models.mdx']);
    expect(find('über uns')).toEqual(['src/docs/guides/über uns.md']);
    expect(find('odels.mdx')).toEqual([]);
  });

  test('from the docs folder goes before one that ends so', () => {
    expect(find('overview.mdx')).toEqual(['src/docs/overview.mdx']);
    expect(findPage('overview', paths, ['.'])).toHaveLength(2);
  });

  test('that is misspelt is near another', () => {
    expect(nearPages('modls.mdx', paths)).toEqual(['src/docs/models.mdx']);
    expect(nearPages('model', paths)).toEqual([
      'src/docs/models.mdx',
      'src/docs/guides/remodels.mdx',
    ]);
    expect(nearPages('qqqqq', paths)).toEqual([]);
  });
});
