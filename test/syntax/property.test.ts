import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/syntax/mask.js';
import { type Engine, type Reading, readTree } from '../../src/syntax/read.js';
import { outlineOf } from './compare.js';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 200) };

const inline = fc.constantFrom(
  ...['word', '*em*', '**st**', '`code`', '`<!-- x -->`', '[l](u)', 'https://a.b/c', '😀', '&amp;'],
  ...['<B c="d" />', '<I>x</I>', '{expr}', '~~d~~', '10:30', ':t[x]', '<!-- c -->', 'é', 'a_b_c'],
);
const words = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
const join = (blocks: string[]) => blocks.join('\n\n');

const leaf = fc.oneof(
  words,
  words.map((text) => `## ${text} {#some-id}`),
  words.map((text) => `${text}\n===`),
  fc.constantFrom(
    '```py [Python]\nx\n\n<!-- a -->\n:::\n```',
    '~~~\n{#x}\n~~~',
    '<!-- lint disable x -->',
    '<!-- a\nb */ -->',
    '---',
    '| a | b |\n|--|--|\n| 1 | 😀 |',
    '::: code-group\n```py [Python]\nx\n```\n```js [JS]\ny\n```\n:::',
    ':::note[L] one line :::',
    ':::c++',
    '<A\n  b={[\n    {c: "d"},\n  ]}\n/>',
  ),
);

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map(join),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('blocks').map((text) => `- ${indent(text, 2).trimStart()}`),
    tie('blocks').map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
    tie('blocks').map((text) => `<Tabs>\n<TabItem label="x">\n\n${text}\n\n</TabItem>\n</Tabs>`),
    tie('blocks').map((text) => `<Lang lang="js go">\n\n${indent(text, 2)}\n\n</Lang>`),
    tie('blocks').map((text) => `<details>\n<summary>S</summary>\n\n${text}\n\n</details>`),
    leaf.map((text) => `:::note Some title\n\n${text}\n\n:::`),
    leaf.map((text) => `::: tip\n\n${text}\n\n:::`),
    leaf.map((text) => `:::note\n${text}\n:::`),
  ),
}));

const page = fc
  .tuple(fc.array(block, { maxLength: 4 }).map(join), fc.boolean(), fc.boolean())
  .map(([text, crlf, matter]) => {
    const whole = matter ? `---\ntitle: x\n---\n\nimport A from 'a'\n\n${text}\n` : text;
    return crlf ? whole.replaceAll('\n', '\r\n') : whole;
  });

/** Bits that mean something, in any order. */
const soup = fc
  .array(
    fc.constantFrom(
      ...['<', '>', '/', '{', '}', '*/', '/*', '<!--', '-->', ':::', '::: ', 'a', 'A', '`', '```'],
      ...[
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '  ',
        '    ',
        '#',
        '{#',
        '|',
        '- ',
        '> ',
        '---',
        '~~~',
        '[',
        ']',
      ],
      ...[
        'import',
        'export ',
        '\0',
        '\uD800',
        '\uFEFF',
        '😀',
        '"',
        "'",
        '=',
        '$',
        '\\',
        '\t',
        '<A>',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function read(
  source: string,
  format: 'md' | 'mdx' | 'detect',
  engine: Engine,
): Reading | undefined {
  try {
    return readTree(source, { format, engine, path: 'a.md' });
  } catch (error) {
    expect(error).toBeInstanceOf(VFileMessage);
    return undefined;
  }
}

/** Every position lies in the text, children in their parents and in order. */
function checkPositions(node: Nodes, text: string): void {
  const { start, end } = node.position ?? {};
  if (!start || !end) throw new Error(`No position on ${node.type}`);
  for (const point of [start, end]) {
    const offset = point.offset ?? -1;
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(offset).toBeLessThanOrEqual(text.length);
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    expect([point.line, point.column]).toEqual([lines.length, (lines.at(-1) ?? '').length + 1]);
  }
  expect(start.offset).toBeLessThanOrEqual(end.offset ?? 0);
  if ('children' in node) for (const child of node.children) checkPositions(child, text);
}

describe('generated pages', { timeout: 60_000 }, () => {
  it.each(['md', 'mdx', 'detect'] as const)('read the same with both engines: %s', (format) => {
    fc.assert(
      fc.property(page, (source) => {
        const satteri = read(source, format, 'satteri');
        const micromark = read(source, format, 'micromark');
        expect(satteri?.format).toBe(micromark?.format);
        if (!satteri || !micromark) return;
        checkPositions(satteri.tree, satteri.text);
        checkPositions(micromark.tree, micromark.text);
        expect(outlineOf(satteri.tree)).toEqual(outlineOf(micromark.tree));
      }),
      runs,
    );
  });

  it('throw nothing but messages, whatever they hold', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (source) => {
        for (const engine of ['satteri', 'micromark'] as const) {
          for (const format of ['md', 'mdx', 'detect'] as const) read(source, format, engine);
        }
      }),
      runs,
    );
  });

  it('keep their length and line breaks when masked', () => {
    fc.assert(
      fc.property(fc.oneof(page, soup), fc.boolean(), (source, mdx) => {
        const masked = mask(source, mdx);
        expect(masked).toHaveLength(source.length);
        expect(masked.replace(/[^\r\n]/g, 'x')).toBe(source.replace(/[^\r\n]/g, 'x'));
      }),
      { numRuns: 1000 },
    );
  });
});
