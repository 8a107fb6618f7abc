import { describe, expect, it } from 'vitest';
import { pinnedLanguage } from '../../src/lint/pinned.js';
import { createRegistry } from '../../src/page/languages/languages.js';

describe('language of an address', () => {
  it.each([
    ['/docs/python/flows', 'python'],
    ['./python/flows.mdx#top', 'python'],
    ['../js/', 'js'],
    ['flows/golang.md', 'go'],
    ['/docs/flows?lang=go', 'go'],
    ['?sdk=py', 'python'],
    ['https://pkg.go.dev/example.com/sdk', 'go'],
    ['https://www.npmjs.com/package/sdk', 'js'],
    ['https://sdk.readthedocs.io/en/latest/', 'python'],
    ['/docs/flows', undefined],
    ['/pl/docs/flows', undefined],
    ['/cs/docs/flows', undefined],
    ['/c/docs', undefined],
    ['/docs/python/js', undefined],
    ['/docs/python?lang=go', undefined],
    ['https://notgo.dev/x', undefined],
    ['mailto:python@example.com', undefined],
    ['http://[', undefined],
    ['', undefined],
    ['#python', undefined],
  ])('%s: %s', (address, language) => {
    expect(pinnedLanguage(address, createRegistry())).toBe(language);
  });

  it('takes further hosts', () => {
    const hosts = { 'api.example.com': 'go' };
    expect(pinnedLanguage('https://api.example.com/x', createRegistry(), hosts)).toBe('go');
    expect(pinnedLanguage('https://example.com/x', createRegistry(), hosts)).toBeUndefined();
  });
});
