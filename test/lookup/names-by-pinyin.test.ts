import { describe, expect, it } from 'vitest';
import { namesByPinyin } from '../../src/lookup/names-by-pinyin.js';
import { catalogueOf } from './catalogues.js';

const SMALL = catalogueOf(
  ['6-31-01-03', '电工', '电工', [5]],
  ['6-18-01-01', '车工（数控车工）', '车工', [4]],
  ['4-13-01-01', '点歌员', '点歌员', [4]],
  ['4-13-01-02', '店安工', '店安工', [4]],
  ['4-13-01-03', '大歌员', '大歌员', [4]],
  ['4-04-05-01', '3D打印员', '3D打印员', [4]],
  ['4-04-05-02', 'H5设计师', 'H5设计师', [4]],
);

const words = (prefix: string) => namesByPinyin(SMALL, prefix).map(({ word }) => word);

describe('namesByPinyin', () => {
  it('completes pinyin to the names that it begins, even within a syllable', () => {
    expect(words('dian')).toEqual(['电工', '点歌员', '店安工']);
    expect(words('diang')).toEqual(['电工', '点歌员']);
    expect(words('diangong')).toEqual(['电工']);
    expect(words('gong')).toEqual([]);
  });

  it('completes the initials of syllables', () => {
    expect(words('dg')).toEqual(['电工', '点歌员', '大歌员']);
    expect(words('dgy')).toEqual(['点歌员', '大歌员']);
    expect(words('gy')).toEqual([]);
  });

  it('puts names by whole syllables first, and each name once', () => {
    expect(words('da')).toEqual(['大歌员', '店安工']);
    expect(words('d')).toEqual(['电工', '点歌员', '店安工', '大歌员']);
  });

  it('completes to titles and trades, and describes each', () => {
    expect(namesByPinyin(SMALL, 'shuk')).toEqual([
      { word: '数控车工', description: '车工（数控车工）' },
    ]);
    expect(namesByPinyin(SMALL, 'cg')).toEqual([
      { word: '车工', description: '6-18-01-01' },
      { word: '车工（数控车工）', description: '6-18-01-01' },
    ]);
  });

  it.each(["dian'gong", 'DIANGONG', "Dian'g"])(
    'takes the marks and capitals of input methods: %s',
    (prefix) => {
      expect(words(prefix)).toContain('电工');
    },
  );

  it.each(['', "'", '电', '3d', 'h5', 'dian1'])('leaves %j to other completions', (prefix) => {
    expect(words(prefix)).toEqual([]);
  });
});
