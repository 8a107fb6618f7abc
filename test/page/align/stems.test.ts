import { describe, expect, it } from 'vitest';
import { eachStem, stem, stemId, stemsOf, wordsOf } from '../../../src/page/align/stems.js';

describe('words', () => {
  it.each([
    ['maxTurns max_turns max-turns', ['max', 'turns', 'max', 'turns', 'max', 'turns']],
    ['HTTPServer parseURL v2Beta', ['http', 'server', 'parse', 'url', 'v2', 'beta']],
    ['C++ and C#, not + or #', ['c++', 'and', 'c#', 'not', 'or']],
    ['Zürich naïve', ['zürich', 'naïve']],
    ['', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('stems by number', () => {
  it('are those by name', () => {
    const text =
      'Streaming flows with HTTPServer, getURL() and C++: "retrievers" retrieve C# maxTurns';
    const ids: number[] = [];
    for (let time = 0; time < 2; time++) {
      ids.length = 0;
      eachStem(text, (id) => ids.push(id));
    }
    expect(ids).toEqual(stemsOf(text).map(stemId));
    expect(stemId(stem('flows'))).toBe(stemId(stem('flow')));
  });
});

it('leaves out words of 30 letters and more', () => {
  const [long, longer] = ['x'.repeat(29), 'x'.repeat(30)];
  expect(stemsOf(`${long} ${longer}`)).toHaveLength(1);
  const ids: number[] = [];
  eachStem(`${long} ${longer}`, (id) => ids.push(id));
  expect(ids).toEqual([stemId(stem(long))]);
});
