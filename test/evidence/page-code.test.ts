import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeIn, codeOfPage } from '../../src/evidence/page-code.js';
import { folderWith } from '../site/folder.js';
import { contextFor } from './contexts.js';

const point = { line: 1, column: 1 };

describe('code of a page', () => {
  it('is told with its language, its readers, and its title', () => {
    const context = contextFor(
      [
        '```ts title="a b.ts"',
        'x',
        '```',
        '<Lang lang="python">',
        "```pycon {1} filename='b.py'",
        '>>> y',
        '```',
        '```js',
        'z',
        '```',
        '</Lang>',
        '```',
        'plain',
        '```',
      ].join('\n'),
    );
    const codes = codeOfPage(context).map(({ text, fence, language, languages, title }) => [
      text,
      fence,
      language,
      languages,
      title,
    ]);
    expect(codes).toEqual([
      ['x', 'ts', 'js', undefined, 'a b.ts'],
      ['>>> y', 'pycon', 'python', ['python'], 'b.py'],
      ['z', 'js', 'js', ['python'], undefined],
      ['plain', undefined, undefined, undefined, undefined],
    ]);
    expect(codeIn(context, 'js').map(({ text }) => text)).toEqual(['x']);
  });

  it('is read from files that components and fences show', () => {
    const folder = folderWith({
      'parity.config.json': '{ "aliases": { "@code": "code" } }',
      'astro.config.mjs': '',
      'code/a.py': 'a = 1\nb = 2\nc = 3\n',
      'docs/b.go': 'b',
    });
    const text = [
      "import a from '@code/a.py?raw'",
      "import b from '!!raw-loader!./b.go'",
      "import C from './C.astro'",
      "export const inline = `d('\\u0064')`",
      '',
      '<Code code={a} lang="py" title="a.py" />',
      '',
      '<CodeBlock language="go">{b}</CodeBlock>',
      '',
      '<Snippet file="/code/a.py#L2-L3" />',
      '',
      '<Snippet file="code/a.py" />',
      '',
      '<Code code={inline.trim()} lang="js" />',
      '',
      '<Code code={C} lang="js" />',
      '',
      '<CodeBlock language="js">{`e`}</CodeBlock>',
      '',
      '```py file=../code/a.py#L3',
      '```',
      '',
      '```py file=../code/a.py',
      'own',
      '```',
    ].join('\n');
    const context = contextFor(text, { path: join(folder, 'docs/page.mdx') });
    const codes = codeOfPage(context).map((code) => [
      code.text.trim(),
      code.language,
      code.imported && `${code.imported.path}:${code.imported.before}`,
      code.place(point, point)?.start.line,
    ]);
    expect(codes).toEqual([
      ['a = 1\nb = 2\nc = 3', 'python', '../code/a.py:0', 6],
      ['b', 'go', './b.go:0', 8],
      ['b = 2\nc = 3', 'python', '../code/a.py:1', 10],
      ['a = 1\nb = 2\nc = 3', 'python', '../code/a.py:0', 12],
      ["d('d')", 'js', undefined, 14],
      ['e', 'js', undefined, 18],
      ['c = 3', 'python', '../code/a.py:2', 20],
      ['own', 'python', undefined, 24],
    ]);
    expect(context.shown).toContain(join(folder, 'code/a.py'));
  });

  it('is not read from outside of the site', () => {
    const outer = folderWith({
      'secret.py': 'secret',
      'site/parity.config.json': '{}',
      'site/docs/big.py': 'x'.repeat(3 * 1024 * 1024),
      'site/docs/binary.py': 'a\0b',
    });
    symlinkSync(join(outer, 'secret.py'), join(outer, 'site/docs/link.py'));
    const files = [
      '../../secret.py',
      './link.py',
      './big.py',
      './binary.py',
      './none.py',
      '.',
      '/etc/passwd.py',
    ];
    const text = files.map((file) => `<Snippet file="${file}" lang="py" />\n`).join('\n');
    const context = contextFor(text, { path: join(outer, 'site/docs/page.mdx') });
    expect(context.model.codes).toHaveLength(files.length);
    expect(codeOfPage(context)).toEqual([]);
    expect(context.shown).not.toContain(join(outer, 'secret.py'));
  });

  it('of a partial has the place of what shows it, and its own line', () => {
    const folder = folderWith({
      'parity.config.json': '{}',
      'docs/parts/_p.mdx':
        'import a from \'./a.py?raw\'\n\nText.\n\n```py\nx\n```\n\n<Code code={a} lang="py" />\n',
      'docs/parts/a.py': 'a',
    });
    const text = 'import P from \'./parts/_p.mdx\'\n\n<Lang lang="python">\n\n<P />\n\n</Lang>\n';
    const codes = codeOfPage(contextFor(text, { path: join(folder, 'docs/page.mdx') }));
    expect(
      codes.map((code) => [
        code.text,
        code.imported,
        code.languages,
        code.place(point, point)?.start.line,
      ]),
    ).toEqual([
      ['x', { path: './parts/_p.mdx', before: 5 }, ['python'], 5],
      ['a', { path: './parts/a.py', before: 0 }, ['python'], 5],
    ]);
  });

  it('is found in components that hold fences', () => {
    const text = '<CodeSnippet>\n\n```py\n  x\n```\n\n</CodeSnippet>\n';
    const [code] = codeOfPage(contextFor(text));
    expect(code?.text).toBe('  x');
    expect(code?.place({ line: 1, column: 3 }, point)?.start).toMatchObject({ line: 4, column: 3 });
  });

  it.each([
    `<Code code={${'('.repeat(900)}x${')'.repeat(900)}} lang="py" />`,
    '<Code code={x.y.z(1)} lang="py" />',
    '<Code code={`$' + '{x}`} lang="py" />',
    '<Code code={__proto__} lang="py" />',
    '<Snippet file="%00.py" />',
  ])('is none of what cannot be told: %.40s', (text) => {
    expect(codeOfPage(contextFor(text))).toEqual([]);
  });
});
