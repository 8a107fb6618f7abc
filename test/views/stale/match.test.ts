import { expect, test } from 'vitest';
import { matchSections } from '../../../src/views/stale/match.js';
import type { VersionSection } from '../../../src/views/stale/version.js';

const section = (path: string, words: string): VersionSection => ({
  path: path === '' ? [] : path.split('/'),
  line: 1,
  own: () => words,
  reviews: [],
});

const outline = (entries: Record<string, string>) =>
  Object.entries(entries).map(([path, words]) => section(path, words));

test.each([
  ['the same path', { '': '', a: 'x', b: 'y' }, { '': '', b: 'z', a: 'x' }, [0, 2, 1]],
  [
    'the same words under another name',
    { '': '', A: 'x', B: 'y' },
    { '': '', A: 'x', C: 'y' },
    [0, 1, 2],
  ],
  [
    'the same heading elsewhere',
    { '': '', 'a/b': 'x', c: '' },
    { '': '', 'c/b': 'y', c: '' },
    [0, 1, 2],
  ],
  ['the only one left', { '': '', a: '', 'a/b': 'x' }, { '': '', a: '', 'a/c': 'y' }, [0, 1, 2]],
  [
    'none where two may be meant',
    { '': '', a: 'x', b: 'y' },
    { '': '', c: 'z' },
    [0, undefined, undefined],
  ],
  ['none for what was added', { '': '', a: 'x', b: 'y' }, { '': '', a: 'x' }, [0, 1, undefined]],
])('finds %s', (_, newer, older, expected) => {
  expect(matchSections(outline(newer), outline(older), 'js')).toEqual(expected);
});
