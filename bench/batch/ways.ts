/**
 * How many rows a second each way to check many applications takes: one process, several threads, GNU parallel, and a
 * join in DuckDB. Whole processes on all cores, in alternation; medians. The table of docs/scale.md.
 *
 * usage: tsx bench/batch/ways.ts [ROWS]   (1,000,000)
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measured, measure, median } from './measure.js';
import { type RowKind, writeApplications } from './rows.js';

const ROUNDS = 3;
const rows = Number(process.argv[2] ?? 1_000_000);

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhiye-bench-'));
const inFolder = (name: string) => join(folder, name);
const executable = fromRoot('bin/zhiye.js');

const FILES = { repeated: 'repeated.csv', people: 'people.csv', objects: 'objects.jsonl' } as const;
for (const [kind, name] of Object.entries(FILES)) {
  await writeApplications(inFolder(name), kind as RowKind, rows);
}
const perLevel = inFolder('per-level.csv');
execFileSync(process.execPath, [executable, 'list', '--per-level', '-o', perLevel]);

const COLUMNS = ['--name-column', '职业（工种）名称', '--level-column', '等级'];
const check = (threads: number, file: string, ...more: readonly string[]) => [
  'env',
  `ZHIYE_THREADS=${threads}`,
  process.execPath,
  executable,
  'check',
  '--file',
  inFolder(file),
  ...more,
];

const WAYS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['CSV, few different rows, one thread', check(1, FILES.repeated)],
  ['CSV, few different rows, two threads', check(2, FILES.repeated)],
  ['CSV, people, one thread', check(1, FILES.people)],
  ['CSV, people, two threads', check(2, FILES.people)],
  ['JSON Lines, one thread', check(1, FILES.objects, ...COLUMNS)],
  ['JSON Lines, two threads', check(2, FILES.objects, ...COLUMNS)],
  [
    'JSON Lines, GNU parallel',
    [
      'env',
      `ZHIYE=${executable}`,
      fromRoot('examples/parallel/vet.sh'),
      inFolder(FILES.objects),
      ...COLUMNS,
    ],
  ],
  [
    'DuckDB: read_csv, LEFT JOIN, COPY',
    [
      process.execPath,
      fromRoot('bench/batch/check-duckdb.mjs'),
      perLevel,
      inFolder(FILES.repeated),
    ],
  ],
];

const runs = WAYS.map((): Measured[] => []);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [at, [, [command = '', ...args]]] of WAYS.entries()) {
    runs[at]?.push(await measure(command, args, inFolder('out')));
  }
}
console.log(`${rows} rows                              seconds   rows a second   MiB at most`);
for (const [at, [name]] of WAYS.entries()) {
  const measured = runs[at] ?? [];
  const seconds = median(measured.map((run) => run.seconds));
  const mebibytes = Math.max(...measured.map((run) => run.mebibytes));
  console.log(
    name.padEnd(40) +
      seconds.toFixed(2).padStart(9) +
      Math.round(rows / seconds)
        .toLocaleString('en')
        .padStart(16) +
      mebibytes.toFixed(0).padStart(14),
  );
}
rmSync(folder, { recursive: true });
