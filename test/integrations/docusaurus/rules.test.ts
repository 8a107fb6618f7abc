import { describe, expect, it } from 'vitest';
import type { Rule, RuleUse } from '../../../src/integrations/docusaurus/docusaurus-api.js';
import { createWiring } from '../../../src/integrations/docusaurus/rules.js';

const loader = { loader: '/remark-parity/loader.js', options: {} };
const mdxLoader = '/site/node_modules/@docusaurus/mdx-loader/lib/index.js';
const plugin = () => undefined;

function mdx(options: object = {}): RuleUse {
  return { loader: mdxLoader, options };
}

function wire(...rules: unknown[]) {
  return createWiring({ plugin, loader })(rules);
}

/** What a page, an excerpt and a part of another page are compiled with. */
function ways(rule: unknown) {
  const [excerpt, part, page] = (rule as { oneOf: (Rule & { use: RuleUse[] })[] }).oneOf;
  return { excerpt: excerpt!, part: part!, page: page! };
}

function optionsOf(use: RuleUse | undefined): Record<string, unknown> {
  return use?.options as Record<string, unknown>;
}

describe('wireRules', () => {
  it('should add the plugin after those of the site, and let the loader make processors anew', () => {
    const own = () => undefined;
    const use = mdx({ remarkPlugins: [own], processors: {}, siteDir: '/site' });
    const { rules, count } = wire({ test: /\.mdx?$/, include: ['/site/docs'], use: [use] });
    expect(count).toBe(1);
    expect(rules[0]).toMatchObject({ test: /\.mdx?$/, include: ['/site/docs'] });
    expect(rules[0]).not.toHaveProperty('use');
    const { page } = ways(rules[0]);
    expect(page).toEqual({
      use: [loader, mdx({ siteDir: '/site', remarkPlugins: [own, plugin] })],
    });
    expect(optionsOf(page.use[1])).not.toHaveProperty('processors');
  });

  it('should leave what it is given as it is', () => {
    const rule = { test: /\.mdx?$/, use: [mdx({ remarkPlugins: [], processors: {} })] };
    const before = structuredClone(rule);
    wire(rule);
    expect(rule).toEqual(before);
  });

  it('should give no badge to excerpts and to parts of other pages', () => {
    const use = [mdx(), { loader: '/blog/markdownLoader.js', options: {} }];
    const { excerpt, part } = ways(wire({ use }).rules[0]);
    expect(excerpt).toEqual({ resourceQuery: /[?&]truncated=/, use });
    expect(part).toEqual({ issuer: /\.mdx?$/i, use });
    expect('?truncated=true').toMatch(excerpt.resourceQuery as RegExp);
    expect('').not.toMatch(excerpt.resourceQuery as RegExp);
    expect('/site/docs/a.mdx').toMatch(part.issuer as RegExp);
    expect('/site/.docusaurus/registry.js').not.toMatch(part.issuer as RegExp);
  });

  it('should let client and server share compiled pages, but not pages and parts', () => {
    const crossCompilerCache = new Map();
    const wireRules = createWiring({ plugin, loader });
    const use = mdx({ crossCompilerCache });
    const [client, server] = [wireRules([{ use: [use] }]), wireRules([{ use: [use] }])].map(
      ({ rules }) => ways(rules[0]),
    );
    expect(optionsOf(client?.page.use[1])).toBe(optionsOf(server?.page.use[1]));
    expect(optionsOf(client?.page.use[1]).crossCompilerCache).toBe(crossCompilerCache);
    const part = optionsOf(client?.part.use[0]).crossCompilerCache;
    expect(part).toBeInstanceOf(Map);
    expect(part).not.toBe(crossCompilerCache);
    expect(optionsOf(server?.part.use[0]).crossCompilerCache).toBe(part);
  });

  it('should find rules inside of rules, and loaders written in other ways', () => {
    const { rules, count } = wire(
      { oneOf: [{ test: /\.js$/ }, { use: mdx() }] },
      { rules: [{ loader: mdxLoader, options: { siteDir: '/site' } }] },
      { use: [{ loader: '@docusaurus/mdx-loader', options: {} }] },
      { use: [{ loader: 'C:\\site\\node_modules\\@docusaurus\\mdx-loader\\lib', options: {} }] },
    );
    expect(count).toBe(4);
    const inner = (rules[0] as { oneOf: unknown[] }).oneOf;
    expect(inner[0]).toEqual({ test: /\.js$/ });
    expect(ways(inner[1]).page.use).toHaveLength(2);
    const short = (rules[1] as { rules: unknown[] }).rules[0];
    expect(short).not.toHaveProperty('loader');
    expect(optionsOf(ways(short).page.use[1])).toEqual({
      siteDir: '/site',
      remarkPlugins: [plugin],
    });
  });

  it('should leave other rules alone, and the one for files that are no pages', () => {
    const rules = [
      { test: /\.css$/, use: ['css-loader'] },
      { test: /\.mdx?$/, use: [mdx({ isMDXPartialFrontMatterWarningDisabled: true })] },
      { use: [{ loader: '/site/@docusaurus/mdx-loader-more/index.js', options: {} }] },
      { use: [{ loader: mdxLoader }] },
      { use: () => [] },
      '...',
      undefined,
    ];
    const wired = wire(...rules);
    expect(wired.count).toBe(0);
    expect(wired.rules).toEqual(rules);
  });

  it('should wire a rule once', () => {
    const wireRules = createWiring({ plugin, loader });
    const once = wireRules([{ use: [mdx()] }]);
    const twice = wireRules(once.rules);
    expect(twice.count).toBeGreaterThan(0);
    const plugins = JSON.stringify(ways(twice.rules[0]).page).split('remark-parity').length - 1;
    expect(plugins).toBe(1);
    expect(optionsOf(ways(twice.rules[0]).page.use[1]).remarkPlugins).toEqual([plugin]);
  });
});
