import { describe, expect, it } from 'vitest';
import { levelTokens, TOKEN_WORDS } from '../../src/catalog/level-tokens.js';

const kindsOf = (text: string) => levelTokens(text).map(({ kind }) => kind);

describe('levelTokens', () => {
  it('finds where each token begins and ends', () => {
    expect(levelTokens(' 三级/高级工、学徒工')).toEqual([
      { kind: 'level', level: 3, style: 'numbered', start: 1, end: 3 },
      { kind: 'slash', start: 3, end: 4 },
      { kind: 'level', level: 3, style: 'titled', start: 4, end: 7 },
      { kind: 'comma', start: 7, end: 8 },
      { kind: 'outside', start: 8, end: 11 },
    ]);
  });

  it.each([
    ['3', 0, 1],
    ['3.0', 0, 3],
    ['4、3 级', 2, 5],
    ['iii级', 0, 4],
    ['国家职业资格 三级', 0, 9],
  ])('reads the number in %s as a numbered level', (text, start, end) => {
    const token = { kind: 'level', level: 3, style: 'numbered', start, end };
    expect(levelTokens(text).at(-1)).toEqual(token);
  });

  it('makes a token of white space between the names of two levels, and nowhere else', () => {
    expect(kindsOf(' 5  4 ')).toEqual(['level', 'space', 'level']);
    expect(kindsOf('高级 首席技师')).toEqual(['level', 'space', 'outside']);
    expect(kindsOf('( 三级 ) 4')).toEqual(['open', 'level', 'close', 'space', 'level']);
    expect(kindsOf('5 + 4 / 3 - 2 至 1 、 5 及以上')).toEqual(
      'level plus level slash level dash level to level comma level and-above'.split(' '),
    );
  });

  it.each([
    ['国家职业资格', 0],
    ['国家职业资格x级', 0],
    ['三级工程师', 2],
    ['3.5', 0],
    ['高 x级', 0],
  ])('stops at what it cannot read in %s', (text, start) => {
    expect(levelTokens(text).at(-1)).toEqual({ kind: 'unreadable', start, end: text.length });
  });
});

describe('TOKEN_WORDS', () => {
  it('has words and signs of every kind', () => {
    expect(TOKEN_WORDS).toEqual(
      expect.arrayContaining([
        '学徒工',
        '国家职业资格',
        '及以上',
        '以下',
        '和',
        '、',
        '至',
        '/',
        '(',
      ]),
    );
  });
});
