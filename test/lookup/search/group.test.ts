import { describe, expect, it } from 'vitest';
import { nameForm } from '../../../src/catalog/name.js';
import { group } from '../../../src/lookup/search/layers/group.js';
import { makeWord } from '../../../src/lookup/search/word.js';
import { catalogueOf } from '../catalogues.js';

/** One entry each of some minor groups of the national classification. */
const CATALOGUE = catalogueOf(
  ['2-02-30-01', '甲师', '甲师', [5]],
  ['2-04-01-01', '乙师', '乙师', [5]],
  ['4-01-02-01', '丙师', '丙师', [5]],
  ['4-01-06-01', '丁师', '丁师', [5]],
  ['4-03-01-01', '戊师', '戊师', [5]],
  ['4-03-02-01', '己师', '己师', [5]],
  ['4-03-99-01', '庚师', '庚师', [5]],

  ['4-08-01-01', '壬师', '壬师', [5]],
  ['4-08-08-01', '辛师', '辛师', [5]],
  ['4-10-03-01', '癸师', '癸师', [5]],
  ['4-12-01-01', '子师', '子师', [5]],
  ['4-14-01-01', '丑师', '丑师', [5]],
  ['5-05-01-01', '寅师', '寅师', [5]],
  ['6-02-06-01', '卯师', '卯师', [5]],
);

const found = (word: string) => [...group(makeWord(nameForm(word)), CATALOGUE)];
const codes = (word: string) => found(word).map(([{ entry }]) => entry.code.slice(0, 7));

describe('the field of a group', () => {
  it.each([
    ['餐饮', '餐饮服务人员', [0, 2], 6],
    ['餐饮服务人员', '餐饮服务人员', [0, 6], 6],
    ['浴池', '美容美发和浴池服务人员', [5, 7], 10],
    ['管理(工业)工程', '管理（工业）工程技术人员', [0, 8], 1],
  ])('%s is what %s have', (word, name, range, no) => {
    const ofGroup = found(word).filter(([, finding]) => finding.group === name);
    expect(ofGroup.map(([, finding]) => finding)).toEqual([
      { kind: 'group', field: 'group', ranges: [range], penalty: no, group: name },
    ]);
  });

  it.each([
    ['电商', '电子商务服务人员'],
    ['餐饮行业', '餐饮服务人员'],
  ])('%s is what %s have, but not in these words', (word, name) => {
    expect(found(word)[0]?.[1]).toMatchObject({ ranges: [], group: name });
  });

  it.each([
    ['销售', ['4-01-02']],
    ['汽车摩托车修理', ['4-12-01']],
    ['医疗', ['4-14-01']],
    ['美容美发和浴池', ['4-10-03']],
    ['飞行人员', ['2-04-01']],
    ['领航', ['2-04-01']],
    ['酒、饮料及精制茶', ['6-02-06']],
  ])('%s is the name of a group, or a part of it, without what all names end with', (word, all) => {
    expect(codes(word)).toEqual(all);
  });

  it('may be that of several groups', () => {
    expect(codes('餐饮')).toEqual(['4-03-02', '4-03-99']);
  });

  it.each([
    ['住宿和餐饮', ['4-03-01', '4-03-02', '4-03-99']],
    ['餐饮', ['4-03-02', '4-03-99']],
    ['技术辅助服务人员', ['4-08-01', '4-08-08']],
  ])('is that of a larger group only as a whole: %s', (word, all) => {
    expect(codes(word)).toEqual(expect.arrayContaining(all));
    expect(codes(word)).toHaveLength(all.length);
  });

  it.each([
    ['销售类', ['4-01-02']],
    ['美容美发行业', ['4-10-03']],
    ['专业化设计行业', ['4-08-08']],
    ['气象服务', ['4-08-01']],
  ])('may have more words after it: %s', (word, all) => {
    expect(codes(word)).toEqual(all);
  });

  it('is narrower with the words that belong to the name', () => {
    expect(codes('餐饮服务人员')).toEqual(['4-03-02']);
    expect(codes('农业生产服务人员')).toEqual(['5-05-01']);
  });

  it.each(['酒', '酒类', '服务人员', '人员', '餐', '饮服', '编程', '住宿业务'])(
    '%s is of no group, or too short',
    (word) => {
      expect(found(word)).toEqual([]);
    },
  );
});
