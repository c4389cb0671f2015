import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DelimitedReader } from '../../src/tabular/delimited.js';
import { detectDialect } from '../../src/tabular/dialect.js';
import { delimitedCell } from '../../src/tabular/write-delimited.js';

const detect = (text: string) => detectDialect(text, true);

describe('detectDialect', () => {
  it.each([
    ['commas', '职业,等级\n电工,3\n', ','],
    ['semicolons with commas in cells', '职业;等级\n电工;5,4,3\n车工;4,3\n', ';'],
    ['tabs with commas in each row', '职业\t等级\t地址\n电工\t5,4\ta,b\n车工\t4,3\tc,d\n', '\t'],
    ['bars', '职业|等级\n电工|3\n', '|'],
    ['quoted delimiters', '职业;等级\n"a,b,c";"1;2"\n"d,e,f";3\n', ';'],
    ['quoted line breaks', '职业;等级\n"a,b\nc,d";3\ne;4\n', ';'],
    ['titles above the header', '附件2,\n某校，申报表\n\n职业;工种;等级\n电工;;3\n车工;;4\n', ';'],
    ['rows with a delimiter too many', '序号,职业,等级\n1,电工,5,4,3\n', ','],
    ['rows of empty cells', '职业;等级\n;\n电工;3\n;\n', ';'],
    ['a header alone', '职业\t等级', '\t'],
    ['one column', '电工\n车工\n', ','],
    ['nothing', '', ','],
  ])('finds the delimiter of a text with %s', (_, text, delimiter) => {
    expect(detect(text).delimiter).toBe(delimiter);
  });

  it.each([
    ['sep=;\n职业;等级\n', ';'],
    ['sep=|\r\na,b|c,d\r\n', '|'],
    ['SEP=,\r职业,等级\r', ','],
    ['sep=;', ';'],
  ])('believes the first line of %j', (text, delimiter) => {
    expect(detect(text)).toMatchObject({ delimiter, hasSeparatorLine: true });
  });

  it.each([
    ['职业,等级\r电工,3\r', '\r'],
    ['职业,等级\r\n电工,3\r\n', '\n'],
    ['职业,等级\n电工,3', '\n'],
    ['职业,等级\r"a\nb",3\r', '\r'],
    ['职业,等级\n"a\rb",3\n', '\n'],
    ['职业,等级', '\n'],
  ])('finds what ends the lines of %j', (text, lineBreak) => {
    expect(detect(text).lineBreak).toBe(lineBreak);
  });

  it.each([
    ['序号  职业    等级\n1     电工    3\n', true],
    ['职业　　等级\n电工　　3\n', true],
    ['序号 职业 等级\n1 电工 3\n2 车工 4\n', true],
    ['职业  ,等级\n电  工,3\n', false],
    ['电工\n车工\n', false],
    ['This is a note.\nIt has words.\n', false],
    ['', false],
  ])('tells of %j whether spaces keep its columns apart', (text, isAligned) => {
    expect(detect(text).isAligned).toBe(isAligned);
  });

  it('does not take a row that is cut for a shorter one', () => {
    const whole = '职业,等级\n电工,3\n';
    expect(detectDialect(`${whole}车工;`, false).delimiter).toBe(',');
  });

  const cells = fc.string({ unit: fc.constantFrom('职', '业', 'a', '1', ',', ';', '|', ' ', '"') });
  const tables = fc.integer({ min: 2, max: 6 }).chain((columns) =>
    fc.tuple(
      fc.uniqueArray(fc.string({ unit: fc.constantFrom('职', '业', '等', '级'), minLength: 1 }), {
        minLength: columns,
        maxLength: columns,
      }),
      fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), { minLength: 1 }),
    ),
  );

  it('finds how any table was written', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        ([header, rows], delimiter, lineEnd) => {
          const text = [header, ...rows]
            .map((row) => row.map((cell) => delimitedCell(cell, delimiter)).join(delimiter))
            .join(lineEnd);
          const found = detect(text);
          // Every row of a table may happen to be one of another delimiter, but not its header.
          const reader = new DelimitedReader(found.delimiter, found.lineBreak);
          expect([...reader.read(text), ...reader.end()][0]?.cells).toEqual(header);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
