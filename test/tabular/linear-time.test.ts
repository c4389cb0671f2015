import { describe, expect, it } from 'vitest';
import { ZhiyeError } from '../../src/catalog/errors.js';
import { DelimitedReader } from '../../src/tabular/delimited.js';
import { Utf8Text } from '../../src/tabular/encoding.js';
import { ArrayReader, LineReader } from '../../src/tabular/objects.js';
import { readDateStyles } from '../../src/tabular/xlsx-dates.js';
import { readXml } from '../../src/tabular/xml.js';
import { growth, LINEAR } from '../growth.js';

/** Pieces as a slow pipe brings them, in which nothing ends. */
const PIECE = 'x'.repeat(64);

interface Reader {
  read(text: string): unknown;
  end(): unknown;
}

const whole = (reader: Reader, text: string) => {
  reader.read(text);
  reader.end();
};

const inPieces = (reader: Reader, begin: string, length: number, end: string) => {
  reader.read(begin);
  for (let at = 0; at < length; at += PIECE.length) reader.read(PIECE);
  reader.read(end);
  reader.end();
};

const dates = (begin: string, repeated: string, length: number) => {
  const code = begin + repeated.repeat(length / repeated.length);
  readDateStyles(
    Buffer.from(
      `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
    ),
  );
};

/** Work, from a length on at which it shows. */
const WORK: readonly (readonly [name: string, run: (length: number) => void, from?: number])[] = [
  [
    'quoted cells in a row that does not end',
    (length) => whole(new DelimitedReader(','), '"a",'.repeat(length / 4)),
    200_000,
  ],
  [
    'quoted rows without a delimiter',
    (length) => whole(new DelimitedReader(','), '"a"\n'.repeat(length / 4)),
    200_000,
  ],
  ['quotes alone', (length) => whole(new DelimitedReader(','), '"'.repeat(length))],
  ['delimiters alone', (length) => whole(new DelimitedReader(','), ','.repeat(length))],
  ['a row in pieces', (length) => inPieces(new DelimitedReader(','), '"', length, '",a\n')],
  ['a line of JSON in pieces', (length) => inPieces(new LineReader(), '"', length, '"\n')],
  ['lines that are empty', (length) => whole(new LineReader(), '\n'.repeat(length))],
  ['a JSON element in pieces', (length) => inPieces(new ArrayReader(), '["', length, '"]')],
  ['JSON elements', (length) => whole(new ArrayReader(), `[${'1,'.repeat(length / 2)}1]`)],
  [
    'bytes one by one',
    (length) => {
      const text = new Utf8Text();
      const byte = Buffer.from('a');
      for (let at = 0; at < length; at += 1) text.read(byte);
      text.end();
    },
  ],
  ['brackets of a number format', (length) => dates('', '[', length)],
  ['quotes of a number format', (length) => dates('', '&quot;', length)],
  ['escapes of a number format', (length) => dates('', '\\_*', length)],
  [
    'attributes of an element',
    (length) => {
      const names = Array.from({ length: length / 8 }, (_, at) => `a${at}="1"`);
      readXml(Buffer.from(`<a ${names.join(' ')}/>`), {});
    },
  ],
  [
    'elements in elements',
    (length) => {
      try {
        readXml(Buffer.from('<a>'.repeat(length / 3)), {});
      } catch (error) {
        if (!(error instanceof ZhiyeError)) throw error;
      }
    },
  ],
];

describe('reading takes a time in proportion to', () => {
  it.each(WORK.map(([name, run, from]) => ({ name, run, from })))('$name', ({ run, from }) => {
    expect(growth(run, from)).toBeLessThan(LINEAR);
  });
});
