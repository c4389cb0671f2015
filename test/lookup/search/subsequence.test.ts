import { describe, expect, it } from 'vitest';
import { nameForm } from '../../../src/catalog/name.js';
import { subsequence } from '../../../src/lookup/search/layers/text.js';
import { makeWord } from '../../../src/lookup/search/word.js';
import { catalogueOfNames } from '../catalogues.js';
import { findBy } from './layers.js';

describe('an abbreviation', () => {
  it.each([
    [
      '汽修',
      '汽车维修工',
      [
        [0, 1],
        [3, 4],
      ],
      2,
    ],
    [
      '汽车工',
      '汽车维修检验工',
      [
        [0, 2],
        [6, 7],
      ],
      4,
    ],
    [
      '汽修工',
      '汽车维修工',
      [
        [0, 1],
        [3, 5],
      ],
      2,
    ],
    [
      '电子师',
      '电子商务师',
      [
        [0, 2],
        [4, 5],
      ],
      2,
    ],
  ])('%s of %s begins with it and keeps its order', (word, name, ranges, penalty) => {
    expect(findBy(subsequence, word, name)).toEqual({
      kind: 'subsequence',
      field: 'occupation',
      ranges,
      penalty,
    });
  });

  it.each([
    [
      '人力资源师',
      '企业人力资源管理师',
      [
        [2, 6],
        [8, 9],
      ],
      6,
    ],
    [
      '人力资师',
      '企业人力资源师',
      [
        [2, 5],
        [6, 7],
      ],
      5,
    ],
    [
      '人力资师',
      '人一二三四五人力资源师',
      [
        [6, 9],
        [10, 11],
      ],
      5,
    ],
  ])('%s of %s may begin with a longer piece of it', (word, name, ranges, penalty) => {
    expect(findBy(subsequence, word, name)).toMatchObject({ ranges, penalty });
  });

  it('may leave out something more than once', () => {
    expect(findBy(subsequence, '电商师', '电子商务师')).toMatchObject({
      ranges: [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      penalty: 2,
    });
  });

  it.each([
    ['电', '电工'],
    ['电工', '电工'],
    ['汽工', '汽车维修工'],
    ['汽车工', '汽车维修检测验工'],
    ['修汽', '汽车维修工'],
    ['力资师', '人力资源师'],
    ['力资源', '人力资源师'],
    ['力资管师', '人力资源管理师'],
  ])('is not what %s is of %s', (word, name) => {
    expect(findBy(subsequence, word, name)).toBeUndefined();
  });

  it('is not what the name of something is', () => {
    const electricians = catalogueOfNames('电工', '电焊工');
    expect(subsequence(makeWord(nameForm('电工')), electricians)).toEqual(new Map());
    const title = '汽车维修工（汽修）';
    expect(findBy(subsequence, '汽修', '汽车维修工')).toBeDefined();
    expect(findBy(subsequence, '汽修', title, '汽车维修工')).toBeUndefined();
    expect(findBy(subsequence, title, title, '汽车维修工')).toBeUndefined();
  });
});
