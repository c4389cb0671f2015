import { describe, expect, it } from 'vitest';
import {
  initials,
  pinyin,
  pinyinOfAlias,
  southernPinyin,
} from '../../../src/lookup/search/layers/sound.js';
import { findBy } from './layers.js';

describe('pinyin', () => {
  it.each([
    ['diangong', '电工', [0, 2], 0],
    ['dian', '电工', [0, 1], 1],
    ['diang', '电工', [0, 2], 0],
    ['yuanlinlv', '园林绿化工', [0, 3], 1],
    ['yuanlinlu', '园林绿化工', [0, 3], 1],
    ['电gong', '电工', [0, 2], 0],
    ['tiaoyin', '音响调音员', [2, 4], 2],
    ['gongcheng', '电工程师', [1, 3], 2],
  ])('%s is how %s is read', (word, name, range, penalty) => {
    expect(findBy(pinyin, word, name)).toEqual({
      kind: 'pinyin',
      field: 'occupation',
      ranges: [range],
      penalty,
    });
  });

  it('is of the name that it reads best', () => {
    expect(findBy(pinyin, 'diangong', '电工（大电工员）', '电工')).toMatchObject({
      field: 'occupation',
      penalty: 0,
    });
  });

  it('passes over brackets', () => {
    expect(findBy(pinyin, 'chegongshu', '车工（数控）', '车工')).toMatchObject({
      field: 'title',
      ranges: [[0, 4]],
      penalty: 1,
    });
  });

  it.each([
    ['d', '电工'],
    ['电工', '电工'],
    ['gong', '电工'],
    ['diangonga', '电工'],
    ['dianx', '电工'],
    ['dianxgong', '电工'],
    ['duangong', '电工'],
    ['lahua', '绿化工'],
    ['(shukong', '车工（数控）'],
    // It would begin within a word: 音响 调音 员.
    ['yinyuan', '音响调音员'],
  ])('%s is not how %s is read, or says too little', (word, name) => {
    expect(findBy(pinyin, word, name)).toBeUndefined();
  });
});

describe('initials', () => {
  it.each([
    ['dzsws', '电子商务师', [0, 5], 0],
    ['dz', '电子商务师', [0, 2], 1],
    ['tyy', '音响调音员', [2, 5], 2],
    ['无rjjsy', '无人机驾驶员', [0, 6], 0],
  ])('%s are those of %s', (word, name, range, penalty) => {
    expect(findBy(initials, word, name)).toEqual({
      kind: 'initials',
      field: 'occupation',
      ranges: [range],
      penalty,
    });
  });

  it('pass over brackets', () => {
    expect(findBy(initials, 'cgsk', '车工（数控）', '车工')).toMatchObject({
      field: 'title',
      ranges: [[0, 5]],
    });
  });

  it.each([
    ['d', '电工'],
    ['dgx', '电工'],
    ['yy', '音响调音员'],
    ['dx', '电工'],
  ])('%s are not those of %s, or too few', (word, name) => {
    expect(findBy(initials, word, name)).toBeUndefined();
  });
});

describe('southern pinyin', () => {
  it.each([
    ['zongsi', '中式面点师', [0, 2]],
    ['longji', '农机修理工', [0, 2]],
    ['kafeisi', '咖啡师', [0, 3]],
    ['jiansen', '健身教练', [0, 2]],
    ['tiaojiusi', '调酒师', [0, 3]],
    ['gongyinlian', '供应链管理师', [0, 3]],
    ['cenxu', '程序员', [0, 2]],
    ['fulian', '互联网营销师', [0, 2]],
  ])('%s is how %s is spelt', (word, name, range) => {
    expect(findBy(southernPinyin, word, name)).toMatchObject({ kind: 'pinyin', ranges: [range] });
  });

  it.each([
    ['si', '师傅'],
    ['sifu', '服务员'],
    ['zongsi', '中西面点师'],
    ['lan', '安装工'],
    ['sifu', '师傅工'],
    // One syllable, zhen.
    ['zheng', '诊疗师'],
    ['诊疗师', '诊疗师'],
  ])('%s is not how %s is spelt, or says too little', (word, name) => {
    expect(findBy(southernPinyin, word, name)).toBeUndefined();
  });

  it('is less sure than the standard', () => {
    const standard = findBy(pinyin, 'kafeishi', '咖啡师')?.penalty ?? 99;
    expect(findBy(southernPinyin, 'kafeisi', '咖啡师')?.penalty).toBeGreaterThan(standard);
  });
});

describe('the pinyin of an alias', () => {
  it.each([
    ['yuesao', '月嫂', '家政服务员（母婴护理员）', 6],
    ['yueshao', '月嫂', '家政服务员（母婴护理员）', 9],
    ['renzi', '人资', '企业人力资源管理师', 6],
    ['rengzi', '人资', '企业人力资源管理师', 9],
    ['dachu', '大厨', '中式烹调师', 6],
    // The second meaning of 大厨.
    ['dachu', '大厨', '西式烹调师', 7],
    ['zhuofan', '做饭', '中式烹调师', 9],
    ['shaobin', '烧饼', '中式面点师', 9],
  ])('finds by the whole of it: %s is %s, a word for %s', (word, alias, title, penalty) => {
    expect(findBy(pinyinOfAlias, word, title, title.replace(/（.*/, ''))).toEqual({
      kind: 'pinyin',
      field: 'alias',
      ranges: [[0, 2]],
      penalty,
      alias,
    });
  });

  it.each([
    ['yuesaoo', '家政服务员（母婴护理员）'],
    ['yuesa', '家政服务员（母婴护理员）'],
    // 客服 is too short.
    ['kefu', '呼叫中心服务员'],
    ['dachu', '电工'],
    ['大厨', '中式烹调师'],
  ])('%s is not that of a word for %s, or says too little', (word, title) => {
    expect(findBy(pinyinOfAlias, word, title, title.replace(/（.*/, ''))).toBeUndefined();
  });
});
