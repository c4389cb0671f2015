import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ioInMemory, memoryStream } from '../../scripts/io-in-memory.js';
import { main } from '../../src/cli/main.js';

export const EXECUTABLE = fileURLToPath(new URL('../../bin/zhiye.js', import.meta.url));

/**
 * With `--mode exe` the program of `npm run build:exe` for this system is tested, where there is no Node to be found;
 * with `--mode wine` zhiye under Node for Windows, and with `--mode wine-exe` the program for Windows, both in Wine.
 */
const { MODE } = process.env;
const STANDALONE = MODE === 'exe';
export const WINE_EXE = MODE === 'wine-exe';
export const WINE = MODE === 'wine' || WINE_EXE;

export const COMMAND = commandOf(MODE);

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

function commandOf(mode: string | undefined): readonly [string, ...string[]] {
  const built = (name: string) => fileURLToPath(new URL(`../../exe/${name}`, import.meta.url));
  const { platform, arch, execPath } = process;
  switch (mode) {
    case 'exe':
      return [built(platform === 'win32' ? 'zhiye.exe' : `zhiye-${platform}-${arch}`)];
    case 'wine':
      return ['/usr/bin/wine', process.env.WINDOWS_NODE ?? '', EXECUTABLE];
    case 'wine-exe':
      return ['/usr/bin/wine', built('zhiye.exe')];
    default:
      return [execPath, EXECUTABLE];
  }
}

/** Nothing of the machine's own language or colours reaches a run. */
const BARE_ENVIRONMENT = {
  PATH: STANDALONE ? '' : (process.env.PATH ?? ''),
  LANG: 'en_US.UTF-8',
  ...(WINE ? wineEnvironment() : {}),
};

/** Where Wine keeps its Windows, and that it keeps its own remarks to itself. */
export function wineEnvironment(): Record<string, string> {
  return { WINEPREFIX: process.env.WINEPREFIX ?? '', WINEDEBUG: '-all' };
}

/** Runs the real executable. */
export function zhiye(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const [command, ...before] = COMMAND;
  return run(command, [...before, ...args], environment);
}

/** Runs a line of bash in which `zhiye` is the real executable. */
export function bash(line: string, environment: Record<string, string> = {}): Promise<Outcome> {
  const shim = `zhiye() { '${COMMAND.join("' '")}' "$@"; }\n`;
  return run(STANDALONE ? '/bin/bash' : 'bash', ['--norc', '-c', shim + line], environment);
}

/** Runs a program in a bare environment with some additions. */
export function run(
  command: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  return runIn(undefined, command, args, environment);
}

/** Runs a program in a folder, that of the tests if it is `undefined`. */
export function runIn(
  cwd: string | undefined,
  command: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const env = { ...BARE_ENVIRONMENT, ...environment };
    const child = spawn(command, args, { env, cwd });
    const outcome = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      outcome.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      outcome.stderr += text;
    });
    child.on('error', reject).on('close', (status) => resolve({ status, ...outcome }));
    child.stdin.end();
  });
}

/** Runs a command line in this process, with streams that have the given properties. */
export async function inProcess(
  args: readonly string[],
  environment: Record<string, string> = {},
  screen: { isTerminal?: boolean; columns?: number } = {},
): Promise<Outcome> {
  const { isTerminal = false, columns = 80 } = screen;
  const outcome = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    memoryStream({ isTerminal, columns }, (text) => {
      outcome[name] += text;
    });
  const io = ioInMemory({
    environment: { ...BARE_ENVIRONMENT, ...environment },
    systemLocale: () => 'en-US',
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  });
  return { status: await main(args, io), ...outcome };
}
