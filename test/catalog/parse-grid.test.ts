import { describe, expect, it } from 'vitest';
import { ZhiyeError } from '../../src/catalog/errors.js';
import { parsePublishedGrid } from '../../src/catalog/parse-grid.js';

const HEADER = ['序号', '职业编码', '职业（工种）名称', '职业名称', '等级'];
const ROW = ['1', '6-31-01-03', '电工', '电工', '5、4'];

const parse = (rows: string[][], above: string[] = [], below: string[] = []) =>
  parsePublishedGrid(
    rows.map((cells, at) => ({ number: at + 1, cells })),
    'row',
    { above: () => above, below: () => below },
  );

const refusalOf = (rows: string[][]) => {
  try {
    return parse(rows).entries;
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
    return [error.code, error.args];
  }
};

describe('parsePublishedGrid', () => {
  it('finds the table between the words around it', () => {
    expect(
      parse([
        ['附件1', ''],
        ['', ''],
        ['目录', '目录'],
        HEADER,
        ROW,
        ['', ''],
        ['注：会变。', '注：会变。'],
      ]),
    ).toMatchObject({
      title: '目录',
      attachment: '附件1',
      footnote: '注：会变。',
      entries: [{ no: 1, title: '电工' }],
    });
    expect(
      parse([HEADER, ROW], ['关于公布的通知', '附件3', '目录'], ['抄送', '注: 会变。']),
    ).toMatchObject({
      title: '目录',
      attachment: '附件3',
      footnote: '注: 会变。',
    });
    expect(parse([HEADER, ROW], ['关于公布的通知', '目录']).title).toBe('目录');
    expect(parse([['关于公布的通知'], [' 目录 ', ' 目录'], [''], HEADER, ROW]).title).toBe('目录');
    expect(parse([HEADER, ROW, ['注：', '', '会变。', '会变。']]).footnote).toBe('注：会变。');
  });

  it('needs no words around the table', () => {
    const grid = [HEADER, ROW].map((cells, at) => ({ number: at + 1, cells }));
    expect(parsePublishedGrid(grid, 'row')).toMatchObject({
      title: null,
      attachment: null,
      footnote: null,
      entries: [{ title: '电工' }],
    });
  });

  it('takes no notice of white space around a cell', () => {
    expect(parse([HEADER, ROW.map((cell) => ` ${cell}\t`)]).entries).toEqual(
      parse([HEADER, ROW]).entries,
    );
  });

  it('takes the columns in any order and among others, and headers that are repeated', () => {
    const swap = ([number, code, title, occupation, levels]: string[]) => [
      'x',
      levels ?? '',
      occupation ?? '',
      number ?? '',
      title ?? '',
      code ?? '',
    ];
    const second = ['2', '6-31-01-04', '焊工', '焊工', '专项职业能力'];
    expect(parse([swap(HEADER), swap(ROW), swap(HEADER), swap(second)]).entries).toMatchObject([
      { title: '电工', levels: [5, 4] },
      { title: '焊工', levels: ['special'] },
    ]);
  });

  it('tells a problem with the row where it stands', () => {
    expect(refusalOf([['目录'], HEADER, ROW, ['2', '', '焊工', '焊工', '5']])).toMatchObject([
      'table-problems',
      {
        place: 'row',
        problems: [{ line: 4, kind: 'cell-missing', found: '焊工', expected: '职业编码' }],
      },
    ]);
    expect(refusalOf([['a', 'b'], ROW])).toEqual(['table-missing', { headers: HEADER }]);
    expect(refusalOf([])).toEqual(['table-missing', { headers: HEADER }]);
  });

  it.each([
    [HEADER, ['1'], '1', '职业编码、职业（工种）名称、职业名称、等级'],
    [HEADER.toReversed(), ['5'], '', '序号、职业编码、职业（工种）名称、职业名称'],
    [HEADER, ['1', '6-31-01-03'], '6-31-01-03', '职业（工种）名称、职业名称、等级'],
  ])(
    'takes the cells that a row under %j is too short for as missing',
    (header, row, found, expected) => {
      expect(refusalOf([header, row])).toMatchObject([
        'table-problems',
        { problems: [{ line: 2, kind: 'cell-missing', found, expected }] },
      ]);
    },
  );

  it('refuses a row whose quotes are not as CSV has them', () => {
    const grid = [
      { number: 1, cells: HEADER },
      { number: 3, cells: ROW, misquoted: true },
    ];
    expect(() => parsePublishedGrid(grid, 'line')).toThrow(
      '[{"line":3,"kind":"misquoted","found":"1","expected":""}]',
    );
  });
});
