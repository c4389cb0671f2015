import type { ThreadOptions } from './settings.js';

/** What was checked, and the milliseconds that it took: all of them, and those that went into judging applications. */
interface Work {
  readonly bytes: number;
  readonly rows: number;
  readonly time: number;
  readonly checkingTime: number;
}

const NONE: Work = { bytes: 0, rows: 0, time: 0, checkingTime: 0 };

/** Finds out whether the rows of a text are work enough for several threads, from how one thread gets on with them. */
export class ThreadTrial {
  #work = NONE;
  /** Caches are empty at first, and code is not compiled yet. */
  #isFirst = true;

  constructor(
    private readonly options: Pick<ThreadOptions, 'trialBytes' | 'trialRows' | 'leastShare'>,
  ) {}

  /** Takes what a piece has cost; returns whether the last pieces show that threads pay. */
  take(piece: Work): boolean {
    const bytes = this.#work.bytes + piece.bytes;
    const rows = this.#work.rows + piece.rows;
    const time = this.#work.time + piece.time;
    const checkingTime = this.#work.checkingTime + piece.checkingTime;
    const { trialBytes, trialRows, leastShare } = this.options;
    const isOver = bytes >= trialBytes && rows >= trialRows;
    this.#work = isOver ? NONE : { bytes, rows, time, checkingTime };
    if (!isOver) return false;
    const pays = !this.#isFirst && checkingTime >= leastShare * time;
    this.#isFirst = false;
    return pays;
  }
}
