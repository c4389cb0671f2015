import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WINE, zhiye } from '../cli/run.js';
import { cmd, folder, holdOpen, windowsPath } from './wine.js';

const LIST = '职业,等级\r\n电工,3\r\n';
const CHECKED =
  '职业,等级,zhiye_verdict,zhiye_code,zhiye_titles,zhiye_reason\r\n电工,3,open,6-31-01-03,电工,电工 is open at level 3.\r\n';
const IN_USE = 'another program has the file open; close it in Excel or WPS, and try again (EBUSY)';

/** A folder with a list of applications. */
function folderWithList(): { directory: string; list: string; out: string } {
  const directory = folder();
  const list = join(directory, '名单.csv');
  writeFileSync(list, LIST);
  return { directory, list, out: join(directory, '结果.csv') };
}

const checkInto = (list: string, out: string, ...options: string[]) =>
  zhiye(['check', '--file', windowsPath(list), '-o', windowsPath(out), ...options]);

describe.runIf(WINE)('files under Windows', () => {
  it('have drives, backslashes, spaces and Chinese in their paths, and keep CRLF', async () => {
    const { list, out } = folderWithList();
    expect((await checkInto(list, out)).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(CHECKED);
    const other = windowsPath(out).replaceAll('\\', '/');
    const { status, stderr } = await zhiye(['check', '--file', other, '-o', other]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `zhiye: ${other} already exists; --force overwrites it\n`,
    });
  });

  it('are named by a path from the current folder', async () => {
    const { directory } = folderWithList();
    writeFileSync(join(directory, 'a.csv'), LIST);
    const { status } = await cmd(directory, ['%zhiye% check --file .\\a.csv -o ..\\b.csv']);
    expect(status).toBe(0);
    expect(readFileSync(join(directory, '../b.csv'), 'utf8')).toBe(CHECKED);
  });

  it('may be replaced, and nothing else is left', async () => {
    const { directory, list, out } = folderWithList();
    writeFileSync(out, 'old');
    expect((await checkInto(list, out, '--force')).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(CHECKED);
    expect(readdirSync(directory).sort()).toEqual(['名单.csv', '结果.csv'].sort());
  });

  it('that a spreadsheet has open are not read, and it says what to do', async () => {
    const { list, out } = folderWithList();
    const letGo = await holdOpen(list);
    const { status, stderr } = await checkInto(list, out);
    await letGo();
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `zhiye: cannot read ${windowsPath(list)}: ${IN_USE}\n`,
    });
    expect(existsSync(out)).toBe(false);
    expect((await checkInto(list, out)).status).toBe(0);
  });

  it('that a spreadsheet has open are not replaced, and nothing is lost', async () => {
    const { directory, list, out } = folderWithList();
    writeFileSync(out, 'old');
    const letGo = await holdOpen(out);
    const { status, stderr } = await checkInto(list, out, '--force');
    await letGo();
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `zhiye: cannot write the output: ${IN_USE}\n`,
    });
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect(readdirSync(directory)).toHaveLength(2);
  });

  it('that are read-only are not replaced', async () => {
    const { list, out } = folderWithList();
    writeFileSync(out, 'old');
    chmodSync(out, 0o444);
    const { status, stderr } = await checkInto(list, out, '--force');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'zhiye: cannot write the output: no permission; perhaps the file is read-only (EPERM)\n',
    });
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  it('may have longer paths than Windows once allowed', async () => {
    const directory = join(
      folder(),
      ...Array.from({ length: 5 }, () => '很长的文件夹名'.repeat(8)),
    );
    mkdirSync(directory, { recursive: true });
    const list = join(directory, '名单.csv');
    expect(windowsPath(list).length).toBeGreaterThan(260);
    writeFileSync(list, LIST);
    const out = join(directory, `${'结'.repeat(83)}.csv`);
    expect((await checkInto(list, out)).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(CHECKED);
  });

  it('are not devices: NUL is no place for a result', async () => {
    const { list, directory } = folderWithList();
    for (const name of ['NUL', windowsPath(join(directory, 'nul.csv'))]) {
      const { status, stderr } = await zhiye(['check', '--file', windowsPath(list), '-o', name]);
      expect(status).toBe(2);
      expect(stderr).toContain(`${name} is not a regular file`);
    }
    expect((await cmd(directory, ['%zhiye% list > NUL'])).status).toBe(0);
    expect((await zhiye(['check', '--file', 'NUL'])).status).toBe(2);
    expect(statSync(list).size).toBe(Buffer.byteLength(LIST));
  });

  it.each(['结果?.csv', '2026:03.csv', 'a|b.csv'])('cannot be called %s', async (name) => {
    const { directory, list } = folderWithList();
    const { status, stderr } = await checkInto(list, join(directory, name));
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'zhiye: cannot write the output: its name has a character that Windows does not allow in names (EINVAL)\n',
    });
    expect(readdirSync(directory)).toEqual(['名单.csv']);
  });

  it('go into a folder that is named by a backslash at the end', async () => {
    const { directory, list } = folderWithList();
    const { status } = await checkInto(list, `${directory}/新/`);
    expect(status).toBe(0);
    expect(readFileSync(join(directory, '新/名单.csv'), 'utf8')).toBe(CHECKED);
  });

  it('that are read-only are read', async () => {
    const { list, out } = folderWithList();
    chmodSync(list, 0o444);
    expect((await checkInto(list, out)).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(CHECKED);
  });
});
