/** The badge of a page as each pipeline shows it, in one form that can be compared. */

import { evaluate } from '@mdx-js/mdx';
import type { Nodes } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { htmlToHast, markdownToHtml, evaluate as satteriEvaluate } from 'satteri';
import { VFile } from 'vfile';
import type { BadgeSite } from '../../src/badge/badge-data.js';
import type { BadgeOptions } from '../../src/badge/options.js';
import remarkParityBadge from '../../src/badge.js';
import satteriParityBadge from '../../src/satteri.js';

/** A text, or an element with the attributes and children that a browser has. */
export type Shown = string | { tag: string; attributes: Record<string, string>; children: Shown[] };

/** Shows a page; `undefined` without a badge. */
export type Pipeline = (
  text: string,
  options?: BadgeOptions,
  site?: BadgeSite,
) => Promise<{ html?: string; badge: Shown | undefined; page: Shown[] }>;

const features = { gfm: true, frontmatter: true, directive: true };

/** Pipelines by name; the file of a page has no path, so that no configuration file is found. */
export const pipelines: Record<
  'unified .md' | 'unified .mdx' | 'Sätteri .md' | 'Sätteri .mdx',
  Pipeline
> = {
  'unified .md': async (text, options, site) => {
    const pipeline = remark()
      .use(remarkFrontmatter)
      .use(remarkGfm)
      .use(remarkParityBadge, options, site)
      .use(remarkRehype)
      .use(rehypeStringify);
    return ofHtml(String(await pipeline.process(new VFile(text))));
  },
  'unified .mdx': async (text, options, site) => {
    const { default: Page } = await evaluate(text, {
      ...runtime,
      remarkPlugins: [remarkFrontmatter, remarkGfm, [remarkParityBadge, options, site]],
      elementAttributeNameCase: 'html',
    } as never);
    return ofPage(Page);
  },
  'Sätteri .md': async (text, options, site) => {
    const plugin = satteriParityBadge(options, site);
    return ofHtml((await markdownToHtml(text, { features, mdastPlugins: [plugin] })).html);
  },
  'Sätteri .mdx': async (text, options, site) => {
    const { default: Page } = await satteriEvaluate(text, {
      ...runtime,
      features,
      mdastPlugins: [satteriParityBadge(options, site)],
      elementAttributeNameCase: 'html',
    } as never);
    return ofPage(Page);
  },
};

/** Text of something shown, as a browser's `textContent`. */
export function textOf(shown: Shown | undefined): string {
  if (shown === undefined || typeof shown === 'string') return shown ?? '';
  return shown.children.map(textOf).join('');
}

/** Elements of a tag, in order. */
export function elements(shown: Shown | undefined, tag: string): Exclude<Shown, string>[] {
  if (shown === undefined || typeof shown === 'string') return [];
  const below = shown.children.flatMap((child) => elements(child, tag));
  return shown.tag === tag ? [shown, ...below] : below;
}

/** What a browser makes of HTML. */
export function parseHtml(html: string): Shown[] {
  return merged(
    (htmlToHast(html, { fragment: true }) as { children: Nodes[] }).children.map(toShown),
  );
}

function ofHtml(html: string) {
  const page = parseHtml(html);
  return { html, page, badge: badgeIn(page) };
}

function ofPage(Page: unknown) {
  const page = merged([(Page as (props: object) => Shown)({ components })]);
  return { page, badge: badgeIn(page) };
}

function badgeIn(page: readonly Shown[]): Shown | undefined {
  const all = page.flatMap((item) => elements(item, 'div'));
  const found = all.filter(({ attributes }) =>
    attributes.class?.split(' ').includes('parity-badges'),
  );
  if (found.length > 1) throw new Error('Expected one badge, got several');
  return found[0];
}

function toShown(node: Nodes): Shown {
  if (node.type !== 'element') return 'value' in node ? node.value : '';
  const attributes = Object.entries(node.properties).map(([name, value]) => [
    attributeName(name),
    Array.isArray(value) ? value.join(' ') : String(value),
  ]);
  return {
    tag: node.tagName,
    attributes: sorted(Object.fromEntries(attributes)),
    children: merged(node.children.map(toShown)),
  };
}

function attributeName(property: string): string {
  if (property === 'className') return 'class';
  return property.replace(/^(aria|data)(?=[A-Z])|[A-Z]/g, (part) =>
    part.length > 1 ? part : `-${part.toLowerCase()}`,
  );
}

function sorted(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Texts beside each other are one to a browser; fragments are their children. */
function merged(children: readonly Shown[]): Shown[] {
  const out: Shown[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (typeof child === 'string' && typeof last === 'string') out[out.length - 1] = last + child;
    else if (child !== '') out.push(child);
  }
  return out;
}

const Fragment = 'parity-fragment';

function jsx(type: unknown, props: Record<string, unknown>): Shown {
  if (typeof type === 'function') return type(props);
  const { children = [], ...attributes } = props;
  const given = (Array.isArray(children) ? children : [children]).flat(9) as unknown[];
  const kept = given.filter((child) => child !== undefined && child !== null && child !== false);
  const shown = kept.map((child) => (typeof child === 'object' ? (child as Shown) : String(child)));
  const texts = Object.entries(attributes).map(([name, value]) => [name, String(value)]);
  return {
    tag: String(type),
    attributes: sorted(Object.fromEntries(texts)),
    children: merged(shown),
  };
}

const components = Object.fromEntries(
  ['Lang', 'Tabs', 'TabItem', 'CodeGroup'].map((name) => [name, 'section']),
);

const runtime = { Fragment, jsx, jsxs: jsx };
