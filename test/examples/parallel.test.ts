import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXECUTABLE, run } from '../cli/run.js';
import { applications, COLUMN_OPTIONS, catalogueDocument, type Row } from './applications.js';

const SCRIPT = fileURLToPath(new URL('../../examples/parallel/vet.sh', import.meta.url));
const ROWS = 5_000;

// Another program of the name, in moreutils, knows no --version.
const isInstalled = /GNU parallel/.test(
  spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);

describe.runIf(isInstalled)('examples/parallel/vet.sh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  const fileOf = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const catalogue = fileOf('catalogue.json', catalogueDocument());
  const linesOf = (rows: Iterable<Row>) =>
    [...rows].map((row) => `${JSON.stringify(row)}\n`).join('');
  const inParallel = (file: string, command = `${process.execPath} ${EXECUTABLE}`) =>
    run(SCRIPT, [file, ...COLUMN_OPTIONS, '--catalog', catalogue], {
      ZHIYE: command,
      BLOCK: '100k',
      LANG: 'C.UTF-8',
      HOME: folder,
    });
  const byOne = (file: string) =>
    run(
      process.execPath,
      [EXECUTABLE, 'check', '--file', file, ...COLUMN_OPTIONS, '--catalog', catalogue],
      {},
    );

  it('gives the output and the status of one process, row by row and in order', async () => {
    const file = fileOf('rows.jsonl', linesOf(applications(ROWS)));
    const [many, one] = [await inParallel(file), await byOne(file)];
    expect(many.stdout.split('\n')).toEqual(one.stdout.split('\n'));
    expect(one.stdout.split('\n')).toHaveLength(ROWS + 1);
    expect([many.status, one.status]).toEqual([2, 2]);
  });

  it.each([
    ['0 where all are open', '{"职业名称":"电工","申报等级":"3"}\n', 0],
    [
      '1 where one is not',
      '{"职业名称":"电工","申报等级":"3"}\n{"职业名称":"律师","申报等级":"3"}\n',
      1,
    ],
    ['0 where there are none', '', 0],
  ])('has the status %s', async (_, content, status) => {
    const file = fileOf('few.jsonl', content);
    expect((await inParallel(file)).status).toBe(status);
  });

  it.each([
    ['ends with the status of an answer', 'false'],
    ['loses rows', 'head -n 1 /dev/stdin'],
    ['is not there', 'no-such-command'],
  ])('says with status 3 that a zhiye %s', async (_, command) => {
    const file = fileOf('rows.jsonl', linesOf(applications(ROWS)));
    const { status, stderr } = await inParallel(file, command);
    expect(stderr).toMatch(/vet\.sh: a block failed with status \d+; \d+ of \d+ rows came back/);
    expect(status).toBe(3);
  });
});
