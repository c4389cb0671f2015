/**
 * Vets a CSV of applications by `zhiye check --file` and by what else somebody might use, in turn, whole processes, and
 * prints medians of time and peaks of memory. The verdicts of zhiye, Python, sqlite3 and DuckDB have to be the same.
 *
 * Needs taskset, which gives a process its cores.
 *
 * usage: tsx bench/batch/compare.ts [ROWS ...]   (1,000,000)
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type Measured, measure, median } from './measure.js';
import { writeApplications } from './rows.js';

const ROUNDS = 5;
const LONG = 2_000_000;

/** The most memory that zhiye may take, whatever the number of rows. */
const MEBIBYTES_GOAL = 120;

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhiye-bench-'));
const inFolder = (name: string) => join(folder, name);
const executable = fromRoot('bin/zhiye.js');
const perLevel = inFolder('per-level.csv');
const applications = inFolder('applications.csv');

execFileSync('bash', [
  '-c',
  `'${process.execPath}' '${executable}' list --per-level --format csv > '${perLevel}'`,
]);

interface Contestant {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The slowest that zhiye may be, as a part of this one's time; with as many processors as this one uses. */
  readonly goal?: number;
  readonly processors: 1 | 2;
  /** awk takes the commas in quotes for ends of cells. */
  readonly misreads?: true;
}

const CHECK = [executable, 'check', '--file', applications];

const OURS: Contestant = {
  name: 'zhiye, one core',
  command: 'taskset',
  args: ['--cpu-list', '0', process.execPath, ...CHECK],
  processors: 1,
};
const OURS_ON_TWO: Contestant = {
  name: 'zhiye, two cores',
  command: 'taskset',
  args: ['--cpu-list', '0,1', process.execPath, ...CHECK],
  processors: 2,
};
const PEERS: readonly Contestant[] = [
  {
    name: 'Python csv, dict',
    command: 'python3',
    args: [fromRoot('bench/batch/vet.py'), perLevel, applications],
    goal: 0.4,
    processors: 1,
  },
  {
    name: 'mawk',
    command: 'mawk',
    args: ['-f', fromRoot('bench/batch/vet.awk'), perLevel, applications],
    misreads: true,
    processors: 1,
  },
  {
    name: 'sqlite3',
    command: 'sqlite3',
    args: [
      ...['-csv', '-header', '-cmd', `.import ${perLevel} open_at`],
      ...['-cmd', `.import ${applications} applications`],
      ...[':memory:', `.read ${fromRoot('bench/batch/vet.sql')}`],
    ],
    processors: 1,
  },
  {
    name: 'DuckDB, two cores',
    command: process.execPath,
    args: [fromRoot('bench/batch/vet-duckdb.mjs'), perLevel, applications],
    goal: 1.2,
    processors: 2,
  },
];

const sizes = process.argv.slice(2).map(Number);
const contestants = [OURS, OURS_ON_TWO, ...PEERS.filter(({ command }) => isInstalled(command))];
for (const rows of sizes.length > 0 ? sizes : [1_000_000]) {
  await writeApplications(applications, rows);
  const runs = new Map<Contestant, Measured[]>(contestants.map((each) => [each, []]));
  for (let round = 0; round < (rows > LONG ? 1 : ROUNDS); round += 1) {
    for (const each of contestants) {
      const output = inFolder(`${each.name}.csv`);
      runs.get(each)?.push(await measure(each.command, each.args, output));
    }
  }
  if (rows <= LONG) for (const peer of contestants.slice(1)) compareVerdicts(peer);
  print(rows, runs);
}
rmSync(folder, { recursive: true });

function isInstalled(command: string): boolean {
  const found = spawnSync(command, ['--version']).error === undefined;
  if (!found) console.log(`${command} is not installed, and left out`);
  return found;
}

function print(rows: number, runs: ReadonlyMap<Contestant, readonly Measured[]>): void {
  console.log(`vetting a CSV file of ${rows} rows, whole processes`);
  console.log('                     seconds   MiB at most   zhiye to it   goal');
  const secondsOf = (each: Contestant) =>
    median((runs.get(each) ?? []).map(({ seconds }) => seconds));
  for (const [each, measured] of runs) {
    const ours = each.processors === 1 ? OURS : OURS_ON_TWO;
    const ratio = secondsOf(ours) / secondsOf(each);
    const goal =
      each.goal === undefined
        ? ''
        : `${each.goal.toFixed(2).padStart(7)}${ratio <= each.goal ? '  met' : '  not met'}`;
    const mebibytes = Math.max(...measured.map((run) => run.mebibytes));
    const ofMemory = mebibytes <= MEBIBYTES_GOAL ? 'met' : 'not met';
    console.log(
      each.name.padEnd(20) +
        secondsOf(each).toFixed(2).padStart(8) +
        mebibytes.toFixed(0).padStart(14) +
        ratio.toFixed(2).padStart(14) +
        goal +
        (each === OURS ? `   memory under ${MEBIBYTES_GOAL} MiB ${ofMemory}` : ''),
    );
  }
}

/** The speed of a wrong answer is worth nothing. */
function compareVerdicts({ name, misreads }: Contestant): void {
  if (misreads) return;
  const sample = (file: string): string[][] =>
    parse(readFileSync(inFolder(file), 'utf8'), { columns: false, to: 50_000 });
  const theirs = sample(`${name}.csv`);
  for (const [at, row] of sample(`${OURS.name}.csv`).entries()) {
    // A join knows of no occupation that is not listed.
    const [verdict, code] = row.at(-4) === 'unlisted' ? ['unknown', ''] : row.slice(-4);
    const [otherVerdict, otherCode] = theirs[at]?.slice(-4) ?? [];
    if (at > 0 && (verdict !== otherVerdict || code !== otherCode)) {
      throw new Error(`row ${at}: ${row.join()} against ${name}'s ${theirs[at]?.join()}`);
    }
  }
}
