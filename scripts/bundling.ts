/** How bundles are made, and taken apart into files that are loaded when they are needed. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];
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

/** Has imports of our own modules resolved by the files that they lead to. */
function onOurModules(
  build: Build,
  place: (file: string) => ReturnType<Parameters<Build['onResolve']>[1]>,
): void {
  build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) =>
    place(resolve(resolveDir, path)),
  );
}

/** The name, without extension, of the file that a library becomes. */
export function fileName(library: string): string {
  return library.replace('@', '').replace(/[./]/g, '-');
}

const fileOf = (folder: string, name: string) => `${folder}/${fileName(name)}.cjs`;

/** Leaves libraries and some of our modules out of a bundle, to be loaded from a folder when they are needed. */
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
    const separate = new Map(modules.map((path) => [resolve(`src/${path}.js`), basename(path)]));
    onOurModules(build, (file) => {
      const name = separate.get(file);
      return name === undefined ? undefined : outside(name);
    });
  },
});

/** Puts in place of a table, and of the library that measures all of Unicode, what loads it when it is first used. */
export const loadedWhenUsed = (folder: string, tables: readonly string[]): Plugin => ({
  name: 'loaded-when-used',
  setup(build) {
    const namespace = 'when-used';
    const tableOf = new Map(tables.map((path) => [resolve(`src/${path}.js`), path]));
    build.onResolve({ filter: /./, namespace }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^string-width$/ }, ({ path }) => ({ path, namespace }));
    onOurModules(build, (file) => {
      const table = tableOf.get(file);
      return table === undefined ? undefined : { path: table, namespace };
    });
    build.onLoad({ filter: /./, namespace }, ({ path }) => {
      const file = `(file ??= require(${JSON.stringify(fileOf(folder, basename(path)))}))`;
      if (!tables.includes(path)) {
        return { contents: `let file; module.exports = (text) => ${file}(text);` };
      }
      const constants = readFileSync(`src/${path}.ts`, 'utf8').matchAll(/^export const (\w+)/gm);
      const getters = [...constants].map(([, name]) => `get ${name}() { return ${file}.${name}; }`);
      return { contents: `let file; module.exports = { ${getters.join(', ')} };` };
    });
  },
});

/** Takes from the program what its entry exports, which is loaded already. */
export const fromProgram: Plugin = {
  name: 'from-program',
  setup(build) {
    const entry = readFileSync('src/cli/bin.ts', 'utf8');
    const shared = [...entry.matchAll(/^export \* from '(.+)';$/gm)].map(([, path = '']) =>
      resolve('src/cli', path),
    );
    onOurModules(build, (file) =>
      shared.includes(file) ? { path: '../bin.cjs', external: true } : undefined,
    );
  },
};

/** The library that draws tables measures characters as we do, with the same file. */
export const oneWidth: Plugin = {
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
