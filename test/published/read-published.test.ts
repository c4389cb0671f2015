import { describe, expect, it } from 'vitest';
import { entriesIn, problemsIn, read, sheetOf } from './reading.js';

const HEADER = '序号|职业编码|职业（工种）名称|职业名称|等级';

describe('levels of a published table', () => {
  it.each([
    ['五级/初级工、四级/中级工', '5、4'],
    ['5-3', '5、4、3'],
    ['五级至三级', '5、4、3'],
    ['三级及以上', '3、2、1'],
    ['专项职业能力', '专项职业能力'],
    ['5¶4', '5、4'],
  ])('are read from %s', (cell, levels) => {
    expect(entriesIn(`${HEADER}\n1|6-31-01-03|电工|电工|${cell}`)).toEqual([
      `6-31-01-03 电工 ${levels}`,
    ]);
  });

  it.each([
    ['三级/技师', '2 4 level-contradictory 三级/技师 三级/技师'],
    ['学徒工', '2 4 level-not-listed 学徒工 学徒工'],
    ['六级', '2 4 level-unknown 六级 六级'],
    ['5、4、4', '2 4 level-repeated 4 5、4、4'],
    ['5/4/5', '2 4 level-repeated 5 5/4/5'],
    ['5-3、四级', '2 4 level-repeated 四级 5-3、四级'],
    ['2026-05-03', '2 4 cell-is-date 2026-05-03 5-3'],
    ['', '2 4 cell-missing 电工 等级'],
    ['—', '2 4 cell-missing 电工 等级'],
  ])('are a problem where a cell has %s', (cell, problem) => {
    expect(problemsIn(`${HEADER}\n1|6-31-01-03|电工|电工|${cell}`)).toEqual([problem]);
  });

  it('are in as many columns as the header covers, merged or with empty cells after it', () => {
    const rows = '\n1|6-31-01-03|电工|电工|5|4|3\n2|6-31-01-04|甲工|甲工|5||';
    const entries = ['6-31-01-03 电工 5、4、3', '6-31-01-04 甲工 5'];
    const merges = [{ top: 1, bottom: 1, left: 4, right: 6 }];
    expect(entriesIn([sheetOf(`${HEADER}${rows}`, { merges })])).toEqual(entries);
    expect(entriesIn(`${HEADER}||${rows}`)).toEqual(entries);
    expect(problemsIn(`${HEADER}${rows}`)).toEqual([
      '2 cell-extra 1 6-31-01-03 电工 电工 5 4 3 序号、职业编码、职业（工种）名称、职业名称、等级',
    ]);
  });

  it.each([
    ['五级|四级|三级'],
    ['初级工|中级工|高级工'],
    ['五级/初级工|四级/中级工|三级/高级工'],
    ['五级¶初级工|四级¶中级工|三级¶高级工'],
    ['初级工（元）|中级工（元）|高级工（元）'],
    ['5|4|3'],
  ])('have a column each, headed %s', (headers) => {
    const table = (cells: string) => `职业编码|职业名称|${headers}\n6-31-01-03|电工|${cells}`;
    for (const mark of ['√', '✓', '✔', '●', '○', '▲', '是', '有', '930', '1,290.5', '1']) {
      expect(entriesIn(table(`${mark}||${mark}`))).toEqual(['6-31-01-03 电工 5、3']);
    }
    for (const mark of ['', '0', '0.00', '×', '✗', '否', '无', '/', '／', '-', '—', '——']) {
      expect(entriesIn(table(`${mark}|√|${mark}`))).toEqual(['6-31-01-03 电工 4']);
    }
    expect(problemsIn(table('√|待定|'))).toEqual(['2 3 mark-unknown 待定']);
    expect(problemsIn(table('||'))).toEqual(['2 2 cell-missing 电工 等级']);
  });

  it('have a column each below a header over all of them', () => {
    const text = '职业编码|职业名称|等级||\n||五级|四级|三级\n6-31-01-03|电工|√||√';
    expect(entriesIn(text)).toEqual(['6-31-01-03 电工 5、3']);
    const merges = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 2, left: 1, right: 1 },
      { top: 1, bottom: 1, left: 2, right: 4 },
    ];
    expect(entriesIn([sheetOf(text, { merges })])).toEqual(['6-31-01-03 电工 5、3']);
  });

  it.each([
    ['two columns each', '职业名称|五级||四级|\n|理论|实操|理论|实操\n电工|50|100||'],
    [
      'two columns each, below a header over all of them',
      '职业名称|等级|||\n|五级||四级|\n|理论|实操|理论|实操\n电工|50|100||',
    ],
  ])('have %s', (_, text) => {
    expect(entriesIn(text)).toEqual(['6-31-01-03 电工 5']);
    expect(problemsIn(text.replace('50|100||', '50|100|60|/'))).toEqual([
      expect.stringContaining('level-columns-disagree'),
    ]);
  });

  it.each([
    ['职业名称|等级\n|5\n电工|4', '2 0 cell-missing 5 职业名称'],
    ['职业名称|等级\n|五级\n电工|4', '2 0 cell-missing 五级 职业名称'],
    ['职业名称|等级||\n|5|4|3\n车工|4|3|', '2 0 cell-missing 5 4 3 职业名称'],
  ])('below a row whose name is missing are no marks: %s', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it.each(['√|√|√\n车工|√||', '1|1|1\n车工|1||', '900|1000|1100\n车工|900|/|/'])(
    'have a column each below a header of two rows whose cells are not merged: %s',
    (rows) => {
      const text = `职业名称|等级||\n|5|4|3\n电工|${rows}`;
      expect(entriesIn(text)).toEqual(['6-31-01-03 电工 5、4、3', '6-18-01-01 车工 5']);
    },
  );

  it('are gathered from a row each', () => {
    const text =
      '职业编码|职业名称|等级\n6-31-01-03|电工|五级\n6-31-01-03|电工|四级\n6-18-01-01|车工|五级';
    expect(entriesIn(text)).toEqual(['6-31-01-03 电工 5、4', '6-18-01-01 车工 5']);
    expect(read(text).findings.gathered).toEqual({ rows: 2, entries: 1 });
    expect(problemsIn(`${text}\n6-31-01-03|电工|四级、三级`)).toEqual(['5 title-repeated 电工 2']);
  });
});

