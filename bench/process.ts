/**
 * Measures whole commands against a Node.js that does nothing and against other command-line programs, in alternating
 * pairs, with goals. Everything runs in a bare environment, under the Node.js that runs this script or under the given
 * versions of the npm package `node`.
 *
 * usage: tsx bench/process.ts [PAIRS] [VERSION...]   (41, the Node.js that runs this)
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { displayWidth } from '../src/render/display-width.js';
import { median } from './batch/measure.js';

const [pairsWanted = '41', ...versions] = process.argv.slice(2);
const PAIRS = Number(pairsWanted);

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const NOTHING = ['-e', '0'];
const zhiye = (line: string) => [fromRoot('bin/zhiye.js'), ...line.split(' ')];

/** Commands that write to a pipe, with the highest ratio to an idle Node.js, without and with a compile cache. */
const PIPED: readonly (readonly [line: string, goal: number, cached: number])[] = [
  ['check 电工 3', 1.6, 1.4],
  ['check -q 电工 3', 1.6, 1.4],
  ['list 4-10 --json', 1.6, 1.4],
  ['show 电工 --json', 1.6, 1.4],
  ['search 电工 --json', 1.85, 1.6],
  ['list 4-10', 2.1, 1.9],
  ['show 电工', 2.1, 1.9],
  ['search 电工', 2.1, 1.9],
  // Without a goal: the longest table there is.
  ['list', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
];

/** Commands on a terminal, against an idle Node.js on one. */
const ON_TERMINAL: typeof PIPED = [['search 美客师', 2.6, 2.3]];

/** Other programs, with the highest ratio of `check 电工 3` to them. */
const PEERS: readonly (readonly [name: string, args: string[], goal: number])[] = [
  ['commander hello world', [fromRoot('bench/hello-commander.cjs')], 1],
  ['caniuse-cli', [fromRoot('node_modules/caniuse-cli/index.js'), 'flexbox'], 1 / 3],
  ['gitmoji --help', [fromRoot('node_modules/gitmoji-cli/lib/cli.js'), '--help'], 1 / 3],
];

interface Runtime {
  readonly path: string;
  readonly version: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly caches: boolean;
}

for (const path of versions.length === 0 ? [process.execPath] : versions.flatMap(nodeOf)) {
  const runtime = runtimeOf(path);
  console.log(`whole processes, Node.js ${runtime.version}, medians of ${PAIRS} pairs`);
  console.log('command                        zhiye ms       peer ms   ratio   goal');
  const goalOf = (goal: number, cached: number) => (runtime.caches ? cached : goal);
  for (const [line, goal, cached] of PIPED) {
    const [own, peer] = inAlternation(runtime, zhiye(line), NOTHING);
    row(line, own, peer, goalOf(goal, cached));
  }
  for (const [line, goal, cached] of ON_TERMINAL) {
    const onTerminal = (args: string[]) => [
      '-qec',
      [path, ...args].map((word) => `'${word}'`).join(' '),
      '/dev/null',
    ];
    const script = { ...runtime, path: 'script' };
    const [own, peer] = inAlternation(script, onTerminal(zhiye(line)), onTerminal(NOTHING));
    row(`${line} (terminal)`, own, peer, goalOf(goal, cached));
  }
  for (const [name, args, goal] of PEERS) {
    const [own, peer] = inAlternation(runtime, zhiye('check 电工 3'), args);
    row(`check to ${name}`, own, peer, goal);
  }
  const peaks = (args: string[]) => median(Array.from({ length: 11 }, () => peakOf(runtime, args)));
  row('check 电工 3, MiB at most', peaks(zhiye('check 电工 3')), peaks(NOTHING), 1.15);
  console.log();
}

/** The executable of a version of the npm package `node`; none, with a message, if it cannot be installed. */
function nodeOf(version: string): string[] {
  const args = ['--yes', '--package', `node@${version}`, '--', 'node', '-p', 'process.execPath'];
  try {
    return [execFileSync('npx', args, { encoding: 'utf8' }).trim()];
  } catch {
    console.log(`node@${version} cannot be installed here\n`);
    return [];
  }
}

/** A Node.js with a bare environment, and a folder for a compile cache that nobody else fills. */
function runtimeOf(path: string): Runtime {
  const environment = {
    PATH: process.env.PATH,
    LANG: 'en_US.UTF-8',
    TERM: 'xterm-256color',
    TMPDIR: mkdtempSync(join(tmpdir(), 'zhiye-bench-')),
  };
  const [version = '', caches] = execFileSync(
    path,
    ['-p', 'process.version + " " + Boolean(require("module").enableCompileCache)'],
    { encoding: 'utf8' },
  )
    .trim()
    .split(' ');
  return { path, version, environment, caches: caches === 'true' };
}

/** The median milliseconds of two commands, run in alternation. */
function inAlternation(
  { path, environment }: Runtime,
  own: string[],
  peer: string[],
): [own: number, peer: number] {
  const times: [number[], number[]] = [[], []];
  timeOf(path, own, environment);
  timeOf(path, peer, environment);
  for (let pair = 0; pair < PAIRS; pair += 1) {
    times[0].push(timeOf(path, own, environment));
    times[1].push(timeOf(path, peer, environment));
  }
  return [median(times[0]), median(times[1])];
}

function timeOf(command: string, args: string[], environment: NodeJS.ProcessEnv): number {
  const start = process.hrtime.bigint();
  spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function peakOf({ path, environment }: Runtime, args: string[]): number {
  const { output } = spawnSync(path, ['-r', fromRoot('bench/peak-memory.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: environment,
    encoding: 'utf8',
  });
  return Number(output[3]) / 1024;
}

function row(label: string, value: number, peerValue: number, goal: number): void {
  const ratio = value / peerValue;
  const verdict = ratio <= goal ? '  met' : '  not met';
  console.log(
    label +
      ' '.repeat(Math.max(31 - displayWidth(label), 1)) +
      value.toFixed(1).padStart(8) +
      peerValue.toFixed(1).padStart(14) +
      ratio.toFixed(2).padStart(8) +
      (Number.isFinite(goal) ? goal.toFixed(2).padStart(7) + verdict : ''),
  );
}
