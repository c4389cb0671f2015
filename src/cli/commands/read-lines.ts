import { decodeText } from '../../tabular/encoding.js';

/**
 * The lines of a text that have something, in any encoding in which `check --file` reads text.
 *
 * @throws InputError `encoding-unreadable`
 */
export async function readLines(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return decodeText(Buffer.concat(pieces))
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '');
}