describe('names of a published table', () => {
  it.each([
    ['职业名称|工种|等级', '车工|普通车工|5', '6-18-01-01 车工（普通车工） 5'],
    ['职业名称|工种|等级', '车工|/|5', '6-18-01-01 车工 5'],
    ['职业名称|工种|等级', '车工|车工|5', '6-18-01-01 车工 5'],
    ['职业名称|工种|等级', '车工|车工（普通车工）|5', '6-18-01-01 车工（普通车工） 5'],
    ['职业名称|职业（工种）名称|等级', '车工|普通车工|5', '6-18-01-01 车工（普通车工） 5'],
    ['职业（工种）名称|等级', '车工(普通车工)|5', '6-18-01-01 车工（普通车工） 5'],
    ['工种|等级', '车工|5', '6-18-01-01 车工 5'],
    ['工种|等级', '普通车工|5', '6-18-01-01 车工（普通车工） 5'],
    ['职业名称|等级', '车 工|5', '6-18-01-01 车工 5'],
    ['职业名称|等级', '互联网¶营销师|5', '4-01-06-02 互联网营销师 5'],
    ['职业名称|等级', '6-18-01-01 车工|5', '6-18-01-01 车工 5'],
    ['职业名称|等级', '车工（GBM 61801）|5', '6-18-01-01 车工 5'],
    ['职业名称|等级', '电子商务师S|5', '4-01-06-01 电子商务师 5'],
    ['职业名称|等级', '碳排放管理员（L/S）|5', '4-09-07-04 碳排放管理员 5'],
    ['职业（工种）名称|等级', '电子商务师S（网商）|5', '4-01-06-01 电子商务师（网商） 5'],
    [
      '职业（工种）名称|等级',
      '药物制剂工（散剂、茶剂与灸熨剂制备）|5',
      '6-12-03-00 药物制剂工（散剂、茶剂与灸熨剂制备） 5',
    ],
    [
      '职业（工种）名称|等级',
      '社会体育指导员（登山（山地户外））|5',
      '4-14-05-01 社会体育指导员（登山（山地户外）） 5',
    ],
  ])('under %s are read from %s', (header, row, entry) => {
    expect(entriesIn(`${header}\n${row}`)).toEqual([entry]);
  });

  it.each([
    ['职业名称|等级', '保育员、育婴师|5', '2 0 several-names 保育员、育婴师 保育员 | 育婴师'],
    ['职业名称|等级', '车工¶铣工|5', '2 0 several-names 车工\n铣工 车工 | 铣工'],
    ['职业名称|等级', '车工/铣工|5', '2 0 several-names 车工/铣工 车工 | 铣工'],
    [
      '职业（工种）名称|等级',
      '车工（普通车工、数控车工）|5',
      '2 0 several-names 车工（普通车工、数控车工） 普通车工 | 数控车工',
    ],
    [
      '职业名称|职业（工种）名称|等级',
      '电工|焊工（甲）|5',
      '2 1 title-not-of-occupation 焊工（甲） 电工',
    ],
    ['职业名称|职业（工种）名称|等级', '电工|焊工|5', '2 1 title-not-of-occupation 焊工 电工'],
    ['职业名称|职业（工种）名称|等级', '|焊工|5', '2 0 cell-missing 焊工 职业名称'],
    ['职业名称|等级', '飞天工|5', '2 code-missing 飞天工'],
    ['职业名称|等级', '5月3日|5', '2 0 cell-is-date 5月3日 5-3'],
    ['职业名称|工种|等级', '车工|2026-05-03|5', '2 1 cell-is-date 2026-05-03 5-3'],
    [
      '职业编码|职业名称|等级',
      '6-31-01-03|6-18-01-01 电工|5',
      '2 0 codes-disagree 6-31-01-03 6-18-01-01',
    ],
    [
      '职业名称|工种|等级',
      '6-18-01-01 车工|6-31-01-03 普通车工|5',
      '2 1 codes-disagree 6-31-01-03 6-18-01-01',
    ],
  ])('under %s are a problem in %s', (header, row, problem) => {
    expect(problemsIn(`${header}\n${row}`)).toEqual([problem]);
  });
});

