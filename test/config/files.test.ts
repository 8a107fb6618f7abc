import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../src/config/json-places.js';
import { parseJson } from '../../src/config/parse-json.js';
import { parseYaml } from '../../src/config/parse-yaml.js';
import { ConfigError } from '../../src/config/problem.js';
import { processorTime } from '../support/processor-time.js';

function errorOf(run: () => unknown): ConfigError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error as ConfigError;
  }
  throw new Error('Expected a ConfigError');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('JSON', () => {
  it('is read with and without a byte order mark', () => {
    expect(parseJson('\uFEFF{"target": "go"}', 'a.json')).toEqual({ target: 'go' });
  });

  it.each([
    [
      'a comma too many',
      '{\n  "target": "go",\n}',
      'a.json:3:1`: Unexpected "}" in JSON, expected a key in double quotes, ' +
        'remove the comma before it',
    ],
    [
      'a comma too few',
      '{"target": "go"\r\n "engine": "auto"}',
      'a.json:2:2`: Unexpected "\\"engine\\": \\"auto\\"}" in JSON, expected `,` or `}`',
    ],
    [
      'a comment',
      '{ // here',
      'a.json:1:3`: Unexpected "//" in JSON, expected a key in double quotes or `}`, ' +
        'remove the comment: JSON has none',
    ],
    [
      'single quotes',
      "{'target': 1}",
      'a.json:1:2`: Unexpected "\'" in JSON, expected a key in double quotes or `}`, ' +
        'write double quotes',
    ],
    [
      'no quotes',
      '{target: 1}',
      'a.json:1:2`: Unexpected "target" in JSON, expected a key in double quotes or `}`',
    ],
    ['no end', '{"a": [1', 'a.json:1:9`: Unexpected end of the file, expected `,` or `]`'],
    [
      'two values',
      '{} {}',
      'a.json:1:4`: Unexpected "{" in JSON, expected nothing after the value',
    ],
    ['no colon', '{"a" 1}', 'a.json:1:6`: Unexpected "1" in JSON, expected `:` after the key'],
    ['a word', '[tru]', 'a.json:1:2`: Unexpected "tru" in JSON, expected a value or `]`'],
    [
      'a bad escape',
      '{"a": "C:\\docs"}',
      'a.json:1:7`: Unexpected "\\"C:\\docs\\"}" in JSON, expected a value, with `\\` only ' +
        'before a letter of an escape',
    ],
  ])('tells the place of %s', (_, text, expected) => {
    expect(errorOf(() => parseJson(text, 'a.json')).message).toBe(
      `Cannot use the configuration \`${expected}`,
    );
  });

  it('is faulty exactly where JSON.parse says so, if it says where', () => {
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"', ' ', '\n', '1', '-', '0', '.5', 'e1', 'true'],
      ...['null', '\\', '\\u00', '\t', '\u0001', '//', "'", 'x', '\u2028', '01'],
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.json(), fc.string()), (input) => {
        expect(findJsonFault(input) === undefined).toBe(isJson(input));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['nesting', '['.repeat(250_000)],
    ['blanks', `{${' '.repeat(250_000)}x`],
    ['a string', `"${'\\n'.repeat(120_000)}`],
    ['digits', `[${'1'.repeat(250_000)}x`],
  ])('takes little time for %s', (_, text) => {
    const time = processorTime(() => errorOf(() => parseJson(text, 'a.json')));
    expect(time).toBeLessThan(500);
  });
});

