/*
 * Text on its way through a batch is UTF-8 with one character for each byte. Rows and cells are told apart by ASCII
 * alone, so that nothing else has to be decoded, and what was read is written back byte for byte.
 */

const ASCII = /^[\u0000-\u007f]*$/;

/** Bytes of UTF-8 as carried text. */
export function carriedFromBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Carried text as bytes of UTF-8. */
export function bytesOfCarried(carried: string): Uint8Array {
  return Buffer.from(carried, 'latin1');
}

/** Text as it is carried. */
export function carry(text: string): string {
  return ASCII.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** The text that is carried. */
export function uncarry(carried: string): string {
  return ASCII.test(carried) ? carried : Buffer.from(carried, 'latin1').toString('utf8');
}
