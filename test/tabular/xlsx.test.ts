import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/tabular/xlsx.js';
import { dateText } from '../../src/tabular/xlsx-dates.js';

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

describe('readXlsx', () => {
  it.each([
    ['office.xlsx', undefined],
    ['office-openpyxl.xlsx', '申报表'],
    ['office-xlsxwriter.xlsx', undefined],
  ])('reads %s, made by another program', (name, sheet) => {
    const { rows } = readXlsx(fixture(name), sheet);
    expect(rows.map(({ cells }) => [2, 3, 4].map((at) => cells[at] ?? ''))).toEqual(CONTENT);
    expect(rows.at(1)?.cells[5]).toBe('㐂𠮷实训中心，补贴€200');
    expect(rows.at(-1)?.cells[5]).toBe('第一行\n第二行, "加急"');
  });

  it('reads merged ranges, dates, booleans and row numbers', () => {
    expect(readXlsx(fixture('office-openpyxl.xlsx'), '申报表').merges).toEqual(['B2:B4', 'B5:B7']);
    const { rows } = readXlsx(fixture('office-xlsxwriter.xlsx'));
    expect(rows[1]?.cells.slice(6)).toEqual(['2026-03-01', 'TRUE']);
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  });

  it('reads what is unusual and allowed', () => {
    const { rows } = readXlsx(fixture('odd.xlsx'));
    expect(rows.map(({ number, cells }) => [number, cells[2], cells[3]])).toEqual([
      [3, '职业名称', '等级'],
      [4, '  电工 ', '3'],
      [6, '', '三级'],
      [8, '焊工', '<4>级'],
      [9, '保育师', '3'],
    ]);
    expect(rows[2]?.cells.slice(4)).toEqual(['007', '0.3', '#N/A', 'a\r\nb']);
  });

  it('names the sheets there are when one is not', () => {
    expect(() => readXlsx(fixture('office-openpyxl.xlsx'), '没有')).toThrow(
      'sheet-unknown {"sheet":"没有","known":["说明","申报表"]}',
    );
  });
});

/** A workbook with this as its only sheet. */
function workbook(sheet: Uint8Array): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relation}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/1.xml"/></Relationships>`,
    ),
    'xl/worksheets/1.xml': sheet,
  });
}

describe('a hostile workbook', () => {
  it('that unpacks to far more than it is is refused', () => {
    const bomb = workbook(new Uint8Array(64 * 1024 * 1024).fill(0x20));
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => readXlsx(bomb)).toThrow('document-damaged');
  });

  it('with entities is refused', () => {
    const entities = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>';
    expect(() => readXlsx(workbook(strToU8(`${entities}<worksheet>&c;</worksheet>`)))).toThrow(
      'document-damaged',
    );
  });

  it('with a cell far outside is refused', () => {
    const far =
      '<worksheet><sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>';
    expect(() => readXlsx(workbook(strToU8(far)))).toThrow('document-damaged');
  });

  it.each([
    ['no ZIP file', strToU8('hello')],
    ['a ZIP file with nothing in it', zipSync({})],
    ['cut off', fixture('office.xlsx').subarray(0, 2_000)],
    ['an old or encrypted one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['broken XML', workbook(strToU8('<worksheet><row>'))],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => readXlsx(bytes)).toThrow('document-damaged');
  });
});

describe('dateText', () => {
  it.each([
    ['46082', false, '2026-03-01'],
    ['46081.354166666664', false, '2026-02-28 08:30:00'],
    ['44620', true, '2026-03-01'],
    ['61', false, '1900-03-01'],
    ['0.5', false, '0.5'],
    ['x', false, 'x'],
  ])('shows %s as %s', (stored, from1904, text) => {
    expect(dateText(stored, from1904)).toBe(text);
  });
});
