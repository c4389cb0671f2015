import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests run the executable; on a busy machine a start takes long.
    testTimeout: 60_000,
  },
});
