import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WINE, zhiye } from '../cli/run.js';
import { cmd, folder, windowsPath } from './wine.js';

function folderWithLists(): string {
  const directory = folder();
  for (const name of ['a.csv', 'b.csv', 'c.txt']) {
    writeFileSync(join(directory, name), '职业,等级\r\n电工,3\r\n');
  }
  return directory;
}

describe.runIf(WINE)('several files under Windows', () => {
  it('are named by a wildcard, which no shell expands', async () => {
    const directory = folderWithLists();
    const { status, stderr } = await cmd(directory, ['%zhiye% check --file *.csv -o out']);
    expect(status).toBe(0);
    expect(stderr).toContain('2 files: 2 rows: 2 open');
    expect(readdirSync(join(directory, 'out')).sort()).toEqual(['a.csv', 'b.csv']);
    const nothing = await cmd(directory, ['%zhiye% check --file *.xlsx']);
    expect(nothing.status).toBe(2);
    expect(nothing.stderr).toContain('*.xlsx');
  });

  it('dropped on the program each get a workbook next to it', async () => {
    const directory = folderWithLists();
    const files = ['a.csv', 'b.csv'].map((name) => windowsPath(join(directory, name)));
    const { status } = await zhiye(files, { LANG: 'zh_CN.UTF-8' });
    expect(status).toBe(0);
    const names = readdirSync(directory);
    expect(names).toContain('a.核对结果.xlsx');
    expect(names).toContain('b.核对结果.xlsx');
  });
});
