import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type RowKind, writeApplications } from '../../../bench/batch/rows.js';
import { EXECUTABLE } from '../run.js';

const PEAK_MEMORY = fileURLToPath(new URL('../../../bench/peak-memory.cjs', import.meta.url));

/** In MiB, for any number of rows. The goal is 120; from Node.js 24 on, V8 takes more for the same. */
const MOST = Number(process.versions.node.split('.')[0]) < 24 ? 120 : 150;

it.each<[RowKind, string, number, '1' | '2']>([
  ['unknown', 'csv', 30_000, '1'],
  ['people', 'csv', 150_000, '2'],
  ['objects', 'jsonl', 100_000, '1'],
])('check --file takes little memory for many rows of %s', async (kind, format, rows, threads) => {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  const file = join(folder, `rows.${format}`);
  await writeApplications(file, kind, rows);
  const { status, output } = spawnSync(
    process.execPath,
    ['--require', PEAK_MEMORY, EXECUTABLE, 'check', '--file', file, '-o', `${file}.out.${format}`],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, ZHIYE_THREADS: threads },
    },
  );
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(Number(output[3]) / 1024).toBeLessThan(MOST);
});
