/** How bundles are made, and taken apart into files that are loaded when they are needed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, posix, resolve } from 'node:path';
import type { Options } from 'tsup';

export type Plugin = NonNullable<Options['esbuildPlugins']>[number];
type Build = Parameters<Plugin['setup']>[0];

/** What every bundle has in common. */
export const COMMON: Options = {
  target: 'node20',
  platform: 'node',
  splitting: false,
  minify: true,
  noExternal: [/.*/],
};

/** What is imported when needed is required when needed: import() would load the loader of ES modules. */
export const withoutDynamicImport: NonNullable<Options['esbuildOptions']> = (options) => {
  options.supported = { 'dynamic-import': false };
};

/** Has imports of some of our modules lead to other places. */
function redirect(
  build: Build,
  modules: readonly string[],
  place: (module: string) => ReturnType<Parameters<Build['onResolve']>[1]>,
): void {
  const moduleIn = new Map(modules.map((module) => [resolve(`src/${module}.js`), module]));
  build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) => {
    const module = moduleIn.get(resolve(resolveDir, path));
    return module === undefined ? undefined : place(module);
  });
}

/** The name, without extension, of the file that a library becomes. */
export function fileName(library: string): string {
  return library.replace('@', '').replace(/[./]/g, '-');
}

const fileOf = (folder: string, name: string) => `${folder}/${fileName(name)}.cjs`;

/** Leaves libraries and some of our modules out of a bundle, to be loaded from a folder when they are imported. */
export const separateFiles = (
  folder: string,
  libraries: readonly string[],
  modules: readonly string[],
): Plugin => ({
  name: 'separate-files',
  setup(build) {
    const outside = (name: string) => ({ path: fileOf(folder, name), external: true });
    for (const name of libraries) {
      const specifier = new RegExp(`^${name.replace('.', '\\.')}(?:/sync)?$`);
      build.onResolve({ filter: specifier }, () => outside(name));
    }
    redirect(build, modules, (module) => outside(basename(module)));
  },
});

/** What stands before the JSON of a table: its file is a module to the library. */
const TABLE_HEAD = 'module.exports=';

/** Writes tables into a folder, each into a file of its own. */
export function writeTables(folder: string, tables: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const path of tables) {
    const json = readFileSync(`src/${path}.json`, 'utf8');
    writeFileSync(fileOf(folder, basename(path)), TABLE_HEAD + json);
  }
}

/** Has the tables of a bundle read from a folder when something of them is first used; as JSON, which is the quickest. */
export const tablesWhenUsed = (folder: string, tables: readonly string[]): Plugin => ({
  name: 'tables-when-used',
  setup(build) {
    instead(build, 'tables-when-used', tables, (path) => {
      const file = `__dirname + '${posix.join('/', fileOf(folder, basename(path)))}'`;
      const json = `require('node:fs').readFileSync(${file}, 'utf8').slice(${TABLE_HEAD.length})`;
      return whenUsed(path, `JSON.parse(${json})`);
    });
  },
});

/** Has the tables of a bundle imported from a folder. */
export const tablesAsModules = (folder: string, tables: readonly string[]): Plugin => ({
  name: 'tables-as-modules',
  setup(build) {
    instead(build, 'tables-as-modules', tables, (path) => {
      const file = fileOf(folder, basename(path));
      return `import table from '${file}'; export const { ${exportsOf(path)} } = table;`;
    });
  },
});

/** Leaves modules out of a bundle, to be loaded from a folder when something of them is first used. */
export const loadedWhenUsed = (folder: string, modules: readonly string[]): Plugin => ({
  name: 'loaded-when-used',
  setup(build) {
    instead(build, 'when-used', modules, (path) =>
      whenUsed(path, `require('${fileOf(folder, basename(path))}')`),
    );
  },
});

/** Puts other contents in place of modules; what those import stays outside. */
function instead(
  build: Build,
  namespace: string,
  modules: readonly string[],
  contents: (path: string) => string,
): void {
  redirect(build, modules, (path) => ({ path, namespace }));
  build.onResolve({ filter: /./, namespace }, ({ path }) => ({ path, external: true }));
  build.onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: contents(path) }));
}

/** A module whose exports are got, once, when one of them is first used. */
function whenUsed(path: string, got: string): string {
  const getters = exportsOf(path).map((name) => `get ${name}() { return exported().${name}; }`);
  return `let got; const exported = () => got ??= ${got}; module.exports = { ${getters} };`;
}

/**
 * Stands for the exports of a bundle. What it shares is set by hand, since what esbuild makes of `export` takes longer to
 * run, and by another name, since esbuild wraps the modules of a bundle one by one where it sees that one of them is CommonJS.
 */
const HANDED = 'ZHIYE_HANDED';

/** What a module exports besides types. */
function exportsOf(path: string): string[] {
  const source = readFileSync(`src/${path}.ts`, 'utf8');
  const names = source.matchAll(/^export (?:async )?(?:class|const|function) (\w+)/gm);
  return [...names].map(([, name = '']) => name);
}

/** Hands modules of a bundle to the files that it loads, before it does anything else. */
export const sharing = (entry: string, modules: readonly string[]): Plugin => ({
  name: 'sharing',
  setup(build) {
    const namespace = 'shared';
    build.initialOptions.define = { [HANDED]: 'module.exports' };
    build.onResolve({ filter: /^zhiye:shared$/ }, ({ path }) => ({ path, namespace }));
    build.onLoad({ filter: /./, namespace }, () => ({
      contents: [
        ...modules.map((path) => `import { ${exportsOf(path)} } from './src/${path}.js';`),
        `${HANDED}.shared = { ${modules.flatMap(exportsOf)} };`,
        'export {};',
      ].join('\n'),
      resolveDir: '.',
    }));
    build.onLoad({ filter: new RegExp(`/src/${entry}\\.ts$`) }, ({ path }) => ({
      contents: `import 'zhiye:shared';\n${readFileSync(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
});

/** Takes modules from a bundle that shares them and is loaded already. */
export const sharedBy = (file: string, modules: readonly string[]): Plugin => ({
  name: 'shared-by',
  setup(build) {
    const namespace = file;
    redirect(build, modules, () => ({ path: file, namespace }));
    build.onLoad({ filter: /./, namespace }, () => ({
      contents: `export const { ${modules.flatMap(exportsOf)} } = require('${file}').shared;`,
    }));
    build.onResolve({ filter: /./, namespace }, ({ path }) => ({ path, external: true }));
  },
});
