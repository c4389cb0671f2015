import { describe, expect, it } from 'vitest';
import { ZhiyeError } from '../../src/catalog/errors.js';
import { parsePublishedGrid } from '../../src/catalog/parse-grid.js';

const HEADER = ['序号', '职业编码', '职业（工种）名称', '职业名称', '等级'];
const ROW = ['1', '6-31-01-03', '电工', '电工', '5、4'];

const parse = (rows: string[][], above: string[] = [], below: string[] = []) =>
  parsePublishedGrid(
    rows.map((cells, at) => ({ number: at + 1, cells })),
    'row',
    above,
    below,
  );

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
    const problems = (rows: string[][]) => {
      try {
        return parse(rows).entries.length;
      } catch (error) {
        if (!(error instanceof ZhiyeError)) throw error;
        return JSON.parse(JSON.stringify(error.args));
      }
    };
    expect(problems([['目录'], HEADER, ROW, ['2', '', '焊工', '焊工', '5']])).toMatchObject({
      place: 'row',
      problems: [{ line: 4, kind: 'cell-missing', expected: '职业编码' }],
    });
    expect(problems([['a', 'b'], ROW])).toEqual({ headers: HEADER });
  });
});
