import { describe, expect, it } from 'vitest';
import { readVerb } from '../../../src/page/annotations/annotation-verb.js';
import { parseAnnotations } from '../../../src/page/annotations/annotations.js';
import { createRegistry } from '../../../src/page/languages/languages.js';

const verbOf = (text: string) => readVerb(text, (word) => word === 'py')?.verb;

describe('a misspelt verb', () => {
  it.each([
    ['not-applica: b', 'not-applicable'],
    ['not-applic: b', undefined],
    ['reviewd: b', 'reviewed'],
    ['reviwd: b', undefined],
    ['covrd "A": b', 'covered'],
    ['cvrd "A": b', undefined],
    ['sam "A": b', 'same'],
    ['sm "A": b', undefined],
  ])('may lack so many letters: %s', (text, verb) => {
    expect(verbOf(text)).toBe(verb);
  });
});

it('has at most 20 languages after another word for it', () => {
  expect(verbOf(`skip ${'py '.repeat(20)}: b`)).toBe('not-applicable');
  expect(verbOf(`skip ${'py '.repeat(21)}: b`)).toBeUndefined();
});

it.each([
  ['prity', 1],
  ['parly', 1],
  ['party', 1],
  ['poxxty', 0],
  ['privacy', 0],
])('the marker `%s` is read with at most two edits', (marker, count) => {
  const place = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 9, offset: 8 },
  };
  const text = `<!-- ${marker} not-applicable python: b -->`;
  expect(parseAnnotations(text, place, createRegistry())).toHaveLength(count);
});
