import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/render/display-width.js';
import { UNIX } from '../../system.js';
import { type SheetMade, workbookOf } from '../../workbook.js';
import { bash, inProcess, zhiye } from '../run.js';

const CASES = fileURLToPath(new URL('../../fixtures/applications/cases/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
let files = 0;

function fileOf(content: string | Uint8Array, extension: string): string {
  files += 1;
  const file = join(folder, `${files}.${extension}`);
  writeFileSync(file, content);
  return file;
}

const check = (content: string | Uint8Array, extension: string, ...options: string[]) =>
  zhiye(['check', '--file', fileOf(content, extension), ...options]);

const checkCsv = (content: string, ...options: string[]) => check(content, 'csv', ...options);

const checkSheets = (sheets: readonly SheetMade[], ...options: string[]) =>
  check(workbookOf(sheets), 'xlsx', ...options);

/** The verdicts in CSV or JSON Lines output. */
function verdictsIn(stdout: string): string[] {
  if (stdout.startsWith('{')) {
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).zhiye_verdict);
  }
  const rows: string[][] = parse(stdout, { bom: true, relax_column_count: true });
  const header = rows.findIndex((row) => row.includes('zhiye_verdict'));
  const column = rows[header]?.indexOf('zhiye_verdict') ?? -1;
  return rows.slice(header + 1).map((row) => row[column] ?? '');
}

const HEAD = 'zhiye_verdict,zhiye_code,zhiye_titles,zhiye_reason';
const OPEN = 'open,6-31-01-03,电工,电工 is open at level 3.';
const TABLE: SheetMade['rows'] = [
  ['职业', '等级'],
  ['电工', '三级'],
];

describe('files of kinds that were once misread', () => {
  const expected: Record<string, { status: number; verdicts: string[]; why: string }> = JSON.parse(
    readFileSync(`${CASES}expected.json`, 'utf8'),
  );

  it('have one expectation each', () => {
    expect(readdirSync(CASES).toSorted()).toEqual(
      ['expected.json', ...Object.keys(expected)].toSorted(),
    );
  });

  it.each(Object.entries(expected))(
    '%s is read correctly',
    async (name, { status, verdicts, why }) => {
      const outcome = await zhiye(['check', '--file', CASES + name, '-f', 'jsonl']);
      const found = verdictsIn(outcome.stdout);
      expect(found, why).toHaveLength(verdicts.length);
      for (const [at, verdict] of verdicts.entries()) {
        expect(verdict.split('|'), why).toContain(found[at]);
      }
      expect(outcome.status, why).toBe(status);
    },
  );
});

