import { describe, expect, it } from 'vitest';
import { MergedCells } from '../../src/tables/merged-cells.js';
import { RowReader } from '../../src/tables/read-row.js';
import { find, rowsOf } from './rows.js';

const reader = (header: string) => new RowReader(find(rowsOf(header)).table);
const read = (header: string, row: string) =>
  reader(header).read(row.split('|').map((cell) => cell.trim()));

const HEADER = '序号|姓名|职业名称|工种|申报等级';

describe('a row of a table', () => {
  it('is read by the roles of its columns', () => {
    expect(read(HEADER, '1|甲|车工|普通车工|四级')).toEqual({
      kind: 'application',
      cells: { occupation: '车工', trade: '普通车工', level: '四级' },
    });
  });

  it.each(['', '无', '/', '-', '—', '——', 'N/A', 'n/a', '暂无', '不限', '不分工种', '／', '－'])(
    'has no trade where its cell is %j',
    (trade) => {
      expect(read(HEADER, `1|甲|电工|${trade}|三级`)).toEqual({
        kind: 'application',
        cells: { occupation: '电工', level: '三级' },
      });
    },
  );

  it.each(['="电工"', "'电工", ' 电工 ', '=" 电工"'])('has the text of %j', (cell) => {
    const [reading] = [reader(HEADER).read(['', '', cell, '', '3'])];
    expect(reading).toEqual({ kind: 'application', cells: { occupation: '电工', level: '3' } });
  });

  it('may end early', () => {
    expect(read('等级|职业|工种|备注', '三级|电工')).toEqual({
      kind: 'application',
      cells: { level: '三级', occupation: '电工' },
    });
  });

  it.each([
    ['职业|等级', '电工|5|4|3'],
    ['职业|等级', '电工|3|'],
    ['职业|等级|', '电工|5|4'],
    ['职业|等级', '电工|3|x|y'],
  ])('of %s has too many cells: %s', (header, row) => {
    expect(read(header, row)).toMatchObject({ kind: 'too-many-cells', expected: 2 });
  });

  it('may have empty cells below a header that is empty', () => {
    expect(read('职业|等级||', '电工|3||')).toMatchObject({ kind: 'application' });
  });

  it.each(['||||', '', '|| ||', '\u3000|\u200b|||', '|||||||'])('%j is empty', (row) => {
    expect(read(HEADER, row)).toEqual({ kind: 'empty' });
  });

  it.each([
    '合计|||| ',
    '|小计：3人|||',
    '总计',
    '注：以上信息真实',
    '备注：无',
    '说明|请核对',
    '|注1',
    '注|||',
  ])('%j is a note or a total', (row) => {
    expect(read(HEADER, row)).toEqual({ kind: 'note' });
  });

  it.each(['合计||电工||三级', '1|合计|电工||三级', '1|甲|||'])('%j is an application', (row) => {
    expect(read(HEADER, row)).toMatchObject({ kind: 'application' });
  });

  it('is a note where its cells are merged over all columns', () => {
    const note = '注：以上信息真实有效';
    expect(reader(HEADER).read(HEADER.split('|').map(() => note))).toEqual({ kind: 'note' });
    expect(reader('职业|等级').read(['三级', '三级'])).toMatchObject({ kind: 'application' });
  });

  it('is no note because the name of a trade begins as one', () => {
    expect(read('工种|等级', '注塑工|')).toEqual({
      kind: 'application',
      cells: { trade: '注塑工' },
    });
    expect(read('工种|等级', '注：略|')).toEqual({ kind: 'note' });
  });

  it('may be the header again', () => {
    expect(read(HEADER, '序号|姓名|职业名称|工种|申报等级')).toEqual({ kind: 'header' });
  });

  it.each([
    ['the upper row', '职业|等级|'],
    ['the lower row', '|现有|申报'],
    ['the lower row with the merged cell', '职业|现有|申报'],
  ])('may be the header again, of two rows: %s', (_, row) => {
    const { table } = find(rowsOf('职业|等级|\n|现有|申报\n电工|4|3'));
    const cells = row.split('|');
    expect(new RowReader(table).read(cells)).toEqual({ kind: 'header' });
  });

  it.each(['|||5', '甲|职业名称|工种|5', '|电工||申报等级'])(
    'is no header because some of its cells are those of one: %s',
    (row) => {
      expect(read('姓名|职业名称|工种|申报等级', row).kind).toBe('application');
    },
  );

  it.each(['职业|级别', '工作名称|职业（工种）|级别'])(
    'may be the header again in other words: %s',
    (row) => {
      const header = row.split('|').length === 2 ? '职业名称|等级' : '备注|职业工种|等级';
      expect(read(header, row)).toEqual({ kind: 'header' });
    },
  );

  it.each([
    ['职业|等级|现有等级', '职业|现有等级|等级'],
    ['职业|等级', '编码|职业|等级'],
    ['职业|等级', '等级|职业'],
    ['姓名|职业|等级', '职业|等级'],
    ['职业|等级', '工种|等级'],
  ])('below %s may be the header of another table: %s', (header, row) => {
    expect(read(header, row)).toEqual({ kind: 'other-header', headers: row.split('|') });
  });

  it('has all cells below a header over several columns', () => {
    const merges = [{ top: 1, left: 1, bottom: 1, right: 3 }];
    const { table } = find(rowsOf('职业|等级||'), { merges });
    const row = new RowReader(table);
    expect(row.read(['电工', '5', '4', '3'])).toMatchObject({ cells: { level: '5、4、3' } });
    expect(row.read(['电工', '5', '5', '5'])).toMatchObject({ cells: { level: '5' } });
  });

  it('is decoded only where it has to be', () => {
    const decoded: string[] = [];
    const row = new RowReader(find(rowsOf('姓名|职业|等级')).table, (cell) => {
      decoded.push(cell);
      return cell;
    });
    row.read(['甲', '电工', '3']);
    expect(decoded).not.toContain('甲');
    expect(row.places).toEqual([1, 2]);
  });
});

describe('merged cells', () => {
  const merges = [
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 4, left: 0, bottom: 4, right: 1 },
  ];

  it('hold for every row and column that they span', () => {
    const merged = new MergedCells(merges);
    const rows = rowsOf(
      '职业|工种|等级\n车工|普通车工|四级\n|数控车工|三级\n电工||三级\n|铣工|三级',
    );
    expect(rows.map((row) => merged.fill(row))).toEqual([
      ['职业', '工种', '等级'],
      ['车工', '普通车工', '四级'],
      ['车工', '数控车工', '三级'],
      ['电工', '电工', '三级'],
      ['', '铣工', '三级'],
    ]);
  });

  it('leave rows without any as they are', () => {
    const merged = new MergedCells(merges);
    const cells = ['职业', '工种'];
    expect(merged.fill({ number: 1, cells })).toBe(cells);
    for (const number of [2, 3, 4]) expect(merged.fill({ number, cells })).not.toBe(cells);
    expect(merged.fill({ number: 5, cells })).toBe(cells);
  });

  it('hold for rows that the sheet has between', () => {
    const merged = new MergedCells([{ top: 1, left: 1, bottom: 9, right: 1 }]);
    merged.fill({ number: 1, cells: ['a', 'x'] });
    expect(merged.fill({ number: 7, cells: ['b'] })).toEqual(['b', 'x']);
  });

  it('are refused where they are an attack', () => {
    const merge = { top: 1, left: 0, bottom: 1_000_000, right: 16_383 };
    const merged = new MergedCells(Array.from({ length: 2_000 }, () => merge));
    expect(() => merged.fill({ number: 1, cells: ['x'] })).toThrow('document-too-large');
  });
});
