import { Utf8Text } from '../../tabular/encoding.js';

/**
 * The lines of a text that have something, in any encoding in which `check --file` reads text.
 *
 * @throws InputError `encoding-unreadable`
 */
export async function readLines(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const text = new Utf8Text();
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(text.read(piece).slice());
  pieces.push(text.end());
  return Buffer.concat(pieces)
    .toString('utf8')
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '');
}
