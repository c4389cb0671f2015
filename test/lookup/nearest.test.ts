import { describe, expect, it } from 'vitest';
import { nearestTitles } from '../../src/lookup/nearest.js';
import { catalogueOf } from './catalogues.js';

/** The titles that are suggested for a text where these occupations are known. */
const suggested = (text: string, ...occupations: string[]) =>
  nearestTitles(
    catalogueOf(
      ...occupations.map((name, at): Parameters<typeof catalogueOf>[number] => [
        `4-01-01-${10 + at}`,
        name,
        name,
        [5],
      ]),
    ),
    text,
  ).map(({ title }) => title);

const LONG = '甲乙丙丁戊己庚辛'.repeat(8);

describe('nearestTitles', () => {
  it('puts what agrees in a larger part first', () => {
    expect(suggested('美容', '宠物美容师', '美容师', '电工')).toEqual(['美容师', '宠物美容师']);
    expect(suggested('养老护理员们', '老护', '养老护理院们')).toEqual(['养老护理院们', '老护']);
  });

  it('puts the shorter of two titles first that are equally like', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '美容师（皮肤管理师）', '美容师', [5]],
      ['4-01-01-01', '美容师', '美容师', [5]],
      ['4-01-01-01', '美容师（养护）', '美容师', [5]],
    );
    expect(nearestTitles(catalogue, '美容')).toEqual([
      { code: '4-01-01-01', title: '美容师' },
      { code: '4-01-01-01', title: '美容师（养护）' },
      { code: '4-01-01-01', title: '美容师（皮肤管理师）' },
    ]);
  });

  it('takes a name that contains the other for like, however long the rest', () => {
    expect(suggested('一二三四五六七八九十电工', '电工')).toEqual(['电工']);
    expect(suggested('管理', '一二三四五六七八九管理')).toEqual(['一二三四五六七八九管理']);
    expect(suggested('一二三四五六七八九十电元', '电工')).toEqual([]);
  });

  it('suggests a name of which three tenths agree, and none of which less do', () => {
    expect(suggested('甲乙丙丁戊己庚辛壬癸', '甲乙丙一二三四五六七')).toHaveLength(1);
    expect(suggested('甲乙丙丁戊己庚辛壬癸', '甲乙零一二三四五六七')).toEqual([]);
  });

  it('compares trades too', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '皮肤电工员', '皮肤电工员', [5]],
      ['4-01-01-02', '美容师（皮肤管理师）', '美容师', [5]],
    );
    expect(nearestTitles(catalogue, '皮肤管理员').map(({ title }) => title)).toEqual([
      '美容师（皮肤管理师）',
      '皮肤电工员',
    ]);
  });

  it('suggests nothing for an empty name, nor for one longer than any', () => {
    expect(suggested('', '电工')).toEqual([]);
    expect(suggested(LONG, `${LONG}工`)).toHaveLength(1);
    expect(suggested(`${LONG}甲`, `${LONG}工`)).toEqual([]);
  });

  it('suggests five at most, of names and of the neighbours of a code', () => {
    const six = ['甲电工', '乙电工', '丙电工', '丁电工', '戊电工', '己电工'];
    expect(suggested('电工', ...six)).toEqual(six.slice(0, 5));
    expect(suggested('4-01-01-99', ...six)).toEqual(six.slice(0, 5));
    expect(suggested('4-01-02-99', ...six)).toEqual([]);
  });
});
