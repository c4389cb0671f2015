import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { bash, zhiye } from './cli/run.js';
import { blocks, blocksOf, exampleFolder, examplesIn, ROOT, textOf } from './readme-examples.js';
import { UNIX } from './system.js';

const JQ = `jq() { '${process.execPath}' '${ROOT}test/tools/jq.mjs' "$@"; }\n`;
const END_OF_COMMAND = '--- end of command ---';

/** Blocks of shell that no test here runs, by a part of them, with the reason. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci && npm link': 'installs into the system; its second command is run as an example',
  'npm ci && npm test': '.ci/run runs it; here it would run itself',
  'npm pack': 'test/package/install.test.ts packs and installs',
  'npm install ./zhiye': 'test/package/install.test.ts installs into a project',
  'npm run build:page': 'test/examples/page.test.ts builds the page and uses it',
  'npm run build:exe': 'takes minutes and 150 MB; `npm run test:exe` runs what it builds',
  'spark-submit': '`npm run test:spark` runs it on a local Spark',
  'parallel/vet.sh': 'test/examples/parallel.test.ts runs it where GNU parallel is installed',
};

const LANGUAGES_OF_BLOCKS = ['console', 'sh', 'powershell', 'text', 'ts', 'js', 'html', 'sql'];

/** A project that has zhiye installed, with modules that are compiled. */
async function compiledProject(modules: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'zhiye'), 'junction');
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  write('package.json', '{ "type": "module" }\n');
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022'],
    types: [],
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions }));
  write('console.d.ts', 'declare const console: { log(...values: unknown[]): void };\n');
  for (const [index, module] of modules.entries()) write(`${index}.ts`, module);
  await promisify(execFile)(process.execPath, [
    `${ROOT}node_modules/typescript/bin/tsc`,
    '-p',
    folder,
  ]);
  return folder;
}

const isRun = (block: string) => !Object.keys(NOT_RUN).some((part) => block.includes(part));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const shell = blocks(file, 'sh');
  // What a reader exports before the examples holds for all of them.
  const exported = shell.filter((block) => block.startsWith('export ')).join('');

  it.runIf(UNIX).each(blocks(file, 'console').map((block) => [block.split('\n')[0], block]))(
    'shows the real output: %s …',
    async (_, block = '') => {
      const examples = examplesIn(block);
      // Keep the status for the next command, as a shell does.
      const script = examples
        .map(({ command }) => `${command}\ns=$?; echo '${END_OF_COMMAND}'; (exit $s)`)
        .join('\n');
      const { stdout } = await bash(
        `${JQ}${exported}cd '${exampleFolder()}'\nexec 2>&1\n${script}`,
      );
      const outputs = stdout.split(`${END_OF_COMMAND}\n`).slice(0, -1);
      expect(outputs).toEqual(examples.map(({ output }) => output));
    },
  );

  it.runIf(UNIX).each(shell.filter(isRun).map((block) => [block]))(
    'has shell commands that work: %s',
    async (block) => {
      const HOME = mkdtempSync(join(tmpdir(), 'zhiye-'));
      const outcome = await bash(`set -e\n${exported}cd '${exampleFolder()}'\n${block}`, { HOME });
      expect(outcome).toMatchObject({ status: 0, stderr: '' });
    },
  );

  // Not run here: PowerShell, which the machines of these tests lack; Spark SQL, which `npm run test:spark` runs; JavaScript
  // and HTML, which test/examples/page.test.ts opens in a browser; and text, which has a reader's own file names.
  it('has only blocks of code that a test knows how to run, or that are named here', () => {
    const unknown = blocksOf(file).filter(
      ({ language }) => !LANGUAGES_OF_BLOCKS.includes(language),
    );
    expect(unknown).toEqual([]);
  });

  it('links to sections and files that exist', () => {
    const text = textOf(file);
    const files = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
    expect(files.filter((path) => !existsSync(ROOT + path))).toEqual([]);
    const sections = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
    const linked = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(linked.filter((section) => !sections.includes(section ?? ''))).toEqual([]);
  });
});

describe('the TypeScript in the READMEs', () => {
  const modules = blocks('README.md', 'ts');

  it('compiles, and prints the values in its comments', async () => {
    const folder = await compiledProject(modules);
    for (const [index, module] of modules.entries()) {
      const { stdout } = await promisify(execFile)(process.execPath, [`${index}.js`], {
        cwd: folder,
      });
      const expected = [...module.matchAll(/^ *\/\/=> (.*)$/gm)].map((match) => match[1]);
      expect(expected).not.toEqual([]);
      expect(stdout.trimEnd().split('\n')).toEqual(expected);
    }
  }, 60_000);

  it('is the same in both', () => {
    expect(blocks('README.zh-CN.md', 'ts')).toEqual(modules);
  });
});

describe('the SQL in the READMEs', () => {
  const [query = '', spark] = blocks('README.md', 'sql');

  it('is for Spark the one that `npm run test:spark` runs', () => {
    expect(spark).toBe(readFileSync(`${ROOT}examples/spark/join.sql`, 'utf8'));
  });

  it('returns the rows in its comments when DuckDB runs it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
    copyFileSync(`${ROOT}examples/applications.csv`, join(folder, 'applications.csv'));
    const { stdout } = await zhiye(['list', '--per-level', '--format', 'csv']);
    writeFileSync(join(folder, 'open.csv'), stdout);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const rows = (await connection.runAndReadAll(query)).getRows();
    const expected = [...query.matchAll(/^--=> (.*)$/gm)].map((match) => match[1]);
    expect(expected).toHaveLength(6);
    expect(rows.map((row) => row.map((value) => value ?? 'NULL').join(' | '))).toEqual(expected);
  });

  it('is the same in both', () => {
    expect(blocks('README.zh-CN.md', 'sql')).toEqual(blocks('README.md', 'sql'));
  });
});
