import { expect, it } from 'vitest';
import { isInside, relativePath } from '../../src/text/inside.js';

it('knows what is in a folder by its path', () => {
  expect(isInside('/a/b', '/a/b')).toBe(true);
  expect(isInside('/a/b', '/a/b/..c')).toBe(true);
  expect(isInside('/a/b', '/a/bc')).toBe(false);
  expect(isInside('/a/b', '/a/b/../c')).toBe(false);
});

it('writes paths with slashes', () => {
  expect(relativePath('/a', '/a/b/c')).toBe('b/c');
  expect(relativePath('/a/b', '/a/c')).toBe('../c');
});
