/**
 * Both engines give the same tree: types, names, values, attributes, positions.
 *
 * Allowed to differ, all else is an error of this test:
 * - Sätteri gives JSX attributes no position, and JSX a mark in `data` (`_mdxExplicitJsx`);
 *   micromark gives expressions an `estree` in `data`;
 * - Sätteri may split the text after a literal autolink into two text nodes;
 * - the end of a container directive without a closing line of its own;
 * - in Markdown, the end and final line break of an HTML comment in a list item.
 */
import { describe, expect, it } from 'vitest';
import { readTree } from '../../src/syntax/read.js';
import { corpusPages, corpusText, hasCorpus } from '../support/corpus.js';
import { comparable } from './compare.js';

function expectSame(source: string, format: 'md' | 'mdx'): void {
  const satteri = readTree(source, { format, engine: 'satteri' });
  const micromark = readTree(source, { format, engine: 'micromark' });
  expect(satteri.engine).toBe('satteri');
  expect(micromark.engine).toBe('micromark');
  expect(satteri.text).toBe(micromark.text);
  expect(comparable(satteri.tree)).toEqual(comparable(micromark.tree));
}

describe.skipIf(!hasCorpus)('pages of the genkit docs, in ../shared/corpus', () => {
  const pages = corpusPages().filter((page) => page.startsWith('genkit/docs-'));

  it('are there', () => expect(pages.length).toBeGreaterThan(10));

  it.each(pages)('%s', (page) => {
    const source = corpusText(page);
    expectSame(source, 'mdx');
    expectSame(source.replaceAll('\n', '\r\n'), 'mdx');
  });
});

const markdown: Record<string, string> = {
  CRLF: '# A\r\n\r\ntext\r\nmore\r\n\r\n```js\r\nx\r\n```\r\n- a\r\n- b\r\n',
  'a BOM': '\uFEFF---\na: 1\n---\n\n# x\n',
  tabs: '\t# code\n\n-\ta\n\n\t```js\n\tx\n\t\ty\n\t```\n\n1.\tb\n',
  'no final line feed': '# A\n\ntext',
  nothing: '',
  spaces: '  \n\n',
  emoji: '# 😀 head **b**\n\n😀😀 `c` [x](y)\n\n| 😀 | b |\n|--|--|\n| 1 | 😀 x |\n',
  NUL: 'a\0b\n\n# \0\n',
  'half a surrogate pair': 'a \uD800 b\n\n# x\n',
  'replacement characters': 'a \uFFFD b\n',
  tables: '| a | b |\n|:--|--:|\n| 1 | `x|y` |\n| 1 \\| 2 | 3 |\n\ntext\n',
  footnotes: 'a[^1] b[^x]\n\n[^1]: note\n    more\n\n    para\n\n[^x]: y\n',
  directives:
    ':::note[Title *x*]{#a .b c="d" e}\n\ntext\n\n:::\n\n::leaf[x]{y=1}\n\nhi :text[a]{b}\n',
  'nested directives': '::::a\n:::b\nx\n:::\n::::\n',
  'directives in lists': '- item\n\n  :::note\n  text\n  :::\n\n- b\n',
  lists: '1. a\n   - b\n\n     ```py\n     x\n     ```\n   - c\n2. d\n',
  tasks: '- [ ] a\n- [x] b\n',
  'literal links':
    'see https://x.com/a?b=c. and www.foo.com and a@b.co (Grok)[https://x.ai] y\nz\n',
  HTML: '<details>\n<summary>x</summary>\n\ntext\n\n</details>\n\n<!-- c -->\n\na <b>x</b> <!-- d -->\n',
  'a rule first, then a list': '---\n\n* a\n* b\n',
  'unclosed frontmatter': '---\na: 1\n\n# x\n\n- a\n- b\n',
  TOML: '+++\na = 1\n+++\n\nx\n',
  'unclosed fence': '- a\n\n```py\nopen\n',
  references: '[a][b] [c] ![d][e]\n\n[b]: x "t"\n[c]: <y>\n[e]: z\n',
};

