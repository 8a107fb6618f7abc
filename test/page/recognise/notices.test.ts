import { expect, it } from 'vitest';
import { hasWord } from '../../../src/page/recognise/notices.js';

it.each([
  ['Not there for Go yet', 'Go', true],
  ['Nothing will go on here', 'Go', false],
  ['Gopher', 'Go', false],
  ['not there for php', 'PHP', true],
  ['phpunit', 'PHP', false],
])('%j has the name %s as a word, in its case if it is short: %s', (text, name, expected) => {
  expect(hasWord(text, name)).toBe(expected);
});
