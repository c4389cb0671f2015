import { isUtf8 } from 'node:buffer';
import { decodeText } from './encoding.js';

/** A browser looks no further for what a page says of its encoding. */
const BEGINNING = 4_096;

/**
 * The text of a web page: by its byte order mark; as UTF-8 if it is that, whatever it says, since files are converted
 * more often than their headers; else in the encoding that its `meta` names; else as GB18030.
 *
 * @throws InputError `encoding-unreadable`
 */
export function decodeHtml(bytes: Uint8Array): string {
  const hasMark =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const named = hasMark || isUtf8(bytes) ? undefined : namedEncoding(bytes);
  if (named !== undefined) {
    try {
      return new TextDecoder(named, { fatal: true }).decode(bytes);
    } catch {
      // Unknown, or not what it says.
    }
  }
  return decodeText(bytes);
}

function namedEncoding(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1');
  return /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(beginning)?.[1];
}
