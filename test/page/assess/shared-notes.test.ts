import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/index.js';

const real = ':::python\nReal words for Python.\n:::\n\n:::js\nReal words for JavaScript.\n:::\n';
const gapsOf = (text: string, path = 'page.md') =>
  readPage(`${real}\n${text}`, { path, cwd: '/docs' }).gaps.map(
    ({ kind, reason, heading }) => `${kind} ${reason} ${heading}`,
  );

describe('a shared note that there is nothing yet', () => {
  it.each([
    'Not available yet for Python.',
    'Coming soon.',
    '> Not yet available for Python.',
    ':::note\nNot yet available for Python.\n:::',
  ])('%j is a gap beside JavaScript content', (note) => {
    const text = `## Retry\n\n${note}\n\n:::js\nWords for JavaScript here.\n:::\n`;
    expect(gapsOf(text)).toEqual(['section placeholder Retry']);
  });

  it('is none where no language has more', () => {
    expect(gapsOf('## Retry\n\nComing soon.\n')).toEqual([]);
  });

  it('that it does not apply is none', () => {
    const text = '## Retry\n\nNot applicable to Python.\n\n:::js\nWords for JavaScript.\n:::\n';
    expect(gapsOf(text)).toEqual([]);
  });
});
