import { describe, expect, it } from 'vitest';
import { type FileSystem, refuseIrreplaceable, replaceFile } from '../../src/cli/replace-file.js';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** Windows, where replacing a file is refused some times. */
function windows(refusals: number, code: string, isReadOnly = false) {
  const log: string[] = [];
  let left = refusals;
  const system: FileSystem = {
    platform: 'win32',
    openToWrite: async () => {
      if (left > 0) throw failure(code);
    },
    rename: async () => {
      log.push('rename');
      if (left > 0) {
        left -= 1;
        throw failure(code);
      }
    },
    isReadOnly: async () => isReadOnly,
    pause: async () => {},
  };
  return { log, system };
}

const codeOf = (promise: Promise<void>) => promise.catch(({ code }) => code);

describe('replacing a file under Windows', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'waits for a scanner that holds it for a moment (%s)',
    async (code) => {
      const { system, log } = windows(2, code);
      expect(await codeOf(replaceFile('a', 'b', system))).toBeUndefined();
      expect(log).toHaveLength(3);
    },
  );

  it.each([
    ['EPERM', false, 'EBUSY'],
    ['EBUSY', false, 'EBUSY'],
    ['EPERM', true, 'EPERM'],
    ['ENOSPC', false, 'ENOSPC'],
  ])('tells a file in use from a read-only one: %s, read-only %s', async (code, readOnly, said) => {
    const { system } = windows(Number.POSITIVE_INFINITY, code, readOnly);
    expect(await codeOf(replaceFile('a', 'b', system))).toBe(said);
  });

  it('is tried before work begins, and on other systems needs no trial', async () => {
    const { system } = windows(1, 'EBUSY');
    expect(await codeOf(refuseIrreplaceable('a', system))).toBe('EBUSY');
    expect(await codeOf(refuseIrreplaceable('a', windows(0, '', true).system))).toBe('EPERM');
    expect(await codeOf(refuseIrreplaceable('a', windows(0, '').system))).toBeUndefined();
    const elsewhere = { ...system, platform: 'linux' };
    expect(await codeOf(refuseIrreplaceable('a', elsewhere))).toBeUndefined();
  });
});