describe('delimited text', () => {
  it.each([
    ['semicolons', ';'],
    ['bars', '|'],
    ['tabs', '\t'],
  ])('keeps every byte of rows with %s', async (_, delimiter) => {
    const row = (...cells: string[]) => cells.join(delimiter);
    const { stdout, status } = await checkCsv(
      `${row('职业', '等级', '"注"')}\r\n${row('电工', '3', '"a, b"')}\r\n`,
    );
    expect(stdout).toBe(
      `${row('职业', '等级', '"注"', ...HEAD.split(','))}\r\n${row('电工', '3', '"a, b"', ...OPEN.split(','))}\r\n`,
    );
    expect(status).toBe(0);
  });

  it('keeps the sep= line of Excel', async () => {
    const { stdout } = await checkCsv('sep=;\r\n职业;等级\r\n电工;3\r\n');
    expect(stdout).toBe(
      `sep=;\r\n职业;等级;${HEAD.replaceAll(',', ';')}\r\n电工;3;${OPEN.replaceAll(',', ';')}\r\n`,
    );
    const json = await checkCsv(
      'sep=;\r\n职业;等级\r\n电工;3\r\n',
      '-f',
      'jsonl',
      '--fields',
      '职业',
    );
    expect(json.stdout).toBe('{"职业":"电工"}\n');
  });

  it('keeps CR line ends', async () => {
    expect((await checkCsv('职业,等级\r电工,3\r')).stdout).toBe(
      `职业,等级,${HEAD}\r电工,3,${OPEN}\r`,
    );
  });

  it('is split at the delimiter that the user gives', async () => {
    const input = '职业#等级#注,释\n电工#3#\n';
    expect((await checkCsv(input, '--delimiter', '#')).stdout).toContain(
      `职业#等级#注,释#${HEAD.replaceAll(',', '#')}\n`,
    );
    const tabs = await check('职业\t等级\n电工\t3\n', 'txt', '--delimiter', 'tab');
    expect(verdictsIn(tabs.stdout.replaceAll('\t', ','))).toEqual(['open']);
    for (const delimiter of ['', '"', 'ab', '，', 'x']) {
      expect((await checkCsv(input, '--delimiter', delimiter)).status).toBe(2);
    }
  });

  it('is written with commas if CSV is requested', async () => {
    const { stdout } = await checkCsv('职业;等级\n电工;3\n', '-f', 'csv');
    expect(stdout).toBe(`职业,等级,${HEAD}\n电工,3,${OPEN}\n`);
  });

  it.runIf(UNIX)('is recognized in a pipe whose first chunk is tiny', async () => {
    const line = `{ printf '职'; sleep 0.2; printf '业;等级\\n'; sleep 0.2; printf '电工;3\\n'; } | zhiye check --file -`;
    expect((await bash(line)).stdout).toContain(`职业;等级;${HEAD.replaceAll(',', ';')}\n`);
  });

  it('is refused if only spaces separate the columns', async () => {
    const { status, stdout, stderr } = await check('职业    等级\n电工    3\n车工    4\n', 'txt');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/spaces.*tabs or commas/);
  });

  it('keeps title, blank rows, notes and totals, without checking them', async () => {
    const input = '申报表,,\n,,\n职业,等级,注\n电工,3,a\n,,\n合计,,1\n';
    const { stdout, stderr } = await checkCsv(input);
    expect(stdout).toBe(
      `申报表,,\n,,\n职业,等级,注,${HEAD}\n电工,3,a,${OPEN}\n,,,,,,\n合计,,1,,,,\n`,
    );
    expect(stderr).toContain('zhiye: 1 row: 1 open; 1 note or total not checked\n');
    for (const [format, lines] of [
      ['jsonl', 1],
      ['markdown', 3],
    ] as const) {
      const { stdout: records } = await checkCsv(input, '-f', format);
      expect(records.trimEnd().split('\n')).toHaveLength(lines);
    }
  });
});

describe('workbooks', () => {
  const HIDDEN: SheetMade = { name: '字典', isHidden: true, rows: [...TABLE, ['月嫂', '五级']] };
  const ABOUT: SheetMade = { name: '说明', rows: [['逐人填写']] };
  const FORM: SheetMade = { name: '申报表', rows: TABLE };

  it('are read from the visible sheet with a table, and a note names the others', async () => {
    const { stdout, stderr, status } = await checkSheets([HIDDEN, ABOUT, FORM]);
    expect([verdictsIn(stdout), status]).toEqual([['open'], 0]);
    expect(stderr).toContain('zhiye: sheets without a table of applications: 说明\n');
  });

  it('with several tables are refused, naming the sheets, unless one is chosen', async () => {
    const sheets = [ABOUT, FORM, { name: '二月', rows: [...TABLE, ['车工', '四级']] }];
    const { stdout, stderr, status } = await checkSheets(sheets);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/申报表, 二月; .*--sheet/);
    for (const wanted of ['二月', '3']) {
      const chosen = await checkSheets(sheets, '--sheet', wanted);
      expect(verdictsIn(chosen.stdout)).toEqual(['open', 'open-by-trade']);
    }
  });

  it('without a table are refused, saying what the closest row lacks', async () => {
    const { status, stderr } = await checkSheets([ABOUT, { name: '表', rows: [['职业', '人数']] }]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/row 1 \(职业, 人数\).*--level-column/);
  });

  it('with a date for a level report what was probably typed', async () => {
    const { stdout, status } = await checkSheets([
      { name: '表', rows: [TABLE[0] ?? [], ['电工', { date: 46145 }]] },
    ]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/invalid,,,.*2026-05-03.*5-3/);
  });

  it('with merged cells are read row by row', async () => {
    const { stdout } = await checkSheets([
      {
        name: '表',
        rows: [
          ['职业', '工种', '等级'],
          ['车工', '普通车工', '四级'],
          ['', '', '五级'],
        ],
        merges: ['A2:A3', 'B2:B3'],
      },
    ]);
    expect(verdictsIn(stdout)).toEqual(['open', 'closed']);
  });

  it.runIf(UNIX)('can come through a pipe', async () => {
    const file = fileOf(workbookOf([HIDDEN, FORM]), 'xlsx');
    const { stdout, status } = await bash(`cat '${file}' | zhiye check --file -`);
    expect([verdictsIn(stdout), status]).toEqual([['open'], 0]);
  });

  it('may be XLS files or web pages', async () => {
    const old = fileURLToPath(
      new URL('../../fixtures/applications/office-xlwt.xls', import.meta.url),
    );
    const { stdout } = await zhiye(['check', '--file', old, '-f', 'jsonl']);
    expect(verdictsIn(stdout)).toContain('conflict');
    const page = '<html><table><tr><th>职业<th>等级<tr><td>电工<td>3</table></html>';
    for (const extension of ['xls', 'html']) {
      const outcome = await check(page, extension);
      expect([verdictsIn(outcome.stdout), outcome.status]).toEqual([['open'], 0]);
    }
  });

  it('may not be Word documents', async () => {
    const notice = fileURLToPath(new URL('../../fixtures/tables/notice.docx', import.meta.url));
    const { status, stdout, stderr } = await zhiye(['check', '--file', notice]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Word document \(DOCX\).*save that as XLSX/);
  });
});