describe('codes of a published table', () => {
  it.each([
    '6-31-01-03',
    '6—31-01-03',
    '6310103',
    '６-31-01-03',
    '6-31-01-03（GBM 61301）',
    '6-31-01-03 S',
  ])('are read from %s', (code) => {
    expect(entriesIn(`职业编码|职业名称|等级\n${code}|电工|5`)).toEqual(['6-31-01-03 电工 5']);
  });

  it('are a problem where they are none, or those of a group', () => {
    expect(problemsIn('职业编码|职业名称|等级\n6-3-1|电工|5\n6-31-01|电工|5')).toEqual([
      '2 0 code-malformed 6-3-1 4-01-06-02',
      '3 0 code-malformed 6-31-01 4-01-06-02',
    ]);
  });

  it('are looked up by exact name, and counted', () => {
    const text = '职业名称|等级\n电工|5\n律师|3\n飞天工|5';
    const { entries, findings } = read(text, { skipsUncoded: true });
    expect(entries.map(({ code }) => code)).toEqual(['6-31-01-03', '2-07-04-00']);
    expect(findings.derived.codes).toBe(2);
    expect(findings.leftOutRows).toEqual([
      { sheet: null, line: 4, text: '飞天工', why: 'uncoded' },
    ]);
  });

  it('to which the classification gives another name are reported, and taken in', () => {
    const { findings } = read('职业编码|职业名称|等级\n6-31-01-03|汽车维修工|5');
    expect(findings.otherNames).toEqual([
      { code: '6-31-01-03', name: '汽车维修工', classified: '电工' },
    ]);
  });

  it('of two occupations are a problem', () => {
    expect(problemsIn('职业编码|职业名称|等级\n6-31-01-03|电工|5\n6-31-01-03|焊工|5')).toEqual([
      '3 code-with-two-occupations 焊工 电工',
    ]);
  });
});

