import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkLint from 'remark-lint';
import remarkMdx from 'remark-mdx';
import recommended from 'remark-preset-lint-recommended';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import type { BadgeOptions } from '../../src/badge/options.js';
import remarkParityBadge from '../../src/badge.js';
import remarkParity from '../../src/remark/plugin.js';
import satteriParityBadge from '../../src/satteri.js';
import { page, pagesByStatus, sections } from './pages.js';

const partial = pagesByStatus.partial;

function badgesOf(tree: Root): number {
  return tree.children.filter(({ type }) => (type as string) === 'parityBadge').length;
}

describe('a page has one badge', () => {
  it('if the plugin is used twice, or runs on the tree again', async () => {
    const again = function (this: import('unified').Processor) {
      return remarkParityBadge.call(this);
    };
    const processor = remark().use(remarkMdx).use(remarkParityBadge).use(again).freeze();
    const tree: Root = (await processor.run(processor.parse(partial), partial as never)) as never;
    expect(badgesOf(tree)).toBe(1);
    expect(badgesOf((await processor.run(tree, partial as never)) as never)).toBe(1);
  });

  it('in Sätteri', async () => {
    const mdastPlugins = [satteriParityBadge(), satteriParityBadge()];
    const { html } = await markdownToHtml(partial, { mdastPlugins });
    expect(html.split('parity-badges').length).toBe(2);
  });
});

it('has a place, where it stands', async () => {
  const processor = remark().use(remarkMdx).use(remarkParityBadge);
  const tree: Root = (await processor.run(processor.parse(partial), partial as never)) as never;
  expect(
    tree.children.map(({ type, position }) => `${type} ${position?.start.line}`).slice(0, 3),
  ).toEqual(['heading 1', 'parityBadge 1', 'paragraph 3']);
  expect(tree.children[1]?.position?.start).toEqual(tree.children[1]?.position?.end);
});

describe('written as Markdown, a page is as it was', () => {
  const lists = '* a\n\n<!-- -->\n\n* b\n\n    code\n';
  const texts = {
    partial,
    lists: `${partial}\n- x\n`,
    none: pagesByStatus.none,
    untitled: partial.slice(9),
  };

  it.each(Object.entries(texts))('%s', async (_, text) => {
    for (const placement of ['title', 'top', 'bottom'] satisfies BadgeOptions['placement'][]) {
      const plain = remark().use(remarkMdx).use(remarkFrontmatter);
      const before = String(await plain().process(text));
      expect(String(await plain().use(remarkParityBadge, { placement }).process(text))).toBe(
        before,
      );
    }
  });

  it('with Markdown that is joined in its own way', async () => {
    const text = `:::js\n\nSome text of it.\n\n:::\n\n${lists}`;
    const before = String(await remark().process(text));
    expect(String(await remark().use(remarkParityBadge).process(text))).toBe(before);
  });

  it('and so is a part of a sentence', () => {
    const text = {
      type: 'root',
      children: [
        { type: 'text', value: 'a ' },
        { type: 'inlineCode', value: 'b' },
      ],
    };
    expect(
      remark()
        .use(remarkParityBadge)
        .stringify(text as Root),
    ).toBe('a `b`\n');
  });
});

describe('linting in the same run', () => {
  const long = `*   odd\n\n${page(
    { 'js go': `${sections.define}\n\n${sections.stream}`, python: sections.define },
    '{/* lint disable no-undefined-references */}\n\n# Flows [a]\n\n{/* lint enable no-undefined-references */}\n\nUse [b].\n\n{/* lint ignore section-parity */}',
  )}`;

  const messages = async (order: (readonly [unknown, ...unknown[]] | unknown)[]) => {
    const processor = remark().use(remarkMdx);
    for (const plugin of order) {
      if (Array.isArray(plugin)) processor.use(plugin[0] as never, ...(plugin.slice(1) as never[]));
      else processor.use(plugin as never);
    }
    const file = await processor.process({ value: long, path: '/nowhere/flows.mdx' });
    return file.messages.map(String);
  };

  it('says the same with the badge, before it and after it', async () => {
    const badge = [remarkParityBadge, { placement: 'top' }, { isPage: () => true }];
    const without = await messages([remarkLint, recommended, remarkParity]);
    expect(without.length).toBeGreaterThan(1);
    expect(without.join('\n')).toContain('(`b`)');
    expect(without.join('\n')).not.toContain('(`a`)');
    for (const order of [
      [remarkLint, recommended, remarkParity, badge],
      [badge, remarkLint, recommended, remarkParity],
      [remarkLint, badge, recommended, remarkParity],
    ]) {
      expect(await messages(order)).toEqual(without);
    }
  });
});

describe('warnings', () => {
  const text = `---\nparity: 1\n---\n\n${partial}`;

  it('are messages of the file', async () => {
    const processor = remark().use(remarkFrontmatter).use(remarkMdx).use(remarkParityBadge);
    const { messages } = await processor.process({ value: text, path: 'flows.mdx' });
    expect(messages.map(({ source, ruleId, reason }) => [source, ruleId, reason])).toEqual([
      ['remark-parity', 'badge', expect.stringMatching(/^Unexpected `parity` .*\(flows\.mdx\)$/)],
    ]);
  });

  it('go to the site that takes them, with the files of the page', async () => {
    const told: unknown[] = [];
    const site = {
      warn: (warning: string) => told.push(warning),
      onFiles: (...all: unknown[]) => told.push(all),
    };
    const processor = remark()
      .use(remarkFrontmatter)
      .use(remarkMdx)
      .use(remarkParityBadge, {}, site);
    const { messages } = await processor.process({ value: text, path: '/nowhere/flows.mdx' });
    expect(messages).toEqual([]);
    const fileURL = new URL('file:///nowhere/flows.mdx');
    markdownToHtml(text, {
      fileURL,
      features: { frontmatter: true },
      mdastPlugins: [satteriParityBadge({}, site)],
    });
    const warning = expect.stringMatching(/^Unexpected `parity`/);
    expect(told).toEqual([
      warning,
      ['/nowhere/flows.mdx', []],
      warning,
      ['/nowhere/flows.mdx', []],
    ]);
  });

  it('are those of the process in Sätteri without one', async () => {
    const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
    markdownToHtml(text, { features: { frontmatter: true }, mdastPlugins: [satteriParityBadge()] });
    expect(await warned).toMatchObject({
      name: 'RemarkParityWarning',
      message: expect.stringContaining('Unexpected `parity`'),
    });
  });
});
