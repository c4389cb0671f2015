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
  'cli-table3': resolvePackage('cli-table3'),
  'csv-stringify': resolvePackage('csv-stringify/sync'),
  fflate: resolvePackage('fflate'),
  'fuse.js': resolvePackage('fuse.js'),
  'log-update': fileURLToPath(import.meta.resolve('log-update')),
  saxes: resolvePackage('saxes'),
  'string-width': resolvePackage('string-width'),
};

/**
 * Modules of texts: what only some commands need, and what is Chinese. Without them the program is ASCII, which Node
 * reads and compiles in half the time.
 */
const TEXTS = [
  'generated/aliases',
  'generated/catalogue',
  'generated/completion-templates',
  'generated/group-names',
  'generated/readings',
  'generated/regional-words',
  'generated/shapes',
  'generated/simplified',
  'messages/en',
  'messages/zh',
];

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

/** Leaves libraries and tables out of a bundle, to be loaded from a folder when they are needed. */
const separateFiles = (folder: string): Plugin => ({
  name: 'separate-files',
  setup(build) {
    const outside = (name: string) => ({ path: `${folder}/${fileName(name)}.cjs`, external: true });
    for (const name of Object.keys(LIBRARIES)) {
      const specifier = new RegExp(`^${name.replace('.', '\\.')}(?:/sync)?$`);
      build.onResolve({ filter: specifier }, () => outside(name));
    }
    const texts = new Map(TEXTS.map((path) => [resolve(`src/${path}.js`), basename(path)]));
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) => {
      const name = texts.get(resolve(resolveDir, path));
      return name === undefined ? undefined : outside(name);
    });
    // commander loads it for commands that are programs of their own, of which there are none here.
    build.onResolve({ filter: /^node:child_process$/ }, () => ({
      path: resolve('src/cli/no-child-process.ts'),
    }));
  },
});

const besideEachOther: Plugin = {
  name: 'beside-each-other',
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, ({ kind, importer }) =>
      kind !== 'entry-point' && importer.includes('cli-table3')
        ? { path: './string-width.cjs', external: true }
        : undefined,
    );
  },
};

const licenses = thirdPartyLicenses();

export default defineConfig([
  {
    ...common,
    entry: { index: 'src/index.ts' },
    format: 'esm',
    clean: ['dist/*.js'],
    esbuildPlugins: [separateFiles('./cli/lib'), licenses],
  },
  {
    ...common,
    // The loader of ES modules takes longer to start than a whole lookup does.
    format: 'cjs',
    entry: { bin: 'src/cli/bin.ts' },
    outDir: 'dist/cli',
    esbuildOptions: (options) => {
      // What is imported when needed is required when needed; import() would load the loader of ES modules after all.
      options.supported = { 'dynamic-import': false };
    },
    esbuildPlugins: [separateFiles('./lib'), licenses],
  },
  {
    ...common,
    format: 'cjs',
    entry: Object.fromEntries([
      ...Object.entries(LIBRARIES).map(([name, path]) => [fileName(name), path]),
      ...TEXTS.map((path) => [basename(path), `src/${path}.ts`]),
    ]),
    outDir: 'dist/cli/lib',
    esbuildOptions: (options) => {
      // Escaped, each Chinese character would take six bytes in place of three.
      options.charset = 'utf8';
    },
    // cli-table3 measures by the same file as we do.
    esbuildPlugins: [besideEachOther, licenses],
  },
]);
