import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/integrations/docusaurus/pages.js';

describe('addressesOf', () => {
  it('should know docs of every version and instance, posts and pages', () => {
    const doc = (source: string, permalink: string) => ({ source, permalink, id: 'x' });
    const addresses = addressesOf(
      {
        'docusaurus-plugin-content-docs': {
          default: {
            loadedVersions: [
              { docs: [doc('@site/docs/a.mdx', '/docs/a/')] },
              { docs: [doc('@site/versioned_docs/version-1/a.mdx', '/docs/1/a/')] },
            ],
          },
          api: {
            loadedVersions: [
              { docs: [doc('@site/i18n/de/docusaurus-plugin-content-docs-api/b.md', '/de/b/')] },
            ],
          },
        },
        'blog-under-another-name': {
          default: { blogPosts: [{ id: 'p', metadata: doc('@site/blog/p.md', '/blog/p/') }] },
        },
        'docusaurus-plugin-content-pages': {
          default: [{ type: 'mdx', ...doc('@site/src/pages/index.mdx', '/') }],
        },
      },
      '/site',
    );
    expect(Object.fromEntries(addresses)).toEqual({
      '/site/docs/a.mdx': '/docs/a/',
      '/site/versioned_docs/version-1/a.mdx': '/docs/1/a/',
      '/site/i18n/de/docusaurus-plugin-content-docs-api/b.md': '/de/b/',
      '/site/blog/p.md': '/blog/p/',
      '/site/src/pages/index.mdx': '/',
    });
  });

  it('should pass over content of any other shape', () => {
    const content = {
      search: { default: undefined },
      odd: { a: null, b: 1, c: 'text', d: { blogPosts: 1, loadedVersions: [null, { docs: {} }] } },
      pages: { default: [null, 'x', { source: '@site/a.mdx' }, { permalink: '/a/', source: 1 }] },
    };
    expect(addressesOf(content, '/site').size).toBe(0);
  });
});
