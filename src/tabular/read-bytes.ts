import { createReadStream } from 'node:fs';
import { InputError } from '../tables/input-error.js';

/** Applications and published tables that are read whole are much smaller. */
const MOST_BYTES_OF_INPUT = 256 * 1024 * 1024;

/**
 * All bytes of a file. A pipe or a device may have no end, so nothing is read beyond a limit.
 *
 * @param most the limit in bytes
 * @param unreadable makes the error from the code of the system, or from `EFBIG` for a file above the limit
 */
export async function readBytes(
  file: string,
  most: number,
  unreadable: (reason: string) => Error,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of createReadStream(file)) {
      pieces.push(piece);
      length += piece.length;
      if (length > most) break;
    }
  } catch (error) {
    throw unreadable(reasonOf(error));
  }
  if (length > most) throw unreadable('EFBIG');
  return Buffer.concat(pieces);
}

/**
 * All bytes of a file of applications or of a published table.
 *
 * @throws InputError `input-unreadable`
 */
export function readInput(file: string): Promise<Uint8Array> {
  return readBytes(
    file,
    MOST_BYTES_OF_INPUT,
    (reason) => new InputError('input-unreadable', { file, reason }),
  );
}

/** Why a file could not be read: the code of the system where it gives one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
