import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { bash, EXECUTABLE, inProcess, run, zhiye } from './run.js';

/** Part of the system, not of a package. */
const MAKE_PIPE = 'mkfifo';

const folder = () => mkdtempSync(join(tmpdir(), 'zhiye-'));

const INPUT = '职业,等级\n电工,3\n';
const LONG_INPUT = `职业,等级\n${'电工,3\n'.repeat(5_000)}`;

function fileOf(content: string, name = 'in.csv'): string {
  const file = join(folder(), name);
  writeFileSync(file, content);
  return file;
}

/** A message is one line, without a stack trace. */
const ONE_LINE = /^zhiye: [^\n]+\n$/;
const STACK = /\n\s+at |node:internal|Error:/;

describe('a stream that is closed', () => {
  it.each([
    ['list --json', 0],
    ['list', 0],
    ['check 电工 6', 2],
    ['check zzzz 3', 3],
    ['search zzzz', 1],
    ['--help', 0],
    ['', 2],
  ])('does not change the status of `zhiye %s`', async (line, status) => {
    for (const closed of ['>&-', '2>&-', '>&- 2>&-', '<&- >&- 2>&-']) {
      const outcome = await bash(`zhiye ${line} ${closed}`);
      expect([closed, outcome.status]).toEqual([closed, status]);
      expect(outcome.stdout + outcome.stderr).not.toMatch(STACK);
    }
  });

  it('counts as empty input if it is stdin', async () => {
    const { status, stderr } = await bash('zhiye check --file - <&-');
    expect(status).toBe(2);
    expect(stderr).toMatch(ONE_LINE);
  });
});

describe('a full disk', () => {
  it.each(['list', 'search zzzz --json', 'info -f csv', '--help', 'completion bash', '--version'])(
    'on stdout of `zhiye %s` gives one line and status 2',
    async (line) => {
      const { status, stderr } = await bash(`zhiye ${line} > /dev/full`);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^zhiye: cannot write the output: no space left on the disk \(ENOSPC\)\n$/,
      );
    },
  );

  it.each([
    ['check 电工 3', 0],
    ['check zzzz 3', 3],
    ['search zzzz', 1],
  ])('on stderr does not change the status of `zhiye %s`', async (line, status) => {
    expect((await bash(`zhiye ${line} 2> /dev/full`)).status).toBe(status);
  });

  it('while writing -o gives one line, and leaves no file', async () => {
    const at = folder();
    const input = fileOf(LONG_INPUT);
    // A file size limit applies to root too.
    const limit = "trap '' XFSZ; ulimit -f 16";
    const { status, stderr } = await bash(
      `cd '${at}'; (${limit}; zhiye check --file '${input}' -o out.csv)`,
    );
    expect({ status, left: readdirSync(at) }).toEqual({ status: 2, left: [] });
    expect(stderr).toMatch(/^zhiye: cannot write the output: .*EFBIG.*\n$/);
  });
});

