import { isAscii, isUtf8 } from 'node:buffer';
import { InputError } from '../tables/input-error.js';

/** What the bytes of a text turned out to be. */
export interface EncodingFound {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly bom: boolean;
}

/**
 * A text in any encoding that {@link Utf8Text} reads.
 *
 * @param isWhole whether the bytes end where the text does; else a character cut at their end is left out
 * @throws InputError `encoding-unreadable`
 */
export function decodeText(bytes: Uint8Array, isWhole = true): string {
  const text = new Utf8Text();
  const pieces = [text.read(bytes), ...(isWhole ? [text.end()] : [])];
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * Brings text in any of the encodings that an office sends to UTF-8, piece by piece: UTF-8 and UTF-16 by their byte
 * order marks (which are dropped), UTF-16 without one by its zero bytes, else UTF-8 if what first is not ASCII is, else
 * GB18030.
 */
export class Utf8Text {
  #found: EncodingFound | undefined;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  /** The beginning of a character that the last piece cut, as bytes. */
  #cut: Uint8Array = new Uint8Array();
  #hasBegun = false;
  #ended = false;

  /** What was found so far; text that is all ASCII is UTF-8. */
  get found(): EncodingFound {
    return this.#found ?? { encoding: 'utf-8', bom: false };
  }

  /**
   * Takes more bytes; gives them as UTF-8, all of them whole characters.
   *
   * @throws InputError `encoding-unreadable`
   */
  read(bytes: Uint8Array): Uint8Array {
    let piece = this.#cut.length === 0 ? bytes : Buffer.concat([this.#cut, bytes]);
    this.#cut = new Uint8Array();
    if (!this.#hasBegun) {
      if (piece.length < BEGINNING && !this.#ended) return this.#keep(piece, 0);
      this.#hasBegun = true;
      piece = this.#withoutBom(piece);
    }
    if (this.#found === undefined && !this.#ended && piece.length < ENOUGH && !isAscii(piece)) {
      return this.#keep(piece, 0);
    }
    if (this.#decoder === undefined) {
      const whole = this.#ended ? piece.length : wholeCharacters(piece);
      if (isUtf8(piece.subarray(0, whole))) {
        if (this.#found === undefined && !isAscii(piece.subarray(0, whole))) {
          this.#found = { encoding: 'utf-8', bom: false };
        }
        this.#keep(piece, whole);
        return piece.subarray(0, whole);
      }
      if (this.#found !== undefined)
        throw new InputError('encoding-unreadable', { encoding: 'UTF-8' });
      this.#decodeAs({ encoding: 'gb18030', bom: false });
    }
    return this.#decoded(piece);
  }

  /** Ends the bytes; gives the text that is left. */
  end(): Uint8Array {
    this.#ended = true;
    return this.read(new Uint8Array());
  }

  #keep(piece: Uint8Array, from: number): Uint8Array {
    this.#cut = piece.slice(from);
    return new Uint8Array();
  }

  #withoutBom(piece: Uint8Array): Uint8Array {
    if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) {
      this.#found = { encoding: 'utf-8', bom: true };
      return piece.subarray(3);
    }
    if (piece[0] === 0xff && piece[1] === 0xfe) this.#decodeAs({ encoding: 'utf-16le', bom: true });
    if (piece[0] === 0xfe && piece[1] === 0xff) this.#decodeAs({ encoding: 'utf-16be', bom: true });
    if (this.#decoder !== undefined) return piece.subarray(2);
    const encoding = utf16WithoutMark(piece);
    if (encoding !== undefined) this.#decodeAs({ encoding, bom: false });
    return piece;
  }

  #decodeAs(found: EncodingFound): void {
    this.#found = found;
    this.#decoder = new TextDecoder(found.encoding, { fatal: true, ignoreBOM: true });
  }

  #decoded(piece: Uint8Array): Uint8Array {
    try {
      return Buffer.from(this.#decoder?.decode(piece, { stream: !this.#ended }) ?? '', 'utf8');
    } catch {
      throw new InputError('encoding-unreadable', { encoding: this.found.encoding.toUpperCase() });
    }
  }
}

/** Enough to tell UTF-16 without a byte order mark. */
const BEGINNING = 128;

/** In UTF-16, at least one character in this many is ASCII: a delimiter, a line end or a digit. */
const ONE_IN = 20;

/** Which UTF-16 a text without byte order mark is in, if it is: one of the two bytes of its ASCII characters is zero. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const beginning = bytes.subarray(0, BEGINNING);
  const zeros = [0, 0];
  for (const [at, byte] of beginning.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [first = 0, second = 0] = zeros;
  const all = first + second;
  const isUtf16 = all > 1 && all * 2 * ONE_IN >= beginning.length && (first === 0 || second === 0);
  if (!isUtf16) return undefined;
  return first > 0 ? 'utf-16be' : 'utf-16le';
}

/** Two or four bytes of GB18030 may be UTF-8 by chance. Among this many bytes, text in GB18030 never is. */
const ENOUGH = 32 * 1024;

/** The length of a piece of UTF-8 without the character that its end cuts, if it cuts one. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
