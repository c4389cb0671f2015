import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameForm } from '../../src/catalog/name.js';
import { wordBoundaries } from '../../src/lookup/name-words.js';
import { SOURCE_ROWS, tradeOfRow } from '../source.js';

const NAMES = [
  ...new Set(SOURCE_ROWS.flatMap((row) => [row.occupation, tradeOfRow(row)]).filter(Boolean)),
];

/** All cuts, a name a line, as they were read and agreed on. */
const CUTS = readFileSync(new URL('../fixtures/name-words.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

const data: { words: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../data/name-words.json', import.meta.url), 'utf8'),
);

/** A name with a space wherever a word ends and another begins. */
function cut(name: string): string | undefined {
  const places = wordBoundaries(nameForm(name));
  return places
    ?.slice(1)
    .map((end, at) => name.slice(places[at], end))
    .join(' ');
}

/** Whether a part of a name is one or more of its words. */
function isOfWholeWords(part: string, name: string): boolean {
  const start = name.indexOf(part);
  const places = wordBoundaries(nameForm(name)) ?? [];
  return start !== -1 && places.includes(start) && places.includes(start + part.length);
}

describe('wordBoundaries', () => {
  // The first test, since the boundaries are made once: a mutation test runs only the test that makes them.
  it('cuts every name as agreed, and every title as its occupation and its trade', () => {
    const agreed = new Map(NAMES.map((name, at) => [name, CUTS[at]]));
    expect(NAMES.map(cut)).toEqual(CUTS);
    for (const row of SOURCE_ROWS) {
      const [occupation, trade] = [agreed.get(row.occupation), agreed.get(tradeOfRow(row))];
      const whole = trade === undefined ? occupation : `${occupation} （ ${trade} ）`;
      expect([row.title, cut(row.title)]).toEqual([row.title, whole]);
    }
  });

  it('starts at 0 and ends with the name, for every title', () => {
    for (const { title } of SOURCE_ROWS) {
      const places = wordBoundaries(nameForm(title)) ?? [];
      expect([title, places[0], places.at(-1)]).toEqual([title, 0, title.length]);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    }
  });

  it('sets the brackets of a title apart', () => {
    expect(cut('互联网营销师（直播销售员）')).toBe('互联网 营销 师 （ 直播 销售 员 ）');
    expect(cut('社会体育指导员（登山（山地户外））')).toBe(
      '社会 体育 指导 员 （ 登山 （ 山地 户外 ） ）',
    );
  });

  it('knows nothing of other names', () => {
    expect(wordBoundaries(nameForm('律师'))).toBeUndefined();
    expect(wordBoundaries(nameForm(''))).toBeUndefined();
  });
});

describe('data/name-words.json', () => {
  it('has every occupation and trade of the catalogue, in its order, and nothing else', () => {
    expect(NAMES).toHaveLength(225);
    expect(Object.keys(data.words)).toEqual(NAMES);
  });

  it('has words that make the name when they are joined', () => {
    for (const [name, words] of Object.entries(data.words)) {
      expect(words.split(' ').join('')).toBe(name);
      expect(words).not.toMatch(/^ | $| {2}/);
    }
  });

  it('cuts the names as agreed', () => {
    expect(Object.values(data.words)).toEqual(CUTS);
  });

  it('cuts off what names the person', () => {
    const uncut = NAMES.filter(
      (name) => /(?:[师员]|(?<!施)工)$/.test(name) && !/ [师员工]$/.test(cut(name) ?? ''),
    );
    expect(uncut).toEqual([]);
  });
});

describe('the words of a name', () => {
  it.each([
    ['通信', '轨道交通信号工'],
    ['化工', '园林绿化工'],
    ['产品', '农产品食品检验员'],
    ['电工', '建筑信息模型技术员（机电工程）'],
    ['装修', '汽车车身涂装修复工'],
    ['机修', '农机修理工'],
    ['理工', '农机修理工'],
    ['网安', '物联网安装调试员'],
    ['装调', '物联网安装调试员'],
    ['化解', '数字化解决方案设计师'],
    ['动车', '机动车驾驶教练员'],
    ['人机', '无人机驾驶员'],
    ['机器', '工业机器人系统操作员'],
    ['金属', '贵金属首饰与宝玉石检测员'],
    ['导体', '半导体分立器件和集成电路装调工'],
    ['切割', '电火花线切割机床操作工'],
    ['装配', '装配式建筑施工员'],
    ['生动', '水生动物饲养工'],
    ['联网', '互联网营销师'],
    ['通车', '普通车工'],
  ])('do not make %s of %s', (part, name) => {
    expect(name).toContain(part);
    expect(isOfWholeWords(part, name)).toBe(false);
  });

  it.each([
    ['营销', '互联网营销师'],
    ['营销师', '互联网营销师'],
    ['检验员', '农产品食品检验员'],
    ['食品检验员', '农产品食品检验员'],
    ['焊工', '电焊工'],
    ['电焊', '电焊工'],
    ['车工', '数控车工'],
    ['钳工', '机修钳工'],
    ['健康', '宠物健康护理员'],
    ['照护师', '健康照护师'],
    ['汽车维修', '汽车维修工'],
    ['维修工', '制冷空调系统安装维修工'],
    ['智能', '人工智能训练师'],
    ['地产', '房地产策划师'],
    ['玉石', '贵金属首饰与宝玉石检测员'],
    ['幼儿', '婴幼儿发展引导员'],
    ['作物', '农作物植保员'],
    ['媒体运营', '全媒体运营师'],
    ['数控', '机床装调维修工（数控机床机械装调维修）'],
    ['户外', '社会体育指导员（登山（山地户外））'],
  ])('make %s of %s', (part, name) => {
    expect(isOfWholeWords(part, name)).toBe(true);
  });
});
