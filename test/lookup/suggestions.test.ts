import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { stems } from '../../src/lookup/endings.js';
import { suggest } from '../../src/lookup/suggestions.js';
import { catalogueOfNames } from './catalogues.js';

const titles = (text: string) => suggest(embeddedCatalogue, text).map(({ title }) => title);
const first = (text: string) => suggest(embeddedCatalogue, text)[0];

/** The titles suggested for a text by a catalogue of only these occupations. */
const among = (text: string, ...occupations: string[]) =>
  suggest(catalogueOfNames(...occupations), text).map(({ title }) => title);

describe('suggest', () => {
  it.each([
    ['月嫂', '家政服务员（母婴护理员）', 'everyday', '月嫂'],
    ['金牌月嫂', '家政服务员（母婴护理员）', 'everyday', '月嫂'],
    ['月嫂师傅', '家政服务员（母婴护理员）', 'everyday', '月嫂'],
    ['維修電工', '电工', 'former', '维修电工'],
    ['electrician', '电工', 'english', 'electrician'],
    ['Electricians', '电工', 'english', 'electrician'],
    ['meirongshi', '美容师', 'pinyin', 'meirongshi'],
    ['dzsws', '电子商务师', 'initials', 'dzsws'],
  ])('says of %s why it may be %s', (text, title, kind, word) => {
    expect(first(text)).toMatchObject({ title, because: { kind, word } });
  });

  it.each([
    ['电攻', '电工'],
    ['美客师', '美容师'],
    ['美蓉师', '美容师'],
    ['中试烹调师', '中式烹调师'],
    ['钟表维修员', '钟表维修工'],
    ['人力资源管理', '企业人力资源管理师'],
    ['车工（数空车工）', '车工（数控车工）'],
  ])('takes %s for what is most like %s, which needs no reason', (text, title) => {
    expect(first(text)).toMatchObject({ title, because: null });
  });

  it('puts the meaning of a word before similar names', () => {
    expect(titles('育婴师')[0]).toBe('婴幼儿发展引导员（育婴员）');
    expect(among('调酒', '花式调酒师', '调酒师')).toEqual(['调酒师', '花式调酒师']);
  });

  it.each(['质监师', '美师', '大师', '巡防员', '装卸工', '张师傅', '经理', '工人', '人员', '师'])(
    'suggests nothing for %s, which shares only an ending with any name',
    (text) => {
      expect(titles(text)).toEqual([]);
    },
  );

  it('never suggests a name that shares only an ending with the text', () => {
    const rare = fc.string({
      unit: fc.constantFrom(...'龘鑫淼焱垚骉犇羴'),
      minLength: 1,
      maxLength: 3,
    });
    const ending = fc.constantFrom(
      '师',
      '员',
      '工',
      '人员',
      '师傅',
      '工程师',
      '技师',
      '操作工',
      '服务员',
    );
    fc.assert(
      fc.property(rare, ending, (word, end) => {
        expect(titles(word + end)).toEqual([]);
      }),
    );
  });

  it('suggests names that start with or contain the text, and names that the text ends with', () => {
    expect(among('电梯', '电梯安装工', '电工')).toEqual(['电梯安装工']);
    expect(among('超级美容师', '美容师', '园林绿化工')).toEqual(['美容师']);
  });

  it('suggests nothing for a text that only starts with a name and continues with something else', () => {
    expect(titles('酒吧驻唱')).toEqual([]);
  });

  it('suggests an occupation once, by its own name, even if it has several entries', () => {
    const names = titles('互连网营销师');
    expect(names[0]).toBe('互联网营销师');
    expect(new Set(names).size).toBe(names.length);
  });

  it('suggests at most five names, and at most five neighbours of a code', () => {
    const six = ['甲电焊工', '乙电焊工', '丙电焊工', '丁电焊工', '戊电焊工', '己电焊工'];
    expect(among('电焊', ...six)).toHaveLength(5);
    expect(among('4-01-01-99', ...six)).toEqual(six.slice(0, 5));
    expect(among('4-01-02-99', ...six)).toEqual([]);
  });

  it('suggests by the name if a code comes with it', () => {
    expect(titles('9-99-99-99 美客师')[0]).toBe('美容师');
  });

  it('suggests nothing for an empty name, or for one of more than 64 characters', () => {
    const longest = `${'高速铁路桥梁'.repeat(10)}维修管理`;
    expect(titles('')).toEqual([]);
    expect(among(longest, `${longest}员`)).toEqual([`${longest}员`]);
    expect(among(`${longest}师`, `${longest}员`)).toEqual([]);
  });

  it('puts the shorter of equally likely names first', () => {
    expect(among('古筝', '古筝技术人员', '古筝员')).toEqual(['古筝员', '古筝技术人员']);
  });

  it('leaves out names that are little like the text if others are much like it', () => {
    const [slightly, much] = ['市政桥梁检测养护工', '高速铁路桥梁维修工'];
    expect(among('高速铁路桥梁维修', slightly, much)).toEqual([much]);
  });

  it('puts the meaning of an English word before similar names', () => {
    const [similar, meant] = ['Electrician安装员', '电工'];
    expect(among('electrician', similar, meant)).toEqual([meant, similar]);
  });

  it('suggests a name with Latin letters by those', () => {
    expect(among('plc', 'PLC编程员')).toEqual(['PLC编程员']);
  });

  it('takes a Chinese word that comes with an English one only if it is whole', () => {
    const because = { kind: 'everyday', word: '图书发行' };
    expect(first('图书发行 bookseller')).toMatchObject({ title: '出版物发行员', because });
    expect(titles('图书发 bookseller')).toEqual([]);
  });

  it('suggests only titles and codes of the catalogue, whatever the text', () => {
    const { entries } = embeddedCatalogue;
    const known = new Set(
      entries.flatMap(({ code, title, occupation }) => [
        `${code} ${title}`,
        `${code} ${occupation}`,
      ]),
    );
    const part = fc
      .tuple(fc.constantFrom(...entries), fc.nat(6), fc.nat(6))
      .map(([{ title }, from, length]) => title.slice(from, from + length));
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 3 }), (parts) => {
        const found = suggest(embeddedCatalogue, parts.join(''));
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { code, title } of found) expect(known).toContain(`${code} ${title}`);
      }),
    );
  });
});

describe('stems', () => {
  it('drop each ending that means a person', () => {
    expect(stems('咖啡店员')).toEqual(['咖啡店员', '咖啡店', '咖啡']);
    expect(stems('电工')).toEqual(['电工', '电']);
    expect(stems('店长助理')).toEqual(['店长助理', '店长', '店']);
    expect(stems('师')).toEqual(['师']);
  });

  it('are few, however many endings a text has', () => {
    expect(stems('工人员工人员'.repeat(10)).length).toBeLessThanOrEqual(60);
  });
});
