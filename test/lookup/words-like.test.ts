import { describe, expect, it } from 'vitest';
import { knownWords } from '../../src/lookup/known-words.js';
import { wordsLike } from '../../src/lookup/words-like.js';
import { catalogueOfNames } from './catalogues.js';

/** How likely a text means each of some names, without those that it is nothing like. */
const scores = (text: string, ...names: string[]) =>
  Object.fromEntries(
    [...wordsLike(knownWords(catalogueOfNames(...names)), text)].map(([{ form }, score]) => [
      form,
      score,
    ]),
  );

const ROBOTS = '深海机器人系统运维员';

describe('wordsLike', () => {
  it.each([
    ['the same name', '古筝教师', '古筝教师', 1],
    ['one that sounds the same', '古争教师', '古筝教师', 0.97],
    ['one with another ending', '古筝教工', '古筝教师', 0.96],
    ['one with a character that looks like the right one', '古客师', '古容师', 0.9],
    ['a name that the text ends with, which is half of it', '金牌古筝', '古筝', 0.7 * 0.95],
  ])('finds %s', (_, text, name, score) => {
    expect(scores(text, name)[name]).toBeCloseTo(score);
  });

  it('finds a name by two characters only at its beginning or if they are half of it', () => {
    expect(Object.keys(scores('深海', ROBOTS))).toEqual([ROBOTS]);
    expect(Object.keys(scores('运维', ROBOTS))).toEqual([]);
    expect(Object.keys(scores('运维', '系统运维员'))).toEqual(['系统运维员']);
  });

  it('finds a name by three characters anywhere', () => {
    expect(Object.keys(scores('机器人', ROBOTS))).toEqual([ROBOTS]);
  });

  it.each([
    ['a short name in a longer word', '叉车工', '车工'],
    ['one that shares a stem of one character', '筝工', '筝员'],
    ['one of two characters, of which one sounds near the right one', '林工', '零工'],
    ['one with a character of another sound and look', '古电教师', '古容教师'],
    ['one with two characters that look alike', '容客师', '客容师'],
    ['a longer one with a character that looks alike', '古客筝', '古容筝教'],
  ])('finds nothing like %s', (_, text, name) => {
    expect(scores(text, name)).toEqual({});
  });

  it('finds nothing like an ending, unless a name is just that', () => {
    expect(scores('服务员', '服务工')).toEqual({});
    expect(scores('服务员', '服务工', '服务员')).toEqual({ 服务员: 1 });
  });
});
