import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../run.js';

const WORKBOOK = fileURLToPath(new URL('../../../examples/applications.xlsx', import.meta.url));
const HEAD = 'zhiye_verdict,zhiye_code,zhiye_titles,zhiye_reason';
const OPEN = '职业,等级\n电工,3\n';
const CLOSED = '职业,等级\n电工,3\n调酒师,1\n';
const CHECKED = `职业,等级,${HEAD}\n电工,3,open,6-31-01-03,电工,电工 is open at level 3.\n`;

/** A folder with lists of applications by name. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const lines = (text: string) => text.trimEnd().split('\n');

describe('check --file with several files', () => {
  it('writes a result for each into a folder, and a summary of each and of all', async () => {
    const folder = folderWith({ 'a.csv': OPEN, 'b.csv': CLOSED });
    const [a, b, out] = ['a.csv', 'b.csv', 'out/new'].map((name) => join(folder, name));
    const { status, stdout, stderr } = await inProcess(
      ['check', '--file', a ?? '', '--file', b ?? '', '-o', out ?? ''],
      {},
      { columns: 1000 },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(lines(stderr)).toEqual([
      `zhiye: ${a}: columns read: 职业 (occupation), 等级 (level)`,
      `zhiye: ${a}: 1 row: 1 open`,
      `zhiye: ${b}: columns read: 职业 (occupation), 等级 (level)`,
      `zhiye: ${b}: 2 rows: 1 open, 1 closed`,
      'zhiye: 2 files: 3 rows: 2 open, 1 closed',
    ]);
    expect(readFileSync(join(out ?? '', 'a.csv'), 'utf8')).toBe(CHECKED);
    expect(lines(readFileSync(join(out ?? '', 'b.csv'), 'utf8'))).toHaveLength(3);
  });

  it('takes the files that a wildcard fits, and workbooks come out as workbooks', async () => {
    const folder = folderWith({ 'a.csv': OPEN });
    copyFileSync(WORKBOOK, join(folder, 'b.xlsx'));
    const files = ['a.csv', 'b.xlsx'].map((name) => join(folder, name));
    const { status } = await inProcess(['check', '-o', join(folder, 'out'), '--file', ...files]);
    expect(status).toBe(2);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.csv', 'b.xlsx']);
    const zipped = readFileSync(join(folder, 'out/b.xlsx')).subarray(0, 2).toString();
    expect(zipped).toBe('PK');
  });

  it('goes on after one that cannot be checked, and the worst status counts', async () => {
    const folder = folderWith({ 'a.csv': 'x\ny\n', 'b.csv': OPEN });
    const files = ['a.csv', 'none.csv', 'b.csv'].map((name) => join(folder, name));
    const out = join(folder, 'out');
    const { status, stderr } = await inProcess(['check', '--file', ...files, '-o', out]);
    expect(status).toBe(2);
    expect(readdirSync(out)).toEqual(['b.csv']);
    expect(stderr).toContain(`${files[1]}: cannot read`);
    expect(lines(stderr).at(-1)).toBe('zhiye: 3 files, 2 not checked: 1 row: 1 open');
  });

  it('never writes two results into one file, nor over a file that is there', async () => {
    const folder = folderWith({ 'x/list.csv': OPEN, 'y/List.csv': CLOSED, 'out/other.csv': 'old' });
    const files = ['x/list.csv', 'y/List.csv'].map((name) => join(folder, name));
    const check = () => inProcess(['check', '--file', ...files, '-o', join(folder, 'out')]);
    expect((await check()).status).toBe(1);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'List-2.csv',
      'list.csv',
      'other.csv',
    ]);
    const again = await check();
    expect(again.status).toBe(2);
    expect(again.stderr.match(/already exists/g)).toHaveLength(2);
  });

  it('writes them in the format that is asked for', async () => {
    const folder = folderWith({ 'a.csv': OPEN, 'b.txt': OPEN });
    const files = ['a.csv', 'b.txt'].map((name) => join(folder, name));
    const out = join(folder, 'out');
    await inProcess(['check', '--file', ...files, '-o', out, '--json']);
    expect(readdirSync(out).sort()).toEqual(['a.json', 'b.json']);
    expect(JSON.parse(readFileSync(join(out, 'b.json'), 'utf8'))).toHaveLength(1);
  });

  it('needs a folder, unless the status is enough or somebody reads the tables', async () => {
    const folder = folderWith({ 'a.csv': OPEN, 'b.csv': CLOSED });
    const files = ['a.csv', 'b.csv'].map((name) => join(folder, name));
    const piped = await inProcess(['check', '--file', ...files]);
    expect(piped).toMatchObject({ status: 2, stdout: '' });
    expect(piped.stderr).toContain('-o results');
    const [a = ''] = files;
    for (const output of [a, join(folder, 'new.csv')]) {
      const { status, stderr } = await inProcess(['check', '--file', ...files, '-o', output]);
      expect(status).toBe(2);
      expect(stderr).toContain(`${output} is not a folder`);
    }
    const quiet = await inProcess(['check', '--file', ...files, '-q']);
    expect(quiet).toEqual({ status: 1, stdout: '', stderr: '' });
    const shown = await inProcess(['check', '--file', ...files], {}, { isTerminal: true });
    expect(shown.stdout).toMatch(
      /a\.csv\n1 row: .*open[\s\S]*b\.csv\n[\s\S]*调酒师[\s\S]*2 rows: /,
    );
  });

  it('has one file written into a folder too', async () => {
    const folder = folderWith({ 'a.csv': OPEN, 'out/other.csv': '' });
    const file = join(folder, 'a.csv');
    const { status, stderr } = await inProcess([
      'check',
      '--file',
      file,
      '-o',
      join(folder, 'out'),
    ]);
    expect(status).toBe(0);
    expect(stderr).not.toContain('a.csv');
    expect(readFileSync(join(folder, 'out/a.csv'), 'utf8')).toBe(CHECKED);
  });
});

describe('a file alone', () => {
  it.each([
    ['en', 'checked', 'written to'],
    ['zh', '核对结果', '结果已写入'],
  ])('is checked into a workbook next to it, never over another (%s)', async (lang, word, said) => {
    const folder = folderWith({ '名 单.csv': CLOSED });
    const file = join(folder, '名 单.csv');
    const environment = { ZHIYE_LANG: lang };
    for (const name of [`名 单.${word}.xlsx`, `名 单.${word}-2.xlsx`]) {
      const outcome = await inProcess([file], environment, { columns: 1000 });
      expect(outcome).toMatchObject({ status: 1, stdout: '' });
      expect(lines(outcome.stderr).at(-1)).toBe(`zhiye: ${said} ${join(folder, name)}`);
      expect(readdirSync(folder)).toContain(name);
    }
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('may come with others, each of which is checked', async () => {
    const folder = folderWith({ 'a.csv': OPEN, 'b.csv': 'x\n' });
    const { status, stderr } = await inProcess(
      ['a.csv', 'b.csv'].map((name) => join(folder, name)),
    );
    expect(status).toBe(2);
    expect(readdirSync(folder)).toContain('a.checked.xlsx');
    expect(lines(stderr).at(-1)).toBe('zhiye: 2 files, 1 not checked: 1 row: 1 open');
  });

  it.each([
    ['a.docx', 'PK\u0003\u0004', 'copy its table into a sheet'],
    ['a.pdf', '%PDF-1.7\n', 'open it in Word or WPS'],
    ['a.lnk', 'L\0\0\0\u0001\u0014\u0002\0', 'use the file that it leads to'],
    ['名单', '职业\n', 'no table was found'],
  ])('that is no list says what to do: %s', async (name, content, advice) => {
    const parts = { 'word/document.xml': strToU8('<w:document/>') };
    const folder = folderWith({});
    writeFileSync(join(folder, name), content.startsWith('PK') ? zipSync(parts) : content);
    const { status, stdout, stderr } = await inProcess([join(folder, name)]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replace(/\n +/g, ' ')).toContain(advice);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('may be named without its folder, if it has an extension', async () => {
    const { status, stderr } = await inProcess(['package.json']);
    expect(status).toBe(2);
    expect(stderr).not.toContain('unknown command');
  });

  it('may turn out to be a folder, whose files are not read', async () => {
    const folder = folderWith({ '一班/a.csv': OPEN });
    const { status, stderr } = await inProcess([join(folder, '一班')], {}, { columns: 1000 });
    expect(status).toBe(2);
    expect(stderr).toContain('it is a folder; name a file in it');
    expect(readdirSync(join(folder, '一班'))).toEqual(['a.csv']);
  });

  it('in a folder that cannot be written to says where, and what to do', async () => {
    const name = `${'a'.repeat(245)}.csv`;
    const folder = folderWith({ [name]: OPEN });
    const { status, stderr } = await inProcess([join(folder, name)], {}, { columns: 1000 });
    expect(status).toBe(2);
    expect(stderr).toContain(`cannot write the result into ${folder}: `);
    expect(stderr).toContain('copy the list to a folder that you may write into');
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('that is not there is a file that cannot be read, unless it is named like a query', async () => {
    const folder = folderWith({});
    const missing = await inProcess([join(folder, 'none/list.xlsx')], {}, { columns: 1000 });
    expect(missing.status).toBe(2);
    expect(missing.stderr).toMatch(/^zhiye: cannot read .*list\.xlsx: no such file or folder/);
    for (const word of ['src', join(folder, 'none'), '职'.repeat(9_999)]) {
      const { status, stderr } = await inProcess([word]);
      expect(status).toBe(2);
      expect(stderr).toContain('unknown command');
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a folder for results', () => {
  it('is made for one file too where its name ends with a slash', async () => {
    const folder = folderWith({ 'a.csv': OPEN });
    const args = ['check', '--file', join(folder, 'a.csv'), '-o', `${join(folder, 'out')}/`];
    expect((await inProcess(args)).status).toBe(0);
    expect(readFileSync(join(folder, 'out/a.csv'), 'utf8')).toBe(CHECKED);
  });

  it('cannot take the result of a command that has no name for it', async () => {
    const folder = `${join(folderWith({}), 'out')}/`;
    const { status, stderr } = await inProcess(['list', '4-10', '-o', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('cannot write the output: it is a folder');
  });
});