const mdx: Record<string, string> = {
  imports:
    "import A from './a'\nexport const x = {\n a: 1\n}\n\n# Hi\n\nimport B from 'b'\n\n<B/>\n",
  'imports in CRLF': "import A from 'a'\r\nimport B from 'b'\r\n\r\n# Hi\r\n",
  'imports in elements': "<A>\n\nimport B from 'b'\n\n</A>\n",
  tabs: '<Tabs>\n  <TabItem label="A" value={1} {...x} b>\n    ```js\n    x\n    ```\n  </TabItem>\n</Tabs>\n',
  'tabs in a list':
    '1. a\n\n   <Tabs>\n     <TabItem label="x">\n       b\n\n       ```js\n       c\n       ```\n     </TabItem>\n   </Tabs>\n\n2. d\n',
  expressions: '{/* c */}\n\na {b} c\n\n{\n  x\n}\n\n{/* a */}{/* b */}\n',
  details: '<details>\n<summary>x *y*</summary>\n\ntext\n\n</details>\n',
  'elements on a line': '<A>x</A> <B>y</B>\n\n<A>text</A>\n\na <B c="d" /> e <F>g</F>\n\n<>a</>\n',
  attributes:
    '<A b="c &amp; d" e=\'f\' g={`h`} i:j="k" l\n  m="n"\n/>\n\n- x\n\n  <A\n    b={[\n      {label: "x"},\n    ]}\n  >\n    c\n  </A>\n',
  emoji: '😀 <A b="😀" /> c\n\n<T l="😀">\n😀\n</T>\n',
  directives: ':::note\n<A>\n\nb\n\n</A>\n:::\n\n<A>\n\n  :::tip\n  c\n  :::\n\n</A>\n',
  'a directive on one line': '<A>\n  :::note[F] The text. :::\n</A>\n\nb\n',
  'a directive that is cut': '<A>\n:::note\nx\n</A>\n\ny\n',
  'a fence in a fence': ':::note\n```md\n:::\n```\n:::\n',
  'a page of everything':
    '---\nt: 1\n---\n<!-- c -->\n\n## A {#id}\n\n::: tip My title\nx\n:::\n\n::: code-group\n```py [Python]\nx\n```\n```js [JS]\ny\n```\n:::\n',
};

describe('one tree from both engines', () => {
  it.each(Object.entries(markdown))('Markdown: %s', (_, source) => expectSame(source, 'md'));
  it.each(Object.entries(mdx))('MDX: %s', (_, source) => expectSame(source, 'mdx'));
});

describe('the closing line of a container', () => {
  const table = '| a | b |\n|--|--|\n| x | y |';
  it.each(
    Object.entries({
      'after a table': `:::note\n${table}\n:::\n\nz\n`,
      'after a table of one column': ':::note\n| a |\n|--|\nx\n:::\n\nz\n',
      'after a table without rows': ':::note\na | b\n--|--\n:::\n\nz\n',
      'after a table, then text': `:::note\n${table}\n:::\nz\n`,
      'after a table, with more colons': `:::note\n${table}\n::::\n\nz\n`,
      'after a table in CRLF': `:::note\n${table}\n:::\n\nz\n`.replaceAll('\n', '\r\n'),
      'after a table in two containers': `::::note\n:::tip\n${table}\n:::\n::::\n\nz\n`,
      'after a table in a quote': `> :::note\n> ${table.replaceAll('\n', '\n> ')}\n> :::\n\nz\n`,
      'after a table in a list': `- :::note\n  ${table.replaceAll('\n', '\n  ')}\n  :::\n\nz\n`,
      'after a link reference definition': ':::note\n[a]: b\n:::\n\nz [a]\n',
      'after a definition with a title': ':::note\n[a]:\nb\n"c"\n:::\nz [a]\n',
      'after a definition in a list': ':::note\n- [a]: b\n:::\n\nz [a]\n',
    }),
  )('ends it: %s', (_, source) => {
    for (const format of ['md', 'mdx'] as const) {
      const tree = readTree(source, { format, engine: 'satteri' }).tree;
      expect(comparable(tree)).toEqual(
        comparable(readTree(source, { format, engine: 'micromark' }).tree),
      );
      expect(tree.children.map((node) => node.type)).toHaveLength(2);
      expect(tree.children.at(-1)).toMatchObject({ type: 'paragraph' });
    }
  });

  it('leaves an element after it closed', () => {
    const after = '- <Lang lang="go">\n\n    :::tip\n    x\n    :::\n\n  </Lang>\n';
    const source = `<Lang lang="go">\n\n  :::note\n  ${table.replaceAll('\n', '\n  ')}\n  :::\n\n</Lang>\n\n${after}`;
    const trees = (['satteri', 'micromark'] as const).map((engine) =>
      comparable(readTree(source, { format: 'mdx', engine }).tree),
    );
    expect(trees[0]).toEqual(trees[1]);
  });

  it('is reported as read by micromark where Sätteri takes it for text', () => {
    const read = (text: string) => readTree(text, { format: 'md' }).engine;
    expect(read(`:::note\n${table}\n:::\n`)).toBe('micromark');
    expect(read(`:::note\n${table}\n\n:::\n`)).toBe('satteri');
    expect(read(`:::note\n${table}\n:::tip\nx\n:::\n`)).toBe('satteri');
  });
});
