import { describe, expect, it } from 'vitest';
import {
  type AddressConfig,
  addressOf,
  fallbacksOf,
  slugOf,
  statedSlug,
} from '../../../src/integrations/starlight/address.js';
import { isDocsPage } from '../../../src/integrations/starlight/docs.js';
import { addressKey } from '../../../src/integrations/starlight/sidebar.js';

const standard: AddressConfig = {
  base: '/',
  trailingSlash: 'ignore',
  build: { format: 'directory' },
};

describe('slugs', () => {
  it.each([
    ['index.mdx', ''],
    ['guides/index.md', 'guides'],
    ['guides/API Keys.md', 'guides/api-keys'],
    ['v1.2/notes.md', 'v12/notes'],
    ['fr/guides/Ça va.mdx', 'fr/guides/ça-va'],
    ['guides/the-index.md', 'guides/the-index'],
  ])('of %s is %s', (path, slug) => {
    expect(slugOf(path)).toBe(slug);
  });

  it('may be stated in the frontmatter', () => {
    expect(statedSlug('---\ntitle: A\nslug: a/b\n---\n')).toBe('a/b');
    expect(statedSlug('---\r\nslug: "a: b"\r\n---\r\n')).toBe('a: b');
    expect(statedSlug('---\nslug: 2024\n---')).toBe('2024');
  });

  it.each([
    ['no frontmatter', 'slug: a\n'],
    ['a rule', 'a\n\n---\nslug: a\n---\n'],
    ['a nested key', '---\nhead:\n  slug: a\n---\n'],
    ['broken YAML', '---\nslug: [a\n---\n'],
    ['a list', '---\nslug: [a]\n---\n'],
  ])('is not taken from %s', (_, text) => {
    expect(statedSlug(text)).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each<[string, Partial<AddressConfig>, string]>([
    ['', {}, '/'],
    ['index', {}, '/'],
    ['a/b', {}, '/a/b/'],
    ['a/index', {}, '/a/'],
    ['a', { trailingSlash: 'always' }, '/a/'],
    ['a', { trailingSlash: 'never' }, '/a'],
    ['', { trailingSlash: 'never' }, '/'],
    ['', { trailingSlash: 'never', base: '/docs' }, '/docs'],
    ['a', { base: '/docs' }, '/docs/a/'],
    ['a', { base: 'docs/' }, '/docs/a/'],
    ['a', { build: { format: 'file' }, trailingSlash: 'never', base: '/docs' }, '/docs/a.html'],
    ['', { build: { format: 'file' } }, '/index.html'],
    ['a', { build: { format: 'preserve' } }, '/a/'],
  ])('of %j with %j is %s', (slug, config, address) => {
    expect(addressOf(slug, { ...standard, ...config })).toBe(address);
  });

  it.each([
    ['/docs/a/b/', 'a/b'],
    ['/docs/a/b', 'a/b'],
    ['/docs/a/b.html', 'a/b'],
    ['/docs/a/index.html', 'a'],
    ['/docs/a/?x=1#y', 'a'],
    ['/docs', ''],
    ['/docs/', ''],
    ['/docs/index.html', ''],
    ['/docs/%C3%A7a/', 'ça'],
    ['/docs/100%/', '100%'],
    ['/docs2/a/', undefined],
    ['/a/', undefined],
    ['https://example.com/docs/a/', undefined],
    ['//example.com/docs/a/', undefined],
    ['#a', undefined],
  ])('%s has the key %j', (address, key) => {
    expect(addressKey(address, '/docs/')).toBe(key);
  });

  it('have the key of their slug, whatever their form', () => {
    for (const base of ['/', '/docs', '/docs/x/']) {
      for (const trailingSlash of ['always', 'never', 'ignore'] as const) {
        for (const format of ['file', 'directory', 'preserve'] as const) {
          for (const slug of ['', 'a', 'a/b', 'ça']) {
            const address = addressOf(slug, { base, trailingSlash, build: { format } });
            expect(addressKey(address, base), address).toBe(slug);
          }
        }
      }
    }
  });
});

describe('pages', () => {
  it.each([
    ['/site/docs/a.mdx', true],
    ['/site/docs/a/b.md', true],
    ['/site/docs/a.markdown', true],
    ['/site/docs/_a.mdx', false],
    ['/site/docs/_a/b.mdx', true],
    ['/site/docs/a.txt', false],
    ['/site/docs/a.mdx.bak', false],
    ['/site/docs2/a.mdx', false],
    ['/site/a.mdx', false],
    ['/site/docs', false],
  ])('%s: %s', (path, is) => {
    expect(isDocsPage('/site/docs', path)).toBe(is);
  });
});

describe('pages without a translation', () => {
  const locales = { root: { lang: 'en' }, fr: { lang: 'fr' }, 'pt-br': { lang: 'pt-BR' } };

  it('are shown in the default language', () => {
    expect(fallbacksOf('a/b', { locales })).toEqual([
      { slug: 'fr/a/b', lang: 'fr' },
      { slug: 'pt-br/a/b', lang: 'pt-BR' },
    ]);
    expect(fallbacksOf('', { locales })[0]?.slug).toBe('fr');
  });

  it('stand below a locale if the default one does', () => {
    const config = { locales: { en: {}, fr: {} }, defaultLocale: 'en' };
    expect(fallbacksOf('en/a', config)).toEqual([{ slug: 'fr/a', lang: 'fr' }]);
    expect(fallbacksOf('en', config)).toEqual([{ slug: 'fr', lang: 'fr' }]);
  });

  it.each([
    ['of a translation', 'fr/a', { locales }],
    ['with one locale', 'a', { locales: { root: {} } }],
    ['with none', 'a', {}],
  ])('are none %s', (_, slug, config) => {
    expect(fallbacksOf(slug, config)).toEqual([]);
  });
});
