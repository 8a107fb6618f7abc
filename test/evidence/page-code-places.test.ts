import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOfPage } from '../../src/evidence/page-code.js';
import type { Engine } from '../../src/syntax/read.js';
import { contextFor } from './contexts.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 150);
const seed = process.env.PROPERTY_SEED ? { seed: Number(process.env.PROPERTY_SEED) } : {};
const engines: Engine[] = ['satteri', 'micromark'];

/** Lines of code: each has a word of its own, so that no line can be taken for another. */
const codeLines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '  ', '    ', '\t', ' \t', '\t\t', '> ', '- ', '>'),
      fc.constantFrom(
        '',
        'x',
        'é🎉',
        'a\tb',
        ' > ',
        '\ufeff',
        'a:::b',
        '{x}',
        '<!-- y -->',
        '\0',
        '\ud800',
      ),
      fc.constantFrom('', ' ', '\t', '  \t '),
      fc.boolean(),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) =>
    lines.map(([indent, letters, end, isEmpty], index) =>
      isEmpty ? '' : `${indent}w${index}${letters}${end}`,
    ),
  );

type Wrap = (lines: string[]) => string[];

const pad =
  (first: string, rest: string): Wrap =>
  (lines) =>
    lines.map((line, index) => (index === 0 ? first : rest) + line);

const fences = fc
  .tuple(fc.constantFrom('', ' ', '   '), fc.constantFrom('```', '~~~~'), codeLines)
  .map(([indent, marks, lines]) => [
    `${indent}${marks}py`,
    ...lines.map((line) => indent + line),
    `${indent}${marks}`,
  ]);

const containers: Wrap[] = [
  pad('> ', '> '),
  pad('>', '>'),
  pad('- ', '  '),
  pad('1. ', '   '),
  pad('10)  ', '     '),
  pad('-\t', '\t'),
  pad('* ', '\t'),
  pad('> - ', '>   '),
  pad('>\t', '>\t'),
];
const elements: Wrap[] = [
  (lines) => ['<Tab>', ...lines, '</Tab>'],
  (lines) => ['<Tab>', '', ...lines.map((line) => `  ${line}`), '', '</Tab>'],
  (lines) => [':::note', ...lines, ':::'],
];

const pages = fc
  .record({
    fence: fences,
    wraps: fc.array(fc.constantFrom(...containers), { maxLength: 2 }),
    element: fc.constantFrom<Wrap>((lines) => lines, ...elements),
    start: fc.constantFrom(
      '',
      '---\ntitle: x\n---\n\n',
      'Text.\n\n',
      '\ufeff',
      '\ufeff---\na: b\n---\n',
    ),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ fence, wraps, element, start, end }) => {
    const lines = element(wraps.reduce((inner, wrap) => wrap(inner), fence));
    const text = `${start}${lines.join('\n')}\n\nText.\n`.replaceAll('\n', end);
    // Reading does not tell comments from code where lines end as on old Macs.
    return end === '\r' ? text.replaceAll('<!--', '<') : text;
  });

describe('places of code', { timeout: 60_000 }, () => {
  it('have the letters of the code', () => {
    let letters = 0;
    fc.assert(
      fc.property(pages, fc.constantFrom(...engines), (text, engine) => {
        letters += check(text, engine);
      }),
      { numRuns, ...seed },
    );
    expect(letters).toBeGreaterThan(numRuns * 10);
  });

  it.each(engines)('are those of indented code, too, with %s', (engine) => {
    expect(check('Text.\n\n    a = 1\n\n      b\n\tc\n', engine, 'page.md')).toBeGreaterThan(0);
    expect(check('- x\n\n\t\ta\n\t\t\tb\n', engine, 'page.md')).toBeGreaterThan(0);
  });

  it.each(engines)('are exact in a list in a quote with tabs, with %s', (engine) => {
    const text = '\ufeff> 1. x\r\n>\r\n>    ```py\r\n>    \tcall(a)\r\n>    ```\r\n';
    const [code] = codeOfPage(contextFor(text, { engine }));
    expect(code?.place({ line: 1, column: 2 }, { line: 1, column: 6 })).toEqual({
      start: { line: 4, column: 7, offset: 29 },
      end: { line: 4, column: 11, offset: 33 },
    });
  });
});

/** Compares all letters of all code of a page with what stands at their places. */
function check(text: string, engine: Engine, path = '/nowhere/page.mdx'): number {
  let letters = 0;
  let context: ReturnType<typeof contextFor>;
  try {
    context = contextFor(text, { engine, path });
  } catch {
    return 0;
  }
  const page = context.text;
  const lines = page.split(/\r\n|\r|\n/);
  for (const code of codeOfPage(context)) {
    for (const [index, line] of code.text.split(/\r\n|\r|\n/).entries()) {
      const word = /w\d+/.exec(line)?.[0];
      for (let column = 1; column <= line.length; column++) {
        const at = { line: index + 1, column };
        const start = code.place(at, at)?.start;
        if (!start) throw new Error('No place');
        const letter = page[start.offset as number];
        const own = line[column - 1];
        if (own === '\ufffd') expect(['\ufffd', '\0', '\ud800']).toContain(letter);
        else if (letter !== '\t' || own !== ' ') expect(letter).toBe(own);
        expect(lines[start.line - 1]?.[start.column - 1]).toBe(letter);
        if (word) expect(lines[start.line - 1]).toContain(word);
        letters++;
      }
    }
  }
  return letters;
}
