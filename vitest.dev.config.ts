import { defineConfig } from 'vitest/config';

/** Tests of development servers: apart, as they need the example sites installed and Chromium. */
export default defineConfig({
  test: {
    name: 'dev',
    include: ['test/dev/**/*.test.ts'],
    // Longer than a test polls, so that what was seen is said, and not only that time is up.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
