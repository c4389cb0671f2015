import { describe, expect, it } from 'vitest';
import { readItem } from '../../../src/lookup/search/item.js';
import { libraryError } from '../../library-error.js';

const readingsOf = (query: string) =>
  readItem(query).readings.map((words) => words.map(({ form }) => form).join(' '));

describe('readItem', () => {
  it.each([
    ['电工', ['电工']],
    ['养老  护理员', ['养老护理员', '养老 护理员']],
    ['养老护理员 五级', ['养老护理员五级', '养老护理员 五级', '养老护理员']],
    ['评茶师6-02-06-11', ['评茶师6-02-06-11', '6-02-06-11 评茶师', '6-02-06-11评茶师']],
    ['评茶师6020611', ['评茶师6020611', '6020611 评茶师', '6020611评茶师']],
    [
      '社会体育 指导员（网球）',
      [
        '社会体育指导员(网球)',
        '社会体育 指导员(网球)',
        '社会体育 指导员 网球',
        '社会体育指导员网球',
      ],
    ],
    ['标注4-04-05-z1', ['标注4-04-05-z1', '4-04-05-z1 标注', '4-04-05-z1标注']],
    ['标注40405Z1', ['标注40405z1', '40405z1 标注', '40405z1标注']],
    ['标注40405Z12', ['标注40405z12', '40405z12 标注', '40405z12标注']],
    ['电工6-31-1-3焊工', ['电工6-31-1-3焊工', '6-31-01-03 电工 焊工', '6-31-01-03电工焊工']],
    ['电工6310103焊工', ['电工6310103焊工', '6310103 电工 焊工', '6310103电工焊工']],
    ['2024电工', ['2024电工']],
    ['、', ['、']],
    ['网路安全', ['网路安全', '网络安全']],
  ])('reads %s in these ways, the most literal first: %j', (query, readings) => {
    expect(readingsOf(query)).toEqual(readings);
  });

  it.each([
    ['4-4-4-2', '4-04-04-02'],
    ['4.4.4.2', '4-04-04-02'],
    ['6/31/01/03', '6-31-01-03'],
    ['6-31-1-3', '6-31-01-03'],
    ['4-4-5-z12', '4-04-05-Z12'],
    ['4 10 01 05', '4-10-01-05'],
    ['职业编码：4-14-03-04', '4-14-03-04'],
    ['职业代码4-03-02-10', '4-03-02-10'],
  ])('finds in %s the code %s alone', (query, code) => {
    expect(readItem(query).readings.map((words) => words.map((word) => word.code))).toContainEqual([
      code,
    ]);
  });

  it.each([
    ['电工 一级', [1], '电工'],
    ['电工 高级工 中级工', [3, 4], '电工'],
    ['三级电工', [3], '电工'],
    ['电工三级', [3], '电工'],
    ['电工（三级）', [3], '电工'],
    ['电工三级/高级工', [3], '电工'],
    ['保育师Ⅲ级', [3], '保育师'],
    ['电工 5-3', [5, 4, 3], '电工'],
    ['电工 5-3级', [5, 4, 3], '电工'],
    ['电工 5\u22123 级', [5, 4, 3], '电工'],
    ['电工 五级至三级', [5, 4, 3], '电工'],
    ['三级以上 烹调', [3, 2, 1], '烹调'],
    ['电工三级及以下', [3, 4, 5], '电工'],
    ['电工 3', [3], '电工'],
    ['电工 level 3', [3], '电工'],
    ['电工 LEVEL3', [3], '电工'],
    ['电工国家职业资格三级', [3], '电工'],
    ['电工 专项职业能力', ['special'], '电工'],
    ['电工 三级技师', [3, 2], '电工'],
    ['高级工程师', [3], '工程师'],
    ['电工 level 30', [], '电工 level 30'],
    ['电工', [], '电工'],
  ])('finds in %s the levels %j next to other words', (query, levels, rest) => {
    expect([...readItem(query).levels]).toEqual(levels);
    expect(readingsOf(query)).toContain(rest);
  });

  it.each(['三级', '三级 四级', '高级技师'])(
    'takes %s, which says nothing else, for words',
    (query) => {
      expect(readItem(query)).toMatchObject({ levels: [], levelRanges: [] });
      expect(readingsOf(query)).toContain(query);
    },
  );

  it('refuses a text without any character', () => {
    expect(() => readItem('\u200b ')).toThrow(libraryError('query-empty'));
  });

  it('keeps the words of a Latin query apart for aliases', () => {
    expect(readItem('Pet Groomers').readings[0]?.[0]?.tokens).toEqual(['pet', 'groomer']);
  });
});
