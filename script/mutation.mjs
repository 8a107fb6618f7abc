/**
 * Changes the code of a folder in small ways, one at a time, and reports which changes no test of
 * the page model fails on. Takes minutes to hours: name a folder or file.
 *
 * Usage: npm run mutation [-- src/page/align]
 */
import { Stryker } from '@stryker-mutator/core';

const [target = 'src/page'] = process.argv.slice(2);

const stryker = new Stryker({
  mutate: [target.endsWith('.ts') ? target : `${target}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Texts that explain a verdict: whether each has a test is not what this measures.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  concurrency: 1,
  ignorePatterns: ['dist', 'docs', 'examples', 'fixtures', 'bench'],
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  tempDirName: '.stryker-tmp',
});

await stryker.runMutationTest();
