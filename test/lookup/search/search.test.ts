import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { answerQuery, search } from '../../../src/lookup/search/search.js';
import { libraryError } from '../../library-error.js';
import { catalogueOf, catalogueOfNames } from '../catalogues.js';

const find = (query: string, options = {}) => search(embeddedCatalogue, query, options);
const titles = (query: string, options = {}) => find(query, options).map((result) => result.title);

type Row = Parameters<typeof catalogueOf>[number];

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

  it('finds by a whole title nothing but that', () => {
    expect(titles('服装制版师（裁剪服装制版）')).toEqual(['服装制版师（裁剪服装制版）']);
  });

  it('puts names that start with the query before names that only contain it', () => {
    expect(titles('美容').slice(0, 2)).toEqual(['美容师', '美容师（皮肤管理师）']);
    expect(titles('美容')).toContain('宠物美容师');
  });

  it('requires every word to match, in any order', () => {
    expect(titles('汽车 检验')).toEqual(['汽车维修工（汽车维修检验工）']);
    expect(titles('羽毛球 社会体育')).toEqual(['社会体育指导员（羽毛球）']);
    expect(titles('养老 护理员')).toEqual(['养老护理员']);
    expect(titles('电工 律师')).toEqual([]);
  });

  it('returns the matched ranges of the field, in the original text', () => {
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

  it('accepts any prefix of a code, and never fails on one', () => {
    expect(titles('618')).toEqual(titles('6-18'));
    expect(titles('618')).toHaveLength(13);
    expect(titles('4-1').length).toBeGreaterThan(0);
    expect(titles('2-06-03-00')).toEqual([]);
    expect(titles('4-01-06-02-9')).toEqual([]);
  });

  it('filters by levels and by group', () => {
    expect(titles('美容', { levels: [5, 1] })).toEqual(['美容师', '宠物美容师']);
    expect(titles('美容', { code: '4-12' })).toEqual(['汽车维修工（汽车美容装潢工）']);
  });

  it.each([
    ['dianzishangwu', '电子商务师', 'pinyin', [[0, 4]]],
    ['dianzishangw', '电子商务师', 'pinyin', [[0, 4]]],
    ['dian zi shang wu', '电子商务师', 'pinyin', [[0, 4]]],
    ["dian'zi'shang'wu", '电子商务师', 'pinyin', [[0, 4]]],
    ['DianZiShangWuShi', '电子商务师', 'pinyin', [[0, 5]]],
    ['diànzǐshāngwù', '电子商务师', 'pinyin', [[0, 4]]],
    ['tiaojiu', '调酒师', 'pinyin', [[0, 2]]],
    ['xigong', '铣工', 'pinyin', [[0, 2]]],
    ['mujugong', '模具工（冲压模）', 'pinyin', [[0, 3]]],
    ['yuanlinlvhua', '园林绿化工', 'pinyin', [[0, 4]]],
    ['yuanlinluhua', '园林绿化工', 'pinyin', [[0, 4]]],
    ['yuanlinlühua', '园林绿化工', 'pinyin', [[0, 4]]],
    ['tiaoyinyuan', '音响调音员', 'pinyin', [[2, 5]]],
    ['无人机jiashi', '无人机驾驶员', 'pinyin', [[0, 5]]],
    ['dzsws', '电子商务师', 'initials', [[0, 5]]],
    ['dg', '电工', 'initials', [[0, 2]]],
  ])('finds %s as %s by %s', (query, title, kind, ranges) => {
    expect(find(query)[0]).toMatchObject({ title, match: { kind, ranges } });
  });

  it('does not match a syllable or two initials inside a name', () => {
    expect(titles('gong')).not.toContain('电工');
    expect(titles('hy')).not.toContain('园林绿化工');
  });

  it.each([
    ['月嫂', '家政服务员（母婴护理员）', '月嫂'],
    ['育婴师', '婴幼儿发展引导员（育婴员）', '育婴师'],
    ['维修电工', '电工', '维修电工'],
    ['HR', '企业人力资源管理师', 'HR'],
    ['ｂｉｍ', '建筑信息模型技术员', 'BIM'],
    ['barista', '咖啡师', 'barista'],
    ['Drone Pilots', '无人机驾驶员', 'drone pilot'],
    ['ecommerce', '电子商务师', 'e-commerce'],
  ])('finds %s as %s by the alias %s, and says so', (query, title, alias) => {
    expect(find(query)[0]).toMatchObject({
      title,
      match: { kind: 'alias', field: 'alias', alias },
    });
  });

  it('returns the matched ranges of an alias', () => {
    expect(find('elderly')[0]?.match).toMatchObject({ kind: 'alias', ranges: [[0, 7]] });
  });

  it.each([
    ['電子商務師', '电子商务师'],
    ['銲工', '焊工（电焊工）'],
    ['人工智慧訓練', '人工智能训练师'],
    ['網路與資訊安全', '网络与信息安全管理员（网络安全管理员）'],
    ['社会体育指导员-网球', '社会体育指导员（网球）'],
    ['药物制剂工——片剂制备', '药物制剂工（片剂制备）'],
    ['家政服务员：母婴护理员', '家政服务员（母婴护理员）'],
    ['【茶艺师】', '茶艺师'],
    ['保育师（', '保育师'],
    ['4-10-01-05养老护理员', '养老护理员'],
    ['养老护理员 4100105', '养老护理员'],
    ['电工证', '电工'],
    ['月嫂培训', '家政服务员（母婴护理员）'],
    ['驾校师傅', '机动车驾驶教练员'],
    ['评茶师6-02-06-11', '评茶师'],
    ['咖啡师 level 3', '咖啡师'],
    ['健身教练 国家职业资格三级', '社会体育指导员（健身教练）'],
    ['call centre agents', '呼叫中心服务员'],
    ['data labelling', '人工智能数据标注'],
    ['加盟店店长', '连锁经营管理师'],
  ])('understands %s as %s', (query, title) => {
    expect(titles(query)[0]).toBe(title);
  });

  it.each([
    ['车工 中级工', ['车工（普通车工）', '车工（数控车工）', '车工']],
    ['车工 5', ['车工', '车工（普通车工）', '车工（数控车工）']],
    ['车工五级/初级工', ['车工', '车工（普通车工）', '车工（数控车工）']],
    ['中级车工', ['车工（普通车工）', '车工（数控车工）', '车工']],
  ])('puts entries that are open at the level in %s first, and hides none', (query, expected) => {
    expect(titles(query).slice(0, 3)).toEqual(expected);
  });

  it('finds an occupation at a level at which it is not open', () => {
    expect(titles('电子商务师 一级')).toContain('电子商务师');
    expect(titles('人工智能数据标注 专项职业能力')[0]).toBe('人工智能数据标注');
  });

  it.each([
    ['美蓉师', '美容师'],
    ['汗工', '焊工（电焊工）'],
    ['裁逢', '裁缝'],
    ['盆境师', '盆景师'],
    ['无损检侧员', '无损检测员'],
    ['网约派送员', '网约配送员'],
    ['壮联网营销师', '互联网营销师（平台管理员）'],
    ['养老老护理员', '养老护理员'],
    ['养护老理员', '养老护理员'],
  ])('guesses that %s is a misspelling of %s', (query, title) => {
    expect(find(query)[0]).toMatchObject({ title, match: { kind: 'fuzzy', ranges: [] } });
  });

  it.each([{ levels: [4 as const] }, { code: '4-02' }])(
    'guesses within %j, but not because that leaves out what was found',
    (options) => {
      const other: Row = ['4-02-01-01', '养老护里', '养老护里', [4]];
      const titlesIn = (...rows: Row[]) =>
        search(catalogueOf(...rows), '养老护理', options).map(({ title }) => title);
      expect(titlesIn(other)).toEqual(['养老护里']);
      expect(titlesIn(['4-01-01-01', '养老护理员', '养老护理员', [5]], other)).toEqual([]);
    },
  );

  it('ranks a character that sounds the same above one that looks alike', () => {
    const names = catalogueOf(
      ['4-01-01-01', '客工师', '客工师', [5]],
      ['4-01-01-02', '容工师', '容工师', [5]],
    );
    // 溶 sounds like 容; 宾 only shares its top.
    expect(search(names, '溶工师')[0]?.title).toBe('容工师');
    expect(search(names, '宾工师').map((result) => result.title)).toEqual(['客工师', '容工师']);
  });

  it.each([
    ['电工', '电工'],
    ['美客师', '美容师'],
    ['电工、', '电工'],
  ])('understands all of %s', (query, title) => {
    const { items } = answerQuery(embeddedCatalogue, query);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ notUnderstood: [] });
    expect(items[0]?.results[0]).toMatchObject({ title });
  });

  it('understands all of a list without commas, however wide its spaces', () => {
    const { items } = answerQuery(embeddedCatalogue, '电工  律师助理');
    expect(items.map(({ query }) => query)).toEqual(['电工  律师助理']);
    const list = answerQuery(embeddedCatalogue, '电工  焊工').items;
    expect(list.map(({ query, notUnderstood }) => [query, notUnderstood])).toEqual([
      ['电工', []],
      ['焊工', []],
    ]);
  });

  it('leaves out what has any of some words in its title', () => {
    const catalogue = catalogueOfNames('汽车维修工', '电梯维修工', '钟表维修工');
    const left = search(catalogue, '维修工 -车 -梯').map(({ title }) => title);
    expect(left).toEqual(['钟表维修工']);
  });

  it('drops weak matches if there are sure ones', () => {
    expect(titles('电工')).toEqual(['电工']);
    expect(titles('car').every((title) => title.startsWith('汽车维修工'))).toBe(true);
  });

  it.each([
    '前厅服务员',
    '行政办事员',
    '创业指导师',
    '调香师',
    '快递员',
    '保安',
    '司机',
    'lawyer',
    'nurse',
    'driver',
    'manager',
    'accountants',
  ])('knows that %s is something else', (query) => {
    expect(titles(query)).toEqual([]);
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
    expect(() => find(' 　')).toThrow(libraryError('query-empty'));
  });

  it('survives a very long query', () => {
    expect(titles('电'.repeat(100_000))).toEqual([]);
  });
});
