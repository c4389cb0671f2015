/**
 * Vets a CSV of applications by `zhiye check --file` and by Python's csv with a dict, in turn, whole processes, and
 * prints medians of time and peaks of memory. The verdicts of both have to be the same.
 *
 * usage: tsx bench/batch/compare.ts [ROWS ...]   (1,000,000)
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type Measured, measure, median } from './measure.js';
import { writeApplications } from './rows.js';

const ROUNDS = 5;
const LONG = 2_000_000;

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhiye-bench-'));
const inFolder = (name: string) => join(folder, name);
const executable = fromRoot('bin/zhiye.js');

execFileSync('bash', [
  '-c',
  `'${process.execPath}' '${executable}' list --per-level --format csv > '${inFolder('per-level.csv')}'`,
]);

const sizes = process.argv.slice(2).map(Number);
console.log('vetting a CSV file        rows   zhiye s  Python s   ratio   zhiye MiB   Python MiB');
for (const rows of sizes.length > 0 ? sizes : [1_000_000]) {
  const applications = inFolder('applications.csv');
  await writeApplications(applications, rows);
  const ours: Measured[] = [];
  const theirs: Measured[] = [];
  const vetPy = [fromRoot('bench/batch/vet.py'), inFolder('per-level.csv'), applications];
  for (let round = 0; round < (rows > LONG ? 1 : ROUNDS); round += 1) {
    const check = [executable, 'check', '--file', applications];
    ours.push(await measure(process.execPath, check, inFolder('zhiye.csv')));
    theirs.push(await measure('python3', vetPy, inFolder('python.csv')));
  }
  if (rows <= LONG) compareVerdicts(inFolder('zhiye.csv'), inFolder('python.csv'));
  const [seconds, pythonSeconds] = [ours, theirs].map((runs) =>
    median(runs.map((run) => run.seconds)),
  );
  const [memory, pythonMemory] = [ours, theirs].map((runs) =>
    Math.max(...runs.map((run) => run.mebibytes)),
  );
  const ratio = (seconds ?? Number.NaN) / (pythonSeconds ?? Number.NaN);
  console.log(
    `${String(rows).padStart(30)}${figure(seconds, 2, 10)}${figure(pythonSeconds, 2, 10)}${figure(ratio, 2, 8)}${figure(memory, 0, 12)}${figure(pythonMemory, 0, 13)}`,
  );
}
rmSync(folder, { recursive: true });

function figure(value: number | undefined, digits: number, width: number): string {
  return (value ?? Number.NaN).toFixed(digits).padStart(width);
}

/** The speed of a wrong answer is worth nothing. */
function compareVerdicts(one: string, other: string): void {
  const sample = (file: string): string[][] =>
    parse(readFileSync(file, 'utf8'), { columns: false, to: 50_000 });
  const theirs = sample(other);
  for (const [at, row] of sample(one).entries()) {
    const [verdict, code] = row.slice(-4);
    const [otherVerdict, otherCode] = theirs[at]?.slice(-4) ?? [];
    if (at > 0 && (verdict !== otherVerdict || code !== otherCode)) {
      throw new Error(`row ${at}: ${row.join()} against ${theirs[at]?.join()}`);
    }
  }
}
