import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { nameAfterLevels, splitNameAndLevels } from '../../src/lookup/name-and-levels.js';
import { CODES, OCCUPATIONS, TITLES, TRADES } from '../oracle.js';
import { catalogueOf } from './catalogues.js';

const split = (text: string) => splitNameAndLevels(embeddedCatalogue, text);

describe('splitNameAndLevels', () => {
  it.each([
    ['电工三级', '电工', [3]],
    ['电工3', '电工', [3]],
    ['电工 3', '电工', [3]],
    ['电工３级', '电工', [3]],
    ['电工-三级', '电工', [3]],
    ['电工–三级', '电工', [3]],
    ['电工\u2212三级', '电工', [3]],
    ['电工（三级）', '电工', [3]],
    ['电工【三级/高级工】', '电工', [3]],
    ['电工三级/高级工', '电工', [3]],
    ['电工 五级、四级', '电工', [5, 4]],
    ['美容师高级技师', '美容师', [1]],
    ['保健按摩师技师', '保健按摩师', [2]],
    ['车工（数控车工）四级', '车工（数控车工）', [4]],
    ['数控车工中级工', '数控车工', [4]],
    ['電工高級工', '電工', [3]],
    ['6-31-01-03 三级', '6-31-01-03', [3]],
    ['6-31-01-03 3', '6-31-01-03', [3]],
    ['6-31-01-03 电工 3', '6-31-01-03 电工', [3]],
    ['6-31-01-03（3级）', '6-31-01-03', [3]],
    ['6-31-01-03 电工3', '6-31-01-03 电工', [3]],
    ['电工（五级、四级） ', '电工', [5, 4]],
    ['人工智能数据标注专项', '人工智能数据标注', ['special']],
  ])('reads %s as %s', (text, name, levels) => {
    expect(split(text)).toEqual({ name, levels });
  });

  it.each([
    '',
    '电工',
    '三级',
    '电攻三级',
    '律师三级',
    '足疗技师',
    '三级电工',
    '电工13',
    '电工六级',
    '电工学徒工',
    '63101033',
    '6-31-01-03-3',
    '4-10 3',
    '电工 四级（初级工）',
    '电工（三级）二级',
    `电工 3${'、3'.repeat(100)}`,
  ])('reads no name with levels in %j', (text) => {
    expect(split(text)).toBeUndefined();
  });

  it('splits no name that ends as a level does', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '甲工', '甲工', [2]],
      ['4-01-01-02', '甲工技师', '甲工技师', [2]],
    );
    expect(splitNameAndLevels(catalogue, '甲工二级')).toEqual({ name: '甲工', levels: [2] });
    expect(splitNameAndLevels(catalogue, '甲工技师')).toBeUndefined();
    expect(splitNameAndLevels(catalogue, '甲工技师二级')).toEqual({
      name: '甲工技师',
      levels: [2],
    });
  });

  it('reads the name of an unlisted occupation, given the classification', () => {
    expect(splitNameAndLevels(embeddedCatalogue, '律师三级', embeddedClassification)).toEqual({
      name: '律师',
      levels: [3],
    });
  });

  it('splits no name of the catalogue, and finds each name before a level', () => {
    for (const { name } of [...OCCUPATIONS, ...TITLES, ...TRADES, ...CODES]) {
      expect([name, split(name)]).toEqual([name, undefined]);
      expect(split(`${name}三级`)).toEqual({ name, levels: [3] });
      expect(split(`${name} 4`)).toEqual({ name, levels: [4] });
    }
  });
});

describe('nameAfterLevels', () => {
  const read = (...words: string[]) => nameAfterLevels(embeddedCatalogue, words);

  it.each([
    [['3', '电工'], '电工', [3]],
    [['三级', '车工（数控车工）'], '车工（数控车工）', [3]],
    [['5', '4', '电工'], '电工', [5, 4]],
    [['5', '电工', '4'], '电工', [5, 4]],
    [['3', '6-31-01-03'], '6-31-01-03', [3]],
  ])('reads %j', (words, name, levels) => {
    expect(read(...words)).toEqual({ name, levels });
  });

  it.each([[['电工', '3']], [['3', '4']], [['3']], [[]], [['电工', '焊工']], [['3', '电攻']]])(
    'reads nothing from %j',
    (words) => {
      expect(read(...words)).toBeUndefined();
    },
  );
});
