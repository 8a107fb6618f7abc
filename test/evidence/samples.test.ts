import { describe, expect, test } from 'vitest';
import type { SampleSet } from '../../src/config/read-features.js';
import { bugsOf } from '../../src/evidence/bugs.js';
import { matrixOf } from '../../src/evidence/matrices.js';
import { place, sample } from './evidence.js';

function setOf(given: Partial<SampleSet> = {}): SampleSet {
  const requirement = { feature: undefined, functions: [], decorators: [], code: [] };
  return {
    name: 'Hello',
    language: 'python',
    folders: ['*-hello'],
    exclude: [],
    requires: [
      { ...requirement, name: 'one', at: 'samples[0].requires[0]' },
      { ...requirement, name: 'two', at: 'samples[0].requires[1]' },
    ],
    excluded: undefined,
    note: undefined,
    at: 'samples[0]',
    ...given,
  };
}

describe('a matrix of samples', () => {
  const samples = ['a-hello', 'b-hello', 'demo'].map(sample);
  const found = (name: string) => ({ own: [place(name)], helpers: [] });
  const matrix = (given: Partial<SampleSet>, isComplete = true) =>
    matrixOf(
      setOf(given),
      samples,
      ({ name }, requirement) => (requirement.name === 'one' ? found(name) : undefined),
      isComplete,
    );

  test('has a row for each sample of the set, and tells who else has a requirement', () => {
    const { rows, extra } = matrix({});
    expect(rows.map(({ sample: name }) => name)).toEqual(['a-hello', 'b-hello']);
    expect(rows[0]?.cells.map(({ own }) => own.length)).toEqual([1, 0]);
    expect(extra).toEqual([['demo'], []]);
  });

  test('names samples to write, but no globs, and none that are left out', () => {
    const folders = ['{a,c,d}-hello', 'x-*'];
    const { rows } = matrix({ folders, exclude: ['d-*'] });
    expect(rows.map(({ sample: name, absent }) => [name, absent])).toEqual([
      ['a-hello', false],
      ['c-hello', true],
    ]);
  });

  test('names none where a place with samples was not looked at', () => {
    expect(matrix({ folders: ['c-hello'] }, false).rows).toEqual([]);
  });

  test('has no sample of another language', () => {
    expect(matrix({ language: 'go' }).rows).toEqual([]);
  });
});

describe('a bug', () => {
  const own = { name: 'prompt-demo', folder: 'samples/prompt-demo', language: 'python' };
  const blocks = (where: string | undefined, languages = ['python']) =>
    bugsOf(own, [{ bug: 'it hangs', where, languages }]).length === 1;

  test.each([
    'prompt-demo',
    'prompt-*',
    'samples/prompt-demo',
    'py/samples/prompt-demo',
    './samples/prompt-demo/',
    'py/samples/prompt-demo/src/main.py',
    String.raw`samples\prompt-demo`,
  ])('of `%s` blocks the sample', (where) => {
    expect(blocks(where)).toBe(true);
  });

  test.each([undefined, '', '/', 'prompt', 'demo', 'other/prompt-demo-2', 'samples/prompt'])(
    'of `%s` does not',
    (where) => {
      expect(blocks(where)).toBe(false);
    },
  );

  test('of another language does not', () => {
    expect(blocks('prompt-demo', ['go'])).toBe(false);
  });
});
