import { describe, expect, it } from 'vitest';
import { prefix, substring } from '../../../src/lookup/search/layers/text.js';
import { findBy } from './layers.js';

// Where the words of a name begin and end is known for official names alone: 宠物 美容 师, 市政 工程.
describe('the beginning of a name', () => {
  it.each([
    ['市政', '市政工程', [0, 2]],
    ['市政工程', '市政工程施工员', [0, 4]],
    ['工业机', '工业机器人系统操作员', [0, 3]],
    ['市政工', '市政工艺师', [0, 3]],
  ])('%s is found in %s', (word, name, range) => {
    expect(findBy(prefix, word, name)).toEqual({
      kind: 'prefix',
      field: 'occupation',
      ranges: [range],
      penalty: 0,
    });
  });

  it.each([
    ['市政工', '市政工程'],
    ['政工', '市政工程'],
  ])('is not %s in %s', (word, name) => {
    expect(findBy(prefix, word, name)).toBeUndefined();
  });
});

describe('a piece of a name', () => {
  it.each([
    ['美容', '宠物美容师', [2, 4]],
    ['美容师', '宠物美容师', [2, 5]],
    ['美', '大美容师', [1, 2]],
    ['人力资', '企业人力资源管理师', [2, 5]],
  ])('%s is found in %s', (word, name, range) => {
    expect(findBy(substring, word, name)).toEqual({
      kind: 'substring',
      field: 'occupation',
      ranges: [range],
      penalty: 0,
    });
  });

  it.each([
    ['美', '宠物美容师', 'is a piece of a single word'],
    ['物美容', '宠物美容师', 'begins within a word'],
    ['装修工', '装饰装修工程', 'ends within a word that means something else'],
  ])('is not %s in %s, which %s', (word, name) => {
    expect(findBy(substring, word, name)).toBeUndefined();
  });
});
