import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { bash, zhiye } from './cli/run.js';
import { UNIX } from './system.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const JQ = `jq() { '${process.execPath}' '${ROOT}test/tools/jq.mjs' "$@"; }\n`;
const END_OF_COMMAND = '--- end of command ---';

const blocks = (file: string, language: string) =>
  [
    ...readFileSync(ROOT + file, 'utf8').matchAll(
      new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'),
    ),
  ].map((match) => match[1] ?? '');

/** A fresh folder with the files that the examples use. */
function exampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  for (const path of [
    'examples/applications.csv',
    'examples/applications.xlsx',
    'test/fixtures/tables/notice.docx',
    'test/fixtures/tables/cases/no-codes.xlsx',
  ]) {
    cpSync(ROOT + path, join(folder, path));
  }
  return folder;
}

/** The commands of a console block, each with the output below it. */
function examplesIn(block: string): { command: string; output: string }[] {
  const examples: { command: string; output: string }[] = [];
  for (const line of block.split('\n').slice(0, -1)) {
    const current = examples.at(-1);
    if (line.startsWith('$ ')) examples.push({ command: line.slice(2), output: '' });
    else if (current === undefined) throw new Error(`Output before a command: ${line}`);
    else if (line.startsWith('> ') && current.output === '')
      current.command += `\n${line.slice(2)}`;
    else current.output += `${line}\n`;
  }
  return examples;
}

describe.each([
  ['README.md', 'en_US.UTF-8'],
  ['README.zh-CN.md', 'zh_CN.UTF-8'],
])('%s', (file, locale) => {
  it.runIf(UNIX).each(blocks(file, 'console').map((block) => [block.split('\n')[0], block]))(
    'shows the real output: %s …',
    async (_, block = '') => {
      const examples = examplesIn(block);
      // Keep the status for the next command, as a shell does.
      const script = examples
        .map(({ command }) => `${command}\ns=$?; echo '${END_OF_COMMAND}'; (exit $s)`)
        .join('\n');
      const { stdout } = await bash(`${JQ}cd '${exampleFolder()}'\nexec 2>&1\n${script}`, {
        LANG: locale,
      });
      const outputs = stdout.split(`${END_OF_COMMAND}\n`).slice(0, -1);
      expect(outputs).toEqual(examples.map(({ output }) => output));
    },
  );

  it.each(blocks(file, 'js').map((block) => [block]))(
    'has code that prints the values in its comments',
    async (block) => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', block],
        { cwd: ROOT },
      );
      const expected = [...block.matchAll(/^\/\/=> (.*)$/gm)].map((match) => match[1]);
      expect(expected).not.toEqual([]);
      expect(stdout.trimEnd().split('\n')).toEqual(expected);
    },
  );
});

describe('the SQL in the READMEs', () => {
  const [query = ''] = blocks('README.md', 'sql');

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
});

describe('the two READMEs', () => {
  it('have the same examples, apart from the language', () => {
    const commands = (file: string) =>
      blocks(file, 'console').flatMap((block) =>
        examplesIn(block).map(({ command }) => command.replace(/"[^"$]*"|echo \S+;/g, '')),
      );
    expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
    expect(blocks('README.zh-CN.md', 'sh')).toEqual(blocks('README.md', 'sh'));
    expect(blocks('README.zh-CN.md', 'js')).toEqual(blocks('README.md', 'js'));
    expect(blocks('README.zh-CN.md', 'sql')).toEqual(blocks('README.md', 'sql'));
  });
});
