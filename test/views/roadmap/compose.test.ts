import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFile, partsWithoutRegion, updateFile } from '../../../src/views/roadmap/compose.js';
import { findRegions, RegionError } from '../../../src/views/roadmap/markers.js';

const texts = new Map([
  ['head', '# Title'],
  ['summary', '## Summary\n\nSix pages.'],
  ['bugs', ''],
]);
const other = new Map([...texts, ['summary', '## Summary\n\nSeven pages.']]);

function faultOf(text: string, format: 'md' | 'mdx' = 'md'): string {
  try {
    updateFile(text, texts, format);
  } catch (error) {
    if (error instanceof RegionError) return `${error.line}: ${error.message}`;
    throw error;
  }
  return 'none';
}

const begin = '<!-- parity:begin summary -->';
const end = '<!-- parity:end summary -->';

describe('a file with regions', () => {
  it.each(['md', 'mdx'] as const)('of %s is the same when it is written again', (format) => {
    const file = newFile(texts, format);
    expect(findRegions(file, format).map(({ name }) => name)).toEqual(['head', 'summary', 'bugs']);
    expect(updateFile(file, texts, format)).toBe(file);
    expect(updateFile(file, other, format)).toBe(newFile(other, format));
  });

  it('keeps what people wrote, moved and took out', () => {
    const file = `\uFEFFOurs\r\n${begin}\r\n\r\nold\r\n${end}\r\nOurs, too\r\n\r\n<!-- parity:begin head -->\r\n<!-- parity:end head -->`;
    expect(updateFile(file, texts, 'md')).toBe(
      `\uFEFFOurs\r\n${begin}\r\n\r\n## Summary\r\n\r\nSix pages.\r\n\r\n${end}\r\nOurs, too\r\n\r\n` +
        '<!-- parity:begin head -->\r\n\r\n# Title\r\n\r\n<!-- parity:end head -->',
    );
  });

  it('tells what it has no region for, of what there is to say', () => {
    const file = `\uFEFF${begin}\n${end}\n`;
    expect(partsWithoutRegion(file, texts, 'md')).toEqual(['head']);
    expect(partsWithoutRegion(newFile(texts, 'md'), texts, 'md')).toEqual([]);
  });

  it('keeps any text around them, byte by byte', () => {
    const prose = fc.stringMatching(/^[a-z `*<#\n-]{0,40}$/).map((words) => `\n\n${words}\n\n`);
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        // What opens code or a comment makes text of the markers: then nothing is found, or refused.
        fc.pre(!/`{3}|<|^ {4}/m.test(before));
        const file = `${before}${begin}\nold\n${end}${after}`;
        const updated = updateFile(file, texts, 'md') ?? '';
        expect(updated.startsWith(`${before}${begin}`)).toBe(true);
        expect(updated.endsWith(`${end}${after}`)).toBe(true);
        expect(updateFile(updated, texts, 'md')).toBe(updated);
      }),
    );
  });

  it('are none where markers stand in code, quotes and lists', () => {
    for (const text of [
      `~~~\n${begin}\n${end}\n~~~`,
      `> ${begin}\n> ${end}`,
      `- ${begin}\n  ${end}`,
      'x',
    ]) {
      expect(updateFile(text, texts, 'md')).toBeUndefined();
    }
  });
});

describe('markers that cannot be used', () => {
  it.each([
    [
      'no end',
      `a\n\n${begin}\n`,
      `3: Unexpected \`${begin}\` without an end, expected \`${end}\` after it`,
    ],
    ['no begin', `${end}\n`, `1: Unexpected \`${end}\`, expected \`${begin}\` before it`],
    [
      'one in another',
      `${begin}\n\n<!-- parity:begin head -->\n\n<!-- parity:end head -->\n\n${end}`,
      `3: Unexpected \`<!-- parity:begin head -->\` inside of a region, expected \`${end}\` before it`,
    ],
    [
      'crossed ones',
      `${begin}\n\n<!-- parity:end head -->`,
      `3: Unexpected \`<!-- parity:end head -->\`, expected \`${end}\``,
    ],
    [
      'a second one',
      `${begin}\n\n${end}\n\n${begin}\n\n${end}`,
      `5: Unexpected second \`${begin}\`, expected one, as in line 1, remove it`,
    ],
    [
      'one without a name',
      '<!-- parity:begin -->\n',
      '1: Unexpected marker of a region, expected one like `<!-- parity:begin summary -->`, alone on its line',
    ],
    [
      'one with text after it',
      `${begin} and more\n\n${end}`,
      '1: Unexpected marker of a region, expected one like `<!-- parity:begin summary -->`, alone on its line',
    ],
    [
      'a misspelt name',
      '<!-- parity:begin sumary -->\n\n<!-- parity:end sumary -->',
      '1: Unexpected region `sumary`, expected one of `head`, `summary`, `bugs`, did you mean `summary`?',
    ],
  ])('%s', (_, text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });

  it('broken MDX', () => {
    expect(
      faultOf('{/* parity:begin summary */}\n\n<b>\n\n{/* parity:end summary */}\n', 'mdx'),
    ).toMatch(/^\d+: /);
  });
});
