import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Options } from 'tsup';
import { thirdPartyLicenses } from './scripts/third-party-licenses.js';

const { resolve: resolvePackage } = createRequire(import.meta.url);

/** Libraries that some commands load when they come to need them: each is a file of its own beside the program. */
const LIBRARIES: Record<string, string> = {
  '@inquirer/core': resolve('src/cli/picker/inquirer.ts'),
  chalk: fileURLToPath(import.meta.resolve('chalk')),
  'csv-stringify': resolvePackage('csv-stringify/sync'),
  'fuse.js/basic': resolvePackage('fuse.js/basic'),
  'string-width': resolvePackage('string-width'),
};

/**
 * Tables, each loaded when something of it is first used. Without what is Chinese the program is ASCII, which Node reads
 * and compiles in half the time.
 */
const TABLES = [
  'generated/aliases',
  'generated/catalogue',
  'generated/completion-templates',
  'generated/group-names',
  'generated/readings',
  'generated/regional-words',
  'generated/shapes',
  'generated/simplified',
];

/** Modules that `check` and `list --json` do without, and so neither read nor compile. */
const PARTS = [
  'cli/batch/progress',
  'cli/commands/check-file',
  'cli/commands/complete',
  'cli/commands/completion',
  'cli/commands/diff',
  'cli/commands/groups',
  'cli/commands/import',
  'cli/commands/info',
  'cli/commands/search',
  'cli/help',
  'render/table',
  'render/width',
  'render/wrap',
  'tabular/catalogue-file',
  'tabular/xlsx',
  'tabular/xml',
  'tabular/zip',
];

/** The language that is spoken is loaded, and no other. */
const MESSAGES = ['messages/en', 'messages/zh'];

/** Every part throws the class of errors that the program catches. */
const SHARED = 'catalog/errors';

const common: Options = {
  target: 'node20',
  platform: 'node',
  splitting: false,
  minify: true,
  noExternal: [/.*/],
  // Otherwise the plugin below is not asked about Node's own modules.
  removeNodeProtocol: false,
};

const fileName = (name: string) => name.replace('@', '').replace(/[./]/g, '-');

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const fileOf = (folder: string, name: string) => `${folder}/${fileName(name)}.cjs`;

/** Leaves libraries and some of our modules out of a bundle, to be loaded from a folder when they are needed. */
const separateFiles = (folder: string, modules: readonly string[]): Plugin => ({
  name: 'separate-files',
  setup(build) {
    const outside = (name: string) => ({ path: fileOf(folder, name), external: true });
    for (const name of Object.keys(LIBRARIES)) {
      const specifier = new RegExp(`^${name.replace('.', '\\.')}(?:/sync)?$`);
      build.onResolve({ filter: specifier }, () => outside(name));
    }
    const separate = new Map(modules.map((path) => [resolve(`src/${path}.js`), basename(path)]));
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) => {
      const name = separate.get(resolve(resolveDir, path));
      return name === undefined ? undefined : outside(name);
    });
  },
});

/** Puts in place of a table, and of the library that measures all of Unicode, what loads it when it is first used. */
const loadedWhenUsed = (folder: string): Plugin => ({
  name: 'loaded-when-used',
  setup(build) {
    const namespace = 'when-used';
    const tables = new Map(TABLES.map((path) => [resolve(`src/${path}.js`), path]));
    build.onResolve({ filter: /./, namespace }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^string-width$/ }, ({ path }) => ({ path, namespace }));
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) => {
      const table = tables.get(resolve(resolveDir, path));
      return table === undefined ? undefined : { path: table, namespace };
    });
    build.onLoad({ filter: /./, namespace }, ({ path }) => {
      const file = `(file ??= require(${JSON.stringify(fileOf(folder, basename(path)))}))`;
      if (!tables.has(resolve(`src/${path}.js`))) {
        return { contents: `let file; module.exports = (text) => ${file}(text);` };
      }
      const constants = readFileSync(`src/${path}.ts`, 'utf8').matchAll(/^export const (\w+)/gm);
      const getters = [...constants].map(([, name]) => `get ${name}() { return ${file}.${name}; }`);
      return { contents: `let file; module.exports = { ${getters.join(', ')} };` };
    });
  },
});

/** Takes what the program shares from the program, which has it loaded. */
const fromProgram: Plugin = {
  name: 'from-program',
  setup(build) {
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === resolve(`src/${SHARED}.js`)
        ? { path: '../bin.cjs', external: true }
        : undefined,
    );
  },
};

/** The library that draws tables measures characters as we do, with the same file. */
const oneWidth: Plugin = {
  name: 'one-width',
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, ({ path, importer }) =>
      importer.includes('node_modules') ? { path, namespace: 'width' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'width' }, () => ({
      contents: 'module.exports = require("./width.cjs").widthOf;',
    }));
    build.onResolve({ filter: /./, namespace: 'width' }, ({ path }) => ({ path, external: true }));
  },
};

const licenses = thirdPartyLicenses();

/** What is imported when needed is required when needed: import() would load the loader of ES modules. */
const withoutDynamicImport: Options['esbuildOptions'] = (options) => {
  options.supported = { 'dynamic-import': false };
};

const entries = (modules: readonly string[]) =>
  Object.fromEntries(modules.map((path) => [basename(path), `src/${path}.ts`]));

export default defineConfig([
  {
    ...common,
    entry: { index: 'src/index.ts' },
    format: 'esm',
    clean: ['dist/*.js'],
    esbuildPlugins: [separateFiles('./cli/lib', TABLES), licenses],
  },
  {
    ...common,
    // The loader of ES modules takes longer to start than a whole lookup does.
    format: 'cjs',
    entry: { bin: 'src/cli/bin.ts' },
    outDir: 'dist/cli',
    esbuildOptions: withoutDynamicImport,
    esbuildPlugins: [
      loadedWhenUsed('./lib'),
      separateFiles('./lib', [...PARTS, ...MESSAGES]),
      licenses,
    ],
  },
  {
    ...common,
    format: 'cjs',
    entry: entries(PARTS),
    outDir: 'dist/cli/lib',
    esbuildOptions: withoutDynamicImport,
    esbuildPlugins: [
      oneWidth,
      loadedWhenUsed('.'),
      fromProgram,
      separateFiles('.', [...PARTS, ...MESSAGES]),
      licenses,
    ],
  },
  {
    ...common,
    format: 'cjs',
    entry: {
      ...Object.fromEntries(
        Object.entries(LIBRARIES).map(([name, path]) => [fileName(name), path]),
      ),
      ...entries([...TABLES, ...MESSAGES]),
    },
    outDir: 'dist/cli/lib',
    esbuildOptions: (options) => {
      // Escaped, each Chinese character would take six bytes in place of three.
      options.charset = 'utf8';
    },
    esbuildPlugins: [licenses],
  },
]);
