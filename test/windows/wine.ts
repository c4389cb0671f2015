import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND, type Outcome, run, wineEnvironment } from '../cli/run.js';

const [, ...PROGRAM] = COMMAND;

/** Drive Z: is the root of Linux. */
export const windowsPath = (path: string) => `Z:${path.replaceAll('/', '\\')}`;

/** A folder with a space and Chinese in its name. */
export function folder(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'zhiye-')), '报名 表');
  mkdirSync(path);
  return path;
}

const quoted = (path: string) => `"${windowsPath(path)}"`;

/**
 * Lines of cmd in a batch file, in which `%zhiye%` is zhiye and `%node%` is Node for Windows.
 *
 * @param lines ASCII, since cmd reads batch files in a code page of its own
 * @returns the command line that runs it, and what it needs in the environment
 */
export function batchFile(directory: string, lines: readonly string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'zhiye-')), 'run.bat');
  const all = [
    '@echo off',
    `set zhiye=${PROGRAM.map(quoted).join(' ')}`,
    `set node=${quoted(process.env.WINDOWS_NODE ?? '')}`,
    'cd /d "%folder%"',
    ...lines,
  ];
  writeFileSync(file, all.map((line) => `${line}\r\n`).join(''));
  return {
    command: ['/usr/bin/wine', 'cmd', '/c', windowsPath(file)] as const,
    environment: { folder: windowsPath(directory) },
  };
}

/** Runs lines of cmd in a folder, without a console. */
export function cmd(
  directory: string,
  lines: readonly string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const batch = batchFile(directory, lines);
  const [program, ...args] = batch.command;
  return run(program, args, { ...environment, ...batch.environment });
}

/** Opens a file as a spreadsheet does, so that no other program may read or write it; gives what lets go of it. */
export async function holdOpen(file: string): Promise<() => Promise<void>> {
  const script = `
    const EXCLUSIVE = 0x10000000;
    fs.openSync(process.argv[1], fs.constants.O_RDWR | EXCLUSIVE);
    fs.writeSync(1, 'held');
    setTimeout(() => {}, 60_000);`;
  const child = spawn(
    '/usr/bin/wine',
    [process.env.WINDOWS_NODE ?? '', '-e', script, windowsPath(file)],
    {
      env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...wineEnvironment() },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return () => ended(child);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}
