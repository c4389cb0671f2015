/**
 * How long whole commands take beside a Node that does nothing, in pairs that take turns, with the goals.
 *
 * usage: tsx bench/process.ts [PAIRS]   (41)
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { widthOf } from '../src/render/width.js';
import { median } from './batch/measure.js';

const PAIRS = Number(process.argv[2] ?? 41);

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const NOTHING = ['-e', '0'];
const zhiye = (line: string) => [fromRoot('bin/zhiye.js'), ...line.split(' ')];

/** Commands into a pipe, with the greatest ratio that they may have. */
const PIPED: readonly (readonly [line: string, goal: number])[] = [
  ['check 电工 3', 1.15],
  ['check -q 电工 3', 1.15],
  ['list 4-10 --json', 1.2],
  ['show 电工 --json', 1.2],
  ['search 电工 --json', 1.2],
  ['list 4-10', 1.2],
  ['show 电工', 1.2],
  ['search 电工', 1.2],
];

/** Commands on a terminal, beside a Node that does nothing on one. */
const ON_TERMINAL: readonly (readonly [line: string, goal: number])[] = [['search 美客师', 1.45]];

const TERMINAL = { LANG: 'en_US.UTF-8', TERM: 'xterm-256color' };

/** Node reads some of its environment at each start: with more of it, `node -e 0` itself takes longer. */
const ENVIRONMENTS: Readonly<Record<string, NodeJS.ProcessEnv>> = {
  'the environment of this run': { ...process.env, ...TERMINAL },
  'an environment of PATH, LANG and TERM alone': { PATH: process.env.PATH, ...TERMINAL },
};

for (const [name, environment] of Object.entries(ENVIRONMENTS)) {
  console.log(`whole processes, Node ${process.version}, medians of ${PAIRS} pairs, in ${name}`);
  console.log('command                        zhiye ms  node -e 0 ms   ratio   goal');
  for (const [line, goal] of PIPED)
    compare(line, goal, environment, (args) => [process.execPath, args]);
  for (const [line, goal] of ON_TERMINAL) {
    compare(`${line} (terminal)`, goal, environment, (args) => [
      'script',
      ['-qec', [process.execPath, ...args].map((word) => `'${word}'`).join(' '), '/dev/null'],
    ]);
  }
  const peak = (args: string[]) =>
    median(Array.from({ length: 11 }, () => peakOf(args, environment)));
  row('check 电工 3, MiB at most', peak(zhiye('check 电工 3')), peak(NOTHING), 1.1);
  console.log();
}

function compare(
  line: string,
  goal: number,
  environment: NodeJS.ProcessEnv,
  toCommand: (args: string[]) => [command: string, args: string[]],
): void {
  const timesOf: [number[], number[]] = [[], []];
  const both = [zhiye(line.replace(' (terminal)', '')), NOTHING];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    for (const [at, args] of both.entries())
      timesOf[at]?.push(timeOf(...toCommand(args), environment));
  }
  row(line, median(timesOf[0]), median(timesOf[1]), goal);
}

function timeOf(command: string, args: string[], environment: NodeJS.ProcessEnv): number {
  const start = process.hrtime.bigint();
  spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function peakOf(args: string[], environment: NodeJS.ProcessEnv): number {
  const { output } = spawnSync(
    process.execPath,
    ['-r', fromRoot('bench/peak-memory.cjs'), ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: environment,
      encoding: 'utf8',
    },
  );
  return Number(output[3]) / 1024;
}

function row(label: string, value: number, peerValue: number, goal: number): void {
  const ratio = value / peerValue;
  console.log(
    label +
      ' '.repeat(Math.max(30 - widthOf(label), 1)) +
      value.toFixed(1).padStart(9) +
      peerValue.toFixed(1).padStart(14) +
      ratio.toFixed(2).padStart(8) +
      goal.toFixed(2).padStart(7) +
      (ratio <= goal ? '  met' : '  not met'),
  );
}
