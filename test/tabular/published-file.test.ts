import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { Catalogue } from '../../src/catalog/catalogue.js';
import { catalogueFrom, writeCatalogueDocument } from '../../src/catalog/document.js';
import { readPublishedText } from '../../src/published/plain-text.js';
import { readPublished } from '../../src/published/read-published.js';
import { InputError } from '../../src/tables/input-error.js';
import { openPublishedFile } from '../../src/tabular/published-file.js';
import { KNOWLEDGE } from '../published/reading.js';
import { SOURCE_TEXT } from '../source.js';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/tables/${name}`, import.meta.url));

/** What table.py says. */
const ENTRIES = [
  {
    no: 1,
    code: '4-10-01-06',
    title: '家政服务员（家务服务员）',
    occupation: '家政服务员',
    trade: '家务服务员',
    levels: [5, 4, 3],
  },
  {
    no: 2,
    code: '4-10-01-06',
    title: '家政服务员（母婴护理员）',
    occupation: '家政服务员',
    trade: '母婴护理员',
    levels: [5, 4, 3],
  },
  {
    no: 3,
    code: '4-10-01-06',
    title: '家政服务员',
    occupation: '家政服务员',
    trade: null,
    levels: [2],
  },
  { no: 4, code: '4-10-01-07', title: '收纳师', occupation: '收纳师', trade: null, levels: [5, 4] },
  {
    no: 5,
    code: '6-18-01-01',
    title: '车工（数控车工）',
    occupation: '车工',
    trade: '数控车工',
    levels: [4, 3, 2],
  },
];

async function readFixture(bytes: Uint8Array, name: string) {
  const file = openPublishedFile(bytes, name);
  return readPublished(await file.sheets(), file.counts, { knowledge: KNOWLEDGE });
}

describe('openPublishedFile', () => {
  it.each([
    ['province.xlsx', '附件2'],
    ['notice.docx', '附件2'],
    ['province.csv', null],
  ] as const)(
    'reads %s, made by another program, merged cells and all',
    async (name, attachment) => {
      expect(await readFixture(fixture(name), name)).toMatchObject({
        title: '某省社会培训评价组织职业（工种）目录',
        attachment,
        footnote: '注：本目录动态调整。',
        entries: ENTRIES,
      });
    },
  );

  it('reads an old workbook with merged cells and numbers', async () => {
    const sheet = utils.aoa_to_sheet([
      ['某省职业（工种）目录'],
      ['序号', '职业编码', '职业名称', '工种', '等级'],
      [1, '6-18-01-01', '车工', '普通车工', 4],
      [null, null, null, null, 3],
      [2, '6-31-01-03', '电工', '/', '5、4'],
    ]);
    const down = (column: number) => ({ s: { r: 2, c: column }, e: { r: 3, c: column } });
    sheet['!merges'] = [0, 1, 2, 3].map(down);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '目录');
    const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'biff8' });
    const { title, entries } = await readFixture(bytes, 'catalogue.xls');
    expect(title).toBe('某省职业（工种）目录');
    expect(entries.map(({ code, title: name, levels }) => [code, name, levels])).toEqual([
      ['6-18-01-01', '车工（普通车工）', [4, 3]],
      ['6-31-01-03', '电工', [5, 4]],
    ]);
  });

  it('tells a file by its content, and gives the text of one that is text', () => {
    expect(openPublishedFile(fixture('province.xlsx'), 'a.csv').text).toBeUndefined();
    expect(openPublishedFile(Buffer.from(SOURCE_TEXT), 'a.txt').text).toBe(SOURCE_TEXT);
  });

  it('gives one sheet of several, by its name or number', async () => {
    const file = openPublishedFile(fixture('notice.docx'), 'notice.docx');
    const names = async (wanted?: string) => (await file.sheets(wanted)).map(({ name }) => name);
    expect(await names()).toEqual([1, 2]);
    expect(await names('2')).toEqual([2]);
    await expect(names('3')).rejects.toThrow('sheet-unknown');
  });

  it.each([
    [Buffer.from('hello'), 'a.docx', 'document-damaged'],
    [Buffer.from('%PDF-1.7'), 'a.pdf', 'format-unsupported'],
  ] as const)('refuses what cannot be read', (bytes, name, code) => {
    expect(() => openPublishedFile(bytes, name)).toThrow(code);
  });
});

const levels = fc
  .subarray(['5', '4', '3', '2', '1', '专项职业能力'], { minLength: 1 })
  .map((chosen) => chosen.join('、'));
const names = fc.string({
  unit: fc.constantFrom('甲', '乙', '工', '师', '（', '）', 'A', '3'),
  minLength: 1,
  maxLength: 8,
});

/** The cells of a valid table: occupations with codes that rise, some of them with trades. */
const tables = fc
  .array(
    fc.record({ occupation: names, trades: fc.uniqueArray(names, { maxLength: 2 }), levels }),
    { minLength: 1, maxLength: 6 },
  )
  .map((occupations) => {
    const rows: string[][] = [];
    for (const [at, { occupation, trades, levels: listed }] of occupations.entries()) {
      const code = `4-01-01-${String(at + 1).padStart(2, '0')}`;
      for (const title of [occupation, ...trades.map((trade) => `${occupation}（${trade}）`)]) {
        rows.push([String(rows.length + 1), code, title, occupation, listed]);
      }
    }
    return rows;
  });

const HEAD = ['附件2', '目录', '序号', '职业编码', '职业（工种）名称', '职业名称', '等级'];

/** Reads a text that has the form of the source. */
function readText(text: string) {
  const table = readPublishedText(text);
  if (table === undefined) throw new Error('no table');
  return table;
}

/** Rows as the source writes them: each begins on a new line, the first on line 9. */
const textOf = (rows: readonly string[][]) =>
  [HEAD, ...rows].map((cells) => cells.map((cell) => `\t${cell}\n`).join('')).join('\n');

describe('any valid table', () => {
  const source = { file: 'a.txt', sha256: '0'.repeat(64) };

  it('goes from text to a catalogue file and back to the same cells', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { entries, findings, ...words } = readText(textOf(rows));
        expect(findings.leftOutRows).toEqual([]);
        const document = writeCatalogueDocument(new Catalogue({ ...words, source }, entries));
        const read = catalogueFrom(document);
        expect(writeCatalogueDocument(read)).toBe(document);
        expect(
          read.entries.map(({ no, code, title, occupation, levels: listed }) => [
            String(no),
            code,
            title,
            occupation,
            listed.map((level) => (level === 'special' ? '专项职业能力' : level)).join('、'),
          ]),
        ).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('with one cell corrupted is refused with its line, or is still a valid catalogue', () => {
    const junk = fc.oneof(
      fc.string(),
      names,
      fc.constantFrom('', '0', '4-1', '5、5', '6', '（', 'x（y'),
    );
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat({ max: 4 }), junk, (rows, at, column, content) => {
        const row = at % rows.length;
        const corrupted = rows.map((cells, index) =>
          index === row ? cells.with(column, content.replace(/[\r\n]/g, '')) : cells,
        );
        try {
          const { entries } = readText(textOf(corrupted));
          const document = writeCatalogueDocument(
            new Catalogue({ title: null, attachment: null, footnote: null, source }, entries),
          );
          expect(catalogueFrom(document).entries).toEqual(entries);
        } catch (error) {
          if (!(error instanceof InputError) || error.code !== 'table-problems') throw error;
          const { problems } = JSON.parse(JSON.stringify(error.args));
          const lines = problems.map(({ line }: { line: number }) => line);
          // A cell that disagrees with another row may be told with either of them.
          const ofCode = rows.flatMap((cells, index) =>
            cells[1] === rows[row]?.[1] ? [9 + 6 * index] : [],
          );
          expect(
            lines.some(
              (line: number) => [9 + 6 * row, ...ofCode].includes(line) || line > 9 + 6 * row,
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
