import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../../src/catalog/embedded.js';
import {
  isUnlisted,
  type Piece,
  vocabularyOf,
} from '../../../../src/lookup/search/sentence/vocabulary.js';
import { catalogueOf } from '../../catalogues.js';

const vocabulary = () => vocabularyOf(embeddedCatalogue);

const titlesOf = (pieces: readonly Piece[]) => [
  ...new Set(pieces.map(({ indexed }) => indexed.entry.title)),
];

/** What the first piece of a text says, without its entry. */
function firstPiece(text: string) {
  const [piece] = vocabulary().pieces(text);
  return (
    piece && { ...piece.finding, endings: piece.endings, isEnough: piece.isEnough, indexed: null }
  );
}

// Before the others: texts that sound alike are collected by sound as they are asked for.
describe('texts that sound like another', () => {
  it.each([
    ['电公', ['电工']],
    ['美假', ['美甲']],
    ['月扫', ['月嫂']],
    ['电公师', []],
    ['电', []],
  ])('%s: %j', (text, others) => {
    expect(vocabulary().textsSoundingLike(text)).toEqual(others);
  });
});

describe('the texts that have a character', () => {
  it('are names, their parts and aliases of two characters or more, each once', () => {
    const texts = vocabulary().textsWith('梯');
    expect(texts).toEqual([...new Set(texts)]);
    expect(texts.filter((text) => !text.includes('梯') || text.length < 2)).toEqual([]);
    expect(texts).toEqual(
      expect.arrayContaining(['电梯安装维修工', '电梯', '电梯安装', '修电梯', '扶梯']),
    );
    expect(texts).not.toContain('安装');
  });

  it('are Chinese', () => {
    expect(
      vocabulary()
        .textsWith('b')
        .filter((text) => !/[一-龥]/.test(text)),
    ).toEqual([]);
  });
});

describe('a piece', () => {
  it('may be a name, which says all', () => {
    expect(firstPiece('企业人力资源管理师')).toEqual({
      kind: 'substring',
      field: 'occupation',
      ranges: [[0, 9]],
      penalty: 0,
      endings: 'all',
      isEnough: true,
      indexed: null,
    });
    expect(titlesOf(vocabulary().pieces('企业人力资源管理师'))).toEqual([
      '企业人力资源管理师',
      '企业人力资源管理师（薪税师）',
    ]);
  });

  it.each([
    ['美甲', [[0, 2]], 'all'],
    ['人力资源管理', [[2, 8]], 'all'],
    ['企业人力资源管理', [[0, 8]], 'all'],
    ['供应链管理', [[0, 5]], 'all'],
    ['人力资源', [[2, 6]], 'leading'],
    ['供应链', [[0, 3]], 'leading'],
    ['信用', [[0, 2]], 'leading'],
  ])('may be a name without its ending, or what a name is about: %s', (text, ranges, endings) => {
    expect(firstPiece(text)).toMatchObject({ ranges, penalty: 1, endings, isEnough: true });
  });

  it.each([
    ['网络', [[0, 2]], true],
    ['管理', [[2, 4]], false],
    ['施工', [[8, 10]], false],
  ])('may be another part of a name: %s', (text, ranges, isEnough) => {
    expect(firstPiece(text)).toMatchObject({ ranges, penalty: 2, endings: 'none', isEnough });
  });

  it('of a name that is an occupation and a trade has the entries of both', () => {
    expect(titlesOf(vocabulary().pieces('网络'))).toHaveLength(3);
  });

  it('may be another word for an entry', () => {
    expect(firstPiece('月嫂')).toEqual({
      kind: 'alias',
      field: 'alias',
      ranges: [[0, 2]],
      penalty: 3,
      alias: '月嫂',
      endings: 'all',
      isEnough: true,
      indexed: null,
    });
    expect(firstPiece('打药')).toMatchObject({ alias: '打药工', ranges: [[0, 3]], penalty: 3.5 });
    expect(firstPiece('barista')).toMatchObject({ alias: 'barista', penalty: 3 });
  });

  it('of a word for several entries tells less with each', () => {
    const pieces = vocabulary()
      .pieces('厨师')
      .filter(({ finding }) => finding.alias === '厨师');
    expect(pieces.map(({ indexed, finding }) => [indexed.entry.title, finding.penalty])).toEqual([
      ['中式烹调师', 3],
      ['西式烹调师', 3.1],
    ]);
  });

  it.each(['电', '', '力资', '应链管', 'baristas'])('is not %j', (text) => {
    expect(vocabulary().pieces(text)).toEqual([]);
    expect(vocabulary().has(text)).toBe(false);
  });

  it('is a text that is known', () => {
    expect(vocabulary().has('人力资源')).toBe(true);
    expect(vocabulary().has('barista')).toBe(true);
  });
});

describe('the aliases of an entry', () => {
  it('are one text, in which none runs into the next', () => {
    const [piece] = vocabulary().pieces('美甲');
    const aliases = piece === undefined ? '' : vocabulary().aliasesOf(piece.indexed);
    expect(aliases).toMatch(/^,[^,]+,([^,]+,)+$/);
    expect(aliases).toContain(',做指甲,');
    expect(aliases).toContain(',修指甲,');
  });

  it('are none where there is no other word', () => {
    const made = catalogueOf(['9-99-99-99', '造船师', '造船师', [5]]);
    const [piece] = vocabularyOf(made).pieces('造船');
    expect(piece && vocabularyOf(made).aliasesOf(piece.indexed)).toBe('');
  });
});

describe('an occupation that is not listed', () => {
  it('is in the classification and in no entry', () => {
    expect(isUnlisted(embeddedCatalogue, '律师')).toBe(true);
    expect(isUnlisted(embeddedCatalogue, '电工')).toBe(false);
    expect(isUnlisted(embeddedCatalogue, '造船师')).toBe(false);
  });

  it('may be a trade of another catalogue', () => {
    const made = catalogueOf(['4-01-01-01', '法务员（律师）', '法务员', [5]]);
    expect(isUnlisted(made, '律师')).toBe(false);
  });
});
