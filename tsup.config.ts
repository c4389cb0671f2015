import { defineConfig, type Options } from 'tsup';
import { thirdPartyLicenses } from './scripts/third-party-licenses.js';

const EXPORTS = ['src/index.ts', 'src/node.ts', 'src/classification.ts'];
const licenses = thirdPartyLicenses();

const common: Options = {
  platform: 'node',
  target: 'node20',
  minify: 'terser',
  terserOptions: { ecma: 2020, compress: { passes: 2 } },
  // tsup would remove `node:` before aliases are looked up.
  removeNodeProtocol: false,
  esbuildOptions(options) {
    options.charset = 'utf8';
    options.alias = {
      // commander loads it to run subcommands that are separate executables; zhiye has none.
      'node:child_process': './src/cli/empty.ts',
      // cli-table3 loads it to colour headers and rules; zhiye uses chalk.
      '@colors/colors/safe': './src/cli/empty.ts',
    };
    // The package has the large tables once, as CommonJS, which the library can import too. A single file includes them.
    if (options.splitting) options.external = ['./src/generated/*.cjs'];
    // Node would start its loader of ES modules for import(), so that it becomes require().
    options.supported = { 'dynamic-import': false };
  },
  esbuildPlugins: [licenses],
};

/** The program; `scripts/build-exe.ts` builds it as a single file. */
export const PROGRAM: Options = {
  ...common,
  entry: { zhiye: 'src/cli/bin.ts' },
  // Threads of `check --file` run the program itself.
  define: { PROGRAM_FILE: '"zhiye.cjs"' },
  outDir: 'dist/cli',
  // Node starts CommonJS faster than ES modules.
  format: 'cjs',
  // Each import() becomes a separate file.
  splitting: true,
  // tsup then splits CommonJS with rollup, not with sucrase, which breaks newer syntax.
  treeshake: true,
};

export default defineConfig([
  {
    ...common,
    // With a module for each function, a bundler leaves out those that a page does not use.
    entry: [
      ...EXPORTS,
      'src/catalog/{parse-levels,document,embedded}.ts',
      'src/lookup/{check,groups,info,list,show}.ts',
      'src/lookup/search/search.ts',
    ],
    // tsup sets `baseUrl`, which TypeScript 6 deprecates.
    dts: { entry: EXPORTS, compilerOptions: { stripInternal: true, ignoreDeprecations: '6.0' } },
    outDir: 'dist',
    format: 'esm',
  },
  PROGRAM,
]);
