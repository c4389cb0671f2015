import { describe, expect, it } from 'vitest';
import { hasOwnWindow } from '../../src/cli/own-window.js';

const execPath = 'D:\\工具\\zhiye.exe';

describe('the window of the console', () => {
  it.each([
    ['the Explorer', execPath, true],
    ['the Explorer, which writes the path in its own way', 'd:\\工具\\ZHIYE.EXE', true],
    ['a link on the desktop', 'C:\\Users\\王\\Desktop\\职业.lnk', true],
    ['cmd', 'C:\\Windows\\system32\\cmd.exe - zhiye  list', false],
    ['PowerShell', 'Windows PowerShell', false],
    ['nothing with a window', '', false],
  ])('that %s opened may be the own one', (_, title, expected) => {
    expect(hasOwnWindow({ platform: 'win32', title, execPath })).toBe(expected);
  });

  it('is never the own one on another system, where the title is the command', () => {
    const path = '/usr/bin/zhiye';
    expect(hasOwnWindow({ platform: 'linux', title: path, execPath: path })).toBe(false);
  });
});
