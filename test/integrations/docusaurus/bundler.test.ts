import { describe, expect, it } from 'vitest';
import { bundlerPlugin, staleWith } from '../../../src/integrations/docusaurus/bundler.js';
import type { Compiler } from '../../../src/integrations/docusaurus/docusaurus-api.js';

/** A compiler, and what runs when one of its files changes. */
function compiler(rules: unknown[]) {
  const runs: ((compiler: Compiler) => void)[] = [];
  const fake: Compiler = {
    options: { module: { rules } },
    hooks: { watchRun: { tap: (_, run) => runs.push(run) } },
  };
  const change = (files: Pick<Compiler, 'modifiedFiles' | 'removedFiles'>) => {
    for (const run of runs) run({ ...fake, ...files });
  };
  return { fake, change };
}

function plugin(count: number, onConfigChange = () => {}) {
  return bundlerPlugin({
    wireRules: () => ({ rules: ['wired'], count }),
    configFiles: ['parity.config.yaml', 'package.json'],
    onConfigChange,
  });
}

describe('bundlerPlugin', () => {
  it('should put in the wired rules', () => {
    const { fake } = compiler([]);
    plugin(1).apply(fake);
    expect(fake.options.module?.rules).toEqual(['wired']);
  });

  it('should say what to do if there is nothing to wire', () => {
    const { fake } = compiler([]);
    expect(() => plugin(0).apply(fake)).toThrow(
      /expected one for docs, blog or pages.*remarkPlugins: \[require\("remark-parity\/badge"\)/s,
    );
  });

  it('should tell of changed, new and removed configurations only', () => {
    let told = 0;
    const { fake, change } = compiler([]);
    plugin(1, () => told++).apply(fake);
    change({});
    change({ modifiedFiles: new Set(['/site/docs/a.mdx', '/site/docs']) });
    expect(told).toBe(0);
    change({ modifiedFiles: new Set(['/site/docs', '/site/parity.config.yaml']) });
    change({ modifiedFiles: new Set(), removedFiles: new Set(['/site/docs/package.json']) });
    expect(told).toBe(2);
  });
});

describe('staleWith', () => {
  it('should add the package to what a cache on disk depends on', () => {
    expect(staleWith('/pkg/', { cache: { type: 'filesystem' } })).toEqual({
      cache: { buildDependencies: { 'remark-parity': ['/pkg/'] } },
    });
    expect(
      staleWith('/pkg/', { cache: true, experiments: { cache: { type: 'persistent' } } }),
    ).toEqual({ experiments: { cache: { buildDependencies: ['/pkg/'] } } });
  });

  it('should add nothing without such a cache', () => {
    for (const cache of [undefined, true, false, { type: 'memory' }]) {
      expect(staleWith('/pkg/', { cache, experiments: { css: true } })).toEqual({});
    }
  });
});
