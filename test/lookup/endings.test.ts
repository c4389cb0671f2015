import { describe, expect, it } from 'vitest';
import { isEnding, neutralStem, stem } from '../../src/lookup/endings.js';

describe('stem', () => {
  it.each([
    ['机床操作工', '机床'],
    ['货车司机', '货车'],
    ['咖啡店员', '咖啡'],
    ['农业', '农业'],
    ['师傅', '师傅'],
  ])('of %s is %s', (name, said) => {
    expect(stem(name)).toBe(said);
  });
});

describe('neutralStem', () => {
  it.each([
    ['机床操作工', '机床'],
    ['货车司机', '货车司机'],
    ['咖啡店员', '咖啡店'],
    ['农业', '农业'],
  ])('of %s is %s', (name, said) => {
    expect(neutralStem(name)).toBe(said);
  });
});

describe('isEnding', () => {
  it.each(['师', '操作工', '店员'])('holds for %s', (text) => {
    expect(isEnding(text)).toBe(true);
  });

  it.each(['', '电工', '操作'])('does not hold for %j', (text) => {
    expect(isEnding(text)).toBe(false);
  });
});
