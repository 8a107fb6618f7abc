/**
 * Puts the badge into the rules of the bundler.
 *
 * Every content plugin (docs in several instances and versions, blog, pages) makes a rule of its own
 * for its folders, and each rule brings the loader of MDX with options of its own. A remark plugin
 * can be given to each of them by hand; nothing of Docusaurus gives it to all. So the rules are
 * changed where all of them are known: when the compiler starts. No other place is as safe:
 * `configureWebpack` of a plugin sees only rules of the plugins before it, the options in
 * `siteConfig.presets` are read before any plugin runs, and `siteConfig.markdown` takes no plugins.
 */
import type { Rule, RuleUse } from './docusaurus-api.js';

export interface Wiring {
  plugin: unknown;
  loader: RuleUse & { loader: string };
}

interface MdxOptions {
  remarkPlugins?: readonly unknown[];
  /** Made of the options in Docusaurus 3.7 and later; made when needed if they are absent. */
  processors?: unknown;
  /** Compiled pages, by path, that the compilers of client and server share. */
  crossCompilerCache?: unknown;
  /** Only on the rule for files that belong to no content plugin, and are no pages. */
  isMDXPartialFrontMatterWarningDisabled?: boolean;
  [key: string]: unknown;
}

/** Rules with the badge in them, and how many loaders of MDX got it. */
export interface WiredRules {
  rules: unknown[];
  count: number;
}

/** Wires rules, also those inside of others; what it is given stays as it is. */
export type WireRules = (rules: readonly unknown[]) => WiredRules;

export function createWiring({ plugin, loader }: Wiring): WireRules {
  const asPage = remembered(({ processors, remarkPlugins, ...options }) => ({
    ...options,
    remarkPlugins: [...(remarkPlugins ?? []), plugin],
  }));
  // The compilers find each other's result by the path alone, so a second way needs its own.
  const asPart = remembered(({ crossCompilerCache, ...options }) =>
    crossCompilerCache ? { ...options, crossCompilerCache: new Map() } : options,
  );

  /**
   * A page is compiled in up to three ways: as a page, which gets the badge; as an excerpt in the
   * list of the blog; and as a part of another page, which has a badge of its own.
   */
  function split(rule: Rule, uses: readonly unknown[]): Rule {
    const { use, loader: _, options, ...conditions } = rule;
    return {
      ...conditions,
      oneOf: [
        { resourceQuery: /[?&]truncated=/, use: uses },
        { issuer: /\.mdx?$/i, use: uses.map((one) => changed(one, asPart)) },
        { use: [loader, ...uses.map((one) => changed(one, asPage))] },
      ],
    };
  }

  function wire(rule: unknown): { rule: unknown; count: number } {
    if (!isObject(rule)) return { rule, count: 0 };
    const uses = usesOf(rule);
    const isWired = uses.some((use) => isObject(use) && use.loader === loader.loader);
    if (isWired) return { rule, count: 1 };
    if (uses.some(isPageLoader)) return { rule: split(rule, uses), count: 1 };
    const out: Rule = { ...rule };
    let count = 0;
    for (const key of ['oneOf', 'rules'] as const) {
      const inner = rule[key];
      if (!Array.isArray(inner)) continue;
      const wired = wireAll(inner);
      count += wired.count;
      out[key] = wired.rules;
    }
    return count === 0 ? { rule, count } : { rule: out, count };
  }

  function wireAll(rules: readonly unknown[]): WiredRules {
    const wired = rules.map(wire);
    const count = wired.reduce((sum, one) => sum + one.count, 0);
    return { rules: wired.map(({ rule }) => rule), count };
  }

  return wireAll;
}
function changed(use: unknown, change: Change): unknown {
  return isPageLoader(use) ? { ...use, options: change(use.options) } : use;
}

type Change = (options: MdxOptions) => MdxOptions;

/** The loader keeps what it makes by the object of its options, so that one shall stay one. */
function remembered(change: Change): Change {
  const known = new WeakMap<MdxOptions, MdxOptions>();
  return (options) => {
    const result = known.get(options) ?? change(options);
    known.set(options, result);
    return result;
  };
}

function isPageLoader(use: unknown): use is RuleUse & { options: MdxOptions } {
  if (!isObject(use) || typeof use.loader !== 'string' || !isObject(use.options)) return false;
  const { isMDXPartialFrontMatterWarningDisabled } = use.options as MdxOptions;
  return mdxLoader.test(use.loader) && !isMDXPartialFrontMatterWarningDisabled;
}

const mdxLoader = /(?:^|[\\/])@docusaurus[\\/]mdx-loader(?:[\\/]|$)/;

function usesOf(rule: Rule): readonly unknown[] {
  if (Array.isArray(rule.use)) return rule.use;
  if (isObject(rule.use)) return [rule.use];
  return rule.loader === undefined ? [] : [{ loader: rule.loader, options: rule.options }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
