import { describe, expect, it } from 'vitest';
import {
  contentOf,
  freeSteps,
  levelsIn,
  saysNothing,
  wordsAt,
} from '../../../../src/lookup/search/sentence/asking.js';

describe('the words of a list', () => {
  const words = wordsAt('证 证书 考 考证');

  it('are those that a text has at a place', () => {
    expect(words('考证书', 0)).toEqual(['考', '考证']);
    expect(words('考证书', 1)).toEqual(['证', '证书']);
    expect(words('考证书', 2)).toEqual([]);
    expect(words('考证书', 3)).toEqual([]);
  });
});

describe('what says nothing about an entry', () => {
  const stepsAt = (text: string, at: number) => freeSteps(text, levelsIn(text).ranges)[at];
  const content = (text: string) => contentOf(text, freeSteps(text, levelsIn(text).ranges));

  it.each(['，', ' ', '？', '+', '/'])('is the mark %j, which costs nothing', (mark) => {
    expect(freeSteps(`电${mark}工`, [])).toEqual([[], [{ length: 1, cost: 0 }], []]);
  });

  it('is a level, which costs nothing', () => {
    expect(freeSteps('三级电工', [[0, 2]])).toEqual([[{ length: 2, cost: 0 }], [], [], []]);
  });

  it('is 开 before a place of work, not before a thing that people drive', () => {
    expect(stepsAt('开奶茶店', 0)).toHaveLength(1);
    expect(stepsAt('开电梯', 0)).toEqual([]);
    expect(stepsAt('店里开电梯', 2)).toEqual([]);
  });

  it.each([
    ['我想考电工证', '电工'],
    ['三级电工', '电工'],
    ['电工', '电工'],
    ['我想考', ''],
    ['电工，焊工', '电工，焊工'],
    ['我想考电工和焊工怎么报名', '电工和焊工'],
  ])('is left out of %s at both ends: %j', (text, rest) => {
    expect(content(text)).toBe(rest);
  });

  it.each([
    ['我想考证', true],
    ['我想考三级', true],
    ['我想考电工', false],
    ['电工怎么考', false],
  ])('is all of %s: %s', (text, isAll) => {
    expect(saysNothing(text)).toBe(isAll);
  });
});

describe('the levels in a text', () => {
  it.each([
    ['电工三级', [3], [[2, 4]], '电工  '],
    [
      '三级电工和二级焊工',
      [3, 2],
      [
        [0, 2],
        [5, 7],
      ],
      '  电工和  焊工',
    ],
    ['level 3 电工', [3], [[0, 7]], '        电工'],
    ['高级工程师', [3], [[0, 2]], '  工程师'],
    ['电工', [], [], '电工'],
  ])('%s are read and blanked', (text, levels, ranges, words) => {
    expect(levelsIn(text)).toEqual({ levels, ranges, words });
  });

  it.each([
    ['三级/高级工', [3]],
    ['(三级)', [3]],
    ['(三级及以上)', [3, 2, 1]],
    ['职业资格四级以上', [4, 3, 2, 1]],
    ['国家职业资格四级以上', [4, 3, 2, 1]],
    ['职业技能等级四级以上', [4, 3, 2, 1]],
    ['技能等级(四级以上)', [4, 3, 2, 1]],
    ['5-3级', [5, 4, 3]],
    ['电工 3', [3]],
    ['6-31', []],
    ['专项职业能力', ['special']],
  ])('%s are %j', (text, levels) => {
    expect(levelsIn(text).levels).toEqual(levels);
  });

  it('that contradict each other count each', () => {
    expect(levelsIn('三级/初级工').levels).toEqual([3, 5]);
    expect(levelsIn('三 级/初级工').levels).toEqual([3, 5]);
  });
});
