/** What one language has in its own way is not a gap of the others. */
import { expect, it } from 'vitest';
import { readPage } from '../../../src/index.js';

const real = ':::python\nReal words for Python.\n:::\n\n:::js\nReal words for JavaScript.\n:::\n';
const gapsOf = (text: string, path = 'page.md') =>
  readPage(`${real}\n${text}`, { path, cwd: '/docs' }).gaps.map(
    ({ kind, reason, heading }) => `${kind} ${reason} ${heading}`,
  );

it('leaves a place alone where the target has sections of its own, however short', () => {
  const section = (name: string) => `### ${name}\n\nLoad the key of the ${name} at start.\n`;
  const text = `## Auth\n\n:::js\n${section('OAuth token')}\n:::\n\n:::python\n${section('account')}\n${section('workload')}\n:::\n`;
  expect(gapsOf(text)).toEqual([]);
});

it('excuses what one language tells apart from the text that the others share', () => {
  const own = '## Create the backend\n\nMake a project and add the server to it.\n';
  const shared = 'Your backend should already be there, so call it from the page.\n';
  const text = `<Lang lang="js">\n\n${own}\n</Lang>\n\n<Lang lang="go python">\n\n${shared}\n</Lang>\n`;
  expect(readPage(text, { path: 'guides/page.mdx', cwd: '/docs' }).gaps).toEqual([]);
});
