/*
 * While rows pass through, they are binary strings: UTF-8 with one character for each byte. ASCII alone delimits rows
 * and cells, so nothing else has to be decoded, and input is written back byte for byte.
 */

const ASCII = /^[\u0000-\u007f]*$/;

/** Bytes of UTF-8 as a binary string. */
export function binaryFromBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A binary string as bytes of UTF-8. */
export function bytesFromBinary(binary: string): Uint8Array {
  return Buffer.from(binary, 'latin1');
}

/** Text as a binary string. */
export function toBinary(text: string): string {
  return ASCII.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** The text of a binary string. */
export function fromBinary(binary: string): string {
  return ASCII.test(binary) ? binary : Buffer.from(binary, 'latin1').toString('utf8');
}

/** A copy of a piece of a binary string, so that the longer one does not stay in memory. */
export function copyOf(binary: string): string {
  return Buffer.from(binary, 'latin1').toString('latin1');
}
