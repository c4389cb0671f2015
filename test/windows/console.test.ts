import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { COMMAND, WINE, wineEnvironment, zhiye } from '../cli/run.js';
import { batchFile, cmd, folder, windowsPath } from './wine.js';

/** Runs a program in a console of Windows; gives what it shows and the status. */
function onConsole(
  [program, ...args]: readonly [string, ...string[]],
  environment: Record<string, string> = {},
  whenShown: (text: string, type: (keys: string) => void) => void = () => {},
): Promise<{ shown: string; status: number }> {
  const pty = spawn(program, args, {
    cols: 100,
    rows: 30,
    env: {
      PATH: process.env.PATH ?? '',
      TERM: 'xterm-256color',
      LANG: 'zh_CN.UTF-8',
      ...wineEnvironment(),
      ...environment,
    },
  });
  let shown = '';
  pty.onData((text) => {
    shown += text;
    whenShown(shown, (keys) => pty.write(keys));
  });
  return new Promise((resolve) => pty.onExit(({ exitCode: status }) => resolve({ shown, status })));
}

describe.runIf(WINE)('the console of Windows', () => {
  it.each(['936', '437', '65001'])(
    'shows Chinese and colours in code page %s, where redirected output is UTF-8',
    async (page) => {
      const directory = folder();
      const { command, environment } = batchFile(directory, [
        `chcp ${page}`,
        '%zhiye% check 6-18-01-01 4',
        '%zhiye% list 4-10-03 > a.txt',
      ]);
      const { shown, status } = await onConsole(command, environment);
      expect(status).toBe(0);
      expect(shown).toContain(page);
      expect(shown).toContain('普通车工');
      expect(shown).toContain('\u001b[33m');
      const { stdout } = await zhiye(['list', '4-10-03'], { LANG: 'zh_CN.UTF-8' });
      expect(readFileSync(join(directory, 'a.txt'), 'utf8')).toBe(stdout);
    },
  );

  it('ends a batch by Ctrl-C with status 130, and leaves nothing', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zhiye-'));
    const list = join(directory, 'list.csv');
    writeFileSync(list, `职业,等级\n${'电工,3\n'.repeat(20_000_000)}`);
    let isTyped = false;
    const { status } = await onConsole(
      [...COMMAND, 'check', '--file', list, '-o', join(directory, 'out.csv')],
      {},
      (shown, type) => {
        // Progress is shown once work takes longer than a second.
        if (isTyped || !shown.includes('%')) return;
        isTyped = true;
        type('\u0003');
      },
    );
    expect(status).toBe(130);
    expect(readdirSync(directory)).toEqual(['list.csv']);
  });
});

describe.runIf(WINE)('a pipe under Windows', () => {
  it('carries input in the encoding of Chinese Windows, as a file does', async () => {
    const directory = folder();
    writeFileSync(join(directory, 'a.csv'), iconv.encode('职业,等级\r\n电工,3\r\n', 'gb18030'));
    const { stdout } = await cmd(directory, ['type a.csv | %zhiye% check --file -']);
    expect(stdout).toMatch(/^\ufeff职业,等级,zhiye_verdict.*\r\n电工,3,open,/);
    expect((await cmd(directory, ['%zhiye% check --file - < a.csv'])).stdout).toBe(stdout);
  });

  it('that its reader closes ends the program silently', async () => {
    const directory = folder();
    // cmd of Wine makes pipes of files; Node's are those of Windows.
    writeFileSync(
      join(directory, 'close.cjs'),
      `const child = require('child_process').spawn(${JSON.stringify(windowsPath(COMMAND[1] ?? ''))},
         ${JSON.stringify([...COMMAND.slice(2).map(windowsPath), 'list', '--per-level', '-f', 'jsonl'])});
       let said = '';
       child.stderr.on('data', (text) => { said += text; });
       child.stdout.once('data', () => child.stdout.destroy());
       child.on('close', (status) => fs.writeSync(1, JSON.stringify({ status, said })));
       const fs = require('fs');`,
    );
    // What Linux gives to a child of Node is no stream for Node in Wine; a file is.
    await cmd(directory, ['%node% close.cjs > said.json 2>&1']);
    expect(readFileSync(join(directory, 'said.json'), 'utf8')).toBe('{"status":0,"said":""}');
  });
});

describe.runIf(WINE)('the language under Windows', () => {
  it('is that of the system where no variable says one', async () => {
    const line = ['set LANG=', '%zhiye% check 6-31-01-03 2'];
    const chinese = await cmd(folder(), line, { LANG: 'zh_CN.UTF-8' });
    expect(chinese.stdout).toBe('电工（6-31-01-03）\n  二级/技师：开放\n');
    const english = await cmd(folder(), line, { LANG: 'en_US.UTF-8' });
    expect(english.stdout).toBe('电工 (6-31-01-03)\n  level 2: open\n');
  });
});
