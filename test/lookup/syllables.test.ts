import { describe, expect, it } from 'vitest';
import { nameForm } from '../../src/catalog/name.js';
import {
  charactersSounding,
  southernSpellings,
  syllablesOf,
  tonedSoundOf,
} from '../../src/lookup/syllables.js';
import { SOURCE_ROWS } from '../source.js';

/**
 * The characters of the catalogue that have several readings which differ in more than their tone, with the one that
 * each has in its titles. Source: 《现代汉语词典》.
 */
const READINGS =
  '调tiao 铣xi 行xing 车che 数shu 缝feng 削xiao 熨yun 和he 合he 系xi 会hui 核he 约yue 色se 石shi 绿lv ' +
  '信xin 属shu 地di 提ti 射she 叶ye 觉jue 区qu 景jing 育yu 家jia 脚jiao 术shu 能neng 咖ka 食shi 络luo 解jie ' +
  '广guang 查cha 艾ai 潢huang 助zhu 无wu 频pin 员yuan 摩mo 摄she 内nei';

const titles = [...new Set(SOURCE_ROWS.map((row) => nameForm(row.title)))];

/** The readings of a character wherever it occurs in a title. */
const readingsOf = (character: string) =>
  titles.flatMap((title) =>
    syllablesOf(title).flatMap((syllable, at) =>
      title.charAt(at) === character ? [{ title, syllable }] : [],
    ),
  );

describe('syllablesOf', () => {
  it('reads a character in a phrase as the phrase does, and skips marks', () => {
    const read = (text: string) => syllablesOf(text).join(' ');
    expect(read('银行会计')).toBe('yin hang kuai ji');
    expect(read('起重装卸机械操作工')).toBe('qi zhong zhuang xie ji xie cao zuo gong');
    expect(read('民族乐器制作工')).toBe('min zu yue qi zhi zuo gong');
    expect(read('女3d打印a')).toBe('nv 3 d da yin a');
    expect(syllablesOf('电(工)、')).toEqual(['dian', '', 'gong', '', '']);
  });

  it.each(READINGS.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]))(
    'reads %s as %s in every title',
    (character = '', reading = '') => {
      const found = readingsOf(character);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(({ syllable }) => syllable !== reading)).toEqual([]);
    },
  );

  it('reads 模 as a mould in 模具工 and its trades, and as a model elsewhere', () => {
    const found = readingsOf('模');
    expect(found.filter(({ syllable }) => syllable === 'mu')).toHaveLength(4);
    for (const { title, syllable } of found) {
      expect([title, syllable]).toEqual([title, title.startsWith('模具工') ? 'mu' : 'mo']);
    }
  });

  it('has a syllable for every character of the catalogue, and none for marks', () => {
    for (const title of titles) {
      for (const [at, syllable] of syllablesOf(title).entries()) {
        const character = title.charAt(at);
        expect([character, /^[a-z]*$/.test(syllable)]).toEqual([character, true]);
        expect([character, syllable === '']).toEqual([character, /[()、]/.test(character)]);
      }
    }
  });
});

describe('tonedSoundOf', () => {
  it('tells words apart that differ only in a tone', () => {
    expect(tonedSoundOf('插花')).toBe('cha1 hua1');
    expect(tonedSoundOf('插画')).toBe('cha1 hua4');
    expect(tonedSoundOf('谒谔谖谙')).toBe('ye4 e4 xuan1 an1');
  });
});

describe('charactersSounding', () => {
  it('has the characters that are read so, with any tone', () => {
    expect(charactersSounding('seng')).toBe('僧');
    expect([...charactersSounding('nv')].toSorted()).toEqual([...'女钕恧衄'].toSorted());
    expect(charactersSounding('xyz')).toBe('');
  });

  it('has a letter itself, before the characters', () => {
    expect(charactersSounding('a')).toMatch(/^a.*啊/);
    expect(charactersSounding('b')).toBe('b');
  });
});

describe('southernSpellings', () => {
  it.each([
    ['zhuang', ['zhuang', 'zuang']],
    ['zi', ['zi', 'zhi']],
    ['shi', ['shi', 'si']],
    ['shu', ['shu', 'su']],
    ['cheng', ['cheng', 'chen', 'ceng', 'cen']],
    ['ling', ['ling', 'lin', 'ning', 'nin']],
    ['nin', ['nin', 'ning', 'lin', 'ling']],
    ['n', ['n']],
    ['yang', ['yang']],
    ['hua', ['hua', 'fa']],
    ['huang', ['huang', 'fang']],
    ['hu', ['hu', 'fu']],
    ['fu', ['fu', 'hu']],
    ['fa', ['fa', 'hua']],
    ['fen', ['fen', 'feng', 'huen', 'hueng']],
    ['wan', ['wan']],
    ['xun', ['xun']],
  ])('of %s are %j', (syllable, spellings) => {
    expect(southernSpellings(syllable).toSorted()).toEqual(spellings.toSorted());
    expect(southernSpellings(syllable)[0]).toBe(syllable);
  });
});
