import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DelimitedReader } from '../../src/tabular/delimited.js';
import { delimitedCell } from '../../src/tabular/write-delimited.js';

function readAt(text: string, cuts: readonly number[], delimiter = ',') {
  const reader = new DelimitedReader(delimiter);
  const places = [
    0,
    ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b),
    text.length,
  ];
  const pieces = places.slice(1).map((place, at) => text.slice(places[at], place));
  return [...pieces.flatMap((piece) => reader.read(piece)), ...reader.end()];
}

const cellsOf = (text: string) => readAt(text, []).map((row) => row.cells);

describe('DelimitedReader', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a\r\nb\nc\r\n', [['a'], ['b'], ['c']]],
    ['"a,b",c\n', [['a,b', 'c']]],
    ['"a ""b""",c\n', [['a "b"', 'c']]],
    ['"a\nb\r\nc",d\r\n', [['a\nb\r\nc', 'd']]],
    ['"",\n', [['', '']]],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['a\u0000b,c\n', [['a\u0000b', 'c']]],
    ['a"b,c\n', [['a"b', 'c']]],
    ['', []],
  ])('reads %j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('tells a row whose quotes are not closed properly, and no other', () => {
    const misquoted = (text: string) => readAt(text, []).map((row) => row.misquoted);
    expect(misquoted('"a"b,c\n"d",e\n')).toEqual([true, false]);
    expect(misquoted('a,"b\nc')).toEqual([true]);
    expect(misquoted('a"b\n')).toEqual([false]);
  });

  it('ends lines with CR on request', () => {
    const reader = new DelimitedReader(',', '\r');
    const rows = [...reader.read('a,"b\rc"\r1,2\nx\r"q"'), ...reader.end()];
    expect(rows.map(({ cells, raw, lineEnd }) => [cells, raw, lineEnd])).toEqual([
      [['a', 'b\rc'], 'a,"b\rc"', '\r'],
      [['1', '2\nx'], '1,2\nx', '\r'],
      [['q'], '"q"', ''],
    ]);
  });

  it('separates TSV by tabs', () => {
    expect(readAt('a\tb,c\n', [], '\t').map((row) => row.cells)).toEqual([['a', 'b,c']]);
  });

  /** Texts in which everything that matters is likely. */
  const texts = fc.string({
    unit: fc.constantFrom('a', '职', ',', '"', '\n', '\r\n', '\r', ''),
    maxLength: 40,
  });
  const cuts = fc.array(fc.nat(), { maxLength: 6 });

  it('loses no character, whatever the text', () => {
    fc.assert(
      fc.property(texts, cuts, (text, at) => {
        expect(
          readAt(text, at)
            .map((row) => row.raw + row.lineEnd)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads the same wherever the text is cut', () => {
    fc.assert(
      fc.property(texts, cuts, (text, at) => {
        expect(readAt(text, at)).toEqual(readAt(text, []));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads what another program wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '职', ',', '"', '\n', '\r', ' ', ';') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (written, lineEnd) => {
        const text = stringify(written, { record_delimiter: lineEnd, quoted_match: /[\r\n]/ });
        expect(cellsOf(text)).toEqual(written);
      }),
    );
  });

  it('takes a time in proportion to a cell that comes in many pieces', () => {
    // A reader that looked at the whole cell again for each piece would look at 5,000,000,000 characters.
    const piece = 'x'.repeat(1_000);
    const reader = new DelimitedReader(',');
    expect(reader.read('"')).toEqual([]);
    for (let count = 0; count < 3_000; count += 1) expect(reader.read(piece)).toEqual([]);
    const [row] = [...reader.read('",a\n'), ...reader.end()];
    expect(row?.cells.map((content) => content.length)).toEqual([3_000_000, 1]);
  });
});

describe('delimitedCell', () => {
  it.each([
    ['a', 'a'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['', ''],
  ])('writes %j as %j', (text, written) => {
    expect(delimitedCell(text, ',')).toBe(written);
    expect(readAt(`${written},\n`, [])[0]?.cells[0]).toBe(text);
  });
});
