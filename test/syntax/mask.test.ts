import type { Nodes, Root } from 'mdast';
import { commentMarker } from 'mdast-comment-marker';
import { describe, expect, it } from 'vitest';
import { directiveTitle } from '../../src/syntax/fences.js';
import { mask } from '../../src/syntax/mask.js';
import { type Engine, guessFormat, readTree } from '../../src/syntax/read.js';
import { codeRegions } from '../../src/syntax/regions.js';

const engines: Engine[] = ['satteri', 'micromark'];

/** Every node of a type. */
function all<Type extends Nodes['type']>(tree: Root, type: Type): Extract<Nodes, { type: Type }>[] {
  const found: Nodes[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === type) found.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found as Extract<Nodes, { type: Type }>[];
}

/** What each line of a masked MDX page is; unchanged lines are left out. */
const changed: [name: string, source: string, masked: string][] = [
  ['a comment', '<!-- x -->\n', '{/*  x */}\n'],
  ['an empty comment', '<!---->\n', '{/* */}\n'],
  ['a comment of lines', '<!-- x\ny */ z\n-->\n', '{/*  x\ny *  z\n*/}\n'],
  ['a comment of lines after text', 'a\n<!-- x\ny -->\n', 'a\n      \n     \n'],
  ['a comment in text', 'a <!-- x --> b\n', 'a {/*  x */} b\n'],
  ['a comment after a code span', '`<!-- x -->` <!-- y -->\n', '`<!-- x -->` {/*  y */}\n'],
  ['a comment after a lone backtick', 'a ` b\n\n<!-- x -->\n', 'a ` b\n\n{/*  x */}\n'],
  ['a heading id', '# A {#my-id}\n', '# A         \n'],
  ['a closed heading', '## A {#b} ##\n', '## A      ##\n'],
  ['a quoted heading', '> ## A {#b}\n', '> ## A     \n'],
  ['a setext heading', 'A {#b}\n---\n', 'A     \n---\n'],
  ['CRLF', '# A {#b}\r\n\r\n<!-- x -->\r\n', '# A     \r\n\r\n{/*  x */}\r\n'],
  ['a space after colons', '::: tip\nx\n:::\n', ':::tip \nx\n:::\n'],
  ['a title', ':::note Some title\nx\n:::\n', ':::note           \nx\n:::\n'],
  ['a space and a title', '::: tip T\nx\n:::\n', ':::tip   \nx\n:::\n'],
  ['spaced attributes', '::: tip {a=b}\nx\n:::\n', ':::tip{a=b}  \nx\n:::\n'],
  ['a title after a label', ':::tip[a] b\nx\n:::\n', ':::tip[a]  \nx\n:::\n'],
  ['NUL', 'a\0b\n', 'a\uFFFDb\n'],
];

const unchanged: [name: string, source: string][] = [
  ['comments in fences', '```html\n<!-- x -->\n# A {#b}\n::: tip\n```\n'],
  ['comments in tildes in a list', '- a\n\n  ~~~\n  <!-- x -->\n  ~~~\n'],
  ['comments in a quoted fence', '> ```\n> <!-- x -->\n> ```\n'],
  ['comments in components', '<A>\n    ```\n    <!-- x -->\n    ```\n</A>\n'],
  ['comments in expressions', '{/* <!-- a --> */}\n'],
  ['comments in template strings', '<A b={`\n<!-- x -->\n`} />\n'],
  ['frontmatter', '---\na: "<!-- x --> {#b}"\n---\n'],
  ['an open comment', 'a <!-- x\n'],
  ['braces in text', 'a {#b} c\n'],
  ['directives as they should be', ':::tip[a]{b=c}\nx\n:::\n\n::::a\n:::b\nx\n:::\n::::\n'],
  ['leaf directives', '::youtube[a]\n'],
];

describe('mask', () => {
  it.each(changed)('masks %s', (_, source, masked) => {
    expect(mask(source, true)).toBe(masked);
    expect(masked).toHaveLength(source.length);
  });

  it.each(unchanged)('leaves %s alone', (_, source) => {
    expect(mask(source, true)).toBe(source);
  });

  it('leaves comments and heading ids in Markdown alone', () => {
    const source = '# A {#b}\n\n<!-- c -->\n';
    expect(mask(source, false)).toBe(source);
  });

  it('puts back the colons of what is no directive', () => {
    for (const engine of engines) {
      const source = ':::c++\nx\n\n:::note\n```md\n:::\n```\n:::\n\n:::note[F] one line :::\n';
      const { tree } = readTree(source, { format: 'mdx', engine });
      expect(all(tree, 'text').map((node) => node.value)).toEqual([
        ':::c++\nx',
        ':::note[F] one line :::',
      ]);
      expect(all(tree, 'code')[0]?.value).toBe(':::');
    }
  });
});

