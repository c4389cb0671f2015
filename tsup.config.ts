import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Options } from 'tsup';
import {
  COMMON,
  fileName,
  loadedWhenUsed,
  separateFiles,
  sharedBy,
  sharing,
  tablesAsModules,
  tablesWhenUsed,
  withoutDynamicImport,
  writeTables,
} from './scripts/bundling.js';
import { leanTables } from './scripts/lean-tables.js';
import { quickPatterns } from './scripts/quick-patterns.js';
import { thirdPartyLicenses } from './scripts/third-party-licenses.js';

const { resolve: resolvePackage } = createRequire(import.meta.url);

/** Libraries that are loaded where they are imported: each is a file of its own beside the program. */
const LIBRARIES: Record<string, string> = {
  '@inquirer/core': resolve('src/cli/picker/inquirer.ts'),
  chalk: fileURLToPath(import.meta.resolve('chalk')),
  'csv-stringify': resolvePackage('csv-stringify/sync'),
  'fuse.js/basic': resolvePackage('fuse.js/basic'),
};

/**
 * Tables, each loaded when something of it is first used. Without what is Chinese the program is ASCII, which Node reads
 * and compiles in half the time.
 */
const TABLES = [
  'generated/chinese-aliases',
  'generated/completion-templates',
  'generated/group-names',
  'generated/latin-aliases',
  'generated/lookup',
  'generated/readings',
  'generated/shapes',
];

/** Modules that are imported like any other, but loaded when something of them is first used. */
const WHEN_USED = [
  'cli/nearest-word',
  'lookup/nearest',
  'messages/wording',
  'render/unicode-width',
  'render/wrap',
];

const SEARCH = 'cli/commands/search';

/** Modules that are loaded where they are imported: `check` does without them, and so neither reads nor compiles them. */
const PARTS = [
  'cli/batch/progress',
  'cli/commands/check-file',
  'cli/commands/complete',
  'cli/commands/completion',
  'cli/commands/diff',
  'cli/commands/groups',
  'cli/commands/import',
  'cli/commands/info',
  'cli/commands/list',
  SEARCH,
  'cli/commands/show',
  'cli/help',
  'render/delimited',
  'render/table',
  'tabular/catalogue-file',
  'tabular/docx',
  'tabular/html',
  'tabular/open-tables',
  'tabular/xls',
  'tabular/xlsx',
  'tabular/xml',
  'tabular/zip',
];

/** Modules of the program that its parts find loaded. */
const SHARED = [
  'catalog/catalogue',
  'catalog/code',
  'catalog/entry',
  'catalog/errors',
  'catalog/level',
  'catalog/name',
  'catalog/normalized',
  'lookup/check',
  'lookup/resolve',
  'render/json',
  'render/visible',
];

/** Parts of `search`, and its modules that they find loaded. */
const PARTS_OF_SEARCH = ['cli/commands/pick', 'lookup/search/guesses'];
const SHARED_BY_SEARCH = [
  'lookup/search/match',
  'lookup/search/query',
  'lookup/search/readings',
  'lookup/search/search',
  'lookup/search/searchable',
  'render/entries',
  'render/levels',
  'render/search',
];

writeTables('dist/cli/lib', TABLES);

const licenses = thirdPartyLicenses();

const entries = (modules: readonly string[]) =>
  Object.fromEntries(modules.map((path) => [basename(path), `src/${path}.ts`]));

/** What a file of the program leaves to others, which are in a folder. */
const partsIn = (folder: string) => [
  quickPatterns,
  tablesWhenUsed(folder, TABLES),
  loadedWhenUsed(folder, WHEN_USED),
  separateFiles(folder, Object.keys(LIBRARIES), [...PARTS, ...PARTS_OF_SEARCH]),
  licenses,
];

const CJS: Options = { ...COMMON, format: 'cjs', esbuildOptions: withoutDynamicImport };

const LIB: Options = { ...CJS, outDir: 'dist/cli/lib' };

export default defineConfig([
  {
    ...COMMON,
    entry: { index: 'src/index.ts' },
    format: 'esm',
    esbuildPlugins: [
      tablesAsModules('./cli/lib', TABLES),
      separateFiles('./cli/lib', Object.keys(LIBRARIES), []),
      licenses,
    ],
  },
  {
    // The loader of ES modules takes longer to start than a whole lookup does.
    ...CJS,
    entry: entries(['cli/bin']),
    outDir: 'dist/cli',
    esbuildPlugins: [sharing('cli/bin', SHARED), ...partsIn('./lib')],
  },
  {
    ...LIB,
    entry: entries([...PARTS, ...WHEN_USED].filter((path) => path !== SEARCH)),
    esbuildPlugins: [leanTables, sharedBy('../bin.cjs', SHARED), ...partsIn('.')],
  },
  {
    ...LIB,
    entry: entries([SEARCH]),
    esbuildPlugins: [
      sharing(SEARCH, SHARED_BY_SEARCH),
      sharedBy('../bin.cjs', SHARED),
      ...partsIn('.'),
    ],
  },
  {
    ...LIB,
    entry: entries(PARTS_OF_SEARCH),
    esbuildPlugins: [
      sharedBy('../bin.cjs', SHARED),
      sharedBy('./search.cjs', SHARED_BY_SEARCH),
      ...partsIn('.'),
    ],
  },
  {
    ...LIB,
    entry: Object.fromEntries(
      Object.entries(LIBRARIES).map(([name, path]) => [fileName(name), path]),
    ),
    esbuildPlugins: [quickPatterns, licenses],
  },
]);
