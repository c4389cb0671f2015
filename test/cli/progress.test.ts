import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressLine } from '../../src/cli/progress-line.js';

/** What a terminal shows in its first two lines after some bytes. */
async function shown(bytes: string): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: 40, rows: 2, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(bytes, resolve));
  return [0, 1].map((line) => terminal.buffer.active.getLine(line)?.translateToString(true) ?? '');
}

describe('the progress line', () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  const written = () => String(stream.read() ?? '');

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is not there for work that takes less than a second', () => {
    const line = new ProgressLine(() => stream);
    line.show('1 row');
    vi.advanceTimersByTime(900);
    line.show('900 rows');
    line.erase();
    expect(written()).toBe('');
  });

  it('shows the latest text in one line, and leaves nothing', async () => {
    const line = new ProgressLine(() => stream);
    line.show('1 row');
    vi.advanceTimersByTime(1_000);
    line.show('1000000 rows');
    vi.advanceTimersByTime(200);
    line.show('已核对 20 行');
    const twice = written();
    line.erase();
    const erased = twice + written();
    vi.useRealTimers();
    expect(await shown(twice)).toEqual(['已核对 20 行', '']);
    expect(await shown(erased)).toEqual(['', '']);
  });

  it('is not drawn more often than an eye can follow', () => {
    const line = new ProgressLine(() => stream);
    line.show('1 row');
    vi.advanceTimersByTime(1_000);
    for (let rows = 0; rows < 100; rows += 1) line.show(`${rows} rows`);
    expect(written()).not.toContain('1 rows');
  });
});
