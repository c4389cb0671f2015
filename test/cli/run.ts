import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export const EXECUTABLE = fileURLToPath(new URL('../../bin/zhiye.js', import.meta.url));

/** With `--mode exe`, the tests run the single executable that `npm run build:exe` writes, without Node in PATH. */
const STANDALONE = process.env.MODE === 'exe';

const COMMAND: readonly [string, ...string[]] = STANDALONE
  ? [fileURLToPath(new URL('../../exe/zhiye', import.meta.url))]
  : [process.execPath, EXECUTABLE];

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Keeps the language and colours of the machine out of the tests. */
const BARE_ENVIRONMENT = {
  PATH: STANDALONE ? '' : (process.env.PATH ?? ''),
  LANG: 'en_US.UTF-8',
};

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
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...BARE_ENVIRONMENT, ...environment } });
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
  const stream = (name: 'stdout' | 'stderr') => ({
    isTerminal,
    columns,
    write: async (content: string | Uint8Array) => {
      outcome[name] += Buffer.from(content).toString('utf8');
      return true;
    },
  });
  const io: Io = {
    environment: { ...BARE_ENVIRONMENT, ...environment },
    systemLocale: () => 'en-US',
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    stdin: async function* () {},
    showProgress: () => undefined,
    terminal: () => undefined,
    beforeInterruption: () => () => undefined,
  };
  return { status: await main(args, io), ...outcome };
}
