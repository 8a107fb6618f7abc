import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkLint from 'remark-lint';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import type { Processor } from 'unified';
import { lintRule } from 'unified-lint-rule';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { markHarmless, modelSource, treeForModel, useReading } from '../../src/syntax/parser.js';

const seen: { tree?: Root; model?: ReturnType<typeof modelSource> } = {};

/** A lint rule that keeps what it sees. */
const look = lintRule('test:look', (tree: Root, file: VFile) => {
  seen.tree = tree;
  seen.model = modelSource(tree, file);
});

function remarkParity(this: Processor): void {
  useReading(this as never);
}

/** A plugin that the reading knows nothing of. */
function shout() {
  return (tree: Root) => {
    seen.tree = structuredClone(tree);
    tree.children = [{ type: 'paragraph', children: [] }];
  };
}

async function lint(source: string | Uint8Array, path: string, ...plugins: unknown[]) {
  seen.tree = undefined as never;
  const processor = remark().use([remarkParity, ...plugins, look] as never);
  const file = new VFile({ value: source, path });
  const tree = processor.parse(file) as Root;
  await processor.run(tree, file);
  return { file, tree, model: seen.model as ReturnType<typeof modelSource> };
}

/** All node types of a tree. */
function types(tree: Root | undefined): Set<string> {
  return new Set([...JSON.stringify(tree).matchAll(/"type":"(\w+)"/g)].map((m) => m[1] as string));
}

