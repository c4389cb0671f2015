/**
 * Writes programs with Node.js in them, for machines without it, into `exe/`, a folder to hand out: for Windows and Linux
 * on any system, for macOS on macOS. Names such as `win32-x64` after the command choose some of them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'tsup';
import { PROGRAM } from '../tsup.config.js';
import { writeLinuxProgram, writeMacProgram, writeWindowsProgram } from './executable/inject.js';
import { isTarget, nodeFor, type Target } from './executable/node-packages.js';

const FOLDER = 'exe';

/** What is said to those who get the folder. */
const HAND_OUT = 'scripts/executable/hand-out';

const OUTPUTS = {
  'win32-x64': 'zhiye.exe',
  'win32-arm64': 'zhiye-arm64.exe',
  'linux-x64': 'zhiye-linux-x64',
  'linux-arm64': 'zhiye-linux-arm64',
  'darwin-x64': 'zhiye-macos-x64',
  'darwin-arm64': 'zhiye-macos-arm64',
} as const satisfies Record<Target, string>;

const host = `${process.platform}-${process.arch}`;
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'zhiye-'));

await build({
  ...PROGRAM,
  // A single file has no other to start a thread with.
  entry: { zhiye: 'src/cli/bin.ts' },
  define: {},
  config: false,
  outDir: FOLDER,
  clean: true,
  silent: true,
  splitting: false,
  treeshake: false,
});
const script = join(FOLDER, 'zhiye.cjs');
const files = [];
for (const target of targets()) files.push(await write(target));
for (const name of readdirSync(HAND_OUT)) {
  // As Notepad of any Windows shows it.
  const text = readFileSync(join(HAND_OUT, name), 'utf8').replaceAll('\n', '\r\n');
  writeFileSync(join(FOLDER, name), `\ufeff${text}`);
}
copyFileSync('LICENSE', join(FOLDER, 'LICENSE.txt'));
copyFileSync('dist/THIRD-PARTY-LICENSES.txt', join(FOLDER, 'THIRD-PARTY-LICENSES.txt'));
// The packages for Windows come without it.
copyFileSync(join(nodeFor(hostTarget()).folder, 'LICENSE'), join(FOLDER, 'NODE-LICENSE.txt'));
writeFileSync(
  join(FOLDER, 'SHA256SUMS.txt'),
  files.map((file) => `${sha256(file)}  ${basename(file)}\n`).join(''),
);
rmSync(script);
rmSync(work, { recursive: true });

function targets(): readonly Target[] {
  const named = process.argv.slice(2);
  const known = Object.keys(OUTPUTS).filter(isTarget);
  if (named.length === 0) {
    return known.filter((target) => !target.startsWith('darwin') || process.platform === 'darwin');
  }
  return named.map((name) => {
    if (isTarget(name)) return name;
    throw new Error(`${name} is none of ${known.join(', ')}`);
  });
}

/** The system that this runs on, whose Node.js can be run here. */
function hostTarget(): Target {
  if (isTarget(host)) return host;
  throw new Error(`there is no Node.js for ${host} to build with`);
}

async function write(target: Target): Promise<string> {
  const output = join(FOLDER, OUTPUTS[target]);
  const { binary } = nodeFor(target);
  const blob = blobFor(target);
  if (target.startsWith('win32')) {
    writeWindowsProgram(binary, blob, output, {
      version,
      description: 'zhiye 职业（工种）目录查询与核对',
      copyright: 'MIT license. With Node.js, copyright Node.js contributors, MIT license.',
    });
  } else if (target.startsWith('darwin')) await writeMacProgram(binary, blob, output);
  else await writeLinuxProgram(binary, blob, output);
  return output;
}

/** The program as Node.js keeps it. Only for the system it runs on can it be compiled, which saves a third of the start. */
function blobFor(target: Target): Uint8Array {
  const output = join(work, target);
  const configuration = join(work, `${target}.json`);
  writeFileSync(
    configuration,
    JSON.stringify({
      main: script,
      output,
      disableExperimentalSEAWarning: true,
      useCodeCache: target === host,
    }),
  );
  execFileSync(nodeFor(hostTarget()).binary, ['--experimental-sea-config', configuration], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return readFileSync(output);
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
