import { damaged } from './damaged.js';

/** The types of records that a reader of cells needs ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  rString: 0x00d6,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

/** A record of a workbook, and where it begins in the stream. */
export interface Record {
  readonly type: number;
  readonly at: number;
  readonly content: RecordReader;
}

/**
 * The records of a stream from a place on, each with those that continue it.
 *
 * @throws InputError `document-damaged` if one is cut off
 */
export function* recordsOf(stream: Uint8Array, from: number): Generator<Record> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = from;
  while (at + 4 <= stream.length) {
    const start = at;
    const type = view.getUint16(at, true);
    const pieces: Uint8Array[] = [];
    do {
      const length = view.getUint16(at + 2, true);
      at += 4;
      if (at + length > stream.length) throw damaged('cut-off');
      pieces.push(stream.subarray(at, at + length));
      at += length;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === RECORD.continue);
    yield { type, at: start, content: new RecordReader(pieces) };
  }
}

/** Reads the content of a record and of those that continue it, from its beginning on. */
export class RecordReader {
  readonly #pieces: readonly Uint8Array[];
  #piece = 0;
  #at = 0;
  #view: DataView;

  constructor(pieces: readonly Uint8Array[]) {
    this.#pieces = pieces;
    this.#view = viewOf(pieces[0]);
  }

  get isAtEnd(): boolean {
    return this.#left === 0 && this.#piece >= this.#pieces.length - 1;
  }

  u8(): number {
    const at = this.#take(1);
    return this.#view.getUint8(at);
  }

  u16(): number {
    const at = this.#take(2);
    return this.#view.getUint16(at, true);
  }

  u32(): number {
    const at = this.#take(4);
    return this.#view.getUint32(at, true);
  }

  f64(): number {
    const at = this.#take(8);
    return this.#view.getFloat64(at, true);
  }

  skip(length: number): void {
    let left = length;
    while (left > 0) {
      if (this.#left === 0) this.#nextPiece();
      const step = Math.min(left, this.#left);
      this.#at += step;
      left -= step;
    }
  }

  /**
   * A string with a given number of characters. Flags come first: one or two bytes for each character, the runs of its
   * formats and how it is pronounced after it. The flags come again where another record continues the characters.
   */
  string(length: number): string {
    const flags = this.u8();
    const runs = (flags & 0x08) === 0 ? 0 : this.u16();
    const extension = (flags & 0x04) === 0 ? 0 : this.u32();
    let isWide = (flags & 0x01) !== 0;
    let text = '';
    let missing = length;
    while (missing > 0) {
      // Some programs fill up a record with a byte that is no character.
      if (this.#left < (isWide ? 2 : 1)) {
        this.#nextPiece();
        isWide = (this.u8() & 0x01) !== 0;
      }
      const width = isWide ? 2 : 1;
      const count = Math.min(missing, Math.floor(this.#left / width));
      const at = this.#take(count * width);
      const start = this.#view.byteOffset + at;
      const bytes = Buffer.from(this.#view.buffer, start, count * width);
      text += bytes.toString(isWide ? 'utf16le' : 'latin1');
      missing -= count;
    }
    this.skip(runs * 4 + extension);
    return text;
  }

  /** Takes a number of bytes that no record breaks; gives their place. */
  #take(length: number): number {
    if (this.#left === 0) this.#nextPiece();
    if (this.#left < length) throw damaged('structure');
    const at = this.#at;
    this.#at += length;
    return at;
  }

  get #left(): number {
    return this.#view.byteLength - this.#at;
  }

  #nextPiece(): void {
    this.#piece += 1;
    if (this.#piece >= this.#pieces.length) throw damaged('structure');
    this.#view = viewOf(this.#pieces[this.#piece]);
    this.#at = 0;
  }
}

function viewOf(bytes: Uint8Array = new Uint8Array()): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
