import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { WINE, zhiye } from '../cli/run.js';
import { cmd, folder, holdOpen, windowsPath } from './wine.js';

const LIST = '职业,等级\r\n电工,3\r\n';
const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const CPUS = '/sys/devices/system/cpu/online';

/** As the Explorer starts the program: with full paths, on Chinese Windows. */
const drop = (...files: readonly string[]) =>
  zhiye(
    files.map((file) => (file.startsWith('/') ? windowsPath(file) : file)),
    { LANG: 'zh_CN.UTF-8' },
  );

function listIn(directory: string, name = '名单.csv'): string {
  const file = join(directory, name);
  writeFileSync(file, LIST);
  return file;
}

const namesIn = (directory: string) => readdirSync(directory).sort();

const isWorkbook = (file: string) => readFileSync(file).subarray(0, 2).toString() === 'PK';

describe.runIf(WINE)('a file dropped on the program under Windows', () => {
  it.each([
    '100%完成',
    '%PATH%',
    'a&b',
    'a^b！',
    ' 前后有空格 ',
    "it's (1)",
    'a!b',
    'x=1;y,z',
    '[1]{2}~',
    '＠全角　空格',
    '𠮷',
    '--file',
  ])('may be called %s', async (name) => {
    const directory = folder();
    const { status, stderr } = await drop(listIn(directory, `${name}.csv`));
    expect(status).toBe(0);
    expect(stderr).toContain(
      `zhiye: 结果已写入 ${windowsPath(directory)}\\${name}.核对结果.xlsx\n`,
    );
    expect(namesIn(directory)).toEqual([`${name}.csv`, `${name}.核对结果.xlsx`].sort());
    expect(isWorkbook(join(directory, `${name}.核对结果.xlsx`))).toBe(true);
  });

  it('may be on another computer', async () => {
    const directory = folder();
    const share = basename(mkdtempSync(join(tmpdir(), 'share-')));
    const server = `${process.env.WINEPREFIX}/dosdevices/unc/server`;
    mkdirSync(server, { recursive: true });
    symlinkSync(directory, join(server, share));
    listIn(directory);
    const { status, stderr } = await drop(`\\\\server\\${share}\\名单.csv`);
    expect(status).toBe(0);
    expect(stderr).toContain(`结果已写入 \\\\server\\${share}\\名单.核对结果.xlsx`);
    expect(namesIn(directory)).toContain('名单.核对结果.xlsx');
  });

  it('may have a longer path than Windows once allowed', async () => {
    const directory = join(
      folder(),
      ...Array.from({ length: 5 }, () => '很长的文件夹名'.repeat(8)),
    );
    mkdirSync(directory, { recursive: true });
    expect((await drop(listIn(directory))).status).toBe(0);
    expect(namesIn(directory)).toContain('名单.核对结果.xlsx');
  });

  it('may be of every kind that is read, several at once', async () => {
    const directory = folder();
    const html = '<meta charset="gb2312"><table><tr><td>职业<td>等级<tr><td>电工<td>3</table>';
    writeFileSync(join(directory, '系统导出.xls'), iconv.encode(html, 'gb18030'));
    writeFileSync(join(directory, '旧.csv'), iconv.encode(LIST, 'gb18030'));
    writeFileSync(join(directory, '文本.txt'), LIST.replaceAll(',', '\t'));
    copyFileSync(`${FIXTURES}applications/office-xlwt.xls`, join(directory, 'WPS.et'));
    copyFileSync(`${FIXTURES}workbooks/list.xlsx`, join(directory, '表.XLSX'));
    const names = namesIn(directory);
    const { stderr } = await drop(...names.map((name) => join(directory, name)));
    expect(stderr).toMatch(/\nzhiye: 共 5 个文件：共 \d+ 行/);
    expect(namesIn(directory).filter((name) => name.endsWith('.核对结果.xlsx'))).toEqual(
      ['WPS', '文本', '旧', '系统导出', '表'].map((name) => `${name}.核对结果.xlsx`).sort(),
    );
  });

  it('that is none of these says what to do, and the others are checked all the same', async () => {
    const directory = folder();
    const content = {
      'a.pdf': '%PDF-1.7\n',
      'b.lnk': 'L\0\0\0\u0001\u0014\u0002\0',
      'c.rtf': '{\\rtf1}',
    };
    for (const [name, text] of Object.entries(content)) writeFileSync(join(directory, name), text);
    mkdirSync(join(directory, 'd'));
    listIn(directory, 'e.csv');
    const before = namesIn(directory);
    const { status, stderr } = await drop(...before.map((name) => join(directory, name)));
    expect(status).toBe(2);
    for (const advice of ['PDF 文件', '快捷方式', 'RTF 文档', '这是文件夹']) {
      expect(stderr).toContain(advice);
    }
    expect(stderr).toContain('共 5 个文件，4 个未能核对：共 1 行：开放 1');
    expect(namesIn(directory)).toEqual([...before, 'e.核对结果.xlsx'].sort());
  });

  it('gets a result under a new name where there is one, even one that is open', async () => {
    const directory = folder();
    const list = listIn(directory);
    const first = join(directory, '名单.核对结果.xlsx');
    writeFileSync(first, 'old');
    const letGo = await holdOpen(first);
    const { status } = await drop(list);
    await letGo();
    expect(status).toBe(0);
    expect(readFileSync(first, 'utf8')).toBe('old');
    expect(isWorkbook(join(directory, '名单.核对结果-2.xlsx'))).toBe(true);
    expect(namesIn(directory)).toHaveLength(3);
  });

  it('is not read while a spreadsheet has it open', async () => {
    const directory = folder();
    const list = listIn(directory);
    const letGo = await holdOpen(list);
    const { status, stderr } = await drop(list);
    await letGo();
    expect(status).toBe(2);
    expect(stderr).toContain('请在 Excel 或 WPS 中关闭后再试');
    expect(namesIn(directory)).toEqual(['名单.csv']);
  });

  it.runIf(existsSync(CPUS))('in a folder that nothing can be written into says so', async () => {
    const { status, stderr } = await drop(CPUS);
    expect(status).toBe(2);
    expect(stderr).toContain('无法把结果写到 Z:\\sys\\devices\\system\\cpu：没有权限');
    expect(stderr).toContain('请把申报表复制到桌面');
  });

  it('may be named in cmd by a wildcard', async () => {
    const directory = folder();
    for (const name of ['a.csv', 'b.csv']) listIn(directory, name);
    const { status, stderr } = await cmd(directory, ['%zhiye% *.csv']);
    expect(status).toBe(0);
    expect(stderr).toContain('2 files: 2 rows: 2 open');
    expect(namesIn(directory)).toHaveLength(4);
  });
});
