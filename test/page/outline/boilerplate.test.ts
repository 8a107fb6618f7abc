import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/site/read-page.js';
import { articles, verdictOf } from '../pages.js';
import { words } from '../wording.js';

function verdict(heading: string, text: string): string {
  const page = articles({
    js: `## Queues\n\n${words(900, 40)}\n\n## ${heading}\n\n${text}`,
    python: `## Queues\n\n${words(900, 40)}`,
  });
  return verdictOf(readPage(page, { path: 'page.mdx', engine: 'satteri' }), heading).verdict;
}

/** Links of two words each. */
const links = (count: number) =>
  Array.from({ length: count }, (_, at) => `[${words(at * 2, 2)}](a.md)`);

describe('a section that is named as further reading', () => {
  it('has a link for every 50 words (wordsPerLink)', () => {
    const linked = (count: number, others: number) =>
      verdict('See also', `${links(count).join(' ')} ${words(200, others)}`);
    expect(linked(1, 48)).toBe('boilerplate');
    expect(linked(1, 49)).toBe('missing');
    expect(linked(2, 96)).toBe('boilerplate');
    expect(linked(2, 97)).toBe('missing');
  });

  it('has at most 3 components', () => {
    const components = (count: number) =>
      verdict('See also', `${links(1)[0]}\n\n${'<Card />\n\n'.repeat(count)}`);
    expect(components(3)).toBe('boilerplate');
    expect(components(4)).toBe('missing');
  });
});

describe('a section with another name', () => {
  const other = words(800, 1);

  it('is further reading with two links that are four fifths of it', () => {
    const linked = (count: number, others: number) =>
      verdict(other, `${links(count).join(' ')} ${words(200, others)}`);
    expect(linked(4, 2)).toBe('boilerplate');
    expect(linked(4, 3)).toBe('missing');
    expect(linked(2, 1)).toBe('boilerplate');
    expect(verdict(other, `[${words(0, 12)}](a.md)`)).toBe('missing');
  });

  it('is so with at most 150 words', () => {
    const long = (count: number) => `[${words(0, 75)}](a.md) [${words(100, count)}](b.md)`;
    expect(verdict(other, long(75))).toBe('boilerplate');
    expect(verdict(other, long(76))).toBe('missing');
  });
});
