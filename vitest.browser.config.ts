import { defineConfig } from 'vitest/config';

/** Tests of built sites in a real browser: apart, as they need the builds and Chromium. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
