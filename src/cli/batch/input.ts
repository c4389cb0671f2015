import { createReadStream } from 'node:fs';
import { ZhiyeError } from '../../catalog/errors.js';
import { reasonOf } from '../../tabular/catalogue-file.js';
import type { Host } from '../host.js';

/** What stands for stdin where a file is named. */
const STDIN = '-';

const PIECE = 64 * 1024;

/** The bytes of a file or of stdin, piece by piece, with the first of them at hand. */
export interface BatchInput {
  /** How a message names it. */
  readonly name: string;
  readonly first: Uint8Array;
  /** All of its pieces, the first among them. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Opens an input.
 *
 * @throws ZhiyeError `input-unreadable` or `input-empty`
 */
export async function openInput(file: string, { stdin }: Host): Promise<BatchInput> {
  const name = file === STDIN ? 'stdin' : file;
  const bytes = file === STDIN ? stdin() : createReadStream(file, { highWaterMark: PIECE });
  const iterator = piecesOf(bytes, name)[Symbol.asyncIterator]();
  const { value: first, done } = await iterator.next();
  if (done || first === undefined) throw new ZhiyeError('input-empty', { file: name });
  return { name, first, pieces: chained(first, iterator) };
}

async function* piecesOf(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of bytes) if (piece.length > 0) yield piece;
  } catch (error) {
    throw new ZhiyeError('input-unreadable', { file: name, reason: reasonOf(error) });
  }
}

async function* chained(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
