import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../src/tabular/number-formats.js';
import { allRows, findSheet } from '../../src/tabular/sheet.js';
import { readWorkbook } from '../../src/tabular/xlsx.js';
import { ZipArchive } from '../../src/tabular/zip.js';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/applications/${name}`, import.meta.url));

/** The rows of the table that every office.* file holds (see MAKING.md), without the column that is merged in one. */
const CONTENT = [
  ['职业（工种）名称', '职业编码', '申报等级'],
  ['电工', '6-31-01-03', '三级/高级工'],
  ['车工', '6-18-01-01', '4'],
  ['车工（普通车工）', '6-18-01-01', '5'],
  ['月嫂', '', '五级'],
  ['电工', '6-18-01-01', '三级'],
  ['养老护理员', '4-10-01-05', ''],
  ['美容师', '', '2级'],
];

/** The rows of a sheet of a workbook, and its merged ranges. */
async function read(source: string | Uint8Array, wanted?: string) {
  const sheets = await readWorkbook(await ZipArchive.open(source));
  const sheet = findSheet(sheets, wanted ?? '1');
  return { rows: await allRows(sheet), merges: await sheet.merges() };
}

describe('readWorkbook', () => {
  it.each([
    ['office.xlsx', undefined],
    ['office-openpyxl.xlsx', '申报表'],
    ['office-xlsxwriter.xlsx', undefined],
  ])('reads %s, made by another program', async (name, sheet) => {
    const { rows } = await read(fixture(name), sheet);
    expect(rows.map(({ cells }) => [2, 3, 4].map((at) => cells[at] ?? ''))).toEqual(CONTENT);
    expect(rows.at(1)?.cells[5]).toBe('㐂𠮷实训中心，补贴€200');
    expect(rows.at(-1)?.cells[5]).toBe('第一行\n第二行, "加急"');
  });

  it('reads from a path as from bytes', async () => {
    const path = fileURLToPath(new URL('../fixtures/applications/office.xlsx', import.meta.url));
    expect(await read(path)).toEqual(await read(fixture('office.xlsx')));
  });

  it('reads merged ranges, dates, booleans and row numbers', async () => {
    expect((await read(fixture('office-openpyxl.xlsx'), '申报表')).merges).toEqual([
      { top: 2, bottom: 4, left: 1, right: 1 },
      { top: 5, bottom: 7, left: 1, right: 1 },
    ]);
    const { rows } = await read(fixture('office-xlsxwriter.xlsx'));
    expect(rows[1]?.cells.slice(6)).toEqual(['2026-03-01', 'TRUE']);
    expect(rows[1]?.dates).toEqual(new Map([[6, '3-1']]));
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  });

  it('reads what is unusual and allowed', async () => {
    const { rows } = await read(fixture('odd.xlsx'));
    expect(rows.map(({ number, cells }) => [number, cells[2], cells[3]])).toEqual([
      [3, '职业名称', '等级'],
      [4, '  电工 ', '3'],
      [6, '', '三级'],
      [8, '焊工', '<4>级'],
      [9, '保育师', '3'],
    ]);
    expect(rows[1]?.cells[4]).toBe('110101199001011000');
    expect(rows[2]?.cells.slice(4)).toEqual(['007', '0.3', '#N/A', 'a\r\nb']);
  });

  it('tells hidden sheets from others, and gives both', async () => {
    const sheets = await readWorkbook(await ZipArchive.open(fixture('odd.xlsx')));
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['申报 & 表', false],
      ['隐藏', true],
    ]);
  });

  it('names the sheets there are when one is not', async () => {
    await expect(read(fixture('office-openpyxl.xlsx'), '没有')).rejects.toThrow(
      'sheet-unknown {"sheet":"没有","known":["说明","申报表"]}',
    );
    await expect(read(fixture('office-openpyxl.xlsx'), '3')).rejects.toThrow('sheet-unknown');
  });
});

describe('a sheet', () => {
  const cellsOf = async (rows: string, more: Parts = {}) =>
    (await read(workbook(strToU8(sheet(rows)), more))).rows.map(({ cells }) => cells);

  it.each([
    ['3.0', '3'],
    ['0.30000000000000004', '0.3'],
    ['1E-3', '0.001'],
    ['-0', '0'],
    ['1.10101199001011E+17', '110101199001011000'],
    ['007', '7'],
  ])('shows the number %s as %s', async (stored, shown) => {
    expect(await cellsOf(`<row><c><v>${stored}</v></c></row>`)).toEqual([[shown]]);
  });

  it('has the runs of a rich text, and no word of how it is pronounced', async () => {
    const strings = `<sst><si><r><t>电</t></r><r><rPr><b/></rPr><t xml:space="preserve">工 </t></r>
      <rPh sb="0" eb="1"><t>でん</t></rPh><phoneticPr fontId="1"/></si></sst>`;
    const rows = '<row><c t="s"><v>0</v></c></row>';
    expect(await cellsOf(rows, { 'xl/sharedStrings.xml': strToU8(strings) })).toEqual([['电工 ']]);
  });

  it('has the results of formulas, and the formula where there is none', async () => {
    const rows = `<row><c t="str"><f>A2&amp;"级"</f><v>三级</v></c><c t="str"><f>B1</f><v></v></c>
      <c><f>1+2</f><v>3</v></c><c><f>B2&amp;"级"</f><v/></c><c><f>B3</f></c></row>`;
    expect(await cellsOf(rows)).toEqual([['三级', '', '3', '=B2&"级"', '=B3']]);
  });

  it('may have any namespace prefix', async () => {
    const prefixed = `<?xml version="1.0"?><x:worksheet xmlns:x="a"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr">
      <x:is><x:t>电工</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:B3"/></x:mergeCells></x:worksheet>`;
    expect(await read(workbook(strToU8(prefixed)))).toEqual({
      rows: [{ number: 2, cells: ['', '电工'] }],
      merges: [{ top: 2, bottom: 3, left: 1, right: 1 }],
    });
  });

  it('has its merged ranges whatever the texts in its rows look like', async () => {
    const tricky = `<row><c t="inlineStr"><is><t>sheetData<![CDATA[</sheetData><mergeCell ref="A1:A9"/>]]></t></is></c></row>`;
    const merges = '<mergeCells><mergeCell ref="$A$1:B2"/><mergeCell ref="C1"/></mergeCells>';
    const { rows, ...rest } = await read(workbook(strToU8(sheet(tricky, merges))));
    expect(rest.merges).toEqual([{ top: 1, bottom: 2, left: 0, right: 1 }]);
    expect(rows[0]?.cells).toEqual(['sheetData</sheetData><mergeCell ref="A1:A9"/>']);
  });

  it.each([
    ['m"月"d"日"', '45415', '2024-05-03', '5-3'],
    ['yyyy/m/d', '38445', '2005-04-03', '5-4-3'],
    ['yyyy/m/d', '3', '1900-01-03', '3'],
    ['yyyy-mm-dd hh:mm', '45415.5', '2024-05-03 12:00:00', '2024-05-03 12:00:00'],
  ])('tells a date (%s) with what was probably typed', async (code, stored, text, typed) => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`;
    const bytes = workbook(
      strToU8(sheet(`<row><c><v>1</v></c><c s="1"><v>${stored}</v></c></row>`)),
      { 'xl/styles.xml': strToU8(styles) },
    );
    const { rows } = await read(bytes);
    expect(rows).toEqual([{ number: 1, cells: ['1', text], dates: new Map([[1, typed]]) }]);
  });

  it('takes the number of a row from its cells where it has none', async () => {
    const rows = '<row><c r="A3"><v>1</v></c></row><row><c r="A7"><v>2</v></c></row><row/>';
    const { rows: read_ } = await read(workbook(strToU8(sheet(rows))));
    expect(read_.map(({ number }) => number)).toEqual([3, 7, 8]);
  });

  it.each([
    ['rows out of order', '<row r="3"/><row r="2"/>'],
    ['two cells in one place', '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a text that is not there', '<row><c t="s"><v>5</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"/>'],
  ])('with %s is refused', async (_, rows) => {
    await expect(cellsOf(rows)).rejects.toThrow('document-damaged');
  });

  it('that is not UTF-8 is refused', async () => {
    const latin = Buffer.from(sheet('<row><c t="str"><v>\u00e4</v></c></row>'), 'latin1');
    await expect(read(workbook(latin))).rejects.toThrow('document-damaged {"damage":"encoding"');
    const named = `<?xml version="1.0" encoding="GBK"?>${sheet('')}`;
    await expect(read(workbook(strToU8(named)))).rejects.toThrow(
      'document-damaged {"damage":"encoding","detail":"GBK"}',
    );
  });
});

type Parts = Record<string, Uint8Array>;

function sheet(rows: string, below = ''): string {
  return `<worksheet><sheetData>${rows}</sheetData>${below}</worksheet>`;
}

/** A workbook with this as its only sheet. */
function workbook(only: Uint8Array, more: Parts = {}): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relation}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/1.xml"/></Relationships>`,
    ),
    'xl/worksheets/1.xml': only,
    ...more,
  });
}

