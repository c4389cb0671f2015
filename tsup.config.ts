import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { cli: 'src/cli/bin.ts', index: 'src/index.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  splitting: true,
  minify: true,
  clean: true,
  noExternal: [/.*/],
  // commander and cli-table3 are CommonJS: in an ESM bundle their require() has to come from somewhere.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
