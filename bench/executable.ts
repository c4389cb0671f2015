/**
 * Measures the programs of `npm run build:exe`: their sizes, and how long `check 电工 3` takes with that for this system,
 * in alternation with the Node.js that is in it: doing nothing, and running the package. With `--wine`, that for Windows.
 *
 * usage: npm run bench:exe -- [PAIRS] [--wine]   (41)
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isTarget, nodeFor, type Target } from '../scripts/executable/node-packages.js';
import { median } from './batch/measure.js';

const FOLDER = 'exe';
const QUESTION = ['check', '电工', '3'];

const args = process.argv.slice(2);
const inWine = args.includes('--wine');
const pairs = Number(args.find((each) => /^\d+$/.test(each)) ?? 41);

for (const name of readdirSync(FOLDER).filter((each) => each.startsWith('zhiye'))) {
  const megabytes = statSync(`${FOLDER}/${name}`).size / 1e6;
  console.log(`${name.padEnd(20)} ${megabytes.toFixed(1).padStart(6)} MB`);
}

const node = nodeFor(target()).binary;
const commands = {
  'node -e 0': [node, '-e', '0'],
  'bin/zhiye.js': [node, resolve('bin/zhiye.js'), ...QUESTION],
  [program()]: [resolve(FOLDER, program()), ...QUESTION],
};
const rounds = Array.from({ length: pairs + 1 }, () => Object.values(commands).map(timeOf));
// The first round fills the compile cache of Node.js.
const [, ...measured] = rounds;
console.log(`\nstart, medians of ${pairs} runs in turn${inWine ? ', in Wine' : ''}`);
const idle = (round: readonly number[]) => round[0] ?? Number.NaN;
for (const [index, name] of Object.keys(commands).entries()) {
  const times = measured.map((round) => round[index] ?? Number.NaN);
  const ratio = median(measured.map((round) => (round[index] ?? Number.NaN) / idle(round)));
  const milliseconds = median(times).toFixed(0).padStart(6);
  console.log(`${name.padEnd(20)} ${milliseconds} ms ${ratio.toFixed(2).padStart(6)}`);
}

function target(): Target {
  const wanted = inWine ? 'win32-x64' : `${process.platform}-${process.arch}`;
  if (isTarget(wanted)) return wanted;
  throw new Error(`there is no program for ${wanted}`);
}

function program(): string {
  if (target() === 'win32-x64') return 'zhiye.exe';
  return `zhiye-${target().replace('darwin', 'macos')}`;
}

function timeOf(command: readonly string[]): number {
  const [file = '', ...rest] = inWine ? ['wine', ...command] : command;
  const environment = { ...process.env, LANG: 'zh_CN.UTF-8', NODE_OPTIONS: '' };
  const start = process.hrtime.bigint();
  const { status } = spawnSync(file, rest, { stdio: 'ignore', env: environment });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}
