import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/render/display-width.js';
import type { NewRow, NewSheet } from '../../../src/tabular/workbook/new-sheet.js';
import { writeWorkbook } from '../../../src/tabular/workbook/new-workbook.js';
import { cellsOf, partText } from './parts.js';

const SHEET = 'xl/worksheets/sheet1.xml';

async function written(...sheets: readonly NewSheet[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeWorkbook(sheets, displayWidth)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const data = (...cells: readonly (string | number)[]): NewRow => ({ kind: 'data', cells });
const header = (...cells: readonly string[]): NewRow => ({ kind: 'header', cells });
const sheet = (...rows: readonly NewRow[]): NewSheet => ({ name: '目录', rows: [rows] });

describe('a new workbook', () => {
  it('has its rows', async () => {
    const above: NewRow = { kind: 'above', cells: ['附件'] };
    const file = await written(sheet(above, header('序号', '名称'), data(1, '电工'), data(2, '')));
    expect([...(await cellsOf(file)).values()]).toEqual([
      ['附件'],
      ['序号', '名称'],
      ['1', '电工'],
      ['2'],
    ]);
  });

  it('never makes a formula, a number or a date of a text', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '3', '2026-03-01', '\t=1', '<f>1</f>'];
    const part = await partText(
      await written(sheet(header('a'), ...texts.map((text) => data(text)))),
      SHEET,
    );
    expect(part).not.toContain('<f>');
    expect(part.match(/ t="inlineStr"/g)).toHaveLength(texts.length + 1);
  });

  it('keeps its header in sight and on each page, and filters', async () => {
    const file = await written(
      sheet({ kind: 'above', cells: ['附件'] }, header('a', 'b'), data(1, 2), data(3, 4)),
    );
    const part = await partText(file, SHEET);
    expect(part).toContain(
      '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
    );
    expect(part).toContain('<autoFilter ref="A2:B4"/>');
    expect(await partText(file, 'xl/workbook.xml')).toContain(">'目录'!$A$2:$B$4<");
    expect(await partText(file, 'xl/workbook.xml')).toContain(">'目录'!$2:$2<");
  });

  it('has columns as wide as what is in them, a Chinese character counting for two', async () => {
    const part = await partText(
      await written(
        sheet(header('a', 'b', 'c'), data('互联网营销师（直播销售员）', 'abc', 'x'.repeat(500))),
      ),
      SHEET,
    );
    expect([...part.matchAll(/ width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([
      28, 8, 60,
    ]);
  });

  it('has sheets with names that every program accepts, each once', async () => {
    const names = ['a/b:c', '', "'x'", '电'.repeat(40), 'A b c', 'Sheet2'];
    const file = await written(...names.map((name) => ({ ...sheet(), name })));
    const list = await partText(file, 'xl/workbook.xml');
    expect([...list.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'a b c',
      'Sheet2',
      'x',
      '电'.repeat(31),
      'A b c (2)',
      'Sheet2 (2)',
    ]);
  });

  it('refuses what no workbook can hold', async () => {
    await expect(written(sheet(data('x'.repeat(32_768))))).rejects.toThrow('workbook-too-large');
    await expect(written(sheet(data(...'x'.repeat(16_385))))).rejects.toThrow('workbook-too-large');
  });

  it('fills verdicts', async () => {
    const verdict = (tone: 'good' | 'bad'): NewRow => ({
      kind: 'data',
      cells: ['电工', '开放'],
      verdict: { column: 1, tone },
    });
    const part = await partText(await written(sheet(verdict('good'), verdict('bad'))), SHEET);
    const formats = [...part.matchAll(/<c r="B\d" s="(\d+)"/g)].map(([, format]) => format);
    expect(new Set(formats).size).toBe(2);
  });

  it('gives back any cells', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.constantFrom('_x000D_', '_x005F_', '\r\n', '=1', ' ', '\u0000', '</t>', ']]>'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
        async (rows) => {
          const file = await written(sheet(...rows.map((cells) => data(...cells))));
          const back = await cellsOf(file);
          for (const [at, cells] of rows.entries()) {
            const texts = cells.map(String);
            while (texts.at(-1) === '') texts.pop();
            expect(back.get(at + 1)).toEqual(texts);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
