/** What is read without the parser is what the parser reads; whatever it refuses is left to it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { readPlainYaml } from '../../src/text/plain-yaml.js';

function expectSame(text: string) {
  const value = readPlainYaml(text);
  if (value === undefined) return;
  const document = parseDocument(text, { logLevel: 'silent' });
  expect([document.errors.map(({ message }) => message), value]).toEqual([[], document.toJS()]);
}

describe('readPlainYaml', () => {
  it.each([
    ['title: Streams', { title: 'Streams' }],
    [
      'title: "Streams: all of them"\ndraft: true\n',
      { title: 'Streams: all of them', draft: true },
    ],
    ['title: "Caf\\u00e9 \\"au lait\\""', { title: 'Café "au lait"' }],
    ["title: 'It''s # 1' ", { title: "It's # 1" }],
    ['title: Éclairs: C#, a:b', undefined],
    ['title: Éclairs, C#, a:b', { title: 'Éclairs, C#, a:b' }],
    [
      'hero:\n  image:\n    dark: ../a.svg\nsidebar:\n  order: 12\nnext: false',
      { hero: { image: { dark: '../a.svg' } }, sidebar: { order: 12 }, next: false },
    ],
    ['a:\n  - text: Start\n    link: /start/\n    at:\n      deep: ~\n', undefined],
    [
      'a:\n  - text: Start\n    link: /start/\n    at:\n      deep: null\n  - b: 2024-01-31\n',
      { a: [{ text: 'Start', link: '/start/', at: { deep: null } }, { b: '2024-01-31' }] },
    ],
    ["# Tags\ntags:\n  - one\n  - 'two'\n  - - three", { tags: ['one', 'two', ['three']] }],
    ['a:\nb:', { a: null, b: null }],
    ['a: [js, "C#", \'d\' , 1]\nb: []', { a: ['js', 'C#', 'd', 1], b: [] }],
    ['title: .NET', { title: '.NET' }],
    ['', null],
  ])('reads %j', (text, value) => {
    expect(readPlainYaml(text)).toEqual(value);
    expectSame(text);
  });

  it.each([
    'a:\n    b:\n  c: d',
    'a: one\n  more',
    'a: |\n  more',
    'a: "one\n  more"',
    '"a": b',
    'a: 0x1f',
    'a: 1e3',
    'a: 1\na: 2',
    '__proto__: 1',
    'null: 1',
    'a: b # c',
    'a: &x b',
    'a: ["b, c"]',
    'a: [b: c]',
    'a: [b, ]',
    'a: .NaN',
    `a:\n${Array.from({ length: 30 }, (_, at) => `${' '.repeat(at + 1)}a:`).join('\n')}`,
  ])('leaves %j to the parser', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('reads pieces of YAML as the parser does', () => {
    const piece = fc.constantFrom(
      ...['a', 'b:', 'c: d', ': ', '- ', '-', ' ', '  ', '\n', '\n  ', '\n    ', '"', "'", '#'],
      ...[' #', '[', '{', '&x', '*x', '!', '|', '>', '%', '@', '`', '\t', ',', '? ', '---', 'é'],
      ...['\r\n', '\r', '\u00a0', '\u2028', '\u0085', '\uFEFF', '\\', '\\u00e9', '\\x', '...', '.'],
      ...[
        '007',
        '1.50',
        '.5',
        '-1',
        '0o7',
        '2024-01-31',
        'True',
        'no',
        'NULL',
        '~',
        '.inf',
        '_',
        '[a, b]',
        '["a',
        '", ',
        ']',
        '.NET',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => expectSame(pieces.join(''))),
      { numRuns: 5000 },
    );
  });

  const word = fc.oneof(
    fc.constantFrom(
      '.NET',
      '.nan',
      '[a]',
      'title',
      'null',
      'yes',
      '1',
      '12',
      '1.5',
      '1e3',
      'true',
      '2024-01-31',
      'a: b',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'ab01 .:#-\'"\\\n\t,[]{}&*!|>%@é') }),
  );
  const scalars = fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      scalars,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(word, tie('value'), { maxKeys: 3 }),
    ),
  }));
  const frontmatter = fc.dictionary(fc.oneof(word, fc.constantFrom('a', 'b', 'c_d')), value);
  const style = fc.record({
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL'),
    indent: fc.integer({ min: 1, max: 4 }),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any', 'flow'),
    lineWidth: fc.constantFrom(0, 20),
    version: fc.constantFrom('1.1', '1.2'),
  } as const);

  it('reads generated frontmatter as the parser does', () => {
    fc.assert(
      fc.property(frontmatter, style, (data, options) => {
        expectSame(stringify(data, options as object));
        expectSame(`# c\n${stringify(data, options as object).replaceAll('\n', '\r\n')}`);
      }),
      { numRuns: 1500 },
    );
  });
});
