import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ThreadOptions } from './settings.js';

/**
 * The file of a worker thread beside this one, as the build says; there is none where the program runs from its source or
 * is a single file.
 */
declare const WORKER_FILE: string | undefined;

/** A worker takes some 50 ms to start; in that time the main thread checks about half of this. */
const LEAST_BYTES = 16 * 1024 * 1024;

const PIECE_LENGTH = 256 * 1024;

/** With more, the main thread, which reads, cuts and writes, would keep them waiting. */
const MOST_WORKERS = 4;

/** The threads that help with a long text; `undefined` where there is but one processor, or no worker to start. */
export function threadOptions(): ThreadOptions | undefined {
  if (typeof WORKER_FILE !== 'string') return undefined;
  const workers = Math.min(availableParallelism() - 1, MOST_WORKERS);
  if (workers < 1) return undefined;
  const file = join(__dirname, WORKER_FILE);
  return { file, workers, leastBytes: LEAST_BYTES, pieceLength: PIECE_LENGTH };
}