describe('-o', () => {
  const input = fileOf(INPUT);
  const at = folder();
  mkdirSync(join(at, 'folder'));
  writeFileSync(join(at, 'file'), 'kept');
  // A pipe instead of a device: run as root, a broken program would replace a real one.
  execFileSync(MAKE_PIPE, [join(at, 'pipe')]);
  symlinkSync('pipe', join(at, 'link'));
  symlinkSync(join(at, 'loop'), join(at, 'loop'));
  const before = readdirSync(at);

  // Unlike permissions, these stop root too.
  it.each([
    ['in a folder that is not there', 'none/out.csv'],
    ['below a file', 'file/out.csv'],
    ['in place of a pipe', 'pipe'],
    ['in place of the target of a link', 'link'],
    ['through a link to itself', 'loop'],
    ['with a name that is too long', 'x'.repeat(300)],
  ])('%s gives one line and changes nothing, even with --force', async (_, name) => {
    for (const args of [
      ['check', '--file', input],
      ['import', TABLE],
    ]) {
      for (const force of [[], ['--force']]) {
        const { status, stdout, stderr } = await zhiye([...args, '-o', join(at, name), ...force]);
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toMatch(ONE_LINE);
        expect(readdirSync(at)).toEqual(before);
      }
    }
    expect(lstatSync(join(at, 'pipe')).isFIFO()).toBe(true);
    expect(lstatSync(join(at, 'link')).isSymbolicLink()).toBe(true);
  });

  it('in place of a folder gives one line, for a command that writes one file', async () => {
    const { status, stderr } = await zhiye(['import', TABLE, '-o', join(at, 'folder'), '--force']);
    expect(status).toBe(2);
    expect(stderr).toMatch(ONE_LINE);
    expect(readdirSync(at)).toEqual(before);
  });

  it('in /proc, where nobody can create a file, gives one line', async () => {
    const { status, stderr } = await zhiye(['check', '--file', input, '-o', '/proc/out.csv']);
    expect(status).toBe(2);
    expect(stderr).toMatch(ONE_LINE);
  });

  it('replaces the target of a link, and keeps the link', async () => {
    const place = folder();
    writeFileSync(join(place, 'old.csv'), 'old');
    symlinkSync('old.csv', join(place, 'link.csv'));
    const args = ['check', '--file', input, '-o', join(place, 'link.csv'), '--force'];
    expect(await zhiye(args)).toMatchObject({ status: 0 });
    expect(lstatSync(join(place, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(place, 'old.csv')).size).toBeGreaterThan(INPUT.length);
    expect(readdirSync(place)).toEqual(['link.csv', 'old.csv']);
  });
});

const TABLE = new URL('../fixtures/tables/province.csv', import.meta.url).pathname;

describe('an environment', () => {
  it.each<[string, Record<string, string>]>([
    ['of the C locale', { LC_ALL: 'C' }],
    ['of a Big5 locale', { LC_ALL: 'zh_TW.Big5' }],
    ['of a malformed locale', { LC_ALL: '\u0001/../x' }],
    ['of a terminal one column wide', { COLUMNS: '1', LINES: '1' }],
    ['of a terminal that can do nothing', { TERM: 'dumb' }],
    [
      'with a home folder that does not exist',
      { HOME: '/nonexistent', TMPDIR: '/nonexistent', NODE_DISABLE_COMPILE_CACHE: '1' },
    ],
    ['with an unknown language', { ZHIYE_LANG: '__proto__' }],
  ])('%s changes neither JSON nor the status', async (_, environment) => {
    const args = ['check', '车工', '4', '--json'];
    expect(await zhiye(args, environment)).toEqual(await zhiye(args));
  });

  it('may be empty', async () => {
    const { status, stdout } = await run('env', ['-i', process.execPath, EXECUTABLE, 'list'], {});
    expect(status).toBe(0);
    expect(stdout).toContain('4-01-06-02');
  });
});

describe('a terminal', () => {
  it.each([1, 2, 7, 39])('may have %i columns', async (columns) => {
    const lines = [
      'list 4-10',
      'show 车工',
      'check 车工 4',
      'search 美客师',
      'info',
      'groups',
      '-h',
    ];
    for (const line of lines) {
      const outcome = await inProcess(line.split(' '), {}, { isTerminal: true, columns });
      expect([line, outcome.status]).toEqual([line, 0]);
    }
  });

  it('wraps a query that is longer than a line, without losing a character', async () => {
    const query = '甲乙丙丁戊'.repeat(20);
    for (const args of [
      ['search', query],
      ['check', query, '3'],
      ['show', query],
    ]) {
      const { stdout, stderr } = await inProcess(args, {}, { isTerminal: true, columns: 80 });
      const said = stdout + stderr;
      expect(said.replaceAll(/\s/g, '')).toContain(query);
      for (const line of said.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    }
  });
});

describe('arguments that are not UTF-8', () => {
  it.each([
    ["check $'\\xff\\xfe' 3", 3],
    ["search $'\\xe8\\x81'", 1],
    ["list $'\\xc0\\x80'", 2],
    ["$'\\xff'", 2],
    ["list --$'\\xff'", 2],
    ["list --catalog $'\\xff'", 2],
    ["check --file $'\\xff'", 2],
    ["check 电工 $'\\xff'", 2],
  ])('are handled like any other: `zhiye %s`', async (line, status) => {
    const outcome = await bash(`zhiye ${line}`);
    expect(outcome.status).toBe(status);
    expect(outcome.stdout + outcome.stderr).not.toMatch(STACK);
    expect(outcome.stderr).toMatch(status === 3 ? /^(zhiye: [^\n]+\n)?$/ : ONE_LINE);
  });
});

describe('an input that is not a regular file', () => {
  it('is read like a file if it is a named pipe', async () => {
    const at = folder();
    const catalogue = new URL('../../data/catalog.json', import.meta.url).pathname;
    const { status, stdout, stderr } = await bash(`cd '${at}'; mkfifo rows catalogue
      printf '${INPUT.replaceAll('\n', '\\n')}' > rows & cat '${catalogue}' > catalogue &
      zhiye check --file rows --catalog catalogue`);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'zhiye: columns read: 职业 (occupation), 等级 (level)\nzhiye: 1 row: 1 open\n',
    });
    expect(stdout).toContain('电工,3,open');
  });

  it.each([
    ['check', '--file', '.'],
    ['list', '--catalog', '.'],
    ['diff', '.'],
    ['import', './folder.csv'],
    ['check', '--file', '/dev/null'],
    ['list', '--catalog', '/dev/null'],
    ['check', '--file', 'a\u0000b'.replace('\u0000', '\u0001')],
  ])('gives one line and status 2: `zhiye %s %s %s`', async (...args) => {
    const at = folder();
    mkdirSync(join(at, 'folder.csv'));
    const words = args.map((word) => `'${word}'`).join(' ');
    const { status, stdout, stderr } = await bash(`cd '${at}' && zhiye ${words}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
  });
});

describe('a signal during check --file', () => {
  const started = (out: readonly string[]) => {
    const child = spawn(process.execPath, [EXECUTABLE, 'check', '--file', '-', ...out]);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(LONG_INPUT);
    return { child, said: () => said };
  };

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it silently', async (signal) => {
    const { child, said } = started([]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill(signal);
    expect([await endOf(child), said()]).toEqual([signal, '']);
  });

  it('SIGHUP leaves no part of the output file', async () => {
    const at = folder();
    const { child, said } = started(['-o', join(at, 'out.csv')]);
    while (readdirSync(at).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGHUP');
    expect([await endOf(child), said(), readdirSync(at)]).toEqual(['SIGHUP', '', []]);
  });

  it.each([[[]], [['-o']]])('SIGPIPE is ignored (%j)', async (option) => {
    const at = folder();
    const { child, said } = started(option.flatMap((each) => [each, join(at, 'out.csv')]));
    child.stdout.resume();
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGPIPE');
    child.stdin.end('电工,3\n');
    expect([await endOf(child), said()]).toEqual([
      0,
      'zhiye: columns read: 职业 (occupation), 等级 (level)\nzhiye: 5001 rows: 5001 open\n',
    ]);
  });
});

/** The signal that ended a process, or its status. */
function endOf(child: ChildProcess): Promise<string | number | null> {
  return new Promise((resolve) => child.on('close', (status, signal) => resolve(signal ?? status)));
}
