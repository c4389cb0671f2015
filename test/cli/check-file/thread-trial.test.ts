import { describe, expect, it } from 'vitest';
import { ThreadTrial } from '../../../src/cli/check-file/thread-trial.js';

const OPTIONS = { trialBytes: 1000, trialRows: 10, leastShare: 0.5 };

const piece = (checkingTime: number) => ({ bytes: 600, rows: 6, time: 10, checkingTime });

/** What comes of pieces, one after another. */
function answers(...judgingTimes: number[]): boolean[] {
  const trial = new ThreadTrial(OPTIONS);
  return judgingTimes.map((time) => trial.take(piece(time)));
}

describe('ThreadTrial', () => {
  it('finds threads worth it once judging takes half of the time', () => {
    expect(answers(0, 0, 4, 6)).toEqual([false, false, false, true]);
  });

  it('finds them not worth it while applications come from the cache', () => {
    expect(answers(0, 0, 4, 5, 0, 0)).not.toContain(true);
  });

  it('takes no account of the first rows, which are new to every cache', () => {
    expect(answers(9, 9, 1, 1)).not.toContain(true);
  });

  it('looks again later, where new applications begin in the middle', () => {
    expect(answers(0, 0, 0, 0, 9, 9).at(-1)).toBe(true);
  });

  it('waits for rows enough, however long they are', () => {
    const trial = new ThreadTrial(OPTIONS);
    const long = { bytes: 5000, rows: 1, time: 10, checkingTime: 10 };
    expect(Array.from({ length: 19 }, () => trial.take(long))).not.toContain(true);
    expect(trial.take(long)).toBe(true);
  });
});
