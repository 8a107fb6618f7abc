/** Plain YAML is told without a parser; whatever the parser refuses must not pass for plain. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { isPlainYaml } from '../../../src/page/recognise/frontmatter.js';

describe('isPlainYaml', () => {
  it.each([
    'title: Streams',
    'title: "Streams: all of them"\ndraft: true\n',
    'hero:\n  tagline: Fast, small\n  image:\n    dark: ../a.svg\nnext: false',
    'hero:\n  actions:\n    - text: Start\n      link: /start/\n      attrs:\n        deep: true\n    - text: More\n',
    "tags:\n  - one\n  - 'two'",
    '',
  ])('knows %j', (text) => {
    expect(isPlainYaml(text)).toBe(true);
  });

  it.each(['a:\n    b:\n  c: d'])('leaves %j to the parser', (text) => {
    expect(isPlainYaml(text)).toBe(false);
  });

  it('never takes for plain what the parser refuses', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b:',
        'c: d',
        ': ',
        '- ',
        '-',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '\n    ',
        '"',
        "'",
        '#',
        ' #',
      ],
      ...['[', '{', '&x', '*x', '!', '|', '>', '%', '@', '`', '\t', ',', '? ', '---', 'é', '\r\n'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        if (isPlainYaml(text)) {
          const { errors } = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
          expect(errors.map((error) => error.message)).toEqual([]);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});
