import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { readQuery } from '../../../src/lookup/search/query.js';
import { catalogueOfNames } from '../catalogues.js';

const itemsOf = (query: string) => readQuery(embeddedCatalogue, query).items;
const leftOutOf = (query: string) => readQuery(embeddedCatalogue, query);

describe('a list', () => {
  it.each([
    ['电工、焊工', ['电工', '焊工']],
    ['电工，焊工,车工', ['电工', '焊工', '车工']],
    ['电工；焊工;车工', ['电工', '焊工', '车工']],
    ['美容师/美甲师', ['美容师', '美甲师']],
    ['电工|焊工', ['电工', '焊工']],
    ['电工或焊工', ['电工', '焊工']],
    ['电工或者焊工', ['电工', '焊工']],
    ['电工\n焊工\r\n车工', ['电工', '焊工', '车工']],
    ['、电工、、焊工、', ['电工', '焊工']],
    ['电工、 、焊工', ['电工', '焊工']],
    [' 电工 、 焊工 ', ['电工', '焊工']],
  ])('%j has the items %j', (query, items) => {
    expect(itemsOf(query)).toEqual(items);
  });

  it.each(['电工', '电工 焊工', '维修工', '和面', '6/31/01/03', '4-4-4-2', '5/4', '、'])(
    '%s is none',
    (query) => {
      expect(itemsOf(query)).toEqual([query]);
    },
  );

  it.each([
    ['药物制剂工（散剂、茶剂与灸熨剂制备）', ['药物制剂工（散剂、茶剂与灸熨剂制备）']],
    ['散剂、茶剂与灸熨剂制备', ['散剂、茶剂与灸熨剂制备']],
    ['电工、散剂、茶剂与灸熨剂制备、焊工', ['电工', '散剂、茶剂与灸熨剂制备', '焊工']],
    ['焊工（中级、高级）', ['焊工（中级、高级）']],
    ['（电工、焊工', ['（电工', '焊工']],
    ['电工（三级）、焊工（四级', ['电工（三级）', '焊工（四级']],
    ['电工）、焊工（中级、高级）', ['电工）', '焊工（中级、高级）']],
    ['焊工（（中级）、高级）', ['焊工（（中级）、高级）']],
    ['(焊工)[中级、高级]', ['(焊工)[中级、高级]']],
    ['散剂、茶剂与灸熨剂制备、电工', ['散剂、茶剂与灸熨剂制备', '电工']],
    ['散剂、茶剂与灸熨剂制备 三级、电工', ['散剂、茶剂与灸熨剂制备 三级', '电工']],
    ['散剂、茶剂与灸熨剂制备员', ['散剂', '茶剂与灸熨剂制备员']],
  ])('does not split a name or what is in brackets: %s', (query, items) => {
    expect(itemsOf(query)).toEqual(items);
  });

  it.each([
    ['车工 五级/初级工', ['车工 五级 初级工']],
    ['三级/高级工 钳工', ['三级  高级工 钳工']],
    ['电工，请问怎么报名', ['电工 请问怎么报名']],
    ['请问，电工怎么考', ['请问  电工怎么考']],
    ['请问，电工、焊工', ['请问  电工', '焊工']],
    [' 三级、怎么考 ', ['三级、怎么考']],
  ])('has no item of levels or asking words alone: %s', (query, items) => {
    expect(itemsOf(query)).toEqual(items);
  });
});

describe('what is to be left out', () => {
  it.each([
    ['维修工不要汽车', '维修工', ['汽车']],
    ['维修工 不含汽车', '维修工', ['汽车']],
    ['维修工 不包括汽车和电梯', '维修工', ['汽车和电梯']],
    ['除汽车 维修工', '维修工', ['汽车']],
    ['除了汽车以外的维修工', '维修工', ['汽车']],
    ['维修工除汽车外', '维修工', ['汽车']],
    ['维修工 -汽车', '维修工', ['汽车']],
    ['维修工 -汽车 -电梯', '维修工', ['汽车', '电梯']],
    ['维修工 －汽车', '维修工', ['汽车']],
    ['维修工 \u2013汽车', '维修工', ['汽车']],
    ['维修工 \u2212汽车', '维修工', ['汽车']],
    ['维修工 不要汽车 不要电梯', '维修工', ['汽车', '电梯']],
    ['drone without 植保', 'drone', ['植保']],
    ['Drone WITHOUT 植保', 'Drone', ['植保']],
    ['车工除了数控以外普通', '车工 普通', ['数控']],
  ])('of %s', (query, item, leftOut) => {
    const read = leftOutOf(query);
    expect(read.items.map((each) => each.trim())).toEqual([item]);
    expect(read.leftOut).toEqual(leftOut);
  });

  it.each([
    '除草',
    '除四害',
    '除草剂生产',
    '田间除草',
    '不要汽车',
    '电工 5-3',
    '4-10',
    'e-commerce',
    '电工 -3',
    '维修 notebook',
    '维修 knot 编织',
  ])('is nothing of %s', (query) => {
    expect(leftOutOf(query)).toEqual({ items: [query], leftOut: [] });
  });

  it('is nothing of a name, white space around which does not count', () => {
    const catalogue = catalogueOfNames('水泥除尘工', '除尘工');
    expect(readQuery(catalogue, ' 水泥除尘工 ')).toEqual({ items: ['水泥除尘工'], leftOut: [] });
    expect(readQuery(catalogue, '水泥除尘').leftOut).toEqual([]);
    expect(readQuery(catalogue, '水泥除尘工 三级').leftOut).toEqual(['尘工']);
  });

  it('is left out of every item', () => {
    expect(leftOutOf('维修工、检验工 不要汽车')).toEqual({
      items: ['维修工', '检验工'],
      leftOut: ['汽车'],
    });
  });

  it('ends no item but at the separator before it', () => {
    expect(leftOutOf('电工、-汽车 焊工')).toEqual({ items: ['电工', '焊工'], leftOut: ['汽车'] });
  });
});
