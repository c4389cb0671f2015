import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../../src/catalog/embedded.js';
import { coverEnglish } from '../../../../src/lookup/search/sentence/english.js';

const found = (text: string) =>
  coverEnglish(embeddedCatalogue, text).map(([{ entry }, { alias, penalty }]) => [
    entry.title,
    alias,
    penalty,
  ]);

describe('an English sentence', () => {
  it('finds an entry by an alias, which is shown as a whole', () => {
    const [first] = coverEnglish(embeddedCatalogue, 'i want to be a barista');
    expect(first?.[0].entry.title).toBe('咖啡师');
    expect(first?.[1]).toEqual({
      kind: 'alias',
      field: 'alias',
      ranges: [[0, 7]],
      penalty: 3,
      alias: 'barista',
    });
  });

  it.each([
    ['teach people to drive', [['机动车驾驶教练员', 'driving teacher', 3]]],
    ['nail technician', [['美甲师', 'nail technician', 3]]],
    ['nail', [['美甲师', 'nail technician', 3]]],
    ['coffee barista', [['咖啡师', 'barista', 4]]],
    ['barista  coffee', [['咖啡师', 'barista', 4]]],
    [
      'i am a cook',
      [
        ['中式烹调师', 'cook', 3],
        ['西式烹调师', 'cook', 3.1],
      ],
    ],
  ])('%s finds %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '',
    'work',
    'how do i get a license',
    'manager',
    'driver',
    'operator',
    'coffee painter',
  ])('%j finds nothing', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['aerial drone pilot', ['无人机驾驶员（航拍无人机驾驶员）']],
    ['mix drinks', ['调酒师']],
    ['ai model', ['人工智能模型运用']],
    ['home caregiver', ['家政服务员（家庭照护员）']],
  ])('%s leaves out entries of which a word of it says nothing: %j', (text, titles) => {
    expect(found(text).map(([title]) => title)).toEqual(titles);
  });

  it.each([
    'junior barista',
    'the barista',
    'barista man',
    'general service barista',
    'barista at work',
  ])('%s says no more than its one telling word', (text) => {
    expect(found(text)).toEqual([['咖啡师', 'barista', 3]]);
  });
});
