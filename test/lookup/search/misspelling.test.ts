import { describe, expect, it } from 'vitest';
import { misspellings } from '../../../src/lookup/search/layers/misspelling.js';
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
