import { describe, expect, it } from 'vitest';
import { nameForm, offsetMap } from '../../src/catalog/name.js';

describe('nameForm', () => {
  it.each([
    ['社会体育指导员(登山(山地户外))', '社会体育指导员（登山（山地户外））'],
    ['电子商务师【网商】', '电子商务师（网商）'],
    ['电子商务师［网商］', '电子商务师〔网商〕'],
    ['電子商務師', '电子商务师'],
    ['藥物製劑工', '药物制剂工'],
    ['美髮師', '美发师'],
    [' 电　工\t', '电工'],
    ['ＡＩ训练师', 'ai训练师'],
    ['电\u00a0工', '电工'],
  ])('makes %s and %s the same name', (one, other) => {
    expect(nameForm(one)).toBe(nameForm(other));
  });

  it.each([
    ['电工', '电子'],
    ['有害生物防治员', '有害生物防制员'],
    ['社会体育指导员-网球', '社会体育指导员（网球）'],
    ['电工。', '电工'],
  ])('keeps %s and %s different', (one, other) => {
    expect(nameForm(one)).not.toBe(nameForm(other));
  });

  it('keeps surrogate pairs together', () => {
    expect(nameForm('𠮷 野')).toBe('𠮷野');
  });

  it('is idempotent', () => {
    for (const text of ['電子商務師（網商）', '麼薴苧么', 'Ａｂ ｃ', '㈱①ﬁ']) {
      expect(nameForm(nameForm(text))).toBe(nameForm(text));
    }
  });
});

describe('offsetMap', () => {
  it.each([
    ['电工', [0, 1, 2]],
    ['电 工', [0, 2, 3]],
    ['㈱工', [0, 0, 0, 1, 2]],
    ['㈱', [0, 0, 0, 1]],
    ['𠮷 工', [0, 0, 3, 4]],
    ['电工（ｈｒ）', [0, 1, 2, 3, 4, 5, 6]],
  ])('maps each unit of the name form of %s to its offset in the text', (text, offsets) => {
    const offsetInText = offsetMap(text);
    expect([...offsets.keys()].map(offsetInText)).toEqual(offsets);
  });
});