describe('options that name columns', () => {
  const HEADER = '甲,乙,丙,丁,戊';
  const NAMED = [
    ['--occupation-column', '甲'],
    ['--trade-column', '乙'],
    ['--code-column', '丙'],
    ['--level-column', '丁'],
  ];

  it('give each role to the column with that header', async () => {
    const input = `${HEADER}\n车工,普通车工,6-18-01-01,5,\n`;
    const { stdout, stderr } = await checkCsv(input, ...NAMED.flat());
    expect(verdictsIn(stdout)).toEqual(['closed']);
    expect(stderr).toContain('columns read: 甲 (occupation), 乙 (trade), 丙 (code), 丁 (level)\n');
  });

  it.each([
    ['--name-column', '岗位'],
    ['--occupation-column', '职业名称'],
    ['--trade-column', '工种'],
    ['--code-column', '编码'],
    ['--level-column', '等级'],
  ])('%s leaves the other columns in use', async (option, column) => {
    const input =
      '岗位,职业名称,工种,编码,等级\n车工,车工,普通车工,6-18-01-01,5\n车工,铣工,普通车工,6-18-01-01,4\n车工,车工,普通车工,6-31-01-03,4\n';
    const { stdout } = await checkCsv(input, option, column);
    expect(verdictsIn(stdout)).toEqual(['closed', 'conflict', 'conflict']);
  });

  it('report an unknown header and list the known ones', async () => {
    const { status, stderr } = await checkCsv('职业,等级\n电工,3\n', '--trade-column', '方向');
    expect(status).toBe(2);
    expect(stderr).toMatch(/方向.*职业, 等级/);
  });

  it('note a member that no object has', async () => {
    const { stdout, stderr } = await check(
      '{"职业":"电工","等级":3}\n',
      'jsonl',
      '--trade-column',
      '方向',
    );
    expect(verdictsIn(stdout)).toEqual(['open']);
    expect(stderr).toContain('no object has the member named by --trade-column');
  });

  it('include --header-row, which says where the header is', async () => {
    const input = '职业,等级\n职业,等级\n电工,3\n';
    expect(verdictsIn((await checkCsv(input, '--header-row', '2')).stdout)).toContain('open');
    for (const row of ['0', 'x', '9']) {
      expect((await checkCsv(input, '--header-row', row)).status).toBe(2);
    }
  });

  it.each([
    ['csv', '职业,等级\n', ['--sheet', '1']],
    ['jsonl', '{"职业":"电工","等级":3}\n', ['--header-row', '1']],
    ['jsonl', '{"职业":"电工","等级":3}\n', ['--delimiter', ';']],
    ['json', '[]', ['--sheet', '1']],
    ['xlsx', workbookOf([{ name: '表', rows: TABLE }]), ['--delimiter', ';']],
  ])(
    '%s input refuses an option that does not apply to it',
    async (extension, content, options) => {
      const { status, stderr } = await check(content, extension, ...options);
      expect(status).toBe(2);
      expect(stderr).toMatch(/does not apply to/);
    },
  );
});

