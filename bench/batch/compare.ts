/**
 * Checks a CSV file of applications with `zhiye check --file` and with the obvious alternatives, in alternation, whole
 * processes. Prints median times and peak memory. The verdicts of zhiye, Python and sqlite3 must agree.
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
  /** The highest ratio of zhiye's time to this one's. */
  readonly goal?: number;
  /** awk splits cells at commas inside quotes, so its verdicts are not compared. */
  readonly misreads?: true;
}

const OURS: Contestant = {
  name: 'zhiye',
  command: process.execPath,
  args: [executable, 'check', '--file', applications],
};
const PEERS: readonly Contestant[] = [
  {
    name: 'Python csv, dict',
    command: 'python3',
    args: [fromRoot('bench/batch/check.py'), perLevel, applications],
    goal: 1,
  },
  {
    name: 'mawk',
    command: 'mawk',
    args: ['-f', fromRoot('bench/batch/check.awk'), perLevel, applications],
    misreads: true,
  },
  {
    name: 'sqlite3',
    command: 'sqlite3',
    args: [
      ...['-csv', '-header', '-cmd', `.import ${perLevel} open_at`],
      ...['-cmd', `.import ${applications} applications`],
      ...[':memory:', `.read ${fromRoot('bench/batch/check.sql')}`],
    ],
  },
];

const sizes = process.argv.slice(2).map(Number);
const contestants = [OURS, ...PEERS.filter(({ command }) => isInstalled(command))];
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
  if (!found) console.log(`${command} is not installed, skipped`);
  return found;
}

function print(rows: number, runs: ReadonlyMap<Contestant, readonly Measured[]>): void {
  console.log(`checking a CSV file of ${rows} rows, whole processes`);
  console.log('                     seconds   MiB at most   zhiye to it   goal');
  const secondsOf = (each: Contestant) =>
    median((runs.get(each) ?? []).map(({ seconds }) => seconds));
  for (const [each, measured] of runs) {
    const ratio = secondsOf(OURS) / secondsOf(each);
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
  const sample = (file: string): string[][] =>
    parse(readFileSync(inFolder(file), 'utf8'), { columns: false, to: 50_000 });
  const theirs = sample(`${name}.csv`);
  for (const [at, row] of sample(`${OURS.name}.csv`).entries()) {
    const [verdict, code] = row.slice(-4);
    const [otherVerdict, otherCode] = theirs[at]?.slice(-4) ?? [];
    if (at > 0 && (verdict !== otherVerdict || code !== otherCode)) {
      throw new Error(`row ${at}: ${row.join()} against ${name}'s ${theirs[at]?.join()}`);
    }
  }
}
