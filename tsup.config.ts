import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { thirdPartyLicenses } from './scripts/third-party-licenses.js';

const licenses = thirdPartyLicenses();

const common: Options = {
  platform: 'node',
  minify: true,
  // Bundle everything: the package has no dependencies.
  noExternal: [/./],
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
  },
  esbuildPlugins: [licenses],
};

/** The program; `scripts/build-exe.ts` builds it as a single file. */
export const PROGRAM: Options = {
  ...common,
  entry: { zhiye: 'src/cli/bin.ts' },
  outDir: 'dist/cli',
  // Node starts CommonJS faster than ES modules.
  format: 'cjs',
  // Each import() becomes a separate file.
  splitting: true,
  // tsup splits CommonJS with sucrase, which breaks newer syntax.
  target: 'es2019',
};

export default defineConfig([
  {
    ...common,
    // With a module for each function, a bundler leaves out those that a page does not use.
    entry: [
      'src/{index,node,classification}.ts',
      'src/catalog/{parse-levels,document,embedded}.ts',
      'src/lookup/{check,groups,info,list,show}.ts',
      'src/lookup/search/search.ts',
    ],
    outDir: 'dist',
    format: 'esm',
    target: 'node20',
  },
  {
    ...PROGRAM,
    onSuccess: async () => {
      for (const name of readdirSync('dist/cli')) {
        execFileSync(process.execPath, ['--check', `dist/cli/${name}`]);
      }
    },
  },
]);
