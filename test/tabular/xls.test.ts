import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/tables/input-error.js';
import { allRows } from '../../src/tabular/sheet.js';
import { readXls } from '../../src/tabular/xls.js';
import { compoundFile } from './compound-file.js';

const OFFICE = readFileSync(new URL('../fixtures/applications/office-xlwt.xls', import.meta.url));

/** What MAKING.md says of office-xlwt.xls. */
const CONTENT = [
  ['序号', '申报单位', '职业（工种）名称', '职业编码', '申报等级', '备注'],
  [
    '1',
    '市第一技工学校',
    '电工',
    '6-31-01-03',
    '三级/高级工',
    '㐂𠮷实训中心，补贴€200',
    '2024-05-03',
  ],
  ['2', '', '车工', '6-18-01-01', '4', '', '3'],
  ['3', '', '车工（普通车工）', '6-18-01-01', '5', '', '0.3'],
  ['4', '康泰家政公司', '月嫂', '', '五级', '待核实', 'TRUE'],
  ['5', '', '电工', '6-18-01-01', '三级'],
  ['6', '', '养老护理员', '4-10-01-05'],
  ['7', '丽人美容学校', '美容师', '', '2级', '第一行\n第二行, "加急"'],
];

describe('readXls', () => {
  it('reads a workbook made by another program', async () => {
    const [hidden, sheet] = readXls(OFFICE);
    if (hidden === undefined || sheet === undefined) throw new Error('two sheets');
    expect([hidden, sheet].map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['数据源', true],
      ['申报表', false],
    ]);
    const rows = await allRows(sheet);
    expect(rows.slice(0, 8).map(({ cells }) => cells)).toEqual(CONTENT);
    expect(rows[1]?.dates).toEqual(new Map([[6, '5-3']]));
    expect(await sheet.merges()).toEqual([
      { top: 2, bottom: 4, left: 1, right: 1 },
      { top: 5, bottom: 7, left: 1, right: 1 },
    ]);
    const long = Array.from({ length: 1_000 }, (_, at) => ({
      number: 21 + at,
      cells: [`第${at}行${(at % 2 === 1 ? '长' : 'x').repeat(20)}`],
    }));
    expect(rows.slice(8)).toEqual(long);
  });

  it('never fails on damaged bytes but by saying so', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat({ max: 4_096 }), async (changed, within) => {
        const bytes = Buffer.from(OFFICE);
        for (const [at, byte] of changed) bytes[at % (within + 1)] = byte;
        try {
          for (const sheet of readXls(bytes)) await allRows(sheet);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { numRuns: 200 },
    );
  });
});

const u16 = (...numbers: number[]) =>
  Buffer.concat(numbers.map((number) => Buffer.from(Uint16Array.of(number).buffer)));
const record = (type: number, ...content: Uint8Array[]) => {
  const bytes = Buffer.concat(content);
  return Buffer.concat([u16(type, bytes.length), bytes]);
};
const unicode = (text: string) =>
  Buffer.concat([u16(text.length), Uint8Array.of(1), Buffer.from(text, 'utf16le')]);

const BOF = (kind: number) => record(0x0809, u16(0x0600, kind, 0, 0, 0, 0, 0, 0));
const EOF = record(0x000a);
const LABEL = (row: number, column: number, text: string) =>
  record(0x0204, u16(row, column, 0), unicode(text));
const CHART = Buffer.concat([BOF(0x0020), LABEL(0, 0, 'axis'), EOF]);

/** A workbook with one sheet that has these records. */
function workbook(sheet: readonly Uint8Array[], globals: readonly Uint8Array[] = []): Uint8Array {
  const head = Buffer.concat([BOF(0x0005), ...globals]);
  const name = Buffer.from('a');
  const position = Buffer.alloc(4);
  const boundSheet = () => record(0x0085, position, Uint8Array.of(0, 0, name.length, 0), name);
  position.writeUInt32LE(head.length + boundSheet().length + EOF.length);
  const parts = [head, boundSheet(), EOF, BOF(0x0010), ...sheet, EOF];
  return compoundFile({ Workbook: Buffer.concat(parts) });
}

describe('a sheet of an old workbook', () => {
  it('has the merged cells that come after a chart, and no cell of the chart', async () => {
    const merged = record(0x00e5, u16(1, 0, 2, 1, 1));
    const [sheet] = readXls(workbook([LABEL(0, 1, '普通车工'), CHART, merged]));
    if (sheet === undefined) throw new Error('one sheet');
    expect(await allRows(sheet)).toEqual([{ number: 1, cells: ['', '普通车工'] }]);
    expect(await sheet.merges()).toEqual([{ top: 1, bottom: 3, left: 1, right: 1 }]);
  });

  it('has the text of a formula that shares its expression with others', async () => {
    const formula = record(0x0006, u16(0, 0, 0), u16(0, 0, 0, 0xffff), u16(0, 0, 0, 0));
    const shared = record(0x04bc, u16(0, 0, 0, 0));
    const [sheet] = readXls(workbook([formula, shared, record(0x0207, unicode('三级'))]));
    if (sheet === undefined) throw new Error('one sheet');
    expect(await allRows(sheet)).toEqual([{ number: 1, cells: ['三级'] }]);
  });

  it('that is only a chart is left out', () => {
    const only = compoundFile({
      Workbook: Buffer.concat([BOF(0x0005), EOF, CHART]),
    });
    expect(() => readXls(only)).toThrow('document-damaged {"damage":"no-sheet","detail":""}');
  });
});

describe('a compound file', () => {
  it('that is protected by a password is refused as that', () => {
    expect(() => readXls(workbook([], [record(0x002f, u16(1, 0))]))).toThrow('document-encrypted');
    const modern = compoundFile({ EncryptedPackage: Buffer.alloc(8) });
    expect(() => readXls(modern)).toThrow('document-encrypted');
  });

  it.each([
    ['WordDocument', 'doc'],
    ['PowerPoint Document', 'ppt'],
    ['Book', 'xls-95'],
    ['Something', 'ole'],
  ])('with a stream %s is named as %s', (stream, format) => {
    expect(() => readXls(compoundFile({ [stream]: Buffer.alloc(8) }))).toThrow(
      `format-unsupported {"format":"${format}"}`,
    );
  });

  it.each([
    ['cut off', OFFICE.subarray(0, 20_000)],
    ['only its signature', OFFICE.subarray(0, 8)],
    ['of zeros', Buffer.alloc(2_000)],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => readXls(bytes)).toThrow('document-damaged');
  });
});
