import { expect, it } from 'vitest';
import { looksAlike, soundsNear } from '../../src/lookup/confusable-characters.js';
import { soundOf } from '../../src/lookup/syllables.js';

it('a text sounds as its syllables do, but for tones', () => {
  expect(soundOf('美容师')).toBe('mei rong shi');
  expect(soundOf('美蓉师')).toBe(soundOf('美容师'));
  expect(soundOf('西安')).not.toBe(soundOf('先'));
});

it.each(['师司', '张脏', '吃词', '你李', '心星', '林零', '狼南', '八巴'])(
  'the characters of %s sound near',
  (pair) => {
    expect(soundsNear(pair.charAt(0), pair.charAt(1))).toBe(true);
    expect(soundsNear(pair.charAt(1), pair.charAt(0))).toBe(true);
  },
);

it.each(['木电', '师张', '马拉', '哈擦'])('the characters of %s do not', (pair) => {
  expect(soundsNear(pair.charAt(0), pair.charAt(1))).toBe(false);
});

it.each(['客容', '逢缝'])('the characters of %s look alike', (pair) => {
  expect(looksAlike(pair.charAt(0), pair.charAt(1))).toBe(true);
});

it('rare characters without known parts look like no others', () => {
  expect(looksAlike('龘', '鱻')).toBe(false);
});
