import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND, EXECUTABLE, type Outcome, runIn, WINE, WINE_EXE } from '../cli/run.js';
import { blocks, type Example, exampleFolder, examplesIn, ROOT } from '../readme-examples.js';
import { windowsPath } from './wine.js';

/** What only a Unix shell reads: pipes, quotes, variables, several commands. */
const UNIX_SHELL = /[|<>$;'"&]/;

const NO_NOTES = ' 2>/dev/null';

/** A folder with `zhiye` in it, as `npm link` puts it there, or as it is handed out. */
function programFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  const [, program = '', ...args] = COMMAND;
  if (WINE_EXE) symlinkSync(program, join(folder, 'zhiye.exe'));
  else {
    const words = [program, ...args].map((path) => `"${windowsPath(path)}"`);
    writeFileSync(join(folder, 'zhiye.cmd'), `@${words.join(' ')} %*\r\n`);
  }
  return folder;
}

/** What came of a command, with all files that are there afterwards. */
interface Result {
  readonly outcome: Outcome;
  readonly files: Readonly<Record<string, string>>;
}

const filesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]),
  );

const resultIn = async (folder: string, run: Promise<Outcome>): Promise<Result> => {
  const outcome = await run;
  return { outcome, files: filesIn(folder) };
};

/** As typed into cmd of Windows. */
function underWindows(line: string, folder: string, environment: Record<string, string>) {
  const typed = line.replace(NO_NOTES, ' 2>NUL');
  return resultIn(folder, runIn(folder, '/usr/bin/wine', ['cmd', '/c', typed], environment));
}

/** As typed into bash here, where zhiye is what `npm link` installs. */
function here(line: string, folder: string, environment: Record<string, string>) {
  const shim = `zhiye() { '${process.execPath}' '${EXECUTABLE}' "$@"; }\n`;
  return resultIn(folder, runIn(folder, 'bash', ['--norc', '-c', shim + line], environment));
}

/** What a README has its reader set before all examples. */
function exportsOf(file: string): Record<string, string> {
  const lines = blocks(file, 'sh').join('').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^export (\w+)=(\S+)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

const isForAnyShell = ({ command }: Example) =>
  command.startsWith('zhiye ') && !UNIX_SHELL.test(command.replace(NO_NOTES, ''));

describe.runIf(WINE).each(['README.md', 'README.zh-CN.md'])('%s under Windows', (file) => {
  const environment = { LANG: 'zh_CN.UTF-8', LC_ALL: '', ...exportsOf(file) };
  const english = file === 'README.md' ? { ZHIYE_LANG: 'en' } : {};
  const settings = { ...environment, ...english };
  const examples = blocks(file, 'console')
    .map((block) => examplesIn(block).filter(isForAnyShell))
    .filter((block) => block.length > 0);

  it.each(examples.map((block) => [block[0]?.command, block] as const))(
    'shows what cmd shows, and the same files are written: %s …',
    async (_, block) => {
      const [there, folder] = [exampleFolder(), exampleFolder()];
      const WINEPATH = windowsPath(programFolder());
      for (const { command, output } of block) {
        const got = await underWindows(command, there, { ...settings, WINEPATH });
        expect(got).toEqual(await here(command, folder, settings));
        expect(got.outcome.stdout + got.outcome.stderr).toBe(output);
      }
    },
  );

  const typed = [...blocks(file, 'powershell'), ...blocks(file, 'sh')]
    .flatMap((block) => block.split('\n'))
    .filter((line) => /^(?:\.\\zhiye\.exe|zhiye) /.test(line) && !UNIX_SHELL.test(line));

  it.each(typed)('has a line that does the same in cmd: %s', async (line) => {
    const command = line.replace(/^\.\\zhiye\.exe/, 'zhiye');
    const folders = [exampleFolder(), exampleFolder()].map((folder) => {
      const list = readFileSync(`${ROOT}examples/applications.xlsx`);
      mkdirSync(join(folder, 'lists'));
      for (const name of ['list.xlsx', 'other.xlsx']) {
        writeFileSync(join(folder, 'lists', name), list);
      }
      return join(folder, 'lists');
    });
    const [there = '', folder = ''] = folders;
    const WINEPATH = windowsPath(programFolder());
    const got = await underWindows(command, there, { ...settings, WINEPATH });
    expect(got).toEqual(await here(command, folder, settings));
    expect(got.outcome.stdout + got.outcome.stderr).not.toBe('');
  });

  it('has lines to be typed, of both kinds', () => {
    expect(examples.flat().length).toBeGreaterThan(25);
    expect(typed.length).toBeGreaterThan(2);
  });
});
