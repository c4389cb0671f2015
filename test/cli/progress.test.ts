import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressLine } from '../../src/cli/batch/progress.js';

/** What a terminal shows in its first two lines after some bytes. */
async function shown(bytes: string): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: 40, rows: 2, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(bytes, resolve));
  return [0, 1].map((line) => terminal.buffer.active.getLine(line)?.translateToString(true) ?? '');
}

describe('the progress line', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('shows the latest text in one line, and leaves nothing behind', async () => {
    const stream = new PassThrough({ encoding: 'utf8' });
    const line = new ProgressLine(stream);
    line.show('1000000 rows');
    vi.advanceTimersByTime(200);
    line.show('已核对 20 行');
    const twice = String(stream.read());
    line.clear();
    const cleared = twice + stream.read();
    vi.useRealTimers();
    expect(await shown(twice)).toEqual(['已核对 20 行', '']);
    expect(await shown(cleared)).toEqual(['', '']);
  });

  it('is not drawn more often than an eye can follow', () => {
    const stream = new PassThrough({ encoding: 'utf8' });
    const line = new ProgressLine(stream);
    for (let rows = 0; rows < 100; rows += 1) line.show(`${rows} rows`);
    expect(stream.read()).not.toContain('1 rows');
  });
});
