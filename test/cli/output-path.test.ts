import { describe, expect, it } from 'vitest';
import { endsAsFolder, isWindowsDevice, whyUnwritable } from '../../src/cli/output-path.js';

describe('a device of Windows', () => {
  it.each(['NUL', 'nul', 'C:\\Temp\\NUL', 'out/NUL.csv', 'com1', 'CON:', 'aux.xlsx', 'nul '])(
    'is %s',
    (file) => {
      expect(isWindowsDevice(file, 'win32')).toBe(true);
      expect(isWindowsDevice(file, 'linux')).toBe(false);
    },
  );

  it.each(['null.csv', 'console.csv', 'com10', 'NUL\\a.csv', '电工.csv', 'xnul'])(
    'is not %s',
    (file) => {
      expect(isWindowsDevice(file, 'win32')).toBe(false);
    },
  );
});

describe('the path of an output', () => {
  it.each([
    ['D:\\结果\\', 'win32', 'EISDIR'],
    ['结果/', 'win32', 'EISDIR'],
    ['结果/', 'linux', 'EISDIR'],
    ['2026:03.csv', 'win32', 'EINVAL'],
    ['结果?.xlsx', 'win32', 'EINVAL'],
    ['D:\\结果\\a.csv', 'win32', undefined],
    ['D:a.csv', 'win32', undefined],
    ['\\\\?\\D:\\a.csv', 'win32', undefined],
    ['2026:03.csv', 'linux', undefined],
    ['结果\\', 'linux', undefined],
  ])('%s under %s: %s', (path, platform, reason) => {
    expect(whyUnwritable(path, platform)).toBe(reason);
    expect(endsAsFolder(path, platform)).toBe(reason === 'EISDIR');
  });
});
