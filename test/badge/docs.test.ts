import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Nodes, Paragraph } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { createBadges } from '../../src/badge/create-badges.js';
import { badgeIndex } from '../../src/badge/placement.js';
import { badgeParts } from '../../src/config/badge-schema.js';
import type { Config } from '../../src/config/schema.js';
import { defaultTexts } from '../../src/config/texts.js';
import { readTree } from '../../src/syntax/read.js';
import { formatHtml } from './format-html.js';
import { parseHtml } from './pipelines.js';

const file = new URL('../../docs/badge.md', import.meta.url);
const text = readFileSync(file, 'utf8');

/** An HTML block of the page with what stands before it in its section: frontmatter or configuration. */
interface Example {
  title: string;
  html: string;
  yaml: string;
}

const page = /```mdx\n([\s\S]*?)```/.exec(text)?.[1] ?? '';

const examples = text.split(/^#{2,3} (?=.)/m).flatMap((section): Example[] => {
  const title = section.slice(0, section.indexOf('\n'));
  let yaml = '';
  return [...section.matchAll(/```(yaml|html)\n([\s\S]*?)```/g)].flatMap(([, lang, code = '']) => {
    if (lang === 'html') return [{ title, html: code, yaml }];
    yaml = code;
    return [];
  });
});

it('has examples with results', () => {
  expect(page).toContain('<Lang');
  expect(examples.length).toBeGreaterThan(6);
});

const byHand = new Set(['`placement`', 'Generated pages']);

it.each(examples.filter(({ title }) => !byHand.has(title)))(
  'shows what is rendered: $title',
  ({ title, html, yaml }) => {
    const inPage = title === 'In a page';
    const config: Config = inPage || yaml === '' ? {} : parse(yaml);
    const source = inPage ? `---\n${yaml}---\n\n${page}` : page;
    const site = {
      root: '/nowhere',
      localeOf: () => (title === '`translations`' ? 'de' : undefined),
    };
    const made = createBadges({ config }, site)({ text: source, path: '/nowhere/flows.mdx' });
    expect(html).toBe(htmlOf(made));
  },
);

it('shows the badge of a copy', () => {
  const { html = '', yaml = '' } = examples.find(({ title }) => title === 'Generated pages') ?? {};
  const root = mkdtempSync(join(tmpdir(), 'parity-copies-'));
  try {
    for (const name of ['flows.mdx', 'js/flows.mdx', 'python/flows.mdx']) {
      mkdirSync(dirname(join(root, 'docs', name)), { recursive: true });
      writeFileSync(join(root, 'docs', name), name === 'flows.mdx' ? page : '# Flows\n');
    }
    writeFileSync(join(root, 'parity.config.yaml'), yaml);
    const urlOf = (path: string) => `/${relative(root, path).replace(/\.mdx$/, '/')}`;
    const path = join(root, 'docs/python/flows.mdx');
    expect(html).toBe(htmlOf(createBadges({}, { root, urlOf })({ text: '# Flows\n', path })));
  } finally {
    rmSync(root, { recursive: true });
  }
});

it('shows where the badge goes', () => {
  const { html = '', yaml = '' } = examples.find(({ title }) => title === '`placement`') ?? {};
  const { placement } = parse(yaml).badge;
  const [title, first, ...rest] = readTree(page, { path: 'flows.mdx' }).tree.children;
  const at = badgeIndex([title, first, ...rest] as never, placement);
  const blocks = [title, first].map((node) => {
    const { type } = node as Nodes;
    const tag = type === 'heading' ? 'h1' : 'p';
    return `<${tag}>${toText(node as Paragraph)}</${tag}>`;
  });
  blocks.splice(at, 0, '<div class="parity-badges">…</div>');
  expect(html).toBe(`${blocks.join('\n')}\n`);
});

function htmlOf({ node }: ReturnType<ReturnType<typeof createBadges>>): string {
  const { hName: tagName = '', hProperties = {}, hChildren = [] } = node?.data ?? {};
  const rendered = unified()
    .use(rehypeStringify)
    .stringify({ type: 'element', tagName, properties: hProperties, children: hChildren } as never);
  return `${parseHtml(rendered)
    .map((shown) => formatHtml(shown))
    .join('')}\n`;
}

it('lists the default texts', () => {
  const rows = [...text.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)];
  const listed = rows.map(([, key, value]) => [key, value?.replace(/^`|`$/g, '')]);
  expect(listed).toEqual(Object.entries(defaultTexts));
});

it('names the parts that have classes', () => {
  const names = badgeParts.map((part) => `\`${part}\``).join(', ');
  expect(text.replaceAll('\n', ' ')).toContain(`by part of the badge: ${names}.`);
});

it('names the custom properties of the styles', () => {
  const css = readFileSync(new URL('../../css/badge.css', import.meta.url), 'utf8');
  const defined = [...css.matchAll(/^ {2}(--parity-[\w-]+):/gm)].map(([, name]) => name);
  const named = [...text.matchAll(/`(--parity-[\w-]+)`/g)].map(([, name]) => name);
  expect([...named].sort()).toEqual([...new Set(defined)].sort());
});
