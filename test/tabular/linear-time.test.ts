import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/tables/input-error.js';
import { DelimitedReader } from '../../src/tabular/delimited.js';
import { detectDialect } from '../../src/tabular/dialect.js';
import { Utf8Text } from '../../src/tabular/encoding.js';
import { readHtml } from '../../src/tabular/html.js';
import { isDateFormat } from '../../src/tabular/number-formats.js';
import { ArrayReader, LineReader } from '../../src/tabular/objects.js';
import { XmlReader } from '../../src/tabular/xml.js';
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
  isDateFormat(200, begin + repeated.repeat(length / repeated.length));
};

/** The document in pieces as they are unpacked. */
const xml = (text: string) => {
  const reader = new XmlReader({});
  for (let at = 0; at < text.length; at += 1 << 14) reader.write(text.slice(at, at + (1 << 14)));
  reader.close();
};

/** A page is parsed before the promise of its tables is given. */
const html = (text: string) => {
  readHtml(Buffer.from(text)).catch(() => undefined);
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
  ['quotes in a text of unknown dialect', (length) => void detectDialect('"'.repeat(length), true)],
  ['spaces in a text of unknown dialect', (length) => void detectDialect(' '.repeat(length), true)],
  [
    'wide spaces in a text of unknown dialect',
    (length) => void detectDialect(`a\n${'\u3000 '.repeat(length / 2)}a`, true),
  ],
  ['tables in tables', (length) => html('<table><td>'.repeat(length / 11))],
  [
    'rows that cells reach into',
    (length) => html(`<table><td rowspan=0>${'<tr>'.repeat(length / 4)}`),
  ],
  [
    'cells that span rows',
    (length) => html(`<table>${'<tr><td rowspan=9>a<td>b'.repeat(length / 24)}`),
  ],
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
  ['quotes of a number format', (length) => dates('', '"', length)],
  ['escapes of a number format', (length) => dates('', '\\_*', length)],
  [
    'attributes of an element',
    (length) => {
      const names = Array.from({ length: length / 8 }, (_, at) => `a${at}="1"`);
      xml(`<a ${names.join(' ')}/>`);
    },
  ],
  [
    'elements in elements',
    (length) => {
      try {
        xml('<a>'.repeat(length / 3));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
      }
    },
  ],
];

describe('reading takes a time in proportion to', () => {
  it.each(WORK.map(([name, run, from]) => ({ name, run, from })))('$name', ({ run, from }) => {
    expect(growth(run, from)).toBeLessThan(LINEAR);
  });
});
