/**
 * Checks a CSV file of applications with `zhiye check --file` and with the obvious alternatives, in alternation, whole
 * processes. Prints median times and peak memory. The verdicts of zhiye, Python, sqlite3 and DuckDB must agree. Needs
 * taskset, which gives a process its cores.
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
/** Longer files are measured once, and their verdicts are not compared. */
const LONG = 2_000_000;

/** The most memory that zhiye may use, for any number of rows. */
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
  /** The highest ratio of zhiye's time, on as many cores, to this one's. */
  readonly goal?: number;
  readonly cores: 1 | 2;
  /** awk splits cells at commas inside quotes, so its verdicts are not compared. */
  readonly misreads?: true;
}

const CHECK = [executable, 'check', '--file', applications];

const OURS: Contestant = {
  name: 'zhiye, one core',
  command: 'taskset',
  args: ['--cpu-list', '0', process.execPath, ...CHECK],
  cores: 1,
};
const OURS_ON_TWO: Contestant = {
  name: 'zhiye, two cores',
  command: 'taskset',
  args: ['--cpu-list', '0,1', process.execPath, ...CHECK],
  cores: 2,
};
const PEERS: readonly Contestant[] = [
  {
    name: 'Python csv, dict',
    command: 'python3',
    args: [fromRoot('bench/batch/check.py'), perLevel, applications],
    goal: 0.4,
    cores: 1,
  },
  {
    name: 'mawk',
    command: 'mawk',
    args: ['-f', fromRoot('bench/batch/check.awk'), perLevel, applications],
    misreads: true,
    cores: 1,
  },
  {
    name: 'sqlite3',
    command: 'sqlite3',
    args: [
      ...['-csv', '-header', '-cmd', `.import ${perLevel} open_at`],
      ...['-cmd', `.import ${applications} applications`],
      ...[':memory:', `.read ${fromRoot('bench/batch/check.sql')}`],
    ],
    cores: 1,
  },
  {
    name: 'DuckDB, two cores',
    command: process.execPath,
    args: [fromRoot('bench/batch/check-duckdb.mjs'), perLevel, applications],
    goal: 1.2,
    cores: 2,
  },
];

const sizes = process.argv.slice(2).map(Number);
const contestants = [OURS, OURS_ON_TWO, ...PEERS.filter(({ command }) => isInstalled(command))];
for (const rows of sizes.length > 0 ? sizes : [1_000_000]) {
  await writeApplications(applications, 'repeated', rows);
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
  if (!found) console.log(`${command} is not installed, skipped`);
  return found;
}

function print(rows: number, runs: ReadonlyMap<Contestant, readonly Measured[]>): void {
  console.log(`checking a CSV file of ${rows} rows, whole processes`);
  console.log('                     seconds   MiB at most   zhiye to it   goal');
  const secondsOf = (each: Contestant) =>
    median((runs.get(each) ?? []).map(({ seconds }) => seconds));
  for (const [each, measured] of runs) {
    const ours = each.cores === 1 ? OURS : OURS_ON_TWO;
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

/** Throws if a contestant's verdicts differ from ours: the speed of a wrong answer is worthless. */
function compareVerdicts({ name, misreads }: Contestant): void {
  if (misreads) return;
  const theirs = sampleOf(`${name}.csv`);
  for (const [number, row] of sampleOf(`${OURS.name}.csv`)) {
    const [verdict, code] = row.slice(-4);
    const [otherVerdict, otherCode] = theirs.get(number)?.slice(-4) ?? [];
    if (verdict !== otherVerdict || code !== otherCode) {
      throw new Error(`${row.join()} against ${name}'s ${theirs.get(number)?.join()}`);
    }
  }
}

/** The rows numbered up to 50,000, by their numbers: DuckDB does not keep their order. */
function sampleOf(file: string): Map<number, string[]> {
  const rows: string[][] = parse(readFileSync(inFolder(file), 'utf8'), {
    on_record: (row: string[]) => (Number(row[0]) <= 50_000 ? row : null),
  });
  return new Map(rows.map((row) => [Number(row[0]), row]));
}
