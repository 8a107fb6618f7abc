import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { parseHeader, readHeaders } from '../../script/examples.mjs';
import { ruleNames } from '../../src/config/rule-names.js';

describe('table of rules', () => {
  it('has a rule for each file, under its name', async () => {
    expect(readHeaders().map(({ name }) => name)).toEqual([...ruleNames].sort());
    for (const { name, plugin, load } of rules) {
      const rule = load ? (await load()).default : plugin;
      expect(rule.name).toBe(`remark-lint:${name}`);
    }
  });
});

describe('header comments', () => {
  it.each([
    ['export default 1;', 'Expected a header comment in x.ts'],
    ['/**\n * Text.\n *\n * @module y\n */', 'Expected @module x in x.ts'],
    [
      '/**\n * @module x\n * @example\n *   no\n */',
      'Expected a line of JSON after @example in x.ts',
    ],
    [
      '/**\n * @module x\n * @example\n *   {"name": "a.md", "label": "output"}\n */',
      'Expected the input of a.md before its output in x.ts',
    ],
    [
      '/**\n * @module x\n * @example\n *   {"name": "a.md"}\n * @example\n *   {"name": "a.md"}\n */',
      'Expected one example a.md in x.ts',
    ],
  ])('are refused when they are wrong %#', (source, message) => {
    expect(() => parseHeader(source, 'x.ts')).toThrow(message);
  });

  it('are read', () => {
    const source = [
      '/**\n * Text.\n *\n * @module x\n * @example\n *   {"name": "a.mdx", "config": {"b": 1}}\n *',
      ' *   # A\n *\n *     code {/* c *\\/}\n * @example\n *   {"name": "a.mdx", "label": "output"}',
      ' *\n *   1:1: B\n */',
    ].join('\n');
    expect(parseHeader(source, 'x.ts')).toEqual({
      name: 'x',
      manual: 'Text.',
      examples: [
        {
          name: 'a.mdx',
          config: { b: 1 },
          parity: {},
          input: '# A\n\n  code {/* c */}',
          beside: {},
          output: ['1:1: B'],
        },
      ],
    });
  });
});
