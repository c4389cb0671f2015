import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ArchivePart } from './zip.js';

/** A part that goes into a ZIP file. */
export interface OutputPart extends ArchivePart {
  /** Asked for when it is its turn: the parts before have been written. */
  content(): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;
}

/** A ZIP file cannot tell earlier times. */
const EARLIEST = new Date(1980, 0, 1);

/** Packs parts one after the other into the bytes of a ZIP file, piece by piece, no faster than they are taken. */
export async function* zipped(parts: Iterable<OutputPart>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  let current: Readable | undefined;
  for (const { name, modified, isStored, content } of parts) {
    const isDate = modified >= EARLIEST;
    const options = {
      mtime: isDate ? modified : EARLIEST,
      forceDosTimestamp: true,
      compress: !isStored,
    };
    zip.addReadStreamLazy(name, options, (give) => {
      current = Readable.from(bytesOf(content()));
      current.on('error', (error) => output.destroy(error));
      give(null, current);
    });
  }
  zip.end();
  try {
    yield* output;
  } finally {
    current?.destroy();
    output.destroy();
  }
}

async function* bytesOf(
  pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (piece.length > 0) yield typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
  }
}
