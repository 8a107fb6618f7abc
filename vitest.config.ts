import { defineConfig } from 'vitest/config';

/** Where `.ci/run` reads the number of tests; written only when it asks for it. */
const json = process.env.PARITY_TEST_JSON;

export default defineConfig({
  test: {
    reporters: json ? [['json', { outputFile: json }], 'default'] : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,dev,e2e}/**'],
          // A busy machine fails no test.
          testTimeout: 60_000,
        },
      },
      {
        // Real command lines on the built package: slow, and one at a time.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
