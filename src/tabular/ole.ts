import { damaged } from './damaged.js';

/*
 * The compound file of Microsoft ([MS-CFB]) that holds the documents of old Office programs: a file system of sectors,
 * chained by a table (FAT); streams below 4,096 bytes are in small sectors within another stream, with a table of
 * their own.
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes begin a compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

const HEADER = {
  sectorShift: 30,
  smallSectorShift: 32,
  firstDirectorySector: 48,
  smallStreamCutoff: 56,
  firstSmallTableSector: 60,
  firstTableOfTablesSector: 68,
  tableOfTables: 76,
  end: 512,
} as const;

const ENTRY = { length: 128, nameLength: 64, type: 66, firstSector: 116, size: 120 } as const;

const STREAM = 2;
const ROOT = 5;

/** Sector numbers from here on say that there is no sector. */
const LAST_SECTOR = 0xfffffffa;

interface Entry {
  readonly type: number;
  readonly firstSector: number;
  readonly size: number;
}

/** The streams of a compound file by name. Reads nothing twice and nothing outside of the file. */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorLength: number;
  readonly #smallSectorLength: number;
  readonly #table: readonly number[];
  readonly #entries = new Map<string, Entry>();
  #small: { readonly bytes: Uint8Array; readonly table: readonly number[] } | undefined;

  /** @throws InputError `document-damaged` */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    if (bytes.length < HEADER.end || !isCompoundFile(bytes)) throw damaged('structure');
    const shift = this.#view.getUint16(HEADER.sectorShift, true);
    const smallShift = this.#view.getUint16(HEADER.smallSectorShift, true);
    if ((shift !== 9 && shift !== 12) || smallShift !== 6) throw damaged('structure');
    this.#sectorLength = 1 << shift;
    this.#smallSectorLength = 1 << smallShift;
    this.#table = this.#tableSectors().flatMap((sector) => numbersIn(this.#sector(sector)));
    this.#readDirectory(this.#u32(HEADER.firstDirectorySector));
  }

  /** The names of all streams. */
  names(): Iterable<string> {
    return this.#entries.keys();
  }

  /** @throws InputError `document-damaged`; gives `undefined` if there is none of this name */
  stream(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (entry?.type !== STREAM) return undefined;
    const { firstSector, size } = entry;
    if (size >= this.#u32(HEADER.smallStreamCutoff)) return this.#chain(firstSector, size);
    this.#small ??= this.#smallStreams();
    const { bytes, table } = this.#small;
    return joined(firstSector, size, table, this.#smallSectorLength, (sector) =>
      bytes.subarray(sector * this.#smallSectorLength, (sector + 1) * this.#smallSectorLength),
    );
  }

  #smallStreams() {
    const root = [...this.#entries.values()].find(({ type }) => type === ROOT);
    if (root === undefined) throw damaged('structure');
    return {
      bytes: this.#chain(root.firstSector, root.size),
      table: numbersIn(this.#chain(this.#u32(HEADER.firstSmallTableSector))),
    };
  }

  /** The sectors of the table that chains sectors: the first 109 are in the header, the rest in a chain. */
  #tableSectors(): number[] {
    const sectors = numbersIn(this.#bytes.subarray(HEADER.tableOfTables, HEADER.end));
    let next = this.#u32(HEADER.firstTableOfTablesSector);
    const most = this.#bytes.length / this.#sectorLength;
    for (let read = 0; next < LAST_SECTOR; read += 1) {
      if (read > most) throw damaged('structure');
      const numbers = numbersIn(this.#sector(next));
      next = numbers.pop() ?? LAST_SECTOR;
      sectors.push(...numbers);
    }
    return sectors.filter((sector) => sector < LAST_SECTOR);
  }

  #readDirectory(firstSector: number): void {
    const directory = this.#chain(firstSector);
    const view = viewOf(directory);
    for (let at = 0; at + ENTRY.length <= directory.length; at += ENTRY.length) {
      const type = directory[at + ENTRY.type];
      if (type !== STREAM && type !== ROOT) continue;
      const length = Math.min(view.getUint16(at + ENTRY.nameLength, true), ENTRY.nameLength);
      const name = Buffer.from(directory.subarray(at, at + Math.max(length - 2, 0)));
      const entry = {
        type,
        firstSector: view.getUint32(at + ENTRY.firstSector, true),
        size: view.getUint32(at + ENTRY.size, true),
      };
      // Streams of folders, such as those of embedded documents, come after those of the document.
      const key = name.toString('utf16le');
      if (!this.#entries.has(key)) this.#entries.set(key, entry);
    }
  }

  #chain(firstSector: number, size?: number): Uint8Array {
    return joined(firstSector, size, this.#table, this.#sectorLength, (sector) =>
      this.#sector(sector),
    );
  }

  #sector(sector: number): Uint8Array {
    const start = (sector + 1) * this.#sectorLength;
    if (start >= this.#bytes.length) throw damaged('cut-off');
    return this.#bytes.subarray(start, start + this.#sectorLength);
  }

  #u32(at: number): number {
    return this.#view.getUint32(at, true);
  }
}

/** What a chain of sectors holds, up to a size if one is given. */
function joined(
  first: number,
  size: number | undefined,
  table: readonly number[],
  sectorLength: number,
  read: (sector: number) => Uint8Array,
): Uint8Array {
  const most = size === undefined ? table.length : Math.ceil(size / sectorLength);
  const sectors: Uint8Array[] = [];
  let next = first;
  while (next < LAST_SECTOR && sectors.length < most) {
    sectors.push(read(next));
    next = table[next] ?? LAST_SECTOR;
  }
  const bytes = Buffer.concat(sectors);
  if (size === undefined) return bytes;
  if (bytes.length < size) throw damaged('cut-off');
  return bytes.subarray(0, size);
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  return Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
