import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { type Engine, type ReadOptions, readTree } from '../../src/syntax/read.js';
import { loadSatteri } from '../../src/syntax/satteri.js';

const engines: Engine[] = ['satteri', 'micromark'];

function refusal(source: string, options: ReadOptions): VFileMessage {
  try {
    readTree(source, options);
  } catch (error) {
    expect(error).toBeInstanceOf(VFileMessage);
    return error as VFileMessage;
  }
  throw new Error('Expected the page to be refused');
}

describe.each(engines)('broken MDX with %s', (engine) => {
  it.each([
    ['an element that is not closed', '# A\n\n<Tabs>\n\nx\n', 3],
    ['a tag that closes another', '<Tabs>\n<TabItem>\nx\n</Tabs>\n', 4],
    ['an open expression', 'a\n\nb {c\n', 3],
    ['a broken expression', 'a {b c}\n', 1],
    ['a link in angle brackets', 'a\n\n<https://a.b>\n', 3],
    ['an open comment', 'a\n\n<!-- b\n', 3],
    ['a lone bracket', '😀 a <1\n', 1],
  ])('says where and what to do: %s', (_, source, line) => {
    const error = refusal(source, { format: 'mdx', engine });
    expect(error).toMatchObject({ source: 'remark-parity', ruleId: 'syntax', fatal: true });
    expect(error.line).toBe(line);
    expect(error.reason).toMatch(/^Cannot read the page as MDX: .+; \w+/s);
  });
});

describe('which message', () => {
  it('is micromark’s, the more exact, by default', () => {
    const source = '😀 a\n\n😀 b <1 {\n';
    const error = refusal(source, { path: 'a.mdx' });
    expect(error).toEqual(refusal(source, { path: 'a.mdx', engine: 'micromark' }));
    expect(error).toMatchObject({ line: 3, column: 7 });
  });
});

describe('bad input', { timeout: 30_000 }, () => {
  const deep = /nested too deeply|too many for MDX|in reasonable time/;
  it.each([
    ['quotes', `${'> '.repeat(10_000)}a\n`],
    ['quotes without spaces', `${'>'.repeat(1_000_000)}a\n`],
    ['lists in a line', `${'- '.repeat(10_000)}a\n`],
    ['elements', '<A>\n'.repeat(10_000) + '</A>\n'.repeat(10_000)],
    ['elements in a line', '<A>'.repeat(50_000) + '</A>'.repeat(50_000)],
    ['parentheses', `{${'('.repeat(100_000)}1${')'.repeat(100_000)}}\n`],
    ['brackets on lines', `<A b={${'[\n'.repeat(10_000)}${']'.repeat(10_000)}} />\n`],
    ['operators', `{${'!'.repeat(100_000)}1}\n`],
    ['arrows', `{${'a=>'.repeat(100_000)}1}\n`],
    ['elements in an expression', `{${'<a>'.repeat(40_000)}${'</a>'.repeat(40_000)}}\n`],
    ['emphasis', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}\n`],
  ])('%s, deeply nested, is refused by both engines', (_, source) => {
    for (const engine of engines) {
      expect(refusal(source, { format: 'mdx', engine }).reason).toMatch(deep);
    }
  });

  it('reads what is nested deeply, but not absurdly', () => {
    for (const engine of engines) {
      readTree(`${'> '.repeat(200)}a\n`, { format: 'md', engine });
      readTree('<A>\n'.repeat(200) + '</A>\n'.repeat(200), { format: 'mdx', engine });
    }
  });

  it('reads a long page that leaves brackets open', () => {
    const source = `a ( b [ c\n\n${'word '.repeat(100)}\n\n`.repeat(4000);
    expect(readTree(source, { format: 'mdx' }).engine).toBe('satteri');
  });

  it('reads a line of 5 MB with Sätteri; micromark refuses it', () => {
    const source = 'word `c` '.repeat(550_000);
    expect(readTree(source, { format: 'mdx' }).engine).toBe('satteri');
    expect(refusal(source, { format: 'mdx', engine: 'micromark' }).reason).toMatch(deep);
  });

  it.each([
    '',
    '\n',
    '\uFEFF',
    '\0',
    '\0\0\n',
    '\uD800',
    '\uFFFD\uFFFD\n',
    '---\n',
    '---\na',
    '\r',
    '<!--',
    ':::',
    '`',
    '```',
  ])('reads %j', (source) => {
    for (const engine of engines) readTree(source, { format: 'md', engine });
  });
});

describe('loadSatteri', () => {
  it('gives the error where Sätteri cannot be loaded', () => {
    const error = new Error('no binding');
    const load = () => {
      throw error;
    };
    expect(loadSatteri(load)).toBe(error);
  });
});
