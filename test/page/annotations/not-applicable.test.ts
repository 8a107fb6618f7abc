import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/index.js';

const real = ':::python\nReal words for Python.\n:::\n\n:::js\nReal words for JavaScript.\n:::\n';
const gapsOf = (text: string, path = 'page.md') =>
  readPage(`${real}\n${text}`, { path, cwd: '/docs' }).gaps.map(
    ({ kind, reason, heading }) => `${kind} ${reason} ${heading}`,
  );

describe('not-applicable', () => {
  const note = '<!-- parity not-applicable python: there is none -->';

  it('in the block of another language speaks of the section', () => {
    expect(
      gapsOf(`## Retry\n\nWords.\n\n:::js\n${note}\n\n\`\`\`js\nretry()\n\`\`\`\n:::\n`),
    ).toEqual([]);
  });

  it.each([
    ['before a set', `Words.\n\n${note}\n\n::: code-group`],
    ['in a set', `::: code-group\n\n${note}`],
  ])('%s speaks of the set', (_, start) => {
    const set = '\n\n```js [JavaScript]\nretry()\n```\n\n```go [Go]\nRetry()\n```\n\n:::\n';
    expect(gapsOf(`## Retry\n\nWords.\n\n::: code-group${set}`)).toEqual(['tab absent Retry']);
    expect(gapsOf(`## Retry\n\n${start}${set}`)).toEqual([]);
  });
});
