import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { embeddedClassification } from '../../../src/catalog/embedded-classification.js';
import { answerQuery, search } from '../../../src/lookup/search/search.js';

const titles = (query: string) => search(embeddedCatalogue, query).map(({ title }) => title);
const first = (query: string) => titles(query)[0];
const isGuess = (query: string) => search(embeddedCatalogue, query)[0]?.match.kind === 'fuzzy';

describe('a sentence', () => {
  it.each([
    ['我想考电工高级证', '电工'],
    ['怎么考咖啡师', '咖啡师'],
    ['我是做美甲的能考什么', '美甲师'],
    ['请问有没有修电梯的证书', '电梯安装维修工'],
    ['哪个证可以去医院当护工', '医疗护理员'],
    ['想学开拖拉机', '农机驾驶操作员（拖拉机驾驶员）'],
    ['教别人打羽毛球要考证吗', '社会体育指导员（羽毛球）'],
    ['帮企业算碳排放的', '碳排放管理员（碳排放核算员）'],
    ['I want to work as a barista', '咖啡师'],
    ['license for an electrician', '电工'],
    ['I look after old people', '养老护理员'],
    ['I teach people how to drive', '机动车驾驶教练员'],
  ])('%s finds %s first', (query, title) => {
    expect(first(query)).toBe(title);
  });

  it.each(['我想考律师证', '怎么当消防员', '想学开公交车', '修手机要什么证', '我想考', '怎么报名'])(
    '%s names nothing of the catalogue',
    (query) => {
      expect(titles(query)).toEqual([]);
    },
  );

  it.each(['make', 'sell', 'fix', 'painter', '开钻床', '在医院当护士'])(
    '%s alone is too little, or another job',
    (query) => {
      expect(titles(query)).toEqual([]);
    },
  );

  it.each([
    ['收割机驾驶员', ['收割机']],
    ['宠物医生', ['医生']],
  ])('%s says what of it is not known: %j', (query, parts) => {
    expect(answerQuery(embeddedCatalogue, query).items[0]).toMatchObject({
      results: [],
      notUnderstood: parts,
    });
  });
});

describe('the words of a name', () => {
  it.each([
    ['通信', '轨道交通信号工（城市轨道交通信号工）'],
    ['化工', '园林绿化工'],
    ['产品', '农产品食品检验员（农产品质量安全检测员）'],
    ['电工', '焊工（电焊工）'],
    ['电工', '建筑信息模型技术员（机电工程）'],
  ])('%s is not found in %s', (query, title) => {
    expect(titles(query)).not.toContain(title);
  });

  it.each([
    ['焊工', '焊工（电焊工）'],
    ['维修工', '电梯安装维修工'],
    ['汽车维', '汽车维修工'],
  ])('%s is found in %s', (query, title) => {
    expect(titles(query)).toContain(title);
  });
});

describe('an ending that names the same person', () => {
  it.each([
    ['调酒员', '调酒师'],
    ['训狗师', '宠物驯导师'],
    ['模具工程师', '模具工（冲压模）'],
    ['供应链总监', '供应链管理师'],
    ['人力资源主管', '企业人力资源管理师'],
    ['美甲师助理', '美甲师'],
  ])('%s is %s', (query, title) => {
    expect(first(query)).toBe(title);
    expect(isGuess(query)).toBe(false);
  });

  it.each(['木工', '保安员', '采购员', '安全工程师', '机械工程师', '餐厅经理', '设计总监'])(
    'does not make %s of anything here',
    (query) => {
      expect(titles(query)).toEqual([]);
    },
  );
});

describe('a field', () => {
  it.each([
    ['餐饮', 11],
    ['美容美发', 5],
    ['电商', 7],
  ])('%s has all of its %i entries', (query, count) => {
    expect(titles(query)).toHaveLength(count);
  });

  it('says by which group an entry was found', () => {
    const found = search(embeddedCatalogue, '餐饮').filter(({ match }) => match.kind === 'group');
    expect(found.length).toBeGreaterThan(0);
    for (const { match } of found) {
      expect(match).toEqual({
        kind: 'group',
        field: 'group',
        ranges: [[0, 2]],
        group: '餐饮服务人员',
      });
    }
  });
});

describe('a wrong character that sounds the same', () => {
  it.each([
    ['全煤体', '全媒体运营师（创意策划）'],
    ['区快链', '区块链应用操作员'],
    ['保结员', '保洁员'],
    ['盆景帅', '盆景师'],
  ])('in %s is a misspelling of %s', (query, title) => {
    expect(titles(query)).toContain(title);
    expect(isGuess(query)).toBe(true);
  });

  it.each(['插画', '插画师', '数控磨工', '药店店员'])('in %s would be a guess too far', (query) => {
    expect(titles(query)).toEqual([]);
  });
});

describe('a list of queries', () => {
  it('answers each item, in order, and says which', () => {
    const found = search(embeddedCatalogue, '电工、律师、月嫂');
    expect(found.map(({ title, match }) => [title, match.query])).toEqual([
      ['电工', '电工'],
      ['家政服务员（母婴护理员）', '月嫂'],
    ]);
    const { items } = answerQuery(embeddedCatalogue, '电工、律师、月嫂');
    expect(items.map(({ query, results }) => [query, results.length])).toEqual([
      ['电工', 1],
      ['律师', 0],
      ['月嫂', 1],
    ]);
  });

  it('may be names that no entry has together', () => {
    expect(search(embeddedCatalogue, '电工 焊工').map(({ match }) => match.query)).toEqual([
      '电工',
      '焊工',
    ]);
  });

  it('is none where there is one item', () => {
    expect(search(embeddedCatalogue, '电工、')[0]?.match.query).toBeUndefined();
  });
});

describe('what is left out', () => {
  it.each(['维修工不要汽车', '维修工 -汽车', '除汽车 维修工', '维修工 不含修车'])(
    'is not found: %s',
    (query) => {
      expect(titles(query)).toContain('电梯安装维修工');
      expect(titles(query).filter((title) => title.startsWith('汽车维修工'))).toEqual([]);
    },
  );
});

describe('levels', () => {
  it('put entries first that are open at them', () => {
    expect(first('家政服务员 二级')).toBe('家政服务员');
    expect(first('车工四级')).toMatch(/^车工（/);
    expect(first('无人机三级')).toBe('无人机驾驶员（航拍无人机驾驶员）');
  });

  it('are none within an alias', () => {
    expect(first('足疗技师')).toBe('保健按摩师');
  });
});

it('finds at most three of the occupations that the catalogue does not list, and none for certain', () => {
  const listed = new Set(embeddedCatalogue.entries.map(({ code }) => code));
  const others = embeddedClassification.occupations.filter(({ code }) => !listed.has(code));
  expect(others).toHaveLength(1511);
  const found = others.flatMap(({ name }) => search(embeddedCatalogue, name).slice(0, 1));
  expect(found.length).toBeLessThanOrEqual(3);
  expect(found.every(({ match }) => match.kind === 'fuzzy' || match.kind === 'alias')).toBe(true);
});