describe('numbers of a published table', () => {
  const numbered = (...numbers: string[]) =>
    `序号|职业编码|职业名称|等级\n${numbers.map((number, at) => `${number}|6-31-01-0${at + 1}|甲${at}工|5`).join('\n')}`;

  it.each([
    [['1', '2', '3'], 0],
    [['1', '2', '1'], 1],
    [['17', '18', '19'], 3],
    [['', '', ''], 3],
    [['1.', '（2）', '03'], 0],
  ])('%j are taken in, and %i numbered anew', (numbers, anew) => {
    const { entries, findings } = read(numbered(...numbers));
    expect(entries.map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(findings.derived.numbers).toBe(anew);
  });

  it('with a gap, or that are none, are a problem', () => {
    expect(problemsIn(numbered('1', '3'))).toEqual(['3 number-out-of-sequence 3 2']);
    expect(problemsIn(numbered('1', '甲'))).toEqual(['3 0 number-malformed 甲']);
  });
});

describe('rows that are no entries', () => {
  it('are left out and told: headings of sections, page numbers, totals', () => {
    const { entries, findings, footnote } = read(
      `${HEADER}\n一、机械类||||\n1|6-18-01-01|车工|车工|5\n6-31|机电|||\n2|6-31-01-03|电工|电工|5\n第 1 页 共 2 页\n合计||2|\n说明：1.会变。\n2.再公布。`.replace(
        '6-31|机电|||',
        '|6-31|机械设备修理人员||',
      ),
    );
    expect(entries).toHaveLength(2);
    expect(findings.leftOutRows.map(({ line, text, why }) => [line, text, why])).toEqual([
      [2, '一、机械类', 'section'],
      [4, '6-31 机械设备修理人员', 'section'],
      [6, '第 1 页 共 2 页', 'page'],
      [7, '合计 2', 'total'],
    ]);
    expect(footnote).toBe('说明：1.会变。2.再公布。');
  });

  it.each([
    '一||机械类|机械类|',
    '（二）||机械加工||',
    '三、|||机械加工|',
    '第一类||机械加工||',
    'Ⅳ|机械加工|||',
    'B||机械加工||',
  ])('may have the number of a section in place of their own: %s', (row) => {
    const { entries, findings } = read(`${HEADER}\n${row}\n1|6-31-01-03|电工|电工|5`);
    expect(entries).toHaveLength(1);
    expect(findings.leftOutRows).toMatchObject([{ line: 2, why: 'section' }]);
    expect(problemsIn(`${HEADER}\n${row.replace(/\|$/, '|5')}`)).not.toEqual([]);
  });

  it('are no excuse for an entry without levels', () => {
    expect(problemsIn('职业名称|等级\n机械类|\n车工|\n飞天师|')).toEqual([
      '3 1 cell-missing 车工 等级',
      '4 1 cell-missing 飞天师 等级',
    ]);
  });
});

describe('tables', () => {
  it('are side by side, and are read one after the other', () => {
    const text = `${HEADER}|${HEADER}\n1|6-18-01-01|车工|车工|5|3|6-31-01-03|电工|电工|5\n2|6-18-01-02|铣工|铣工|5|||||`;
    expect(entriesIn(text)).toEqual([
      '6-18-01-01 车工 5',
      '6-18-01-02 铣工 5',
      '6-31-01-03 电工 5',
    ]);
  });

  it('are side by side, and are read row by row where their numbers say so', () => {
    const text = '序号|职业名称|等级|序号|职业名称|等级\n1|车工|5|2|铣工|5\n3|电工|5|||';
    expect(read(text).entries.map(({ title }) => title)).toEqual(['车工', '铣工', '电工']);
  });

  it('follow each other in a sheet, with a header again or another one', () => {
    const text = `${HEADER}\n1|6-18-01-01|车工|车工|5\n${HEADER}\n2|6-18-01-02|铣工|铣工|5\n|\n职业名称|级别\n电工|四级`;
    expect(entriesIn(text)).toEqual([
      '6-18-01-01 车工 5',
      '6-18-01-02 铣工 5',
      '6-31-01-03 电工 4',
    ]);
  });

  it('are in several sheets; those that are hidden or have none are reported', () => {
    const table = (name: string) => `职业名称|等级\n${name}|5`;
    const sheets = [
      sheetOf(table('车工'), { name: '一' }),
      sheetOf('联系人|电话\n张三|1', { name: '二' }),
      sheetOf(table('铣工'), { name: '三', isHidden: true }),
      sheetOf(table('电工'), { name: '四' }),
    ];
    const { entries, findings } = read(sheets);
    expect(entries.map(({ title }) => title)).toEqual(['车工', '电工']);
    expect(findings.unusedSheets).toEqual([
      { sheet: '二', why: 'no-table' },
      { sheet: '三', why: 'hidden' },
    ]);
  });

  it('go on in the next one without a header, which is reported', () => {
    const sheets = [
      sheetOf('序号|职业名称|等级\n1|车工|5', { name: 1 }),
      sheetOf('2|铣工|5\n3|电工|5、4', { name: 2 }),
    ];
    expect(entriesIn(sheets)).toEqual([
      '6-18-01-01 车工 5',
      '6-18-01-02 铣工 5',
      '6-31-01-03 电工 5、4',
    ]);
    expect(read(sheets).findings).toMatchObject({ continuedSheets: [2], unusedSheets: [] });
  });

  it('go on above the header that another page begins with', () => {
    const sheets = [
      sheetOf('职业名称|等级\n车工|5', { name: 1 }),
      sheetOf('铣工|5\n职业名称|等级\n电工|5', { name: 2 }),
    ];
    expect(read(sheets).entries.map(({ title }) => title)).toEqual(['车工', '铣工', '电工']);
  });

  it('may begin with a subtotal, which is no second row of the header', () => {
    const text = '类别|序号|职业名称|5级|4级\n小计|3|||\n甲|1|电工|√|√';
    expect(entriesIn(text)).toEqual(['6-31-01-03 电工 5、4']);
  });

  it('have headers of three rows, the levels in the lowest', () => {
    const text =
      '序号|职业信息||技能等级|\n|职业编码|职业名称|国家职业资格|\n|||五级|四级\n1|6-31-01-03|电工|√|';
    const down = (left: number, top: number) => ({ top, bottom: 3, left, right: left });
    const merges = [
      down(0, 1),
      down(1, 2),
      down(2, 2),
      { top: 1, bottom: 1, left: 1, right: 2 },
      { top: 1, bottom: 1, left: 3, right: 4 },
      { top: 2, bottom: 2, left: 3, right: 4 },
    ];
    expect(entriesIn([sheetOf(text, { merges })])).toEqual(['6-31-01-03 电工 5']);
  });

  it('have columns that are not used, which are reported', () => {
    expect(read('职业名称|等级|备注|现有等级|\n电工|5|甲|4|').findings.unusedColumns).toEqual([
      '备注',
      '现有等级',
    ]);
  });

  it('are looked for in the first 50 rows of a sheet', () => {
    const filler = Array.from({ length: 50 }, () => '-').join('\n');
    const sheets = [sheetOf(`${filler}\n职业名称|等级\n电工|5`, { name: '目录' })];
    expect(() => read(sheets)).toThrow('header-too-low {"row":51,"most":50,"sheet":"目录"}');
    expect(entriesIn(sheets, { headerRow: 51 })).toEqual(['6-31-01-03 电工 5']);
  });

  it('that lack a header say which row comes nearest, and what it lacks', () => {
    expect(() => read('单位|某局\n职业名称|级数\n电工|5')).toThrow(
      'published-table-missing {"nearest":{"sheet":null,"row":2,"headers":["职业名称","级数"]},"lacks":["level"]}',
    );
    const sheets = [sheetOf('甲|乙', { name: '一' }), sheetOf('职业名称|级数', { name: '二' })];
    expect(() => read(sheets)).toThrow('"nearest":{"sheet":"二","row":1,');
    expect(entriesIn('单位|某局\n职业名称|级数\n电工|5', { named: { level: '级数' } })).toEqual([
      '6-31-01-03 电工 5',
    ]);
    expect(problemsIn('职业名称|级数', { named: { level: '级' } })).toEqual(['column-missing']);
    expect(problemsIn('职业名称|等级\n电工|5', { headerRow: 9 })).toEqual(['header-row-missing']);
    expect(problemsIn('职业名称|等级|级别\n电工|5|4')).toEqual(['columns-equal']);
    expect(problemsIn('职业名称|等级')).toEqual(['1 empty-table']);
  });
});