describe('useReading', () => {
  it('reads MDX by extension, with nothing else configured', async () => {
    const { model, tree } = await lint(
      '---\na: 1\n---\n\n<A>\n\n:::tip\n~~x~~\n:::\n\n</A>\n',
      'a.mdx',
    );
    expect(model).toMatchObject({ engine: 'satteri', format: 'mdx' });
    expect(model.tree).toBe(tree);
    const found = types(tree);
    for (const type of ['yaml', 'mdxJsxFlowElement', 'containerDirective', 'delete']) {
      expect(found).toContain(type);
    }
  });

  it.each([
    ['GFM and frontmatter', [remarkGfm, [remarkFrontmatter, ['yaml', 'toml']]]],
    ['MDX', [remarkMdx]],
    ['lint', [remarkLint]],
    ['plugins that are off', [[shout, false]]],
    ['a plugin marked as harmless', [markHarmless(() => () => undefined)]],
  ])('keeps its own tree beside %s', async (_, plugins) => {
    const { model, tree } = await lint('<A/>\n', 'a.mdx', ...plugins);
    expect(model.engine).toBe('satteri');
    expect(model.tree).toBe(tree);
  });

  it('reads `.md` as MDX where remark-mdx is configured', async () => {
    const { model } = await lint('a {b}\n\n<!-- c -->\n', 'a.md', remarkMdx);
    expect(model.format).toBe('mdx');
    expect(types(model.tree)).toContain('mdxTextExpression');
  });

  it('reads math beside its own syntax', async () => {
    const { model, tree } = await lint('<A/>\n\n$x {y}$\n\n$$\n{z}\n$$\n', 'a.mdx', remarkMath);
    expect(model).toMatchObject({ engine: 'micromark', format: 'mdx' });
    expect(model.tree).toBe(tree);
    for (const type of ['math', 'inlineMath', 'mdxJsxFlowElement']) {
      expect(types(tree)).toContain(type);
    }
  });

  it('gives other plugins the tree of their configuration', async () => {
    const { model } = await lint('# A\n\n<A/>\n', 'a.mdx', shout);
    expect(types(seen.tree)).toEqual(new Set(['root', 'paragraph']));
    expect(types(model.tree)).toContain('mdxJsxFlowElement');
    expect(model).toMatchObject({ engine: 'satteri', text: '# A\n\n<A/>\n' });
  });

  it('gives other plugins math, and the model math and MDX', async () => {
    const { model } = await lint('<A/>\n\n$x {y}$\n', 'a.mdx', remarkMath, (() => (tree: Root) => {
      seen.model = { tree: structuredClone(tree) } as never;
      expect(types(tree)).toContain('inlineMath');
      expect(types(tree)).not.toContain('mdxJsxFlowElement');
    }) as never);
    expect(model.engine).toBe('micromark');
    expect(types(model.tree)).toContain('inlineMath');
    expect(types(model.tree)).toContain('mdxJsxFlowElement');
  });

  it('takes the tree of a parser that is not remark’s, set before or after', async () => {
    const other = { type: 'root', children: [] } as Root;
    function parser(this: Processor) {
      this.parser = () => structuredClone(other) as never;
    }
    for (const plugins of [
      [parser, remarkParity],
      [remarkParity, parser],
    ]) {
      const processor = remark().use([...plugins, look] as never);
      const file = new VFile('# A\n');
      const tree = processor.parse(file) as Root;
      await processor.run(tree, file);
      expect(seen.model).toMatchObject({ engine: 'foreign', text: '# A\n' });
      expect(seen.model?.tree).toBe(tree);
    }
  });

  it('decodes bytes, and counts positions from after a BOM', async () => {
    const bytes = new TextEncoder().encode('\uFEFF# é 😀\n');
    const { model } = await lint(bytes, 'a.md');
    expect(model.text).toBe('# é 😀\n');
    expect(model.tree.children[0]?.position?.end).toEqual({ line: 1, column: 7, offset: 6 });
    const text = await lint('\uFEFF# é 😀\n', 'a.md');
    expect(text.model).toEqual(model);
  });

  it('leaves a message where only it cannot read a page', async () => {
    const { file, tree, model } = await lint('# A\n\n<Tabs>\n\nb\n', 'a.mdx');
    expect(file.messages).toHaveLength(1);
    expect(file.messages[0]).toMatchObject({
      line: 3,
      column: 1,
      source: 'remark-parity',
      ruleId: 'syntax',
      fatal: false,
    });
    expect(types(tree)).toContain('html');
    expect(treeForModel(tree, file)).toBeUndefined();
    expect(model.error?.reason).toBe(file.messages[0]?.reason);
    expect(model.tree.children).toEqual([]);
  });

  it('throws what the configuration throws', async () => {
    const page = '# A\n\n<Tabs>\n\nb\n';
    const file = new VFile({ value: page, path: 'a.mdx' });
    let expected: unknown;
    try {
      remark().use(remarkMdx).parse(file);
    } catch (error) {
      expected = error;
    }
    await expect(lint(page, 'a.mdx', remarkMdx)).rejects.toEqual(expected);
  });

  it('refuses absurd nesting at once, with a fatal message', async () => {
    const file = new VFile({ value: '> '.repeat(10_000), path: 'a.md' });
    const processor = remark().use(remarkParity as never);
    expect(() => processor.parse(file)).toThrow(/nested too deeply/);
    expect(file.messages[0]).toMatchObject({ fatal: true, line: 1, column: 1 });
  });

  it('lets `lint` comments work in Markdown and MDX', async () => {
    const rule = lintRule('remark-lint:no-a', (tree: Root, file: VFile) => {
      file.message('No', tree.children.at(-1));
    });
    for (const path of ['a.md', 'a.mdx']) {
      const on = await lint('a\n', path, rule, remarkLint);
      expect(on.file.messages).toHaveLength(1);
      const off = await lint('<!--lint disable no-a-->\n\na\n', path, rule, remarkLint);
      expect(off.file.messages).toHaveLength(0);
    }
  });
});

describe('modelSource', () => {
  it('gives the tree itself where the reading is not in use', () => {
    const tree: Root = { type: 'root', children: [] };
    const source = modelSource(tree, new VFile('x'));
    expect(source).toEqual({ tree, text: 'x', format: 'md', engine: 'foreign' });
  });
});
