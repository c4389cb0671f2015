import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/catalog/**/*.test.ts',
      'test/lookup/**/*.test.ts',
      'test/cli/exit-status.test.ts',
      'test/index.test.ts',
    ],
    // Too slow to run for every mutant: they look up every word in data/, or try thousands of texts or very long ones.
    exclude: [
      'test/lookup/aliases.test.ts',
      'test/lookup/any-text.test.ts',
      'test/lookup/linear-time.test.ts',
    ],
    // With all mutants in the code, long queries are slow on a busy machine.
    testTimeout: 60_000,
  },
});
