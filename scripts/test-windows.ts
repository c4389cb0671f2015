/**
 * Tests zhiye under Windows, on Linux in Wine: with Node for Windows, and as `zhiye.exe`. What Wine shows of Windows, and
 * what it does not, is in test/windows/README.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
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

const SUITES = [
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

const environment = {
  ...process.env,
  WINEPREFIX: PREFIX,
  WINEDEBUG: '-all',
  LANG: 'en_US.UTF-8',
  LC_ALL: undefined,
};

function run(command: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): number {
  const env = { ...environment, ...more };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status ?? 1;
}

/** What is missing here to run programs of Windows; `undefined` if nothing is. */
function lacking(): string | undefined {
  if (spawnSync('wine', ['--version'], { env: environment }).status !== 0) return 'Wine';
  const locales = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  return LOCALES.find((each) => !locales.split('\n').includes(each));
}

function makeWindows(): void {
  if (existsSync(`${PREFIX}/system.reg`)) return;
  mkdirSync(dirname(PREFIX), { recursive: true });
  run('wineboot', ['-i']);
  for (const [key, name, value] of REGISTRY) {
    run('wine', ['reg', 'add', key, '/v', name, '/d', value, '/f']);
  }
  run('wineserver', ['-w']);
}

const lacked = lacking();
if (lacked !== undefined) {
  console.log(`test:windows is skipped: ${lacked} is not there`);
} else {
  makeWindows();
  // Wine starts its services anew for every program, unless its server stays.
  run('wineserver', ['-p']);
  // The services live on with the streams of the program that they are started for: not with those of a test.
  spawnSync('wine', ['cmd', '/c', 'exit'], { stdio: 'ignore', env: environment });
  try {
    if (run('npx', ['tsx', 'scripts/build-exe.ts', 'win32-x64']) !== 0) process.exitCode = 1;
    for (const { mode, tests } of SUITES) {
      const status = run('npx', ['vitest', 'run', '--mode', mode, '--reporter', 'dot', ...tests], {
        WINDOWS_NODE: nodeFor('win32-x64').binary,
      });
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    run('wineserver', ['-k']);
  }
}
