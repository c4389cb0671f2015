import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/catalog/catalogue.js';
import { misspellings } from '../../../src/lookup/search/layers/misspelling.js';
import { search } from '../../../src/lookup/search/search.js';
import { catalogueOf, catalogueOfNames } from '../catalogues.js';
import { findBy } from './layers.js';

const LONGEST = '甲乙丙丁戊己庚辛'.repeat(4);

describe('a misspelling', () => {
  it.each([
    ['美蓉师', '美容师', 0],
    ['汗弓', '焊工', 0],
    ['美师', '美容师', 1],
    ['容美师', '美容师', 1],
    ['美师容', '美容师', 1],
    ['美容容师', '美容师', 1],
    ['美美容师', '美容师', 1],
    ['电切的削工', '电切削工', 2],
    ['美荣司', '美容师', undefined],
    ['美容司', '美容师', 2],
    ['美客师', '美容师', 3],
    ['盆境师', '盆景师', 0],
    ['电切木工', '电切削工', 4],
    ['石工智能训练师', '人工智能训练师', 4],
    ['石工智训练师', '人工智训练师', 4],
    [LONGEST.replace('己', '马'), LONGEST, 4],
  ])('%s of %s is as unlikely as %s', (word, name, penalty) => {
    expect(findBy(misspellings, word, name)?.penalty).toBe(penalty);
  });

  it.each([
    ['电', '电工'],
    ['木工', '电工'],
    ['美容师', '美容师'],
    ['养老한护理员', '养老护理员'],
    ['数控磨工', '数控车工'],
    ['美电师', '美容师'],
    ['美客容师', '美容师'],
    ['大养老护理员', '养老护理员'],
    ['养老护理员们', '养老护理员'],
    ['木切削工', '电切削工'],
    ['石工训练师', '人工训练师'],
    ['宝电师', '宝宝师'],
    ['电宝师', '宝宝师'],
    ['宝宝师', '甲宝师'],
    ['美工师傅', '美容师'],
    [`${LONGEST.replace('己', '马')}甲`, `${LONGEST}甲`],
  ])('is not what %s is of %s', (word, name) => {
    expect(findBy(misspellings, word, name)).toBeUndefined();
  });

  it.each([
    ['养老护理工（养老护理元）', '养老护理工', 'trade'],
    ['养老护理元（养老护理工）', '养老护理元', 'occupation'],
  ])('is of the likeliest name of %s', (title, occupation, field) => {
    expect(findBy(misspellings, '养老护理员', title, occupation)).toEqual({
      kind: 'fuzzy',
      field,
      ranges: [],
      penalty: 0,
    });
  });

  it('is of the trade where it is as likely of the occupation', () => {
    expect(
      findBy(misspellings, '养老护理员', '养老护理工（养老护理木）', '养老护理工'),
    ).toMatchObject({
      field: 'trade',
      penalty: 4,
    });
  });
});

describe('a misspelling of a part of a name', () => {
  const isFound = (word: string, name: string) => findBy(misspellings, word, name) !== undefined;

  it.each([
    ['花员', '花园师', 'sounds the same'],
    ['养老老护理', '养老护理师', 'doubles a character'],
    ['养护老理', '养老护理师', 'swaps two characters'],
    ['化园', '花园师', 'sounds nearly the same and looks alike'],
    ['展开圈', '展开图师', 'looks alike in a longer part'],
  ])('%s of %s %s', (word, name) => {
    expect(isFound(word, name)).toBe(true);
  });

  it.each([
    ['插画', '插花师', 'sounds the same in another tone and looks different'],
    ['化院', '花园师', 'differs in more than one character'],
    ['美客', '美容师', 'looks alike in a part of two characters'],
    ['客貌设计', '容貌设计师', 'looks alike in its first character'],
    ['展开工', '展开图师', 'neither sounds nor looks alike'],
    ['无人人机', '无人机师', 'doubles a character of a short part'],
    ['无机人', '无人机师', 'swaps two characters of a short part'],
    ['养护理', '养老护理师', 'leaves a character out'],
    ['贝贝护理', '贝母贝护理师', 'leaves a character out between two of the same'],
    ['调美客容', '调美容师', 'adds a character that looks alike'],
    ['操做', '操作师', 'is of a word that many names have'],
    ['开钻床', '铣工', 'says what another person does'],
  ])('is not what %s of %s is, which %s', (word, name) => {
    expect(isFound(word, name)).toBe(false);
  });

  it('counts only where no name is misspelt', () => {
    const titlesOf = (...names: string[]) =>
      search(catalogueOfNames(...names), '美蓉').map(({ title }) => title);
    expect(titlesOf('美容师', '美容')).toEqual(['美容']);
    expect(titlesOf('美容师')).toEqual(['美容师']);
  });
});

describe('search for a misspelling', () => {
  const titlesOf = (catalogue: Catalogue, query: string) =>
    search(catalogue, query).map(({ title }) => title);

  it('finds none of the name of another occupation, whatever is said around it', () => {
    const catalogue = catalogueOfNames('垫工');
    expect(titlesOf(catalogue, '店工证')).toEqual(['垫工']);
    expect(titlesOf(catalogue, '电工证')).toEqual([]);
  });

  it('finds one of several words, where the others are right', () => {
    const catalogue = catalogueOf(['4-10-01-05', '养老护理员（电工班长）', '养老护理员', [5]]);
    expect(titlesOf(catalogue, '电工 养老护理元')).toEqual(['养老护理员（电工班长）']);
    expect(titlesOf(catalogue, '美容 养老护理元')).toEqual([]);
  });

  it('takes words apart only where they misspell nothing together', () => {
    const catalogue = catalogueOf(
      ['4-10-01-05', '养老护理员', '养老护理员', [5]],
      ['4-14-01-02', '护理员（养佬）', '护理员', [5]],
    );
    expect(titlesOf(catalogue, '养老 护理元')).toEqual(['养老护理员']);
    expect(titlesOf(catalogue, '护理元 养老')).toEqual(['护理员（养佬）']);
  });
});
