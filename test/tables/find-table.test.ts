import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/tables/input-error.js';
import { find, places, rowsOf } from './rows.js';

const refusal = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return error instanceof InputError ? { code: error.code, args: error.args } : error;
  }
};

describe('the header of a table', () => {
  it.each([
    ['职业（工种）名称|等级', { title: 0, level: 1 }],
    ['序号|職業編碼|級別', { code: 1, level: 2 }],
    ['申报认定职业|工种/职业方向|认定等级', { occupation: 0, trade: 1, level: 2 }],
    ['姓名*|职业名称*|工种|申报等级', { occupation: 1, trade: 2, level: 3 }],
    [
      '序号|职业编码|职业（工种）名称|职业名称|等级',
      { code: 1, title: 2, occupation: 3, level: 4 },
    ],
    ['工种|等级', { trade: 0, level: 1 }],
  ])('gives roles to the columns of %s', (header, expected) => {
    expect(places(header)).toEqual(expected);
  });

  it('is the first row that names a level and a name or a code', () => {
    const found = find(
      rowsOf(
        `2026年第一批职业技能等级认定报名汇总表|||
填报单位：某某培训学校|||填报日期：2026年3月1日
序号|姓名|职业名称|申报等级
1|甲|电工|3
2|乙|车工|4`,
      ),
    );
    expect(found.table.headerRows).toEqual([3]);
    expect(found.above.map(({ number }) => number)).toEqual([1, 2]);
    expect(found.below.map(({ number }) => number)).toEqual([4, 5]);
    expect(found.table).toMatchObject({ first: 0, last: 3, width: 4 });
  });

  it('is looked for among the first 50 rows', () => {
    const filler = Array.from({ length: 49 }, () => '-').join('\n');
    expect(find(rowsOf(`${filler}\n职业|等级\n电工|3`)).table.headerRows).toEqual([50]);
    expect(refusal(() => find(rowsOf(`-\n${filler}\n职业|等级\n电工|3`)))).toEqual({
      code: 'header-too-low',
      args: { row: 51, most: 50, sheet: null },
    });
    expect(refusal(() => find(rowsOf(`${filler}\n${filler}\n职业|等级`)))).toMatchObject({
      code: 'header-missing',
    });
  });

  it('may be the last row', () => {
    expect(find(rowsOf('-\n职业|等级')).table.headerRows).toEqual([2]);
  });

  it('takes two rows where both together name the columns', () => {
    const found = find(
      rowsOf('序号|姓名|申报信息|||备注\n||职业|工种|等级|\n1|甲|车工|普通车工|四级|'),
    );
    expect(found.table.headerRows).toEqual([1, 2]);
    expect(found.table.headers).toEqual([
      '序号',
      '姓名',
      '申报信息/职业',
      '申报信息/工种',
      '申报信息/等级',
      '备注',
    ]);
  });

  it('takes two rows where the lower one goes on with headers', () => {
    const text = '序号|姓名|申报职业||申报等级\n||职业名称|工种|\n1|甲|车工|普通车工|四级';
    expect(find(rowsOf(text)).table.headerRows).toEqual([1, 2]);
    expect(places(text)).toEqual({ occupation: 2, trade: 3, level: 4 });
  });

  it('takes two rows where the upper one says what the person has', () => {
    const text = '姓名|现有证书||申报||\n|职业|等级|职业|等级|\n甲|电工|五级|车工|四级|';
    expect(places(text)).toEqual({ occupation: 3, level: 4 });
  });

  it('does not take a line above the table for the header of a column that has none', () => {
    const line = rowsOf('申报职业||||\n级别||职业名称|申报等级\n四级|√|电工|三级');
    expect(find(line).table).toMatchObject({ headerRows: [2], roles: { level: { index: 3 } } });
    const merges = [{ top: 1, bottom: 1, left: 0, right: 3 }];
    expect(find(line, { merges }).table.headerRows).toEqual([2]);
  });

  it('does not make a header of two lines above the table', () => {
    const rows = rowsOf('申报职业|||\n职业技能等级|||填报日期：2026年\n姓名|工种|等级|备注');
    const merges = [{ top: 1, bottom: 1, left: 0, right: 3 }];
    expect(find(rows, { merges }).table.headerRows).toEqual([3]);
  });

  it('uses a column of codes that lies below a line with names', () => {
    const rows = rowsOf('填报单位|某某学校||联系人|张三\n姓名||技能等级|备注|编码|职业工种');
    expect(find(rows).table).toMatchObject({ roles: { code: { index: 4 } } });
    const marked = rowsOf('申报单位|某某学校|申报日期|2026年\n姓名|职业工种|技能等级|编码');
    expect(find(marked).table).toMatchObject({ roles: { code: { index: 3 } } });
  });

  it('does not take a date and what it is of for headings', () => {
    const rows = rowsOf('申报单位|某某学校||申报日期|2026年3月1日\n姓名|职业名称|等级|级别|备注');
    expect(refusal(() => find(rows))).toMatchObject({ code: 'columns-equal' });
  });

  it('uses a column of names that lies below one', () => {
    const rows = rowsOf('填报单位|某某学校||联系人\n工种||等级|名称');
    expect(find(rows).table).toMatchObject({ headerRows: [2], roles: { title: { index: 3 } } });
  });

  it('does not take a line above the table for headings', () => {
    const found = find(rowsOf('现有职工职业等级情况||\n姓名|职业|等级\n甲|电工|三级'));
    expect(found.table.headerRows).toEqual([2]);
    expect(Object.keys(found.table.roles)).toEqual(['occupation', 'level']);
  });

  it('takes merged cells into account', () => {
    const merges = [
      { top: 1, left: 0, bottom: 1, right: 5 },
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 1, bottom: 2, right: 2 },
      { top: 2, left: 3, bottom: 2, right: 5 },
    ];
    const text =
      '已取得证书人员报名表|||||\n姓名|现有证书||申报信息||\n|职业|等级|职业|工种|等级\n甲|电工|五级|车工|普通车工|四级';
    const found = find(rowsOf(text), { merges });
    expect(found.table.headerRows).toEqual([2, 3]);
    expect(places(text, { merges })).toEqual({ occupation: 3, trade: 4, level: 5 });
    expect(found.table.unused.map(({ header, why }) => [header, why])).toEqual([
      ['现有证书/职业', 'held'],
      ['现有证书/等级', 'held'],
    ]);
  });

  it('takes two rows where a header with a role is merged down', () => {
    const merges = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ];
    const found = find(rowsOf('职业|等级|成绩|\n||理论|实操\n电工|三级|90|80'), { merges });
    expect(found.table.headerRows).toEqual([1, 2]);
  });

  it('covers all columns of a merged header', () => {
    const merges = [{ top: 1, left: 1, bottom: 1, right: 3 }];
    const { roles } = find(rowsOf('职业|等级||\n电工|5|4|3'), { merges }).table;
    expect(roles.level).toMatchObject({ index: 1, last: 3 });
  });

  it('is the row that the user names', () => {
    const text = '职业|等级\n岗位|级\n职业|等级\n电工|3';
    expect(find(rowsOf(text), { headerRow: 3 }).table.headerRows).toEqual([3]);
    expect(refusal(() => find(rowsOf(text), { headerRow: 2 }))).toEqual({
      code: 'header-missing',
      args: { nearest: { row: 2, headers: ['岗位', '级'] }, lacks: ['name', 'level'] },
    });
    expect(refusal(() => find(rowsOf(text), { headerRow: 9 }))).toEqual({
      code: 'header-row-missing',
      args: { row: 9, rows: 4 },
    });
  });

  it('has the columns of an earlier run apart', () => {
    const { results, roles } = find(
      rowsOf('职业|等级|zhiye_verdict|zhiye_code|zhiye_titles|zhiye_reason'),
    ).table;
    expect(results).toEqual([2, 3, 4, 5]);
    expect(Object.keys(roles)).toEqual(['occupation', 'level']);
    const resultNames = [['核对结果', '编码', '开放条目', '说明']];
    const chinese = find(rowsOf('职业|等级|核对结果|编码|开放条目|说明'), { resultNames }).table;
    expect(chinese.results).toEqual([2, 3, 4, 5]);
    expect(Object.keys(chinese.roles)).toEqual(['occupation', 'level']);
  });

  it('is missing where no row has it, and the nearest row is named', () => {
    expect(refusal(() => find(rowsOf('一览表\n姓名|职业|班次\n甲|电工|1')))).toEqual({
      code: 'header-missing',
      args: { nearest: { row: 2, headers: ['姓名', '职业', '班次'] }, lacks: ['level'] },
    });
    expect(refusal(() => find(rowsOf('a|b\nc|d')))).toEqual({
      code: 'header-missing',
      args: { nearest: null, lacks: ['name', 'level'] },
    });
  });
});

