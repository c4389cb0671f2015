import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../../src/catalog/embedded.js';
import {
  endingsAfter,
  partsOfAliasesAt,
  piecesIn,
  type Step,
  verbsIn,
  verbsOf,
} from '../../../../src/lookup/search/sentence/steps.js';
import { type Piece, vocabularyOf } from '../../../../src/lookup/search/sentence/vocabulary.js';

/** The first piece of a text, or the first one after which some endings may follow. */
function pieceOf(text: string, wanted?: Piece['endings']) {
  const pieces = vocabularyOf(embeddedCatalogue).pieces(text);
  const piece = pieces.find(({ endings }) => endings === (wanted ?? endings));
  if (piece === undefined) throw new Error(text);
  return piece;
}

/** The lengths of some steps, from short to long. */
const lengths = (steps: readonly Step[]) => steps.map(({ length }) => length).sort();

describe('the pieces in a text', () => {
  const lengthsIn = (text: string) => piecesIn(embeddedCatalogue, text).map(lengths);

  it.each([
    ['电工师傅', [[2], [], [], []]],
    ['找电工', [[], [2], []]],
    ['律师', [[], []]],
    ['健康证', [[], [], []]],
    ['健康证电工', [[], [], [], [2], []]],
    ['barista', [[7], [], [], [], [], [], []]],
    ['a barista', [[], [], [7], [], [], [], [], [], []]],
    ['baristas', Array(8).fill([])],
    ['mybarista', Array(9).fill([])],
    ['3barista', Array(8).fill([])],
  ])('%s begin where they do', (text, steps) => {
    expect(lengthsIn(text)).toEqual(steps);
  });

  it('cost as much as they tell little', () => {
    const [first = []] = piecesIn(embeddedCatalogue, '美甲师');
    expect(first.map(({ length, cost }) => [length, cost])).toEqual([
      [2, 1],
      [3, 0],
    ]);
  });
});

describe('the endings after a piece', () => {
  const endings = (text: string, word: string, wanted?: Piece['endings']) => {
    const at = text.indexOf(word);
    const piece = pieceOf(word, wanted);
    return endingsAfter(embeddedCatalogue, text, at, piece, word.length).map(({ length, cost }) => [
      text.slice(at, at + length),
      cost,
    ]);
  };

  it.each([
    [
      '电工师傅',
      '电工',
      [
        ['电工师傅', 0.5],
        ['电工师', 0.5],
      ],
    ],
    [
      '找电工师傅',
      '电工',
      [
        ['电工师傅', 0.5],
        ['电工师', 0.5],
      ],
    ],
    ['美甲店', '美甲', [['美甲店', 2]]],
    ['供应链总监', '供应链', [['供应链总监', 1.5]]],
    ['月嫂公司', '月嫂', [['月嫂公司', 4]]],
  ])('%s, of %s, are %j', (text, piece, expected) => {
    expect(endings(text, piece)).toEqual(expected);
  });

  it('do not lead people where the name has nothing of leading', () => {
    expect(endings('美甲总监', '美甲')).toEqual([]);
  });

  it('lead people where one of the names of the entry has to do with leading', () => {
    expect(endings('碳排放核算总监', '碳排放核算')).toEqual([['碳排放核算总监', 1.5]]);
  });

  it('are only those who lead, after what a name is about', () => {
    expect(endings('供应链工程师', '供应链')).toEqual([]);
    expect(endings('供应链管理工程师', '供应链管理')).toContainEqual(['供应链管理工程师', 1.5]);
  });

  it('are none after another part of a name', () => {
    expect(endings('网络员', '网络')).toEqual([]);
    expect(endings('网络总监', '网络')).toEqual([]);
  });

  it('are none that make another occupation of it', () => {
    expect(endings('制冷师傅', '制冷', 'all')).not.toEqual([]);
    expect(endings('制冷工', '制冷', 'all')).toEqual([]);
    expect(endings('找制冷工', '制冷', 'all')).toEqual([]);
  });
});

describe('a verb', () => {
  it('means a word of the names that it fits', () => {
    const [verbs = [], none] = verbsIn('修电梯');
    expect(verbs.map(([verb]) => verb)).toEqual(['修']);
    expect(none).toEqual([]);
    expect(verbsOf(pieceOf('电梯').indexed, verbs)).toEqual([{ length: 1, cost: 1 }]);
    expect(verbsOf(pieceOf('美甲').indexed, verbs)).toEqual([]);
    expect(verbsOf(pieceOf('美甲').indexed)).toEqual([]);
  });
});

describe('parts of other words for an entry', () => {
  const parts = (text: string, at: number) =>
    partsOfAliasesAt(embeddedCatalogue, pieceOf('美甲').indexed, text, at).map(
      ({ length, cost }) => [text.slice(at, at + length), cost],
    );

  it.each([
    [
      '我要做指甲',
      2,
      [
        ['做指', 4],
        ['做指甲', 4],
      ],
    ],
    ['指甲b', 0, [['指甲', 4]]],
    ['b指甲', 0, []],
    ['指甲', 0, [['指甲', 4]]],
    ['指', 0, []],
    ['焊管', 0, []],
    [
      '做指甲,做美',
      0,
      [
        ['做指', 4],
        ['做指甲', 4],
      ],
    ],
  ])('in %s from %i are %j', (text, at, expected) => {
    expect(parts(text, at)).toEqual(expected);
  });

  it('have six characters at most', () => {
    const all = parts('给指甲画图案', 0).map(([text]) => text);
    expect(all.at(-1)).toBe('给指甲画图案');
    expect(parts('定点上厕所', 0)).toEqual([]);
  });

  it('are no endings, which fit anybody', () => {
    const names = vocabularyOf(embeddedCatalogue);
    const [engineer] = names.pieces('网络安全').map((piece) => piece.indexed);
    expect(engineer && names.aliasesOf(engineer)).toContain('工程师');
    expect(
      engineer && partsOfAliasesAt(embeddedCatalogue, engineer, '工程师', 0).map((s) => s.length),
    ).not.toContain(3);
  });
});
