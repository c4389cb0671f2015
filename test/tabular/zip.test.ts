import * as zlib from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ZipArchive } from '../../src/tabular/zip.js';

async function textIn(bytes: Uint8Array): Promise<string> {
  const archive = await ZipArchive.open(bytes);
  let text = '';
  for await (const piece of archive.text('a.xml')) text += piece;
  return text;
}

describe('ZipArchive', () => {
  // Before 20.15, Node.js has no checksum.
  it.skipIf(zlib.crc32 === undefined).each([0, 6] as const)(
    'refuses a part whose bytes have changed, packed at level %i',
    async (level) => {
      const bytes = Buffer.from(zipSync({ 'a.xml': [strToU8('三级'), { level }] }));
      expect(await textIn(bytes)).toBe('三级');
      const checksum = bytes.indexOf('PK\u0001\u0002') + 16;
      bytes.writeUInt32LE(bytes.readUInt32LE(checksum) ^ 1, checksum);
      await expect(textIn(bytes)).rejects.toThrow('checksum');
    },
  );
});