describe('the columns of a table', () => {
  it.each([
    ['姓名|职业名称|级别|申报等级', { occupation: 1, level: 3 }],
    ['申报等级|级别|职业', { occupation: 2, level: 0 }],
    ['name|occupation|level', { occupation: 1, level: 2 }],
    ['名称|职业（工种）|等级', { title: 1, level: 2 }],
    ['name|level', { title: 0, level: 1 }],
    ['姓名|职业|申报职业|等级', { occupation: 2, level: 3 }],
    ['姓名|职业|申报职业（工种）|等级', { title: 2, level: 3 }],
    ['编码|职业编码|等级', { code: 1, level: 2 }],
    ['现职业|职业|等级|现有等级', { occupation: 1, level: 2 }],
  ])('of %s go by their claims', (header, expected) => {
    expect(places(header)).toEqual(expected);
  });

  it.each([
    ['职业|等级|级别', 'level', ['等级', '级别']],
    ['职业|职业名称|等级', 'occupation', ['职业', '职业名称']],
    ['职业|申报等级|认定等级', 'level', ['申报等级', '认定等级']],
    ['职业|工种|职业方向|等级', 'trade', ['工种', '职业方向']],
    ['职业|等级|职业', 'occupation', ['职业', '职业']],
  ])('of %s have equal claims', (header, role, headers) => {
    expect(refusal(() => find(rowsOf(header)))).toMatchObject({
      code: 'columns-equal',
      args: { role, columns: headers.map((each) => ({ header: each })) },
    });
  });

  it('are named by options, of which none switches another column off', () => {
    const header = '岗位|职业名称|工种|编号|等级|级';
    expect(places(header, { named: { title: '岗位', level: '级' } })).toEqual({
      title: 0,
      occupation: 1,
      trade: 2,
      level: 5,
    });
    expect(places(header, { named: { title: '职业名称' } })).toEqual({
      title: 1,
      trade: 2,
      level: 4,
    });
    expect(places(header, { named: { code: '编号', trade: '岗位' } })).toEqual({
      trade: 0,
      occupation: 1,
      code: 3,
      level: 4,
    });
  });

  it('are named as they are written, or by number where several have one header', () => {
    expect(places('职业*|等级（必填）|级别', { named: { level: '等级' } })).toMatchObject({
      level: 1,
    });
    expect(places('职业|等级|职业', { named: { occupation: '3' } })).toEqual({
      occupation: 2,
      level: 1,
    });
    expect(
      refusal(() => places('职业|等级|职业', { named: { occupation: '职业' } })),
    ).toMatchObject({
      code: 'columns-equal',
    });
    expect(refusal(() => places('职业|等级', { named: { level: '级' } }))).toEqual({
      code: 'column-missing',
      args: { role: 'level', column: '级', headers: ['职业', '等级'] },
    });
  });

  it('say which ones look like a role and are not used', () => {
    const { unused } = find(rowsOf('name|职业名称|级别|申报等级|原等级|证书等级')).table;
    expect(unused.map(({ header, role, why }) => [header, role, why])).toEqual([
      ['name', 'title', 'weaker'],
      ['级别', 'level', 'weaker'],
      ['原等级', 'level', 'held'],
      ['证书等级', 'level', 'resembling'],
    ]);
  });
});
