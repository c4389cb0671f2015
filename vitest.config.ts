import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests run the executable, which starts slowly on a busy machine.
    testTimeout: 60_000,
  },
});