describe('the note on columns', () => {
  it('says which columns were left out, and why', async () => {
    const { stderr } = await checkCsv(
      '职业,职业名称,现有等级,级别,申报等级,证书等级\n学生,电工,5,5,3,5\n',
      '--name-column',
      '职业名称',
    );
    expect(stderr).toContain('现有等级 (what the person already holds)');
    expect(stderr).toContain('级别 (another column fits better)');
    expect(stderr).toContain('证书等级 (meaning unclear)');
    expect(stderr.split('\n').filter((line) => line !== '')).toHaveLength(3);
  });

  it('distinguishes columns with the same header, by letter in a workbook and by number in text', async () => {
    const rows = [
      ['职业', '等级', '备注', '等级'],
      ['电工', '3', '', '5'],
    ];
    const text = await checkCsv(rows.map((row) => row.join(',')).join('\n'), '--level-column', '2');
    expect(text.stderr).toContain('等级 in column 2 (level)');
    const workbook = await checkSheets([{ name: '表', rows }], '--level-column', '2');
    expect(workbook.stderr).toContain('等级 in column B (level)');
  });

  it('covers members of objects too, and disappears with -q', async () => {
    const line = '{"职业":"电工","申报等级":3,"现有等级":5}\n';
    expect((await check(line, 'jsonl')).stderr).toContain(
      'columns read: 职业 (occupation), 申报等级 (level)\nzhiye: columns left out: 现有等级',
    );
    expect((await check(line, 'jsonl', '-q')).stderr).toBe('');
  });
});

describe('the columns of an earlier run', () => {
  const again = '电工,3,closed,x,"y",z,"注,"';

  it('are replaced in place in CSV, where every other cell keeps its bytes', async () => {
    const { stdout } = await checkCsv(`职业,等级,${HEAD},备注\r\n${again}\r\n"电工",6,,,,,\r\n`);
    expect(stdout.split('\r\n').slice(0, 2)).toEqual([
      `职业,等级,${HEAD},备注`,
      `电工,3,${OPEN},"注,"`,
    ]);
    expect(stdout.split('\r\n')[2]).toMatch(/^"电工",6,invalid,,,.*,$/);
  });

  it('stay the same when a result is checked again', async () => {
    const once = await checkCsv('职业,等级,注\n电工,3,"a,b"\n月嫂,5,\n合计,,\n');
    const twice = await checkCsv(once.stdout);
    expect(twice.stdout).toBe(once.stdout);
    const lines = await check('{"职业":"电工","等级":3.0,"n":12345678901234567890}\n', 'jsonl');
    expect((await check(lines.stdout, 'jsonl')).stdout).toBe(lines.stdout);
    const array = await check('[{"职业":"车工","等级":[4]}]', 'json');
    expect((await check(array.stdout, 'json')).stdout).toBe(array.stdout);
  });

  it('are replaced within an object that otherwise keeps every byte', async () => {
    const { stdout } = await check(
      '{"zhiye_verdict" : "closed" , "职业":"电工", "等级":3, "n":1.0e2, "o":{"zhiye_code":"x"}}\n',
      'jsonl',
    );
    expect(stdout).toBe(
      '{"zhiye_verdict" : "open" , "职业":"电工", "等级":3, "n":1.0e2, "o":{"zhiye_code":"x"},"zhiye_code":"6-31-01-03","zhiye_titles":"电工","zhiye_reason":"电工 is open at level 3."}\n',
    );
  });

  it('are replaced when rows are rewritten', async () => {
    const input = `职业,等级,zhiye_verdict\n电工,3,closed\n`;
    expect((await checkCsv(input, '-f', 'jsonl')).stdout).toBe(
      '{"职业":"电工","等级":"3","zhiye_verdict":"open","zhiye_code":"6-31-01-03","zhiye_titles":"电工","zhiye_reason":"电工 is open at level 3."}\n',
    );
    expect((await checkCsv(input)).stdout).toBe(`职业,等级,${HEAD}\n电工,3,${OPEN}\n`);
  });
});

