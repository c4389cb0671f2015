/** How bundles are made, and taken apart into files that are loaded when they are needed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, posix, resolve } from 'node:path';
import type { Options } from 'tsup';
import ts from 'typescript';

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

/**
 * Has patterns read in less time. Those that name classes of Unicode are made when they are reached: as literals they are
 * read when their file is loaded, whether they are used or not, and the classes with them. In the others nothing but
 * ASCII is left, as esbuild leaves it in all else: Node reads and compiles a file of ASCII in half the time.
 */
export const quickPatterns: Plugin = {
  name: 'quick-patterns',
  setup(build) {
    build.onLoad({ filter: /\.(?:[cm]?js|ts)$/, namespace: 'file' }, ({ path }) => {
      let source = readFileSync(path, 'utf8');
      for (const { pos, end, text } of patternsOf(path, source).toReversed()) {
        const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
        const written = pattern.includes('\\p{')
          ? `new RegExp(${JSON.stringify(pattern)}, '${flags}')`
          : text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${hexadecimal(unit)}`);
        source = source.slice(0, pos) + written + source.slice(end);
      }
      return { contents: source, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};

const hexadecimal = (unit: string) => unit.charCodeAt(0).toString(16).padStart(4, '0');

/** The literals of regular expressions in a file, in their order. */
function patternsOf(path: string, source: string): { pos: number; end: number; text: string }[] {
  const found: { pos: number; end: number; text: string }[] = [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      found.push({ pos: node.getStart(file), end: node.end, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

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
    const separate = new Map(modules.map((path) => [resolve(`src/${path}.js`), basename(path)]));
    onOurModules(build, (file) => {
      const name = separate.get(file);
      return name === undefined ? undefined : outside(name);
    });
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
  const pathOf = new Map(modules.map((path) => [resolve(`src/${path}.js`), path]));
  onOurModules(build, (file) => {
    const path = pathOf.get(file);
    return path === undefined ? undefined : { path, namespace };
  });
  build.onResolve({ filter: /./, namespace }, ({ path }) => ({ path, external: true }));
  build.onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: contents(path) }));
}

/** A module whose exports are got, once, when one of them is first used. */
function whenUsed(path: string, got: string): string {
  const getters = exportsOf(path).map(
    (name) => `get ${name}() { return (got ??= ${got}).${name}; }`,
  );
  return `let got; module.exports = { ${getters} };`;
}

/**
 * Stands for the exports of a bundle. They are set by hand, since what esbuild makes of `export` takes longer to run, and
 * by another name, since esbuild wraps the modules of a bundle one by one where it sees that one of them is CommonJS.
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
        `Object.assign(${HANDED}, { ${modules.flatMap(exportsOf)} });`,
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
    const shared = new Set(modules.map((path) => resolve(`src/${path}.js`)));
    onOurModules(build, (module) => (shared.has(module) ? { path: file, namespace } : undefined));
    build.onLoad({ filter: /./, namespace }, () => ({
      contents: `export const { ${modules.flatMap(exportsOf)} } = require('${file}');`,
    }));
    build.onResolve({ filter: /./, namespace }, ({ path }) => ({ path, external: true }));
  },
});

/**
 * The library that draws tables, without what is not asked of it. It cuts the text of a cell for each line that it draws,
 * to have it in messages for debugging, which takes longer than the drawing and grows with the square of the text. It
 * brings a library for colours, which are painted before. And it measures characters as we do.
 */
export const leanTables: Plugin = {
  name: 'lean-tables',
  setup(build) {
    const namespace = 'lean-tables';
    build.onLoad({ filter: /cli-table3\/src\/cell\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const cutting = 'utils.truncate(this.content, 10, this.truncate)';
      if (!source.includes(cutting)) throw new Error('cli-table3 no longer cuts for debugging');
      return { contents: source.replace(cutting, 'this.content') };
    });
    build.onResolve({ filter: /^(?:@colors\/colors\/safe|string-width)$/ }, ({ path, importer }) =>
      importer.includes('cli-table3') ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /^@colors/, namespace }, () => ({ contents: '' }));
    build.onLoad({ filter: /^string-width/, namespace }, () => ({
      contents: "module.exports = require('./src/render/width.js').widthOf;",
      resolveDir: '.',
    }));
  },
};
