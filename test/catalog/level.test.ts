import { describe, expect, it } from 'vitest';
import { ZhiyeError } from '../../src/catalog/errors.js';
import { levelInSource, parseLevels } from '../../src/catalog/level.js';

const refusalOf = (text: string) => {
  try {
    return parseLevels(text);
  } catch (error) {
    return error instanceof ZhiyeError ? [error.code, error.args] : error;
  }
};

describe('parseLevels', () => {
  it.each([
    ['5', 5],
    ['３', 3],
    ['３级', 3],
    ['1級', 1],
    ['五级', 5],
    ['四级', 4],
    ['三级', 3],
    ['二级', 2],
    ['一级', 1],
    ['初级', 5],
    ['初级工', 5],
    ['中级', 4],
    ['中级工', 4],
    ['高级', 3],
    ['高级工', 3],
    ['技师', 2],
    ['高级技师', 1],
    ['五级/初级工', 5],
    ['三级/高级工', 3],
    ['三级 / 高级工', 3],
    ['一级／高级技师', 1],
    ['專項職業能力', 'special'],
    ['专项职业能力', 'special'],
    ['专项', 'special'],
    ['Special', 'special'],
  ])('reads %s as one level', (text, level) => {
    expect(parseLevels(text)).toEqual([level]);
  });

  it.each([
    '5、4、3',
    '5,4,3',
    '5，4，3',
    '5/4/3',
    '5+4+3',
    '5 4 3',
    '五级、四级 高级工',
    '5、4、3、4',
  ])('reads %s as the levels 5, 4 and 3, each once', (text) => {
    expect(parseLevels(text)).toEqual([5, 4, 3]);
  });

  it('takes a slash between two numbers or two titles for a separator', () => {
    expect(parseLevels('五级/四级')).toEqual([5, 4]);
    expect(parseLevels('初级工/中级工')).toEqual([5, 4]);
  });

  it('reads official names of several levels in one argument', () => {
    expect(parseLevels('五级/初级工、四级/中级工')).toEqual([5, 4]);
    expect(parseLevels('五级/初级工/四级/中级工')).toEqual([5, 4]);
  });

  it.each(['学徒工', '特级技师', '首席技师', '首席技師'])(
    'says of %s that the catalogue does not list it',
    (text) => {
      expect(refusalOf(text)).toEqual(['level-not-in-catalogue', { text }]);
    },
  );

  it.each(['6', '0', 'x', '55', '五', '高级高级工', '5-4', '五级工程师'])(
    'refuses %s as no level',
    (text) => {
      expect(refusalOf(text)).toEqual(['level-unreadable', { text }]);
    },
  );

  it('names the one word of several that is no level', () => {
    expect(refusalOf('5、四级/x、3')).toEqual(['level-unreadable', { text: 'x' }]);
  });

  it.each([
    ['五级/高级工', '五级/高级工'],
    ['三级/技师', '三级/技师'],
    ['3级/技师', '3级/技师'],
    ['三级 / 技师', '三级/技师'],
    ['五级/初级工、四级/高级工', '四级/高级工'],
  ])('refuses %s, of which the halves disagree', (text, pair) => {
    expect(refusalOf(text)).toEqual(['level-contradictory', { text: pair }]);
  });

  it.each(['', '  ', '、', '/'])('says of an empty text (%j) that the level is missing', (text) => {
    expect(refusalOf(text)).toEqual(['level-missing', {}]);
  });
});

describe('levelInSource', () => {
  it('writes levels as the published table does', () => {
    expect([5, 1, 'special'].map((level) => levelInSource(level as 5))).toEqual([
      '5',
      '1',
      '专项职业能力',
    ]);
  });
});