describe('YAML', () => {
  it('is read with anchors, and with dates as text', () => {
    const text =
      '\uFEFF# exclusions\nexclusions:\n' +
      '  - {topic: A, reason: &why no API, pages: a.md, until: 2026-12-31}\n' +
      '  - {topic: B, reason: *why, pages: b.md}\n';
    expect(parseYaml(text, 'a.yaml')).toEqual({
      exclusions: [
        { topic: 'A', reason: 'no API', pages: 'a.md', until: '2026-12-31' },
        { topic: 'B', reason: 'no API', pages: 'b.md' },
      ],
    });
    expect(parseYaml('# nothing\n', 'a.yaml')).toBeNull();
  });

  it('makes no prototype of a key', () => {
    const value = parseYaml('__proto__: {target: x}\nconstructor: y', 'a.yaml');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it.each([
    [
      'a wrong column',
      'rules:\n  tab-sync: off\n bad: 1',
      'a.yaml:3:1`: Unexpected fault in YAML (All mapping items must start at the same column), ' +
        'expected valid YAML',
    ],
    [
      'a tab',
      'rules:\n\ttab-sync: off',
      'a.yaml:2:1`: Unexpected fault in YAML (Tabs are not allowed as indentation), expected ' +
        'valid YAML',
    ],
    [
      'a key twice',
      'target: go\nrules: {}\ntarget: js',
      'a.yaml:3:1`: Unexpected second key `target`, expected every key once',
    ],
    [
      'a merge key',
      'a: &a {x: 1}\nb:\n  <<: *a',
      'a.yaml:3:3`: Unexpected merge key `<<`, expected fields that are written out',
    ],
    [
      'a tag',
      'target: !!js/function go',
      'a.yaml:1:9`: Unexpected fault in YAML (Unresolved tag: tag:yaml.org,2002:js/function), ' +
        'expected valid YAML',
    ],
    [
      'an alias without an anchor',
      'target: *go',
      'a.yaml`: Unexpected alias without an anchor before it, expected the name of an anchor',
    ],
  ])('tells the place of %s', (_, text, expected) => {
    expect(errorOf(() => parseYaml(text, 'a.yaml')).message).toBe(
      `Cannot use the configuration \`${expected}`,
    );
  });

  it('refuses two documents', () => {
    expect(errorOf(() => parseYaml('a: 1\n---\nb: 2', 'a.yaml')).problems[0]).toMatchObject({
      line: 2,
      column: 1,
    });
  });

  const laughs = (line: (name: string, uses: string) => string) =>
    Array.from({ length: 30 }, (_, at) =>
      line(
        `a${at}`,
        at === 0
          ? '{x: 1}'
          : Array(9)
              .fill(`*a${at - 1}`)
              .join(', '),
      ),
    ).join('\n');

  it.each([
    ['a billion laughs', laughs((name, uses) => `${name}: &${name} [${uses}]`)],
    ['merged laughs', laughs((name, uses) => `${name}: &${name}\n  <<: [${uses}]`)],
    [
      'merged laughs of YAML 1.1',
      `%YAML 1.1\n---\n${laughs((n, u) => `${n}: &${n}\n  <<: [${u}]`)}`,
    ],
    ['an alias of itself', '&a [*a, *a, *a, *a]'],
    ['many aliases', `a: &a x\nb:\n${'- *a\n'.repeat(40_000)}`],
    ['deep lists', '['.repeat(250_000)],
    ['deep maps', '{'.repeat(250_000)],
    ['deep keys', '? '.repeat(120_000)],
    ['deep key maps', '[{'.repeat(120_000)],
    ['quotes', '"'.repeat(100_000)],
    ['anchors', '&a '.repeat(40_000)],
  ])('refuses %s at once', (_, text) => {
    const time = processorTime(() => {
      try {
        // An alias of itself is valid YAML; what matters is that it ends.
        parseYaml(text, 'a.yaml');
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
      }
    });
    expect(time).toBeLessThan(4000);
  });

  it('says that there are too many aliases', () => {
    const expected = /expected at most 1000 values by alias/;
    expect(() =>
      parseYaml(
        laughs((n, u) => `${n}: &${n} [${u}]`),
        'a.yaml',
      ),
    ).toThrow(expected);
    expect(() => parseYaml(`a: &a x\nb:\n${'- *a\n'.repeat(1001)}`, 'a.yaml')).toThrow(expected);
    expect(parseYaml(`- &a x\n${'- *a\n'.repeat(1000)}`, 'a.yaml')).toHaveLength(1001);
  });

  it('never throws anything but a ConfigError', () => {
    const piece = fc.constantFrom(
      ...['a', ': ', '- ', '\n', '  ', '{', '}', '[', ']', ',', '"', "'", '&a ', '*a', '!x ', '|'],
      ...['>', '#', '? ', '%YAML 1.1\n', '---', '...', '<<', '\t', '\u0000', '~', '2026-01-01'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        try {
          parseYaml(pieces.join(''), 'a.yaml');
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
