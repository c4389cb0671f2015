import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressLine } from '../../src/cli/progress-line.js';
import { UNIX } from '../system.js';
import { openTerminal } from './terminal.js';

/** The first two lines of a terminal after some output. */
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

  it('does not appear for work that takes less than a second', () => {
    const line = new ProgressLine(() => stream);
    line.show('1 row');
    vi.advanceTimersByTime(900);
    line.show('900 rows');
    line.erase();
    expect(written()).toBe('');
  });

  it('shows only the latest text, and disappears without a trace', async () => {
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

  it('limits how often it redraws', () => {
    const line = new ProgressLine(() => stream);
    line.show('1 row');
    vi.advanceTimersByTime(1_000);
    for (let rows = 0; rows < 100; rows += 1) line.show(`${rows} rows`);
    expect(written()).not.toContain('1 rows');
  });
});

describe.runIf(UNIX)('the progress of check --file on a terminal', () => {
  /** Rows that take longer than a second to arrive, each long enough for the delimiter to be detected early. */
  const SLOW =
    "(echo 职业,等级,备注; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14; do sleep 0.4; printf '电工,3,%040000d\\n' 0; done)";
  const NOTES = ['zhiye: columns read: 职业 (occupation), 等级 (level)', 'zhiye: 14 rows: 14 open'];
  const ADDED = 'zhiye_verdict,zhiye_code,zhiye_titles,zhiye_reason';

  it('appears while the result goes elsewhere, and disappears without a trace', async () => {
    const screen = openTerminal(`${SLOW} | zhiye check --file - > /dev/null`, 60);
    await screen.until((lines) => lines.some((line) => /^\d+ rows/.test(line)));
    expect(await screen.ended()).toEqual(NOTES);
  });

  it('never mixes with the result', async () => {
    const screen = openTerminal(`${SLOW} | zhiye check --file - --fields 职业`, 60);
    expect(await screen.ended()).toEqual(['职业', ...Array(14).fill('电工'), ...NOTES]);
  });

  it('disappears when the reader closes the pipe', async () => {
    const many = 'yes 电工,3 | head -50000';
    const slow = `(echo 职业,等级; ${many}; sleep 1.5; ${many}) 2>/dev/null`;
    const line = `set -o pipefail; ${slow} | zhiye check --file - | head -1; echo "status $?"`;
    const screen = openTerminal(line, 80);
    // The rest was not checked, so its status is unknown.
    expect(await screen.ended()).toEqual([`职业,等级,${ADDED}`, 'status 2']);
  });
});
