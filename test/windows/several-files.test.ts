import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WINE } from '../cli/run.js';
import { cmd, folder } from './wine.js';

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
});