/** Reads all that a workbook has. */
async function readAll(bytes: Uint8Array): Promise<void> {
  for (const each of await readWorkbook(await ZipArchive.open(bytes))) {
    await each.merges();
    await allRows(each);
  }
}

describe('a hostile workbook', () => {
  it('that unpacks to far more than it is is refused', async () => {
    const bomb = workbook(new Uint8Array(64 * 1024 * 1024).fill(0x20));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readAll(bomb)).rejects.toThrow('document-damaged');
  });

  it.each([
    ['entities', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>'],
    ['a cell far outside', sheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')],
    [
      'a merged range far outside',
      sheet('', '<mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>'),
    ],
    ['a million merged ranges', sheet('', '<mergeCell ref="A1:B2"/>'.repeat(1_000_000))],
    ['a text without end', sheet(`<row><c t="str"><v>${'a'.repeat(6_000_000)}</v></c></row>`)],
    ['broken XML', '<worksheet><row>'],
  ])('with %s is refused', async (_, text) => {
    await expect(readAll(workbook(strToU8(text)))).rejects.toThrow('document-damaged');
  });

  it.each([
    ['no ZIP file', strToU8('hello')],
    ['a ZIP file with nothing in it', zipSync({})],
    ['cut off', fixture('office.xlsx').subarray(0, 2_000)],
    ['one that says less of its size than it unpacks to', withLyingSize(fixture('office.xlsx'))],
  ])('that is %s is refused', async (_, bytes) => {
    await expect(readAll(bytes)).rejects.toThrow('document-damaged');
  });
});

/** A ZIP file whose directory says that each part unpacks to 100 bytes. */
function withLyingSize(bytes: Uint8Array): Uint8Array {
  const packed = Buffer.from(bytes);
  const record = Buffer.from('PK\u0001\u0002');
  for (let at = packed.indexOf(record); at !== -1; at = packed.indexOf(record, at + 1)) {
    packed.writeUInt32LE(100, at + 24);
  }
  return packed;
}

describe('dateOf', () => {
  it.each([
    ['46082', false, '2026-03-01'],
    ['46081.354166666664', false, '2026-02-28 08:30:00'],
    ['44620', true, '2026-03-01'],
    ['61', false, '1900-03-01'],
    ['59', false, '1900-02-28'],
    ['3', true, '1904-01-04'],
    ['3.5', false, undefined],
    ['0', false, undefined],
    ['0.5', false, undefined],
    ['x', false, undefined],
  ])('shows %s as %s', (stored, from1904, text) => {
    expect(dateOf(stored, from1904)?.text).toBe(text);
  });
});
