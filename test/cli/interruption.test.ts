import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type InterruptibleProcess, Interruption } from '../../src/cli/interruption.js';

/** A process that notes how it was ended. */
class Stub extends EventEmitter implements InterruptibleProcess {
  readonly pid = 42;
  readonly ended: unknown[] = [];

  constructor(readonly platform: string) {
    super();
  }

  kill(pid: number, signal: string): void {
    this.ended.push(['kill', pid, signal]);
  }

  exit(status: number): void {
    this.ended.push(['exit', status]);
  }
}

describe('an interruption', () => {
  it.each([
    ['linux', 'SIGINT', ['kill', 42, 'SIGINT']],
    ['linux', 'SIGTERM', ['kill', 42, 'SIGTERM']],
    ['darwin', 'SIGHUP', ['kill', 42, 'SIGHUP']],
    // Where a signal would end the process with status 1, which means “no”.
    ['win32', 'SIGINT', ['exit', 130]],
    ['win32', 'SIGHUP', ['exit', 129]],
  ])('on %s by %s cleans up, and then ends the program', async (platform, signal, end) => {
    const process = new Stub(platform);
    const interruption = new Interruption(process);
    const done: string[] = [];
    interruption.before(() => {
      done.push('first');
    });
    interruption.before(async () => {
      await setImmediate();
      done.push('second');
    });
    process.emit(signal, signal);
    await setImmediate();
    await setImmediate();
    expect(done).toEqual(['first', 'second']);
    expect(process.ended).toEqual([end]);
    expect(process.listenerCount(signal)).toBe(0);
  });

  it('is left to the system once nothing is to be cleaned up', () => {
    const process = new Stub('linux');
    const interruption = new Interruption(process);
    const takeBack = [interruption.before(() => {}), interruption.before(() => {})];
    takeBack[0]?.();
    expect(process.listenerCount('SIGINT')).toBe(1);
    takeBack[1]?.();
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});
