import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../messages/usage-error.js';
import type { Io } from '../io.js';
import { CACHE_SIZE } from './row-checker.js';
import type { ThreadOptions } from './settings.js';

/** The file name of the program, from the build; undefined if the program runs from source or is a single file. */
declare const PROGRAM_FILE: string | undefined;

/** Starting a worker takes about 50 ms; the main thread checks half of this in that time. */
const LEAST_BYTES = 16 * 1024 * 1024;

/** Enough for applications that repeat to be cached, and to tell from the time that they take. */
const TRIAL_BYTES = 2 * 1024 * 1024;
const TRIAL_ROWS = CACHE_SIZE;

const LEAST_SHARE = 0.5;

const PIECE_LENGTH = 64 * 1024;

/** The main thread also reads, cuts and writes; it could not keep more busy. */
const MOST_THREADS = 5;

/**
 * How threads share the work on a long text: as many as there are processors, or as ZHIYE_THREADS says.
 *
 * @returns `undefined` if there is one thread only
 * @throws UsageError `option-value-unknown`
 */
export function threadOptions({ environment }: Pick<Io, 'environment'>): ThreadOptions | undefined {
  const threads = Math.min(requestedThreads(environment.ZHIYE_THREADS), MOST_THREADS);
  if (threads < 2 || typeof PROGRAM_FILE !== 'string') return undefined;
  const file = join(__dirname, PROGRAM_FILE);
  return {
    file,
    workers: threads - 1,
    leastBytes: LEAST_BYTES,
    trialBytes: TRIAL_BYTES,
    trialRows: TRIAL_ROWS,
    leastShare: LEAST_SHARE,
    pieceLength: PIECE_LENGTH,
  };
}

function requestedThreads(text: string | undefined): number {
  if (text === undefined || text === '') return availableParallelism();
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  const known = ['1', '2', '3', '…'];
  throw new UsageError('option-value-unknown', { option: 'ZHIYE_THREADS', value: text, known });
}
