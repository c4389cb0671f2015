import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXECUTABLE, run } from '../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const APPLICATIONS = file('examples/applications.csv');
const WORKBOOK = file('test/fixtures/applications/office.xlsx');
const DOCUMENT = file('test/fixtures/tables/notice.docx');
const CATALOGUE = file('data/catalog.json');
const OUTPUT = join(folder, 'out');

/** Every command, and whether it writes a file, which only -o allows. */
const COMMANDS: readonly (readonly [args: readonly string[], writes: boolean])[] = [
  [['search', '电工'], false],
  [['search', '美客师', '--json'], false],
  [['list', '4-10', '-f', 'csv'], false],
  [['groups'], false],
  [['show', '车工'], false],
  [['check', '车工', '4'], false],
  [['check', '--file', APPLICATIONS], false],
  [['check', '--file', WORKBOOK], false],
  [['check', '--file', APPLICATIONS, '-o', OUTPUT, '--force'], true],
  [['info'], false],
  [['import', DOCUMENT], false],
  [['import', DOCUMENT, '-o', OUTPUT, '--force'], true],
  [['diff', CATALOGUE], false],
  [['list', '--catalog', CATALOGUE], false],
  [['completion', 'bash'], false],
  [['check', '--help'], false],
  [['--version'], false],
];

/** Part of the system, not of a package. */
const TRACER = 'strace';
const canTrace = spawnSync(TRACER, ['-o', '/dev/null', 'true']).status === 0;

/** Calls that reach a network; socket pairs and local sockets do not. */
const NETWORK = /\b(?:socket\((?!AF_UNIX)|connect\(|bind\(|listen\(|sendto\()/;
/** Calls that may change a file, with their paths. */
const CHANGES =
  /\b(?:open|openat|creat|rename\w*|unlink\w*|mkdir\w*|rmdir|link\w*|symlink\w*|truncate|f?chmod\w*|f?chown\w*|mknod\w*|utime\w*)\(.*/;
const READS = /\bopen(?:at)?\((?!.*O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND))/;

describe.runIf(canTrace)('a trace of system calls shows', () => {
  it.each(COMMANDS)('no network, no process and no write but to -o in %j', async (args, writes) => {
    const log = join(folder, 'log');
    const calls = 'trace=%network,%file,execve,fork,vfork';
    await run(
      TRACER,
      ['-f', '-qq', '-e', calls, '-o', log, process.execPath, EXECUTABLE, ...args],
      {},
    );
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
    expect(lines.some((line) => line.includes('/dist/cli/zhiye.cjs'))).toBe(true);
    expect(lines.filter((line) => NETWORK.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes('execve('))).toHaveLength(1);
    const changed = lines.filter((line) => CHANGES.test(line) && !READS.test(line));
    // Node itself opens the null device, for closed streams and to see whether it exists. The output has a temporary name
    // in its folder until it is complete.
    const permitted = [`"${OUTPUT}`, `"${join(folder, 'zhiye-')}`, '"/dev/null"'];
    const elsewhere = changed.filter((line) => !permitted.some((path) => line.includes(path)));
    expect(elsewhere).toEqual([]);
    expect(changed.some((line) => line.includes(`"${OUTPUT}`))).toBe(writes);
  });
});

/** The option by which this Node permits only what is listed. */
const [major = 0] = process.versions.node.split('.').map(Number);
const PERMISSION = major >= 24 ? '--permission' : '--experimental-permission';

describe('when Node permits only reading files', () => {
  it.each(COMMANDS.filter(([, writes]) => !writes))('%j works as usual', async (args) => {
    const permitted = [PERMISSION, '--allow-fs-read=*', '--no-warnings', EXECUTABLE, ...args];
    const outcome = await run(process.execPath, permitted, {});
    expect(outcome).toEqual(await run(process.execPath, [EXECUTABLE, ...args], {}));
    expect(outcome.stderr).not.toContain('ERR_ACCESS_DENIED');
  });

  it('-o cannot write, which shows that permissions are enforced', async () => {
    const at = mkdtempSync(join(tmpdir(), 'zhiye-'));
    const args = ['check', '--file', APPLICATIONS, '-o', join(at, 'out.csv')];
    const permitted = [PERMISSION, '--allow-fs-read=*', '--no-warnings', EXECUTABLE, ...args];
    const { status, stderr } = await run(process.execPath, permitted, {});
    expect({ status, left: readdirSync(at) }).toEqual({ status: 2, left: [] });
    expect(stderr).toMatch(/^zhiye: cannot write the output: .*ERR_ACCESS_DENIED.*\n$/);
  });
});

describe('the working folder', () => {
  it('does not change', async () => {
    const at = mkdtempSync(join(tmpdir(), 'zhiye-'));
    writeFileSync(join(at, 'in.csv'), '职业,等级\n电工,3\n');
    const line = `cd '${at}' && '${process.execPath}' '${EXECUTABLE}' check --file in.csv`;
    expect(await run('bash', ['-c', line], { HOME: at, TMPDIR: at })).toMatchObject({ status: 0 });
    expect(readdirSync(at)).toEqual(['in.csv']);
  });
});
