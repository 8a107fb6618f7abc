/**
 * The plugin of webpack and Rspack that wires the badge.
 */
import { basename } from 'node:path';
import type { WireRules } from './rules.js';
import type { Compiler } from './types.js';

/** What the plugin needs. */
export interface BundlerOptions {
  wireRules: WireRules;
  /** Folder, with a slash at its end, whose change makes all that is compiled stale: our own. */
  code: string;
  /** Names of configuration files. */
  configFiles: readonly string[];
  /** Called when a configuration may have changed. */
  onConfigChange(): void;
}

const name = 'remark-parity';

/** Makes the plugin, for the compilers of client and server alike. */
export function bundlerPlugin(options: BundlerOptions): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      const { module } = compiler.options;
      const { rules, count } = options.wireRules(Array.isArray(module?.rules) ? module.rules : []);
      if (count === 0) throw new Error(nothingWired);
      if (module) module.rules = rules;
      addBuildDependencies(compiler.options.cache, options.code);
      addBuildDependencies(compiler.options.experiments?.cache, options.code);
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

/** webpack has them by name, Rspack in a list. */
function addBuildDependencies(cache: unknown, code: string): void {
  if (typeof cache !== 'object' || cache === null) return;
  const { type } = cache as { type?: unknown };
  const holder = cache as { buildDependencies?: unknown };
  if (type === 'filesystem') {
    holder.buildDependencies = { ...(holder.buildDependencies as object), [name]: [code] };
  } else if (type === 'persistent') {
    const list = Array.isArray(holder.buildDependencies) ? holder.buildDependencies : [];
    holder.buildDependencies = [...list, code];
  }
}
