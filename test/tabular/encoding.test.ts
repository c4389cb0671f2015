import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf8Text } from '../../src/tabular/encoding.js';

function readAt(bytes: Uint8Array, cuts: readonly number[]) {
  const text = new Utf8Text();
  const places = [
    0,
    ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ];
  const pieces = places.slice(1).map((place, at) => text.read(bytes.subarray(places[at], place)));
  return { text: Buffer.concat([...pieces, text.end()]).toString('utf8'), found: text.found };
}

const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );

/** 职业 in GB 18030, by its tables, and 𠮷, which takes four bytes there. */
const GB18030 = bytes('a,', [0xd6, 0xb0, 0xd2, 0xb5, 0x95, 0x34, 0xb2, 0x35], ',b');

describe('Utf8Text', () => {
  it.each([
    ['UTF-8', bytes('职业,𠮷,a'), '职业,𠮷,a', 'utf-8', false],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], '职业'), '职业', 'utf-8', true],
    [
      'UTF-16 LE',
      bytes([0xff, 0xfe], [0x4c, 0x80, 0x42, 0xd8, 0xb7, 0xdf]),
      '职𠮷',
      'utf-16le',
      true,
    ],
    [
      'UTF-16 BE',
      bytes([0xfe, 0xff], [0x80, 0x4c, 0xd8, 0x42, 0xdf, 0xb7]),
      '职𠮷',
      'utf-16be',
      true,
    ],
    [
      'UTF-16 LE without a mark',
      Buffer.from('职业,等级\n电工,三级\n', 'utf16le'),
      '职业,等级\n电工,三级\n',
      'utf-16le',
      false,
    ],
    [
      'UTF-16 BE without a mark',
      Buffer.from('职业,等级\n电工,三级\n'.repeat(20), 'utf16le').swap16(),
      '职业,等级\n电工,三级\n'.repeat(20),
      'utf-16be',
      false,
    ],
    ['zero bytes', bytes('a,b\n\0\0'), 'a,b\n\0\0', 'utf-8', false],
    ['GB 18030', GB18030, 'a,职业𠮷,b', 'gb18030', false],
    ['ASCII', bytes('a,b'), 'a,b', 'utf-8', false],
    ['nothing', bytes(), '', 'utf-8', false],
    ['a single character', bytes('a'), 'a', 'utf-8', false],
  ])('reads %s, wherever it is cut', (_, input, text, encoding, bom) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 5 }), (cuts) => {
        expect(readAt(input, cuts)).toEqual({ text, found: { encoding, bom } });
      }),
    );
    const everyByte = [...input.keys()];
    expect(readAt(input, everyByte)).toEqual({ text, found: { encoding, bom } });
  });

  it('decides for GB 18030 only where something but ASCII is reached', () => {
    const late = bytes('x'.repeat(100_000), GB18030);
    expect(readAt(late, [50_000]).found.encoding).toBe('gb18030');
  });

  it.each([
    ['UTF-8 that breaks later', bytes('职业'), bytes([0xff, 0xff])],
    ['UTF-16 with half a pair', bytes([0xff, 0xfe, 0x42, 0xd8]), bytes([0x41, 0x00])],
    ['neither UTF-8 nor GB 18030', bytes([0xff, 0xff, 0xff]), bytes()],
  ])('refuses %s', (_, first, second) => {
    expect(() => {
      const text = new Utf8Text();
      text.read(Buffer.concat([first, Buffer.alloc(40_000, 0x61)]));
      text.read(second);
      text.end();
    }).toThrow('encoding-unreadable');
  });

  it('refuses UTF-8 that ends within a character', () => {
    expect(() => readAt(bytes('职', [0xe8, 0x81]), [3])).toThrow('encoding-unreadable');
  });
});
