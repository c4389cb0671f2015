import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from '../../tables/input-error.js';
import { reasonOf } from '../../tabular/read-bytes.js';
import type { Io } from '../io.js';

/** The file name that means stdin. */
export const STDIN = '-';

const PIECE_BYTES = 64 * 1024;

/** The bytes of a file or of stdin, piece by piece. */
export interface Input {
  /** The name used in messages. */
  readonly name: string;
  /** The path, if it is a regular file: one that can be read at any offset. */
  readonly path: string | undefined;
  /** How many bytes it has, if it is a regular file. */
  readonly size: number | undefined;
  readonly first: Uint8Array;
  /** Reads ahead to this many bytes or lines, or the end; returns everything read so far, and whether that is all. */
  readonly beginning: (
    length: number,
    lines?: number,
  ) => Promise<{ bytes: Uint8Array; isWhole: boolean }>;
  /** All pieces, including those already read ahead. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** The percentage read so far, if the size is known. */
  readonly percentRead: () => number | undefined;
  /** Closes the file. */
  readonly close: () => Promise<void>;
}

/**
 * Opens an input.
 *
 * @throws InputError `input-unreadable` or `input-empty`
 */
export async function openInput(file: string, { stdin }: Io): Promise<Input> {
  const name = file === STDIN ? 'stdin' : file;
  const iterator = piecesOf(
    file === STDIN ? stdin() : createReadStream(file, { highWaterMark: PIECE_BYTES }),
    name,
  );
  const read: Uint8Array[] = [];
  let length = 0;
  const next = async (): Promise<Uint8Array | undefined> => {
    const { value, done } = await iterator.next();
    if (done) return undefined;
    length += value.length;
    return value;
  };
  const first = await next();
  if (first === undefined) throw new InputError('input-empty', { file: name });
  read.push(first);
  const stats = file === STDIN ? undefined : await stat(file);
  const size = stats?.isFile() ? stats.size : undefined;
  return {
    name,
    path: size === undefined ? undefined : file,
    size,
    first,
    async beginning(wanted, lines = Number.POSITIVE_INFINITY) {
      let isWhole = false;
      let seen = read.reduce((sum, piece) => sum + lineEndsIn(piece), 0);
      while (length < wanted && seen < lines && !isWhole) {
        const piece = await next();
        if (piece === undefined) {
          isWhole = true;
        } else {
          read.push(piece);
          seen += lineEndsIn(piece);
        }
      }
      return { bytes: Buffer.concat(read), isWhole };
    },
    pieces: (async function* () {
      yield* read.splice(0);
      for (let piece = await next(); piece !== undefined; piece = await next()) yield piece;
    })(),
    percentRead: () =>
      size === undefined || size === 0
        ? undefined
        : Math.min(Math.floor((100 * length) / size), 100),
    close: async () => {
      await iterator.return(undefined);
    },
  };
}

/**
 * Finds out whether there is a file to be read.
 *
 * @throws InputError `input-unreadable`
 */
export async function refuseUnreadable(file: string): Promise<void> {
  const stats = await stat(file).catch((error: unknown) => {
    throw new InputError('input-unreadable', { file, reason: reasonOf(error) });
  });
  if (stats.isDirectory()) throw new InputError('input-unreadable', { file, reason: 'EISDIR' });
}

function lineEndsIn(piece: Uint8Array): number {
  let count = 0;
  for (const byte of piece) if (byte === 0x0a || byte === 0x0d) count += 1;
  return count;
}

async function* piecesOf(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array, undefined> {
  try {
    for await (const piece of bytes) if (piece.length > 0) yield piece;
    return undefined;
  } catch (error) {
    throw new InputError('input-unreadable', { file: name, reason: reasonOf(error) });
  }
}
