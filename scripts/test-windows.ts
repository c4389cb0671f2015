/**
 * Tests zhiye under Windows, on Linux in Wine: with Node for Windows, and as `zhiye.exe`. What Wine shows of Windows, and
 * what it does not, is in test/windows/README.md. With `--smoke`, the program alone and what differs most: files, names,
 * dropping and the console.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { nodeFor } from './executable/node-packages.js';

const PREFIX = resolve('node_modules/.cache/zhiye-wine');

/** Wine takes what is typed for what these say it is. */
const LOCALES = ['en_US.utf8', 'zh_CN.utf8'];

/** Wine says that it is Windows 7, which Node refuses. */
const REGISTRY = [
  ['HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion', 'CurrentVersion', '10.0'],
  ['HKCU\\Software\\Wine', 'Version', 'win10'],
] as const;

/** Wine that cannot start waits for ever. */
const START_MILLISECONDS = 120_000;

interface Suite {
  readonly mode: 'wine' | 'wine-exe';
  readonly tests: readonly string[];
}

const SUITES: readonly Suite[] = [
  {
    mode: 'wine',
    tests: [
      'test/windows',
      'test/cli/transcripts.test.ts',
      'test/cli/check-file',
      'test/cli/commands/import',
    ],
  },
  { mode: 'wine-exe', tests: ['test/windows', 'test/cli/transcripts.test.ts'] },
];

const SMOKE: readonly Suite[] = [
  {
    mode: 'wine-exe',
    tests: ['files', 'several-files', 'dropped', 'console'].map(
      (name) => `test/windows/${name}.test.ts`,
    ),
  },
];

const environment = {
  ...process.env,
  WINEPREFIX: PREFIX,
  WINEDEBUG: '-all',
  LANG: 'en_US.UTF-8',
  LC_ALL: undefined,
};

/** Runs a program, without its output if there is a limit to its time; gives the status. */
function run(
  command: string,
  args: readonly string[],
  { more = {}, timeout }: { more?: NodeJS.ProcessEnv; timeout?: number } = {},
): number {
  const env = { ...environment, ...more };
  // The services of Wine live on with the streams of the program that they are started for.
  const stdio = timeout === undefined ? 'inherit' : 'ignore';
  return spawnSync(command, args, { stdio: ['ignore', stdio, stdio], env, timeout }).status ?? 1;
}

const starts = (command: string, ...args: readonly string[]) =>
  run(command, args, { timeout: START_MILLISECONDS }) === 0;

/** What is missing here to run programs of Windows; `undefined` if nothing is. */
function lacking(): string | undefined {
  if (!starts('wine', '--version')) return 'Wine is not there';
  const locales = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const locale = LOCALES.find((each) => !locales.split('\n').includes(each));
  if (locale !== undefined) return `the locale ${locale} is not there`;
  return makeWindows() ? undefined : 'Wine does not start';
}

/** Makes a Windows unless there is one, and starts it; gives whether it runs. */
function makeWindows(): boolean {
  if (!existsSync(`${PREFIX}/system.reg`)) {
    mkdirSync(dirname(PREFIX), { recursive: true });
    const isMade =
      starts('wineboot', '-i') &&
      REGISTRY.every(([key, name, value]) =>
        starts('wine', 'reg', 'add', key, '/v', name, '/d', value, '/f'),
      ) &&
      starts('wineserver', '-w');
    if (!isMade) {
      // Not to be taken for a whole one the next time.
      rmSync(PREFIX, { recursive: true, force: true });
      return false;
    }
  }
  // Wine starts its services anew for every program, unless its server stays.
  return starts('wineserver', '-p') && starts('wine', 'cmd', '/c', 'exit');
}

const lacked = lacking();
if (lacked !== undefined) {
  console.log(`test:windows is skipped: ${lacked}`);
} else {
  try {
    const build = ['tsx', 'scripts/build-exe.ts', 'win32-x64'];
    if (run('npx', build) !== 0) process.exitCode = 1;
    const more = { WINDOWS_NODE: nodeFor('win32-x64').binary };
    for (const { mode, tests } of process.argv.includes('--smoke') ? SMOKE : SUITES) {
      const args = ['vitest', 'run', '--mode', mode, '--reporter', 'dot', ...tests];
      if (run('npx', args, { more }) !== 0) process.exitCode = 1;
    }
  } finally {
    run('wineserver', ['-k']);
  }
}
