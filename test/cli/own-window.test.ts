import { describe, expect, it } from 'vitest';
import { hasOwnWindow, holdOwnWindow } from '../../src/cli/own-window.js';

const start = {
  platform: 'win32',
  argv: ['D:\\名单\\报名 表.xlsx'],
  environment: {},
  parent: () => 'Explorer.EXE',
};

const neverAsked = () => {
  throw new Error('It takes long to ask for the parent.');
};

describe('the window of the console', () => {
  it.each([[[]], [['D:\\名单\\报名 表.xlsx']], [['\\\\server\\share\\a.xlsx', 'C:\\b.xlsx']]])(
    'is the own one where the Explorer started the program with %j',
    (argv) => {
      expect(hasOwnWindow({ ...start, argv })).toBe(true);
    },
  );

  it('is that of a shell which started the program', () => {
    expect(hasOwnWindow({ ...start, parent: () => 'powershell.exe' })).toBe(false);
    expect(hasOwnWindow({ ...start, parent: () => '' })).toBe(false);
    const environment = { PROMPT: '$P$G' };
    expect(hasOwnWindow({ ...start, environment, parent: neverAsked })).toBe(false);
  });

  it('is never asked for where a command was typed, or on another system', () => {
    const typed = { ...start, argv: ['check', '电工', '3'], parent: neverAsked };
    expect(hasOwnWindow(typed)).toBe(false);
    expect(hasOwnWindow({ ...start, platform: 'linux', parent: neverAsked })).toBe(false);
  });

  it.each([
    ['zh-CN', '\n按任意键关闭窗口。'],
    ['en-US', '\nPress any key to close this window.'],
  ])('waits for a key, and says so (%s)', async (locale, said) => {
    const events: string[] = [];
    const io = {
      environment: {},
      systemLocale: () => locale,
      hasOwnWindow: () => true,
      keyPress: async () => {
        events.push('key');
      },
      stderr: {
        isTerminal: true,
        columns: 80,
        write: async (text: string | Uint8Array) => {
          events.push(String(text));
          return true;
        },
      },
    };
    await holdOwnWindow(io, ['D:\\名单.xlsx']);
    await holdOwnWindow({ ...io, hasOwnWindow: () => false }, ['D:\\名单.xlsx']);
    expect(events).toEqual([said, 'key']);
  });

  it('says what the program is for if it was clicked, without a file', async () => {
    let said = '';
    await holdOwnWindow(
      {
        environment: {},
        systemLocale: () => 'zh-CN',
        hasOwnWindow: () => true,
        keyPress: async () => {},
        stderr: {
          isTerminal: true,
          columns: 100,
          write: async (text) => {
            said += text;
            return true;
          },
        },
      },
      [],
    );
    expect(said).toMatch(
      /^\n要核对申报表，把文件拖到 zhiye\.exe 上松手[\s\S]*\n按任意键关闭窗口。$/,
    );
  });
});
