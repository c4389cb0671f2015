import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/catalog/**/*.test.ts',
      'test/lookup/**/*.test.ts',
      'test/cli/exit-status.test.ts',
      'test/index.test.ts',
    ],
    // A check of the words in data/, which asks for each of them: slow, and not of the code.
    exclude: [
      'test/lookup/aliases.test.ts',
      // Thousands of texts, and very long ones.
      'test/lookup/any-text.test.ts',
      'test/lookup/linear-time.test.ts',
    ],
    // With every mutant in the code, and on a busy machine, a long query takes long.
    testTimeout: 60_000,
  },
});
