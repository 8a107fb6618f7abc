import { basename } from 'node:path';
import type { Compiler } from './docusaurus-api.js';
import { property } from './pages.js';
import type { WireRules } from './rules.js';

export interface BundlerOptions {
  wireRules: WireRules;
  configFiles: readonly string[];
  onConfigChange(): void;
}

const name = 'remark-parity';

export function bundlerPlugin(options: BundlerOptions): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      const { module } = compiler.options;
      const { rules, count } = options.wireRules(Array.isArray(module?.rules) ? module.rules : []);
      if (count === 0) throw new Error(nothingWired);
      if (module) module.rules = rules;
      compiler.hooks.watchRun.tap(name, ({ modifiedFiles, removedFiles }) => {
        const changed = [...(modifiedFiles ?? []), ...(removedFiles ?? [])];
        if (changed.some((file) => options.configFiles.includes(basename(file)))) {
          options.onConfigChange();
        }
      });
    },
  };
}

const nothingWired =
  'remark-parity: Unexpected rules of the bundler without the MDX loader of Docusaurus, expected ' +
  'one for docs, blog or pages. Take `remark-parity/docusaurus` out of `plugins` and add the ' +
  'badge to `docs`, `blog` and `pages` of the preset yourself: ' +
  '`remarkPlugins: [require("remark-parity/badge").default]`';

export interface BundlerConfig {
  mode?: unknown;
  name?: unknown;
  cache?: unknown;
  experiments?: unknown;
}

/**
 * Configuration by which a cache on disk goes stale with a new version of this package.
 *
 * @param code Folder of the package, with a slash at its end.
 */
export function staleWith(code: string, { cache, experiments }: BundlerConfig): object {
  if (property(cache, 'type') === 'filesystem') {
    return { cache: { buildDependencies: { [name]: [code] } } };
  }
  if (property(property(experiments, 'cache'), 'type') === 'persistent') {
    return { experiments: { cache: { buildDependencies: [code] } } };
  }
  return {};
}