describe.each(engines)('what Docusaurus and VitePress add, with %s', (engine) => {
  it.each(['md', 'mdx'] as const)('reads comment markers in %s', (format) => {
    const { tree } = readTree('<!--lint disable no-a-->\n\na\n', { format, engine });
    expect(commentMarker(tree.children[0])).toMatchObject({
      name: 'lint',
      attributes: 'disable no-a',
    });
    expect(tree.children[0]?.position?.end.column).toBe(25);
  });

  it('reads comments where an expression cannot stand', () => {
    const source =
      '<Tabs>\n<!-- a -->\n<TabItem value="b">\n\n- x\n<!-- c\nd -->\n- y\n\n</TabItem>\n</Tabs>\n';
    const { tree } = readTree(source, { format: 'mdx', engine });
    expect(tree.children).toHaveLength(1);
    expect(all(tree, 'listItem')).toHaveLength(2);
  });

  it.each(['md', 'mdx'] as const)('reads code groups in %s', (format) => {
    const source = '::: code-group\n```py [Python]\nx\n```\n```js [JS]\ny\n```\n:::\n\nz\n';
    const { tree } = readTree(source, { format, engine });
    const [group] = all(tree, 'containerDirective');
    expect(group?.name).toBe('code-group');
    expect(all(tree, 'code').map((node) => node.meta)).toEqual(['[Python]', '[JS]']);
    expect(tree.children).toHaveLength(2);
  });

  it('does not throw on malformed directives', () => {
    for (const line of [
      ':::',
      ':::note[',
      ':::note{',
      ':::note{a="',
      '::: ',
      ':::note Title',
      ':::-',
      ':::é x',
    ]) {
      for (const format of ['md', 'mdx'] as const) {
        if (format === 'mdx' && line.includes('{')) continue;
        readTree(`${line}\n\nx\n\n:::tip\ny\n:::\n`, { format, engine });
      }
    }
  });
});

describe('directiveTitle', () => {
  it.each([
    [':::note Some title\nx\n:::\n', 'Some title'],
    ['::: tip My title {open}\nx\n:::\n', 'My title'],
    [':::note[In *brackets*]{a=b}\nx\n:::\n', 'In *brackets*'],
    ['::: tip [x]\ny\n:::\n', 'x'],
    [':::note\nx\n:::\n', undefined],
    ['- a\n\n  ::: tip T\n  x\n  :::\n', 'T'],
  ])('%j', (source, title) => {
    const { tree, text } = readTree(`\uFEFF${source}`, { format: 'md' });
    const [node] = all(tree, 'containerDirective');
    expect(node).toBeDefined();
    expect(directiveTitle(text, node as Nodes)).toBe(title);
  });

  it('gives nothing for a node without a position', () => {
    expect(directiveTitle('::: tip T\n', { type: 'containerDirective' })).toBeUndefined();
  });
});

describe('guessFormat', () => {
  it.each([
    ['a.mdx', 'x', 'mdx'],
    ['a.MDX', 'x', 'mdx'],
    ['a.md', '<Tabs>\n', 'perhaps-mdx'],
    ['a.md', 'x\n\n  </Tabs>\n', 'perhaps-mdx'],
    ['a.md', '```jsx\n<Tabs>\n```\n', 'md'],
    ['a.md', 'a <Tabs> b\n\n<details>\n', 'md'],
    [undefined, 'x', 'md'],
  ])('%s with %j is %s', (path, text, format) => expect(guessFormat(path, text)).toBe(format));

  it('reads `.md` with components as MDX only if it is MDX', () => {
    const good = readTree('<Tabs>\n\nx\n\n</Tabs>\n', { path: 'a.md' });
    expect(good.format).toBe('mdx');
    expect(good.notMdx).toBeUndefined();
    const bad = readTree('# A\n\n<Tabs>\n\nx\n', { path: 'a.md' });
    expect(bad.format).toBe('md');
    expect(bad.notMdx).toMatchObject({ line: 3, column: 1 });
  });
});

describe('codeRegions', () => {
  const slices = (text: string) => {
    const regions = codeRegions(text);
    return regions.flatMap((start, i) => (i % 2 ? [] : [text.slice(start, regions[i + 1])]));
  };

  it.each([
    ['```\na\n```\nb', ['```\na\n```']],
    ['~~~~\n```\n~~~\n~~~~\nb', ['~~~~\n```\n~~~\n~~~~']],
    ['- ```\n  a\n  ```\nb', ['```\n  a\n  ```']],
    ['- ```\n  a\nb', ['```\n  a']],
    ['> ```\n> a\nb\n```\nc', ['```\n> a', '```\nc']],
    ['```a`\nb', []],
    ['```\nopen', ['```\nopen']],
    ['<!--\n```\n-->\n```\na\n```\n', ['```\na\n```']],
    ['---\na: ```\n---\nb', ['---\na: ```\n---']],
  ])('%j', (text, expected) => expect(slices(text)).toEqual(expected));
});
