import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexEntries } from '../../../src/check/baseline/entries.js';
import type { Entry } from '../../../src/check/baseline/entry.js';
import { parseBaseline } from '../../../src/check/baseline/read.js';
import { formatBaseline } from '../../../src/check/baseline/write.js';
import { ConfigError } from '../../../src/config/problem.js';

const schemaFile = new URL('../../../schema/baseline.schema.json', import.meta.url);
const ajv = new Ajv({ strict: true });
formats.default(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const text = fc.string({ minLength: 1, unit: 'binary' });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const entry = fc.record(
  {
    page: text,
    path: fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
    rule: text,
    about: text,
    language: text,
    reason: text,
    owner: text,
    date: day,
  },
  { requiredKeys: ['page', 'path', 'rule'] },
) as fc.Arbitrary<Entry>;
const entries = fc.array(entry, { maxLength: 20 }).map((list) => indexEntries(list).all);

/** What an error says, without the file. */
function fault(source: string): { message: string; line: number | undefined } {
  try {
    parseBaseline(source, 'b.json');
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { message: error.message, line: error.problems[0]?.line };
  }
  throw new Error('Expected an error');
}

function file(accepted: string): string {
  return `{\n  "version": 1,\n  "accepted": ${accepted}\n}\n`;
}

describe('the file', () => {
  it('gives back what was written, whatever people wrote, and is what the schema says', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const written = formatBaseline(list);
        expect(isValid(JSON.parse(written))).toBe(true);
        const read = parseBaseline(written, 'b.json');
        const plain = (one: Entry) => JSON.parse(JSON.stringify(one));
        expect(read.map(plain)).toHaveLength(list.length);
        expect(new Set(read.map((one) => JSON.stringify(sortKeys(plain(one)))))).toEqual(
          new Set(list.map((one) => JSON.stringify(sortKeys(plain(one))))),
        );
        expect(formatBaseline(read)).toBe(written);
      }),
    );
  });

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(formatBaseline([...list].reverse())).toBe(formatBaseline(list));
      }),
    );
  });

  it('has an entry a line, and fields in one order', () => {
    const list: Entry[] = [
      { page: 'b.md', rule: 'r', language: undefined, path: [], owner: 'O', reason: 'R' },
      { page: 'a.md', rule: 'r', language: 'go', path: ['A "B"', 'C'], date: '2026-01-31' },
    ];
    expect(formatBaseline(list).split('\n').slice(2, -2)).toEqual([
      '  "version": 1,',
      '  "accepted": [',
      '    { "page": "a.md", "path": ["A \\"B\\"", "C"], "rule": "r", "language": "go", "date": "2026-01-31" },',
      '    { "page": "b.md", "path": [], "rule": "r", "reason": "R", "owner": "O" }',
      '  ]',
    ]);
  });

  it('hides nothing from who reads a change', () => {
    const one = { page: 'a.md', path: ['A\u202eB\u2028', '\u001b[31m'], rule: 'r', language: 'go' };
    const written = formatBaseline([one]);
    expect(written).toContain('["A\\u202eB\\u2028", "\\u001b[31m"]');
    expect(parseBaseline(written, 'b.json')).toEqual([one]);
  });

  it('takes two entries for one finding, as merges leave them, for one', () => {
    const one = { page: 'a.md', path: ['A'], rule: 'r', language: 'go' };
    const { all } = indexEntries([
      { ...one, reason: 'First' },
      { ...one, reason: 'Second', owner: 'O' },
    ]);
    expect(all).toEqual([{ ...one, reason: 'First', owner: 'O' }]);
  });
});

describe('errors', () => {
  it.each<[string, string, number | undefined, string]>([
    ['no JSON', '{\n  "version": 1,\n  "accepted": [,]\n}', 3, 'expected a value or `]`'],
    ['a list', '[]', 1, 'expected an object with `version` and `accepted`'],
    ['no version', '{}', 1, 'Unexpected missing field `version`'],
    ['a later version', '{\n "version": 2 }', 2, 'expected `1`, update remark-parity'],
    ['another version', '{"version": "1"}', 1, 'expected `1`, write it anew'],
    ['no list', '{"version": 1}', 1, 'Unexpected missing field `accepted`'],
    ['an unknown key', file('[],\n "acepted": []'), 4, 'Unexpected key `acepted`'],
    ['no rule', file('[\n{ "page": "a.md", "path": [] }]'), 4, 'missing field `rule`'],
    [
      'a path that is text',
      file('[\n{ "page": "a.md", "rule": "r",\n "path": "A" }]'),
      5,
      'expected a list of headings',
    ],
    [
      'a day that does not exist',
      file('[\n{ "page": "a.md", "rule": "r", "path": [], "date": "2026-02-30" }]'),
      4,
      'expected a day that exists',
    ],
    [
      'a field of nobody',
      file('[{ "page": "a.md", "rule": "r", "path": [], "until": "x" }]'),
      3,
      'Unexpected key `until`',
    ],
    [
      'a merge that was not finished',
      file('[\n<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> main\n]'),
      4,
      'Unexpected conflict marker `<<<<<<<`',
    ],
  ])('tells of %s, with the line', (_, source, line, message) => {
    const found = fault(source);
    expect(found.message).toContain(message);
    expect(found.message).toContain('Cannot use the baseline `b.json');
    expect(found.line).toBe(line);
    try {
      expect(isValid(JSON.parse(source)) && !source.includes('2026-02-30')).toBe(false);
    } catch (error) {
      expect(error).toBeInstanceOf(SyntaxError);
    }
  });

  it('never fails in another way', () => {
    const accepted = fc.anything().map((value) => JSON.stringify({ version: 1, accepted: value }));
    const any = fc.oneof(fc.string(), fc.json(), accepted);
    fc.assert(
      fc.property(any, (source) => {
        try {
          expect(parseBaseline(source, 'b.json')).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
    );
  });
});

function sortKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
