import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';
import {
  COMMON,
  fileName,
  fromProgram,
  loadedWhenUsed,
  oneWidth,
  separateFiles,
  withoutDynamicImport,
} from './scripts/bundling.js';
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

const licenses = thirdPartyLicenses();

const entries = (modules: readonly string[]) =>
  Object.fromEntries(modules.map((path) => [basename(path), `src/${path}.ts`]));

export default defineConfig([
  {
    ...COMMON,
    entry: { index: 'src/index.ts' },
    format: 'esm',
    esbuildPlugins: [separateFiles('./cli/lib', Object.keys(LIBRARIES), TABLES), licenses],
  },
  {
    ...COMMON,
    // The loader of ES modules takes longer to start than a whole lookup does.
    format: 'cjs',
    entry: { bin: 'src/cli/bin.ts' },
    outDir: 'dist/cli',
    esbuildOptions: withoutDynamicImport,
    esbuildPlugins: [
      loadedWhenUsed('./lib', TABLES),
      separateFiles('./lib', Object.keys(LIBRARIES), [...PARTS, ...MESSAGES]),
      licenses,
    ],
  },
  {
    ...COMMON,
    format: 'cjs',
    entry: entries(PARTS),
    outDir: 'dist/cli/lib',
    esbuildOptions: withoutDynamicImport,
    esbuildPlugins: [
      oneWidth,
      loadedWhenUsed('.', TABLES),
      fromProgram,
      separateFiles('.', Object.keys(LIBRARIES), [...PARTS, ...MESSAGES]),
      licenses,
    ],
  },
  {
    ...COMMON,
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
