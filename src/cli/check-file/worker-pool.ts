import { Worker } from 'node:worker_threads';
import type { Piece, PieceSetup } from './piece-checker.js';
import type { RowCounts } from './row-checker.js';
import { CHECK_WORKER } from './worker-argument.js';

/** What a worker has made of a piece; `undefined` if it has to be checked in its place among the others. */
export type WorkerAnswer = (RowCounts & { readonly bytes: Uint8Array }) | undefined;

/** How many pieces a worker holds at once, so that it never idles. */
const MOST_AT_ONCE = 2;

/** A worker makes short-lived strings all the time; more room for them takes memory and saves nothing. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 6 };

/** Worker threads that check pieces. One that fails gives its pieces back, and gets no more. */
export class WorkerPool {
  readonly #workers: readonly PoolWorker[];

  constructor(file: string, count: number, setup: PieceSetup) {
    this.#workers = Array.from({ length: count }, () => new PoolWorker(file, setup));
  }

  /** Gives a piece to a worker that has room for it; `undefined` if none has. */
  check(piece: Piece): Promise<WorkerAnswer> | undefined {
    const [first, ...others] = this.#workers;
    let best = first;
    for (const worker of others) if (best === undefined || worker.room > best.room) best = worker;
    return best === undefined || best.room <= 0 ? undefined : best.check(piece);
  }

  close(): void {
    for (const worker of this.#workers) worker.close();
  }
}

class PoolWorker {
  readonly #worker: Worker;
  readonly #waiting: ((answer: WorkerAnswer) => void)[] = [];
  #isReady = false;

  constructor(file: string, setup: PieceSetup) {
    this.#worker = new Worker(file, {
      argv: [CHECK_WORKER],
      workerData: setup,
      resourceLimits: RESOURCE_LIMITS,
    });
    this.#worker.once('message', () => {
      this.#isReady = true;
      this.#worker.on('message', (answer: WorkerAnswer) => this.#waiting.shift()?.(answer));
    });
    const fail = () => {
      this.#isReady = false;
      for (const resolve of this.#waiting.splice(0)) resolve(undefined);
    };
    this.#worker.on('error', fail).on('exit', fail);
  }

  /** How many more pieces it takes. */
  get room(): number {
    return this.#isReady ? MOST_AT_ONCE - this.#waiting.length : 0;
  }

  check(piece: Piece): Promise<WorkerAnswer> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#worker.postMessage(piece);
    });
  }

  close(): void {
    // Nobody waits for it: at the end of the program it is gone anyway.
    void this.#worker.terminate();
  }
}