describe('the output file', () => {
  it('is written in the format of its extension', async () => {
    const out = join(folder, 'out.jsonl');
    await checkCsv('职业,等级\n电工,3\n', '-o', out);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ zhiye_verdict: 'open' });
  });

  it.each([
    ['out.json', ['-f', 'csv']],
    ['out.xlsx', ['-f', 'csv']],
    ['out.xls', []],
  ])('%s with %j is refused', async (name, options) => {
    const { status } = await checkCsv('职业,等级\n电工,3\n', '-o', join(folder, name), ...options);
    expect(status).toBe(2);
    expect(readdirSync(folder)).not.toContain(name);
  });
});

describe('on a terminal', () => {
  const INPUT = [
    '申报表,,,',
    '职业,工种,等级,备注',
    '电工,,3,',
    '车工,普通车工,5,',
    '律师,,3,',
    '电工,,三级/技师,',
    '车工,,4,',
    '合计,,,',
    '',
  ].join('\n');
  const shown = async (input: string, options: readonly string[] = [], columns = 80) =>
    inProcess(
      ['check', '--file', fileOf(input, 'csv'), ...options],
      {},
      { isTerminal: true, columns },
    );

  it('shows the rows that are not open, problems first, with their numbers', async () => {
    const { stdout, status } = await shown(INPUT, ['--no-color']);
    expect(status).toBe(2);
    const rows = stdout.split('\n').filter((line) => /^\d+ {2}/.test(line));
    expect(rows.map((line) => line.split(/ {2,}/).slice(0, 4))).toEqual([
      ['6', '电工', '三级/技师', 'invalid'],
      ['5', '律师', '3', 'not listed'],
      ['4', '车工（普通车工）', '5', 'closed'],
    ]);
    expect(stdout).toContain(
      '5 rows: 1 open, 1 open by trade, 1 closed, 1 not listed, 1 invalid; 1 note or\n',
    );
    expect(stdout).not.toContain('zhiye_verdict');
  });

  it('shows rows that are open by trade with --exact', async () => {
    expect((await shown(INPUT, ['--exact'])).stdout).toMatch(/^7 {2}/m);
  });

  it('shows 20 rows, and how to get the others', async () => {
    const input = `职业,等级\n${'律师,3\n'.repeat(30)}`;
    const { stdout } = await shown(input, ['--no-color']);
    expect(stdout.split('\n').filter((line) => /^\d+ {2}/.test(line))).toHaveLength(20);
    expect(stdout).toContain('10 more rows are not open; -o FILE writes all rows');
  });

  it('shows only a coloured summary if all rows are open', async () => {
    const { stdout } = await shown('职业,等级\n电工,3\n');
    expect(stdout).toBe('1 row: \u001b[32m1 open\u001b[39m\n');
  });

  it.each([['--format', 'csv'], ['--fields', '职业'], ['--bom'], ['--escape-formulas']])(
    'writes all rows with %s',
    async (...options) => {
      expect((await shown('职业,等级\n律师,3\n', options)).stdout).toMatch(
        /^(职业|﻿?职业,等级,zhiye_verdict).*\n律师/,
      );
    },
  );

  it('numbers objects by their position', async () => {
    const file = fileOf('{"职业":"电工","等级":3}\nnot json\n{"职业":"律师","等级":3}\n', 'jsonl');
    const { stdout } = await inProcess(['check', '--file', file], {}, { isTerminal: true });
    expect(stdout).toMatch(/^2 .*invalid/m);
    expect(stdout).toMatch(/^3 {3,}律师/m);
    expect(stdout).not.toContain('{');
  });

  it.each([40, 60, 80, 120])('keeps lines within %i columns', async (columns) => {
    const { stdout } = await shown(INPUT, ['--no-color', '--lang', 'zh'], columns);
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  });
});
