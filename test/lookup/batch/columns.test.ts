import { describe, expect, it } from 'vitest';
import { ZhiyeError } from '../../../src/catalog/errors.js';
import { findColumns, repeatedHeaders } from '../../../src/lookup/batch/columns.js';

const NAMES =
  '职业（工种）名称 职业工种名称 职业名称 职业 申报职业 申报认定职业 工种 工种名称 工种/职业方向名称 职业方向 名称 title occupation name trade'.split(
    ' ',
  );
const CODES = '职业编码 编码 代码 code'.split(' ');
const LEVELS = '等级 级别 申报等级 认定等级 职业技能等级 level levels'.split(' ');

const isSameSet = (wanted: readonly string[]) => (found: readonly string[]) =>
  [...found].sort().join() === [...wanted].sort().join();

describe('findColumns', () => {
  it.each([
    [['职业（工种）名称', '等级'], { title: 0, level: 1 }],
    [['等级', '职业(工种)名称'], { title: 1, level: 0 }],
    [['序号', '職業編碼', '級別'], { code: 1, level: 2 }],
    [['申报认定职业', '工种/职业方向名称', '认定等级'], { occupation: 0, trade: 1, level: 2 }],
    [['职业名称', '工种', '职业技能等级'], { occupation: 0, trade: 1, level: 2 }],
    [
      ['序号', '职业编码', '职业（工种）名称', '职业名称', '等级'],
      { code: 1, title: 2, occupation: 3, level: 4 },
    ],
    [['Name', 'Levels', 'CODE'], { title: 0, level: 1, code: 2 }],
    [['occupation', 'trade', 'level'], { occupation: 0, trade: 1, level: 2 }],
  ])('finds its way in %j', (header, columns) => {
    expect(findColumns(header)).toEqual(columns);
  });

  it.each(NAMES)('takes %s for a name', (header) => {
    const { title, occupation, trade } = findColumns([header, 'level']);
    expect(title ?? occupation ?? trade).toBe(0);
  });

  it.each(CODES)('takes %s for a code', (header) => {
    expect(findColumns([header, 'level']).code).toBe(0);
  });

  it.each(LEVELS)('takes %s for a level', (header) => {
    expect(findColumns(['name', header]).level).toBe(1);
  });

  it('takes headers that are named in place of those it knows', () => {
    const header = ['职业名称', '工种', '岗位', '编号', '级', '等级'];
    expect(findColumns(header, { name: '岗位', level: '级' })).toEqual({ title: 2, level: 4 });
    expect(findColumns(header, { code: '编号' })).toEqual({
      occupation: 0,
      trade: 1,
      code: 3,
      level: 5,
    });
  });

  it.each([
    [['a', 'b'], {}, [...NAMES, ...CODES, ...LEVELS]],
    [['职业', 'b'], {}, LEVELS],
    [['a', '等级'], {}, [...NAMES, ...CODES]],
    [['职业', '等级'], { name: '岗位' }, ['岗位']],
    [['职业', '等级'], { level: '级' }, ['级']],
  ])('refuses %j with %j, and says what was looked for', (header, named, wanted) => {
    const refusal = (() => {
      try {
        return findColumns(header, named);
      } catch (error) {
        return error instanceof ZhiyeError ? { code: error.code, args: error.args } : error;
      }
    })();
    expect(refusal).toMatchObject({ code: 'column-missing', args: { header } });
    expect(refusal).toHaveProperty('args.wanted', expect.toSatisfy(isSameSet(wanted)));
  });
});

describe('repeatedHeaders', () => {
  it('names each header that stands more than once', () => {
    expect(repeatedHeaders(['a', 'b', 'a', '', '', ' ', ' ', 'c', 'b', 'a'])).toEqual(['a', 'b']);
  });
});
