import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { search } from '../../src/lookup/search/guesses.js';
import { catalogueOf } from './catalogues.js';

const find = (query: string, options = {}) => search(embeddedCatalogue, query, options);
const titles = (query: string, options = {}) => find(query, options).map((result) => result.title);

describe('search', () => {
  it.each([
    ['电工', '电工', 'exact', 'occupation'],
    ['数控车工', '车工（数控车工）', 'exact', 'trade'],
    ['社会体育指导员(网球)', '社会体育指导员（网球）', 'exact', 'title'],
    ['電子商務師', '电子商务师', 'exact', 'occupation'],
    ['4-10-01-05', '养老护理员', 'exact', 'code'],
    ['4100105', '养老护理员', 'exact', 'code'],
    ['4-04-05-z2', '人工智能模型运用', 'exact', 'code'],
    ['4-10-01-0', '婴幼儿发展引导员', 'prefix', 'code'],
    ['密码技', '密码技术应用员', 'prefix', 'occupation'],
    ['垃圾', '生活垃圾清运工（生活垃圾收集工）', 'substring', 'trade'],
    ['汽修', '汽车维修工', 'subsequence', 'occupation'],
    ['美客师', '美容师', 'fuzzy', 'occupation'],
    ['养老护理理员', '养老护理员', 'fuzzy', 'occupation'],
  ])('finds %s as %s: %s of the %s', (query, title, kind, field) => {
    expect(find(query)[0]).toMatchObject({ title, match: { kind, field } });
  });

  it('puts the base entry first, then shorter titles, then catalogue order', () => {
    expect(titles('电切削工')).toEqual([
      '电切削工',
      '电切削工（电火花成型机床操作工）',
      '电切削工（电火花线切割机床操作工）',
    ]);
  });

  it('puts what begins with the query before what only contains it', () => {
    expect(titles('美容').slice(0, 2)).toEqual(['美容师', '美容师（皮肤管理师）']);
    expect(titles('美容')).toContain('宠物美容师');
  });

  it('wants every word to match, in any order', () => {
    expect(titles('汽车 检验')).toEqual(['汽车维修工（汽车维修检验工）']);
    expect(titles('羽毛球 社会体育')).toEqual(['社会体育指导员（羽毛球）']);
    expect(titles('养老 护理员')).toEqual(['养老护理员']);
    expect(titles('电工 律师')).toEqual([]);
  });

  it('tells the ranges of the field that were matched, in the original text', () => {
    expect(find('汽车 检验')[0]?.match).toEqual({
      kind: 'substring',
      field: 'trade',
      ranges: [
        [0, 2],
        [4, 6],
      ],
    });
    expect(find('社会体育 羽毛球')[0]?.match).toEqual({
      kind: 'prefix',
      field: 'title',
      ranges: [
        [0, 4],
        [8, 11],
      ],
    });
    expect(find('4100')[0]?.match).toEqual({ kind: 'prefix', field: 'code', ranges: [[0, 6]] });
    const spaced = catalogueOf(['4-01-01-01', '电 工 师', '电 工 师', [5]]);
    expect(search(spaced, '工师')[0]?.match.ranges).toEqual([[2, 5]]);
  });

  it('takes any beginning of a code, and never fails on one', () => {
    expect(titles('618')).toEqual(titles('6-18'));
    expect(titles('618')).toHaveLength(13);
    expect(titles('4-1').length).toBeGreaterThan(0);
    expect(titles('2-06-03-00')).toEqual([]);
    expect(titles('4-01-06-02-9')).toEqual([]);
  });

  it('narrows to levels and to a group', () => {
    expect(titles('美容', { levels: [5, 1] })).toEqual(['美容师', '宠物美容师']);
    expect(titles('美容', { code: '4-12' })).toEqual(['汽车维修工（汽车美容装潢工）']);
  });

  it.each([
    '律师',
    'zzzz',
    '叉车工',
    '心理咨询师',
    '税务师',
    '篮球',
    '护士',
    '药师',
    '木工',
    '磨工',
    '😀',
    '\u0000',
  ])('finds nothing for %s', (query) => {
    expect(titles(query)).toEqual([]);
  });

  it('refuses an empty query', () => {
    expect(() => find(' 　')).toThrow('query-empty');
  });

  it('bears a very long query', () => {
    expect(titles('电'.repeat(100_000))).toEqual([]);
  });
});
