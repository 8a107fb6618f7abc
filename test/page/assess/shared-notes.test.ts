/** What a maintainer found when trying the package on pages of their own. */
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

it('leaves a place alone where the target has sections of its own, however short', () => {
  const section = (name: string) => `### ${name}\n\nLoad the key of the ${name} at start.\n`;
  const text = `## Auth\n\n:::js\n${section('OAuth token')}\n:::\n\n:::python\n${section('account')}\n${section('workload')}\n:::\n`;
  expect(gapsOf(text)).toEqual([]);
});

it.each([
  ['frameworks/express.mdx', 'not-applicable'],
  ['clients/js-sdk.mdx', 'not-applicable'],
  ['guides/retry.mdx', 'missing'],
])('a page at %s that has JavaScript only is %s', (path, status) => {
  const text = '<Lang lang="js">\n\n## Retry\n\nWords for JavaScript.\n\n</Lang>\n';
  expect(readPage(text, { path, cwd: '/docs' }).status).toBe(status);
});

it('excuses what one language tells apart from the text that the others share', () => {
  const own = '## Create the backend\n\nMake a project and add the server to it.\n';
  const shared = 'Your backend should already be there, so call it from the page.\n';
  const text = `<Lang lang="js">\n\n${own}\n</Lang>\n\n<Lang lang="go python">\n\n${shared}\n</Lang>\n`;
  expect(readPage(text, { path: 'guides/page.mdx', cwd: '/docs' }).gaps).toEqual([]);
});
