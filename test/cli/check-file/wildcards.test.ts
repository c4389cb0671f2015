import { describe, expect, it } from 'vitest';
import { expandWildcards } from '../../../src/cli/check-file/wildcards.js';

const FILES = ['b.xlsx', 'A.XLSX', '~$b.xlsx', 'a.csv', '名单 1.csv', '名单 10.csv', 'x(1).csv'];

const expanded = (...files: string[]) =>
  expandWildcards(files, 'win32', async (folder) => {
    if (folder === '.' || folder === 'D:\\表') return FILES;
    throw new Error('no such folder');
  });

describe('a name with wildcards', () => {
  it.each([
    ['*.xlsx', ['A.XLSX', 'b.xlsx']],
    ['名单 ?.csv', ['名单 1.csv']],
    ['名单*', ['名单 1.csv', '名单 10.csv']],
    ['x(?).*', ['x(1).csv']],
    // As a shell of Unix leaves it: the message says that there is no such file.
    ['*.et', ['*.et']],
    ['D:\\无\\*.csv', ['D:\\无\\*.csv']],
    ['a.csv', ['a.csv']],
    ['-', ['-']],
  ])('%s is expanded on Windows', async (name, files) => {
    expect(await expanded(name)).toEqual(files);
  });

  it('has its folder put before the names, and names no file twice', async () => {
    const files = await expanded('D:\\表\\名单*', 'a.csv', '*.csv');
    expect(files.slice(0, 2).map((file) => file.split(/[\\/]/).at(-1))).toEqual([
      '名单 1.csv',
      '名单 10.csv',
    ]);
    expect(files.every((file, at) => files.indexOf(file) === at)).toBe(true);
    expect(files.filter((file) => file === 'a.csv')).toHaveLength(1);
  });

  it('is left to the shell elsewhere', async () => {
    expect(await expandWildcards(['*.csv'], 'linux', async () => FILES)).toEqual(['*.csv']);
  });
});
