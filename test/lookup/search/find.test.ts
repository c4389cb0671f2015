import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { findByWords, findItem } from '../../../src/lookup/search/find.js';
import { readItem } from '../../../src/lookup/search/item.js';
import type { SearchOptions } from '../../../src/lookup/search/search-by-name.js';
import { catalogueOf, catalogueOfNames } from '../catalogues.js';

const find = (query: string, catalogue = embeddedCatalogue, options: SearchOptions = {}) =>
  findItem(catalogue, readItem(query), options);
const titles = (...how: Parameters<typeof find>) => find(...how).results.map(({ title }) => title);

describe('findItem', () => {
  it.each([
    ['美容', '美容师'],
    ['meirongs', '美容师'],
    ['怎么考美容师', '美容师'],
    ['I want to be a beautician', '美容师'],
  ])('understands all of %s', (query, title) => {
    const { results, notUnderstood } = find(query);
    expect(results[0]?.title).toBe(title);
    expect(notUnderstood).toEqual([]);
  });

  it('says of no English word that it is not known', () => {
    expect(find('I want to be an astronaut')).toEqual({ results: [], notUnderstood: [] });
  });

  it.each(['美容', '怎么考美容师'])('finds by %s only what is in the scope', (query) => {
    expect(titles(query, embeddedCatalogue, { code: '6-01' })).toEqual([]);
    expect(titles(query, embeddedCatalogue, { code: '4-10' })).toContain('美容师');
  });

  it.each(['焊工', '焊工 三级'])(
    'finds by %s no name that has another occupation in it',
    (query) => {
      expect(titles(query, catalogueOfNames('电焊工人'))).toEqual([]);
      expect(titles(query, catalogueOfNames('电焊工人', '焊工'))).toContain('焊工');
    },
  );

  it.each(['园林绿化工程技术人员', '园林 绿化工程技术人员', '园林 绿化工程技术人员 三级'])(
    'does not take the name of another occupation, %s, for a sentence',
    (query) => {
      expect(titles(query)).toEqual([]);
    },
  );
});

describe('a field', () => {
  const CAFE = catalogueOf(
    ['4-03-02-01', '咖啡师', '咖啡师', [5]],
    ['4-03-02-02', '面点师', '面点师', [5]],
    ['4-03-02-03', '餐饮管理员', '餐饮管理员', [5]],
    ['4-03-01-01', '餐饮客房员', '餐饮客房员', [5]],
  );

  it('has the rest of its entries after those that the word names', () => {
    expect(titles('餐饮', CAFE)).toEqual(['餐饮管理员', '餐饮客房员', '咖啡师', '面点师']);
    expect(titles('餐饮', CAFE, { code: '4-03-01' })).toEqual(['餐饮客房员']);
  });

  it('narrows another word', () => {
    expect(titles('餐饮 咖啡', CAFE)).toEqual(['咖啡师']);
  });
});

describe('another word for an entry', () => {
  it.each([
    ['楼宇管理 三级', ['智能楼宇管理员', '物业管理师']],
    ['楼宇管理', ['智能楼宇管理员', '物业管理师']],
  ])('finds it also where %s is in the name of one', (query, names) => {
    expect(titles(query, catalogueOfNames(...names))).toEqual(names);
  });

  it('finds it also where the word is read in several ways', () => {
    const names = ['HR档案员', '企业人力资源管理师'];
    expect(titles('HR 三级', catalogueOfNames(...names))).toEqual(names);
  });

  it('says no level, though it may have one in it', () => {
    const tailors = catalogueOf(
      ['4-10-02-01', '裁缝', '裁缝', [5]],
      ['4-10-02-01', '裁缝（西服）', '裁缝', [3]],
      ['4-10-02-02', '定制师', '定制师', [5]],
    );
    expect(titles('裁缝 高级', tailors)).toEqual(['裁缝（西服）', '裁缝']);
    expect(titles('高级定制', tailors)).toEqual(['定制师', '裁缝', '裁缝（西服）']);
    expect(titles('tailor 高级', tailors)).toEqual(['裁缝（西服）', '裁缝']);
  });
});

describe('findByWords', () => {
  it.each([
    ['kafeishi', '咖啡师', 'occupation'],
    ['kafeisi', '咖啡师', 'occupation'],
    ['yuesao', '家政服务员（母婴护理员）', 'alias'],
  ])('%s finds %s by the pinyin of its %s', (query, title, field) => {
    const [result] = findByWords(embeddedCatalogue, readItem(query));
    expect(result).toMatchObject({ title, match: { kind: 'pinyin', field } });
  });

  it('explains no sentence', () => {
    expect(findByWords(embeddedCatalogue, readItem('怎么考美容师'))).toEqual([]);
  });
});
