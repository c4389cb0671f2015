import { describe, expect, it } from 'vitest';
import { initials, pinyin } from '../../../src/lookup/search/pinyin.js';
import { findBy } from './layers.js';

describe('pinyin', () => {
  it.each([
    ['diangong', '电工', [0, 2], 0],
    ['dian', '电工', [0, 1], 1],
    ['diang', '电工', [0, 2], 0],
    ['yuanlinlv', '园林绿化工', [0, 3], 1],
    ['yuanlinlu', '园林绿化工', [0, 3], 1],
    ['电gong', '电工', [0, 2], 0],
    ['yinyuan', '音响调音员', [3, 5], 2],
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
