import { ReadStream, WriteStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tolerateOddStreams } from '../../src/cli/standard-streams.js';

/** A process whose streams are opened when they are first touched, as those of Node are. */
function stub(open: () => unknown): Record<string, unknown> {
  const holder = {};
  for (const name of ['stdin', 'stdout', 'stderr']) {
    Object.defineProperty(holder, name, { configurable: true, get: open });
  }
  return holder;
}

describe('standard streams', () => {
  it('that Node can open stay as they are, and are not opened before they are touched', () => {
    let opened = 0;
    const holder = stub(() => {
      opened += 1;
      return 'a stream';
    });
    tolerateOddStreams(holder);
    expect(opened).toBe(0);
    expect([holder.stdout, holder.stdout]).toEqual(['a stream', 'a stream']);
    expect(opened).toBe(1);
  });

  it('that Node cannot open are read and written as files', () => {
    const holder = stub(() => {
      throw new Error('open EBADF');
    });
    tolerateOddStreams(holder);
    expect(holder.stdin).toBeInstanceOf(ReadStream);
    expect(holder.stdout).toBeInstanceOf(WriteStream);
    expect(holder.stderr).toBe(holder.stderr);
  });
});
