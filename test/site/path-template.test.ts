import { describe, expect, it } from 'vitest';
import { pathTemplate } from '../../src/site/path-template.js';

describe('a template', () => {
  it.each<[string, string, object | undefined]>([
    ['docs/[language]/[...page]', 'docs/go/a/b.mdx', { language: 'go', page: 'a/b.mdx' }],
    ['docs/[language]/[...page]', 'docs/go', undefined],
    ['./docs/[page].md', 'docs/a.md', { page: 'a' }],
    ['docs/[page].md', 'docs/a/b.md', undefined],
    ['docs/[page].md', 'docs/aXmd', undefined],
    ['[...folder]/index.mdx', 'a/b/index.mdx', { folder: 'a/b' }],
    ['[...folder]/index.mdx', 'index.mdx', { folder: '' }],
    ['a+(b)[x]', 'a+(b)c', { x: 'c' }],
    ['[x]/[x]', 'a/a', { x: 'a' }],
    ['[x]/[x]', 'a/b', undefined],
    ['[__proto__]', 'a', JSON.parse('{"__proto__":"a"}')],
    ['[]/[1]', '[]/[1]', {}],
  ])('%s reads %s', (template, path, expected) => {
    expect(pathTemplate(template).match(path)).toEqual(expected);
  });

  it('fills what it read', () => {
    const { match } = pathTemplate('docs/[language]/[...folder]/[page].mdx');
    const { fill } = pathTemplate('src/[...folder]/[page].mdx');
    expect(fill(match('docs/go/a/b/c.mdx') ?? {})).toBe('src/a/b/c.mdx');
    expect(fill(match('docs/go/c.mdx') ?? {})).toBe('src/c.mdx');
    expect(fill({})).toBeUndefined();
    expect(pathTemplate('[x]').fill({ x: '$& $1' })).toBe('$& $1');
  });
});
