import { expect, it } from 'vitest';
import { createRegistry } from '../../../src/page/languages/languages.js';
import { subjectOf } from '../../../src/page/languages/subject.js';

const registry = createRegistry();

it.each([
  ['guides/js-sdk.mdx', 'js'],
  ['js-sdk/start.mdx', 'js'],
  ['docs/js-sdk/guides/start.mdx', 'js'],
  ['js-sdk/guides/more/start.mdx', undefined],
  ['guides/start.mdx', undefined],
])('the file and the two folders next to it say what a page is about: %s', (path, language) => {
  expect(subjectOf(path, registry, ['js', 'python'])?.language).toBe(language);
});
