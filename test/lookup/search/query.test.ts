import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/lookup/search/query.js';

/** The words of each reading, with how sure it may be. */
const readingsOf = (query: string) =>
  readQuery(query).readings.map(({ words, surest }) => [
    words.map(({ form }) => form).join(' '),
    surest,
  ]);

describe('readQuery', () => {
  it.each([
    ['电工', ['电工']],
    ['养老  护理员', ['养老护理员', '养老 护理员']],
    ['养老护理员 五级', ['养老护理员五级', '养老护理员 五级', '养老护理员']],
    [
      '养老、护理员！ 五级',
      ['养老、护理员!五级', '养老、护理员! 五级', '养老 护理员 五级', '养老 护理员', '养老护理员'],
    ],
    ['评茶师6-02-06-11', ['评茶师6-02-06-11', '6-02-06-11 评茶师', '6-02-06-11评茶师']],
    ['评茶师6020611', ['评茶师6020611', '6020611 评茶师', '6020611评茶师']],
    ['运用4.04.05.z2', ['运用4.04.05.z2', '4-04-05-Z2 运用', '4-04-05-Z2运用']],
    ['运用40405z12', ['运用40405z12', '40405Z12 运用', '40405Z12运用']],
    ['评茶师6020611茶艺', ['评茶师6020611茶艺', '6020611 评茶师 茶艺', '6020611评茶师茶艺']],
    ['2024电工', ['2024电工']],
    ['网路安全', ['网路安全', '网络安全']],
  ])('reads %s in so many ways, the most literal first', (query, readings) => {
    expect(readingsOf(query)).toEqual(readings.map((words) => [words, 'exact']));
  });

  it.each([
    ['电工证', '电工'],
    ['电工职业技能等级证书', '电工'],
    ['电工资格证', '电工'],
    ['电工师傅', '电工'],
  ])('leaves out of %s what people add, less surely', (query, rest) => {
    expect(readingsOf(query).at(-1)).toEqual([rest, 'substring']);
  });

  it('leaves what people add where it does not end a word', () => {
    expect(readingsOf('证书管理员').map(([words]) => words)).toEqual(['证书管理员']);
  });

  it.each([
    ['电工 一级', [1], '电工'],
    ['电工 高级工 中级工', [3, 4], '电工'],
    ['三级电工', [3], '电工'],
    ['电工三级', [3], '电工'],
    ['养老护理员三级', [3], '养老护理员'],
    ['电工 level 3', [3], '电工'],
    ['电工 LEVEL3', [3], '电工'],
    ['电工 level  3', [3], '电工'],
    ['电工国家职业资格三级', [3], '电工'],
    ['电工 专项职业能力', ['special'], '电工'],
    ['高级工程师', [3], '程师'],
    ['电工 level 30', [], '电工 level 30'],
    ['电工', [], '电工'],
  ])('finds in %s the levels %j beside other words', (query, levels, rest) => {
    expect(readQuery(query).levels).toEqual(levels);
    expect(readingsOf(query).at(-1)?.[0]).toBe(rest);
  });

  it.each(['三级', '三级 四级', '高级技师'])(
    'takes %s, which says nothing else, for words',
    (query) => {
      expect(readQuery(query).levels).toEqual([]);
      expect(readingsOf(query).map(([words]) => words)).toContain(query);
    },
  );

  it.each([
    ['医院陪护', ['医院 陪护']],
    ['医院陪护员', ['医院 陪护员', '医院陪 护员']],
    [
      '一二三四五六七八',
      [
        '一二 三四五六七八',
        '一二三 四五六七八',
        '一二三四 五六七八',
        '一二三四五 六七八',
        '一二三四五六 七八',
      ],
    ],
    ['revit建模', ['revit 建模']],
    ['3D建', ['3d 建']],
    ['一二三四五六七八九', []],
    ['医院陪', []],
    ['revit', []],
    ['revit建模a', []],
    ['医院陪护 护士', []],
    ['建cad建模', []],
    ['医院陪护a', []],
    ['ж医院陪护', []],
    ['高级技师', ['高级 技师']],
    ['(医院陪护', ['医院 陪护']],
  ])('splits %s, where it is one word, in two: %j', (query, splits) => {
    const found = readQuery(query).splits();
    expect(found.map(({ words }) => words.map(({ form }) => form).join(' '))).toEqual(splits);
    expect(found.every(({ surest, wholly }) => surest === 'subsequence' && wholly)).toBe(true);
  });

  it('wants no whole names of a query that is not split', () => {
    expect(readQuery('电工证 三级').readings.some(({ wholly }) => wholly)).toBe(false);
  });

  it('keeps the words of a Latin query apart for aliases', () => {
    expect(readQuery('Pet Groomers').readings[0]?.words[0]?.tokens).toEqual(['pet', 'groomer']);
  });
});
