import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIBREOFFICE, OPENPYXL } from '../office-programs.js';
import { cellsOf, changedParts, edited, partText } from '../tabular/workbook/parts.js';
import { zhiye } from './run.js';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url));

const HEADINGS = {
  zh: ['核对结果', '核对编码', '开放条目', '核对说明'],
  en: ['Verdict', 'Matched code', 'Open entries', 'Reason'],
};

const ROWS = '序号,职业,等级,备注\n1,电工,3,=1+1\n2,车工,4,\n3,律师,3,\n4,电工,九级,\n';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhiye-workbooks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rows of a sheet, without their numbers. */
const rowsOf = async (file: string, sheet = 0) => [...(await cellsOf(file, sheet)).values()];

function textFile(name: string, content: string): string {
  writeFileSync(at(name), content);
  return at(name);
}

describe('check --file of a workbook, into a workbook', () => {
  it.each(['zh', 'en'] as const)('puts verdicts in words next to the table (%s)', async (lang) => {
    const out = at(`list.${lang}.xlsx`);
    const { status, stdout, stderr } = await zhiye([
      'check',
      '--file',
      fixture('list.xlsx'),
      '-o',
      out,
      '--lang',
      lang,
    ]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('统计');
    const cells = await cellsOf(out);
    expect(cells.get(3)?.slice(7)).toEqual(HEADINGS[lang]);
    expect(cells.get(5)?.slice(7)).toEqual([
      lang === 'zh' ? '开放' : 'open',
      '4-04-05-07',
      '服务机器人应用技术员',
      lang === 'zh'
        ? '服务机器人应用技术员开放二级/技师。'
        : '服务机器人应用技术员 is open at level 2.',
    ]);
    expect(cells.get(60)?.slice(7)).toEqual([]);
    expect((await changedParts(fixture('list.xlsx'), out)).toSorted()).toEqual([
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('says the same as the CSV of the same workbook', async () => {
    const csv = await zhiye(['check', '--file', fixture('list.xlsx'), '-f', 'jsonl']);
    const verdicts = csv.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const out = at('same.xlsx');
    await zhiye(['check', '--file', fixture('list.xlsx'), '-o', out, '--lang', 'en']);
    const cells = [...(await cellsOf(out))].filter(([row]) => row > 3 && row < 59);
    expect(cells.map(([, row]) => row.slice(8))).toEqual(
      verdicts.map((row) => [row.zhiye_code, row.zhiye_titles, row.zhiye_reason]),
    );
  });

  it('replaces its columns in a second run, whatever the language of the first', async () => {
    const [first, second, third] = [at('first.xlsx'), at('second.xlsx'), at('third.xlsx')];
    await zhiye(['check', '--file', fixture('list.xlsx'), '-o', first, '--lang', 'zh']);
    await zhiye(['check', '--file', first, '-o', second, '--lang', 'en']);
    await zhiye(['check', '--file', second, '-o', third, '--lang', 'zh']);
    expect((await cellsOf(second)).get(3)?.slice(7)).toEqual(HEADINGS.en);
    expect(await changedParts(first, third)).toEqual([]);
  });

  it('says the same of a row with a note next to it in a second run', async () => {
    const [first, second] = [at('note-1.xlsx'), at('note-2.xlsx')];
    const args = (file: string, out: string) => [
      'check',
      '--file',
      file,
      '-o',
      out,
      '--lang',
      'en',
    ];
    await zhiye(args(fixture('table-object.xlsx'), first));
    await zhiye(args(first, second));
    expect((await cellsOf(first, 1)).get(6)?.at(-1)).toBe(
      'The row has 6 cells where the header has 4.',
    );
    expect(await changedParts(first, second)).toEqual([]);
  });

  it('replaces them where the result goes on as CSV or JSON', async () => {
    const out = at('then-csv.xlsx');
    await zhiye([
      'check',
      '--file',
      fixture('table-object.xlsx'),
      '--sheet',
      '1',
      '-o',
      out,
      '--lang',
      'zh',
    ]);
    const csv = await zhiye(['check', '--file', out, '--sheet', '1', '--lang', 'zh']);
    expect(csv.stdout.split('\n')[0]).toBe(
      '\ufeff序号,职业名称,申报等级,联系人,zhiye_verdict,zhiye_code,zhiye_titles,zhiye_reason',
    );
    const json = await zhiye(['check', '--file', out, '--sheet', '1', '-f', 'jsonl']);
    expect(Object.keys(JSON.parse(json.stdout.split('\n')[0] ?? ''))).toEqual([
      '序号',
      '职业名称',
      '申报等级',
      '联系人',
      'zhiye_verdict',
      'zhiye_code',
      'zhiye_titles',
      'zhiye_reason',
    ]);
  });

  it('checks every sheet that has a table', async () => {
    const out = at('both.xlsx');
    const { stderr } = await zhiye([
      'check',
      '--file',
      fixture('table-object.xlsx'),
      '-o',
      out,
      '--lang',
      'zh',
    ]);
    expect(stderr).toContain('表 1');
    expect(stderr).toContain('第二批');
    expect(stderr).toContain('共 17 行');
    expect((await rowsOf(out, 0))[0]?.slice(4)).toEqual(HEADINGS.zh);
    expect((await cellsOf(out, 1)).get(3)?.slice(6)).toEqual(HEADINGS.zh);
  });

  it('checks the sheet that is asked for, and leaves the other as it is', async () => {
    const out = at('one.xlsx');
    await zhiye(['check', '--file', fixture('table-object.xlsx'), '--sheet', '第二批', '-o', out]);
    expect(await changedParts(fixture('table-object.xlsx'), out)).toEqual(
      expect.not.arrayContaining(['xl/worksheets/sheet1.xml', 'xl/tables/table1.xml']),
    );
  });

  it('is written with -q, and says nothing', async () => {
    const out = at('quiet.xlsx');
    expect(await zhiye(['check', '--file', fixture('list.xlsx'), '-q', '-o', out])).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
    expect((await cellsOf(out)).get(3)?.slice(7)).toEqual(HEADINGS.en);
  });

  it('keeps the file that is there, unless --force', async () => {
    const out = textFile('kept.xlsx', 'mine');
    const args = ['check', '--file', fixture('list.xlsx'), '-o', out];
    expect((await zhiye(args)).status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect((await zhiye([...args, '--force'])).status).toBe(1);
    expect((await cellsOf(out)).size).toBeGreaterThan(50);
  });

  it('leaves nothing of what cannot be finished', async () => {
    const broken = readFileSync(fixture('list.xlsx'));
    broken.fill(0x55, 4000, 6000);
    writeFileSync(at('broken.xlsx'), broken);
    const before = readdirSync(folder);
    const { status } = await zhiye(['check', '--file', at('broken.xlsx'), '-o', at('out.xlsx')]);
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('check --file of other files, into a workbook', () => {
  it('writes texts as texts, numbers as numbers, and verdicts in words', async () => {
    const out = at('new.xlsx');
    const file = textFile('new.csv', `申报表,,,\n${ROWS}`);
    const { status } = await zhiye(['check', '--file', file, '-o', out, '--lang', 'zh']);
    expect(status).toBe(2);
    const rows = await rowsOf(out);
    expect(rows[0]).toEqual(['申报表']);
    expect(rows[1]).toEqual(['序号', '职业', '等级', '备注', ...HEADINGS.zh]);
    expect(rows.slice(2).map((cells) => cells[4])).toEqual([
      '开放',
      '按工种开放',
      '目录未列',
      '无法判断',
    ]);
    const part = await partText(out, 'xl/worksheets/sheet1.xml');
    expect(part).not.toContain('<f>');
    expect(part).toMatch(/<c r="A3"[^>]*><v>1<\/v>/);
    expect(part).toContain('<autoFilter ref="A2:H6"/>');
    expect(part).toContain('ySplit="2"');
  });

  it.each([
    ['a.jsonl', '{"职业":"电工","等级":3,"电话":"007"}\n'],
    ['a.json', '[{"职业":"电工","等级":3,"电话":"007"}]'],
    ['a.tsv', '职业\t等级\t电话\n电工\t3\t007\n'],
    ['a.html', '<table><tr><td>职业<td>等级<td>电话<tr><td>电工<td>3<td>007</table>'],
  ])('takes %s', async (name, content) => {
    const out = at(`${name}.xlsx`);
    await zhiye(['check', '--file', textFile(name, content), '-o', out, '--lang', 'en']);
    expect(await rowsOf(out)).toEqual([
      ['职业', '等级', '电话', ...HEADINGS.en],
      ['电工', '3', '007', 'open', '6-31-01-03', '电工', '电工 is open at level 3.'],
    ]);
  });

  it('is checked again in place', async () => {
    const [first, second] = [at('again-1.xlsx'), at('again-2.xlsx')];
    await zhiye(['check', '--file', textFile('again.csv', ROWS), '-o', first, '--lang', 'zh']);
    await zhiye(['check', '--file', first, '-o', second, '--lang', 'en']);
    expect((await rowsOf(second))[0]).toEqual(['序号', '职业', '等级', '备注', ...HEADINGS.en]);
  });

  it('writes the fields that are asked for', async () => {
    const out = at('fields.xlsx');
    const file = textFile('fields.csv', ROWS);
    await zhiye(['check', '--file', file, '-o', out, '--lang', 'zh', '--fields', '职业,核对结果']);
    expect((await rowsOf(out)).slice(0, 2)).toEqual([
      ['职业', '核对结果'],
      ['电工', '开放'],
    ]);
  });
});

describe('the output file of a command', () => {
  it.each([
    ['search 电工', 1],
    ['list 4-01-06', 7],
    ['list 6-18-01-01 --per-level', 5],
    ['groups 4-01', 4],
    ['show 车工', 3],
    ['check 车工 4 5', 2],
    ['info', 1],
  ])('%s is written as a workbook, and as each kind of text', async (line, records) => {
    const name = line.replaceAll(' ', '_');
    const book = at(`${name}.xlsx`);
    const { stdout, stderr } = await zhiye([...line.split(' '), '-o', book]);
    expect({ stdout, stderr: stderr.replace(/.*\n/g, '') }).toEqual({ stdout: '', stderr: '' });
    expect(await rowsOf(book)).toHaveLength(records + 1);
    for (const [extension, format] of [
      ['csv', 'csv'],
      ['tsv', 'tsv'],
      ['json', 'json'],
      ['jsonl', 'jsonl'],
      ['md', 'markdown'],
    ]) {
      const file = at(`${name}.${extension}`);
      await zhiye([...line.split(' '), '-o', file]);
      const { stdout: shown } = await zhiye([...line.split(' '), '-f', format ?? '']);
      expect(readFileSync(file, 'utf8')).toBe(shown);
    }
  });

  it('has numbers as numbers and codes as texts', async () => {
    const out = at('typed.xlsx');
    await zhiye(['groups', '4', '-o', out, '--lang', 'zh']);
    const part = await partText(out, 'xl/worksheets/sheet1.xml');
    expect(part).toMatch(/<c r="A2"[^>]* t="inlineStr"><is><t>4<\/t>/);
    expect(part).toMatch(/<c r="D2"[^>]*><v>\d+<\/v>/);
  });

  it('is complete or absent', async () => {
    const out = at('absent.xlsx');
    expect((await zhiye(['list', '9', '-o', out])).status).toBe(1);
    expect(await rowsOf(out)).toHaveLength(1);
    expect((await zhiye(['list', '--fields', 'nothing', '-o', at('none.xlsx')])).status).toBe(2);
    expect((await zhiye(['show', '没有', '-o', at('none.xlsx')])).status).toBe(3);
    expect(existsSync(at('none.xlsx'))).toBe(false);
  });
});

describe.runIf(OPENPYXL)('openpyxl', () => {
  it('reads what is annotated and what is new', async () => {
    await zhiye([
      'check',
      '--file',
      fixture('table-object.xlsx'),
      '-o',
      at('py.xlsx'),
      '--lang',
      'zh',
    ]);
    await zhiye(['list', '4-01-06', '-o', at('py-new.xlsx'), '--lang', 'zh']);
    const program = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1]); sheet = book.worksheets[0]
table = list(sheet.tables.values())[0]
new = openpyxl.load_workbook(sys.argv[2]).active
print(json.dumps([table.ref, table.column_names, [cell.value for cell in sheet[2]][4:6],
  sheet['E2'].fill.fgColor.rgb == sheet['E3'].fill.fgColor.rgb,
  new.freeze_panes, new.auto_filter.ref, [cell.value for cell in new[2]]]))`;
    const { stdout, stderr } = spawnSync(
      'python3',
      ['-c', program, at('py.xlsx'), at('py-new.xlsx')],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      'A1:H13',
      ['序号', '职业名称', '申报等级', '联系人', ...HEADINGS.zh],
      ['开放', '6-31-01-03'],
      false,
      'A2',
      'A1:F8',
      [5, '4-01-06-01', '电子商务师', '电子商务师', null, '4、3、2'],
    ]);
  });
});

describe('a workbook of the kind that has macros', () => {
  const withMacros = async (name: string) => {
    const book = await edited(fixture('list.xlsx'), (text, part) =>
      part === '[Content_Types].xml'
        ? text.replace(
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
            'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          )
        : text,
    );
    writeFileSync(at(name), book);
    return at(name);
  };

  it('comes out as one under its extension', async () => {
    const list = await withMacros('macros.xlsm');
    const out = at('macros-out.xlsm');
    expect(await zhiye(['check', '--file', list, '-o', out])).toMatchObject({ status: 1 });
    expect(await partText(out, '[Content_Types].xml')).toContain('macroEnabled.main+xml');
    expect((await cellsOf(out)).get(3)?.slice(7)).toEqual(HEADINGS.en);
  });

  it('keeps its extension next to a dropped list and in a folder', async () => {
    const list = await withMacros('dropped.xlsm');
    await zhiye([list]);
    expect(existsSync(at('dropped.checked.xlsm'))).toBe(true);
    await zhiye(['check', '--file', list, '-o', at('results/')]);
    await zhiye([
      'check',
      '--file',
      list,
      '-o',
      at('new/'),
      '-f',
      'xlsx',
      '--fields',
      'zhiye_verdict',
    ]);
    expect([readdirSync(at('results')), readdirSync(at('new'))]).toEqual([
      ['dropped.xlsm'],
      ['dropped.xlsx'],
    ]);
  });

  it.each([
    ['a copy without macros', () => ['check', '--file', fixture('list.xlsx')]],
    ['checked text', () => ['check', '--file', textFile('plain.csv', ROWS)]],
    ['a list of entries', () => ['list', '4-01-06']],
  ])('is not what another output is called: %s', async (_, args) => {
    const out = at('plain.xlsm');
    const { status, stderr } = await zhiye([...args(), '-o', out]);
    expect(status).toBe(2);
    expect(stderr).toContain('*.xlsx');
    expect(existsSync(out)).toBe(false);
  });
});

describe.runIf(LIBREOFFICE)('LibreOffice', () => {
  const convert = (file: string, to: string) =>
    spawnSync(
      'soffice',
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=file://${at('profile')}`,
        '--convert-to',
        to,
        '--outdir',
        at('converted'),
        file,
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );

  it('opens, recalculates and prints what is annotated', { timeout: 240_000 }, async () => {
    const out = at('lo.xlsx');
    await zhiye(['check', '--file', fixture('list.xlsx'), '-o', out, '--lang', 'zh']);
    convert(out, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1');
    const sheet = readFileSync(at('converted/lo-申报汇总表.csv'), 'utf8').split('\n');
    expect(sheet[2]).toMatch(/,人数,核对结果,核对编码,开放条目,核对说明$/);
    expect(sheet[4]).toContain(',59,开放,4-04-05-07,');
    // A formula over the table counts what it counted.
    expect(sheet[59]).toContain('2291');
    expect(readFileSync(at('converted/lo-统计.csv'), 'utf8')).toMatch(/五级\/初级工,[1-9]/);
    convert(out, 'pdf');
    expect(readFileSync(at('converted/lo.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('opens what is new', { timeout: 240_000 }, async () => {
    const out = at('lo-new.xlsx');
    await zhiye(['list', '4-01-06', '-o', out, '--lang', 'zh']);
    convert(out, 'csv:Text - txt - csv (StarCalc):44,34,76');
    expect(readFileSync(at('converted/lo-new.csv'), 'utf8').split('\n').slice(0, 2)).toEqual([
      '序号,职业编码,职业（工种）名称,职业名称,工种,等级',
      '5,4-01-06-01,电子商务师,电子商务师,,4、3、2',
    ]);
  });
});
