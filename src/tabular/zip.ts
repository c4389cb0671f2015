import * as zlib from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { InputError } from '../tables/input-error.js';
import { damaged, refuseMoreThan } from './damaged.js';

/** What the parts of a document may unpack to, together; a spreadsheet of a million rows is smaller. */
const MOST_BYTES = 512 * 1024 * 1024;

/** How many times smaller a part may be packed, once it unpacks to more than a few MiB; XML reaches about 20. */
const HIGHEST_RATIO = 200;
const SMALL = 8 * 1024 * 1024;

/** A workbook has a few dozen parts, and one for each picture. */
const MOST_PARTS = 20_000;

/** Node.js has it from 20.15 on. Without it, the sizes of parts are checked, and what the packing itself shows. */
const crc32: typeof zlib.crc32 | undefined = zlib.crc32;

/** A part as the file lists it. */
export interface ArchivePart {
  readonly name: string;
  readonly modified: Date;
  /** Whether it is kept as it is, not packed. */
  readonly isStored: boolean;
}

/**
 * The parts of a ZIP file, read when they are asked for. A part is never unpacked beyond the size that the file
 * declares, and that size is bounded, so that a small file cannot fill the memory.
 */
export class ZipArchive {
  readonly #file: ZipFile;
  /** By their names in lower case: the names of parts do not differ by case alone. */
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#entries = entries;
  }

  /**
   * @param source the path of a regular file, or all bytes of one
   * @throws InputError `document-damaged` if it is no ZIP file, or one that unpacks to far too much
   */
  static async open(source: string | Uint8Array): Promise<ZipArchive> {
    const options = { autoClose: false };
    let file: ZipFile | undefined;
    try {
      file =
        typeof source === 'string'
          ? await openPromise(source, options)
          : await fromBufferPromise(bufferOf(source), options);
      return new ZipArchive(file, await entriesOf(file));
    } catch (error) {
      file?.close();
      throw asDamaged(error);
    }
  }

  /** The names of all parts, in lower case. */
  names(): Iterable<string> {
    return this.#entries.keys();
  }

  /** All parts, in the order in which the file has them. */
  parts(): ArchivePart[] {
    return Array.from(this.#entries.values(), (entry) => ({
      name: entry.fileName,
      modified: entry.getLastModDate(),
      isStored: entry.compressionMethod === 0,
    }));
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * The bytes of a part, piece by piece.
   *
   * @throws InputError `document-damaged` if there is no such part, or it is not what the file declares
   */
  async *bytes(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw damaged('part-missing', name);
    try {
      const pieces: AsyncIterable<Uint8Array> = await this.#file.openReadStreamPromise(entry);
      let checksum = 0;
      for await (const piece of pieces) {
        checksum = crc32?.(piece, checksum) ?? entry.crc32;
        yield piece;
      }
      if (checksum !== entry.crc32) throw damaged('checksum', name);
    } catch (error) {
      throw asDamaged(error);
    }
  }

  /**
   * The text of a part, piece by piece.
   *
   * @throws InputError `document-damaged` if there is no such part, or it is not UTF-8
   */
  async *text(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const bytes of this.bytes(name)) yield decoder.decode(bytes, { stream: true });
      yield decoder.decode();
    } catch (error) {
      if (error instanceof TypeError) throw damaged('encoding');
      throw error;
    }
  }

  close(): void {
    this.#file.close();
  }
}

async function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  refuseMoreThan(MOST_PARTS, file.entryCount, 'parts');
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of file.eachEntry()) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (fileName.endsWith('/')) continue;
    total += uncompressedSize;
    const isBomb = uncompressedSize > SMALL && uncompressedSize > compressedSize * HIGHEST_RATIO;
    if (total > MOST_BYTES || isBomb) throw damaged('part-too-large', fileName);
    const name = fileName.toLowerCase();
    if (entries.has(name)) throw damaged('part-repeated', fileName);
    entries.set(name, entry);
  }
  return entries;
}

/** What the ZIP reader says is wrong, as an error about the document. */
function asDamaged(error: unknown): unknown {
  return error instanceof InputError ? error : damaged('archive');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
