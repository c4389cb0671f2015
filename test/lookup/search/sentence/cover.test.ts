import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../../src/catalog/embedded.js';
import type { Range } from '../../../../src/lookup/search/match.js';
import { cover } from '../../../../src/lookup/search/sentence/cover.js';

/** The entries that a text was found to mean, with the penalty of each, or what was not understood. */
function meaning(text: string, { levels = [], isOther = false }: Options = {}) {
  const { findings, notUnderstood } = cover(embeddedCatalogue, text, levels, isOther);
  return [
    ...findings.map(([{ entry }, { penalty }]) => [entry.title, Math.round(penalty * 10) / 10]),
    ...notUnderstood,
  ];
}

interface Options {
  readonly levels?: readonly Range[];
  readonly isOther?: boolean;
}

describe('a text that is explained as a whole', () => {
  it.each([
    ['电工', [['电工', 0]]],
    ['我想考电工证', [['电工', 0.6]]],
    ['修电梯', [['电梯安装维修工', 3]]],
    ['网络安全', [['网络与信息安全管理员（网络安全管理员）', 1]]],
    [
      '人力资源',
      [
        ['企业人力资源管理师', 1],
        ['企业人力资源管理师（薪税师）', 1],
      ],
    ],
    ['狗狗洗澡', [['宠物美容师', 7.1]]],
    ['信息安全网络安全', [['网络与信息安全管理员（网络安全管理员）', 3]]],
    ['电工，电工师傅', []],
  ])('%s means %j', (text, found) => {
    expect(meaning(text)).toEqual(found);
  });

  it('may have levels, which cost nothing', () => {
    expect(meaning('三级电工', { levels: [[0, 2]] })).toEqual([['电工', 0]]);
    expect(meaning('三级电工')).toEqual(['三级']);
  });

  it('shows which part of the name is meant', () => {
    const { findings } = cover(embeddedCatalogue, '人力资源', [], false);
    expect(findings[0]?.[1]).toMatchObject({
      kind: 'substring',
      field: 'occupation',
      ranges: [[2, 6]],
    });
  });

  it('leaves out entries that explain it much worse', () => {
    expect(meaning('电焊工')).not.toContainEqual(['焊工', expect.anything()]);
    for (const text of ['美容', '无人机', '健身', '厨师', '电商']) {
      const costs = cover(embeddedCatalogue, text, [], false).findings.map(([, f]) => f.penalty);
      expect(Math.max(...costs) - Math.min(...costs)).toBeLessThanOrEqual(1);
    }
  });
});

describe('a text that is not explained', () => {
  it.each([
    '电工焊工',
    '供应链和网络',
    '电工机电',
    '美甲美甲',
    '企业管理',
    '管理',
    '律师',
    '保安员',
  ])('has no meaning: %s', (text) => {
    expect(meaning(text)).toEqual([]);
  });

  it.each([
    ['收割机驾驶员', ['收割机']],
    ['宠物医生', ['医生']],
    ['宠物 医生 大全', ['医生', '大全']],
    ['我想考宠物医生证', ['医生']],
    ['宠物猪', []],
    ['宠物技师', []],
  ])('says what of %s is not known: %j', (text, parts) => {
    expect(meaning(text)).toEqual(parts);
  });

  it('says nothing of a text of which nothing is known', () => {
    expect(meaning('写诗唱歌')).toEqual([]);
  });

  it('is too long beyond 64 characters', () => {
    expect(meaning(`电工${'，'.repeat(62)}`)).toEqual([['电工', 0]]);
    expect(meaning(`电工${'，'.repeat(63)}`)).toEqual([]);
    expect(meaning(`宠物医生${'，'.repeat(61)}`)).toEqual([]);
  });
});

describe('the name of another occupation', () => {
  it('means an entry only if the whole of it is another word for that', () => {
    expect(meaning('电工', { isOther: true })).toEqual([]);
    expect(meaning('月嫂', { isOther: true })).toEqual([['家政服务员（母婴护理员）', 3]]);
    expect(meaning('月嫂证', { isOther: true })).toEqual([['家政服务员（母婴护理员）', 3.2]]);
    expect(meaning('月嫂月嫂', { isOther: true })).toEqual([]);
    expect(meaning('barista', { isOther: true })).toEqual([['咖啡师', 3]]);
  });
});
