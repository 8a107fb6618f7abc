import { defineConfig } from 'vitest/config';

/** The tests that mutants of `src/page` have to fail: those of the page model, but for its cost. */
export default defineConfig({
  test: {
    name: 'mutation',
    include: ['test/page/**/*.test.ts'],
    exclude: ['test/page/cost.test.ts'],
  },
});
