import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { groups } from '../../src/lookup/groups.js';
import { list, listPerLevel } from '../../src/lookup/list.js';
import { findGroups, readScope } from '../../src/lookup/scope.js';
import { search } from '../../src/lookup/search/search.js';
import { libraryError } from '../library-error.js';
import { SOURCE_ROWS } from '../source.js';
import { catalogueOf } from './catalogues.js';

const listed = (code: string) => list(embeddedCatalogue, { code }).map(({ title }) => title);
const grouped = (text: string) => groups(embeddedCatalogue, text).map(({ code }) => code);
const titlesIn = (...prefixes: string[]) =>
  SOURCE_ROWS.filter(({ code }) => prefixes.some((each) => code.startsWith(`${each}-`))).map(
    ({ title }) => title,
  );

describe('a group by its name', () => {
  it.each(['餐饮服务人员', '餐饮服务', '餐饮', '餐 飲', '4-03-02'])('is listed: %s', (text) => {
    expect(listed(text)).toEqual(titlesIn('4-03-02'));
    expect(grouped(text)).toEqual(['4-03-02']);
  });

  it('is listed with its subgroups', () => {
    expect(listed('社会生产服务和生活服务人员')).toEqual(titlesIn('4'));
    expect(grouped('住宿和餐饮')).toEqual(['4-03', '4-03-02']);
  });

  it('matches every group whose name starts with the text', () => {
    expect(findGroups(embeddedCatalogue, '健康')).toEqual(['4-14', '4-14-02']);
    expect(findGroups(embeddedCatalogue, '机械')).toEqual([
      '6-18',
      '6-18-01',
      '6-18-02',
      '6-31-01',
    ]);
    expect(listed('机械')).toEqual(titlesIn('6-18', '6-31-01'));
  });

  it('matches only the exact name if there is one', () => {
    expect(findGroups(embeddedCatalogue, '印刷人员')).toEqual(['6-08-01']);
    expect(findGroups(embeddedCatalogue, '印刷')).toEqual(['6-08', '6-08-01']);
  });

  it('matches by the start of a part if no whole name starts with the text', () => {
    expect(findGroups(embeddedCatalogue, '园艺')).toEqual(['4-09-10']);
  });

  it('matches groups without entries by their exact name, and by the start of it if no others do', () => {
    const catalogue = catalogueOf(['4-99-01-01', '甲工', '甲工', [5]]);
    const others = '其他社会生产服务和生活服务人员';
    expect(findGroups(catalogue, others)).toEqual(['4-99', '4-99-00']);
    expect(findGroups(catalogue, others.slice(0, -2))).toEqual(['4-99']);
    expect(findGroups(catalogue, '飞行')).toEqual(['2-04-01']);
    expect(findGroups(catalogue, '领航')).toEqual(['2-04-01']);
  });

  it('yields nothing if the catalogue has no entry in the group', () => {
    expect(listed('军队人员')).toEqual([]);
    expect(grouped('军队人员')).toEqual([]);
  });

  it('narrows a search', () => {
    const found = (code: string) =>
      search(embeddedCatalogue, '维修', { code }).map(({ title }) => title);
    expect(found('汽车摩托车修理')).toEqual(found('4-12-01'));
    expect(found('汽车摩托车修理').length).toBeGreaterThan(0);
  });

  it('narrows a list per level', () => {
    expect(listPerLevel(embeddedCatalogue, { code: '餐饮', levels: [1] })).toEqual(
      listPerLevel(embeddedCatalogue, { code: '4-03-02', levels: [1] }),
    );
  });
});

describe('an occupation by its name', () => {
  it('is listed with its trades', () => {
    expect(listed('车工')).toEqual(['车工', '车工（普通车工）', '车工（数控车工）']);
    expect(listed('車 工')).toEqual(listed('6-18-01-01'));
  });

  it('matches every occupation with that name', () => {
    const twins = catalogueOf(
      ['4-01-01-01', '甲工', '甲工', [5]],
      ['4-01-01-02', '甲工', '甲工', [4]],
    );
    expect(readScope(twins, '甲工')).toEqual(['4-01-01-01', '4-01-01-02']);
  });

  it('is not a group', () => {
    expect(() => groups(embeddedCatalogue, '电工')).toThrow(
      libraryError('code-not-group {"code":"6-31-01-03"}'),
    );
  });
});

it.each(['电攻', '人', '月嫂', 'abc'])('%s is neither a group nor an occupation', (text) => {
  expect(findGroups(embeddedCatalogue, text)).toEqual([]);
  expect(() => readScope(embeddedCatalogue, text)).toThrow(libraryError('code-expected'));
});

it.each(['4-1', '4-01-06-02-9'])('%s is a malformed code', (text) => {
  expect(() => readScope(embeddedCatalogue, text)).toThrow(libraryError('code-malformed'));
});
