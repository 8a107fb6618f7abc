import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/text/columns.js';
import { createPaint } from '../../src/text/paint.js';
import { cutEnd, cutMiddle, pad, widthOf, wrap } from '../../src/text/terminal.js';

/** Texts with wide letters, marks, and emoji. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '日本語のページ.mdx',
    'e\u0301te\u0301',
    '👩‍👩‍👧‍👦 family',
    'a/b/c/very-long-name.mdx',
  ),
);

describe('texts in columns', () => {
  test('are never wider than asked for', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 30 }), (text, width) => {
        expect(widthOf(cutEnd(text, width))).toBeLessThanOrEqual(width);
        expect(widthOf(cutMiddle(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('are wrapped without losing a letter', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  test('keep the name of a file, and lose the folders', () => {
    expect(cutMiddle('guides/deployment/kubernetes/helm.mdx', 20)).toBe('guides/dep…/helm.mdx');
    expect(cutMiddle('guides/helm.mdx', 15)).toBe('guides/helm.mdx');
  });

  test('count wide letters as two columns', () => {
    expect(pad('日本', 6)).toBe('日本  ');
    expect(cutEnd('日本語', 4)).toBe('日…');
  });
});

describe('rows', () => {
  const paint = createPaint(false);

  test('fit the terminal: the last column that may be cut is cut first', () => {
    const columns = [{ cut: 'middle' as const, least: 8 }, {}, { cut: 'end' as const, least: 0 }];
    const rows = [
      [{ text: 'docs/guides/queues.mdx' }, { text: 'Partial' }, { text: 'lacks 2 tabs' }],
    ];
    expect(layOut(columns, rows, undefined, paint)).toEqual([
      'docs/guides/queues.mdx  Partial  lacks 2 tabs',
    ]);
    expect(layOut(columns, rows, 38, paint)).toEqual(['docs/guides/queues.mdx  Partial  lack…']);
    expect(layOut(columns, rows, 20, paint)).toEqual(['docs/…s.mdx  Partial']);
  });

  test('are coloured after they are laid out', () => {
    const [line] = layOut(
      [{}, {}],
      [[{ text: 'a', style: 'red' }, { text: 'b' }]],
      9,
      createPaint(true),
    );
    expect(line).toBe('\u001b[31ma\u001b[39m  b');
  });
});
