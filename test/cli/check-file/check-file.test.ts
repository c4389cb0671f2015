import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { FULL_DEVICE, UNIX } from '../../system.js';
import { bash, EXECUTABLE, zhiye } from '../run.js';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/applications/${name}`, import.meta.url));

const directory = () => mkdtempSync(join(tmpdir(), 'zhiye-'));

function fileOf(content: string | Uint8Array, name = 'in.csv'): string {
  const file = join(directory(), name);
  writeFileSync(file, content);
  return file;
}

const check = (content: string | Uint8Array, ...options: string[]) =>
  zhiye(['check', '--file', fileOf(content), ...options]);

const HEAD = 'zhiye_verdict,zhiye_code,zhiye_titles,zhiye_reason';
const OPEN = 'open,6-31-01-03,电工,电工 is open at level 3.';
const CLOSED = 'closed,4-03-02-09,,调酒师 is not open at level 1.';
const UNKNOWN =
  'unknown,,,"The catalogue has no occupation, title, trade or code 月嫂; did you mean 家政服务员（母婴护理员） (4-10-01-06, also called 月嫂)?"';
const COLUMNS = 'zhiye: columns read: 职业 (occupation), 等级 (level)\n';
const CELLS = (found: string, expected: number) =>
  `invalid,,,The row has ${found} where the header has ${expected}.`;

describe('check --file on CSV', () => {
  it.each<[string, string, string, number]>([
    ['LF', '职业,等级\n电工,3\n', `职业,等级,${HEAD}\n电工,3,${OPEN}\n`, 0],
    ['CRLF', '职业,等级\r\n电工,3\r\n', `职业,等级,${HEAD}\r\n电工,3,${OPEN}\r\n`, 0],
    [
      'mixed line ends',
      '职业,等级\r\n电工,3\n电工,3\r\n',
      `职业,等级,${HEAD}\r\n电工,3,${OPEN}\n电工,3,${OPEN}\r\n`,
      0,
    ],
    ['a last line without an end', '职业,等级\n电工,3', `职业,等级,${HEAD}\n电工,3,${OPEN}`, 0],
    ['a header alone', '职业,等级\n', `职业,等级,${HEAD}\n`, 0],
    ['a header alone, without an end', '职业,等级', `职业,等级,${HEAD}`, 0],
    [
      'an empty line before the header',
      '\n职业,等级\n电工,3\n',
      `\n职业,等级,${HEAD}\n电工,3,${OPEN}\n`,
      0,
    ],
    ['empty lines', '职业,等级\n\n电工,3\n\r\n', `职业,等级,${HEAD}\n\n电工,3,${OPEN}\n\r\n`, 0],
    [
      'quoted newlines',
      '职业,等级,注\n电工,3,"a\nb"\n',
      `职业,等级,注,${HEAD}\n电工,3,"a\nb",${OPEN}\n`,
      0,
    ],
    [
      'quotes in quotes',
      '职业,等级,注\n"电工",3,"a ""b"""\n',
      `职业,等级,注,${HEAD}\n"电工",3,"a ""b""",${OPEN}\n`,
      0,
    ],
    [
      'needless quotes',
      '"职业","等级"\n"电工","3"\n',
      `"职业","等级",${HEAD}\n"电工","3",${OPEN}\n`,
      0,
    ],
    [
      'NUL bytes',
      '职业,等级,注\n电工,3,a\u0000b\n',
      `职业,等级,注,${HEAD}\n电工,3,a\u0000b,${OPEN}\n`,
      0,
    ],
    [
      'cells that look like formulas',
      '职业,等级,注\n电工,3,=1+1\n',
      `职业,等级,注,${HEAD}\n电工,3,=1+1,${OPEN}\n`,
      0,
    ],
    [
      'a row that is not open',
      '职业,等级\n电工,3\n调酒师,1\n',
      `职业,等级,${HEAD}\n电工,3,${OPEN}\n调酒师,1,${CLOSED}\n`,
      1,
    ],
    ['an unknown name', '职业,等级\n月嫂,5\n', `职业,等级,${HEAD}\n月嫂,5,${UNKNOWN}\n`, 1],
    [
      'too few cells',
      '职业,等级,注\n电工,3\n电工,3,\n',
      `职业,等级,注,${HEAD}\n电工,3,,${OPEN}\n电工,3,,${OPEN}\n`,
      0,
    ],
    [
      'too many cells',
      '职业,等级\n电工,3,x,y\n',
      `职业,等级,${HEAD}\n电工,3,x,y,${CELLS('4 cells', 2)}\n`,
      2,
    ],
    [
      'text after a closing quote',
      '职业,等级\n"电"工,3\n',
      `职业,等级,${HEAD}\n"电"工,3,invalid,,,The quotes in the row are not closed properly.\n`,
      2,
    ],
    [
      'a quote that is never closed',
      '职业,等级\n电工,"3\n',
      `职业,等级,${HEAD}\n电工,"3\n,invalid,,,The quotes in the row are not closed properly.`,
      2,
    ],
    [
      'columns in another order',
      '等级,注,code\n3,,6310103\n',
      `等级,注,code,${HEAD}\n3,,6310103,${OPEN}\n`,
      0,
    ],
  ])('keeps every byte and adds four cells, with %s', async (_, input, output, status) => {
    const outcome = await check(input);
    expect({ stdout: outcome.stdout, status: outcome.status }).toEqual({
      stdout: output,
      status,
    });
  });

  it('accepts cells of 100,000 characters', async () => {
    const long = `"${'长'.repeat(100_000)}\n"`;
    const { stdout, status } = await check(`职业,等级,注\n电工,3,${long}\n`);
    expect(status).toBe(0);
    expect(stdout).toBe(`职业,等级,注,${HEAD}\n电工,3,${long},${OPEN}\n`);
  });

  it.each([
    ['一\u200b行\u200d工', '一\\u200b行\\u200d工'],
    ['一\u001b[31m行', '一\\x1b[31m行'],
  ])('shows what nobody can see in the reason: %j', async (name, shown) => {
    const { stdout } = await check(`职业,等级\n${name},3\n`);
    const [, row = ''] = stdout.split('\n');
    expect(row.startsWith(`${name},3,unknown,,,`)).toBe(true);
    expect(row.slice(name.length)).toContain(shown);
  });

  it('summarizes the verdicts on stderr, and prints nothing with -q', async () => {
    const input = '职业,等级\n电工,3\n车工,4\n调酒师,1\n月嫂,5\n电工,\n';
    expect((await check(input)).stderr).toBe(
      `${COLUMNS}zhiye: 5 rows: 1 open, 1 open by trade, 1 closed, 1 unknown, 1 invalid\n`,
    );
    expect((await check(input, '--lang', 'zh')).stderr).toBe(
      'zhiye: 采用的列：“职业”为职业、“等级”为等级\nzhiye: 共 5 行：开放 1、按工种开放 1、未开放 1、查无此项 1、无法判断 1\n',
    );
    expect(await check(input, '-q')).toEqual({ status: 2, stdout: '', stderr: '' });
  });

  it('counts open-by-trade as a no with --exact', async () => {
    expect((await check('职业,等级\n车工,4\n', '-q')).status).toBe(0);
    expect((await check('职业,等级\n车工,4\n', '-q', '--exact')).status).toBe(1);
  });

  it('puts a quote before formulas with --escape-formulas', async () => {
    const input =
      '职业,等级,注\n电工,3,=1\n电工,3,"+1,2"\n电工,3,-1\n电工,3,@a\n电工,3,\ta\n电工,3,a=1\n';
    const { stdout } = await check(input, '--escape-formulas');
    const notes = parse(stdout, { relax_column_count: true }).map((row: string[]) => row[2]);
    expect(notes).toEqual(['注', "'=1", "'+1,2", "'-1", "'@a", "'\ta", 'a=1']);
  });

  it('refuses two columns that fit equally well, and names the option that decides', async () => {
    const input = '职业,等级,职业\n电工,3,月嫂\n';
    const { status, stdout, stderr } = await check(input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('职业 (column 1) and 职业 (column 3)');
    expect(stderr).toContain('--occupation-column');
  });

  it('reads the same in another CSV reader', async () => {
    const input = '﻿职业,等级,"注\n""1"""\r\n"电工",3,"a,b"\r\n月嫂,5, \r\n车工,"4","\n\n"\r\n';
    const { stdout } = await check(input);
    const read = (text: string): string[][] => parse(text, { bom: true });
    expect(read(stdout).map((row) => row.slice(0, -4))).toEqual(read(input));
    expect(read(stdout).every((row) => row.length === 7)).toBe(true);
  });

  it('checks 20,000 rows in order, more than it caches', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `电工,${(at % 6) + 1},${at}`);
    const { stdout, stderr } = await check(`职业,等级,n\n${rows.join('\n')}\n`);
    const read: string[][] = parse(stdout);
    expect(read.slice(1).map((row) => row[2])).toEqual(rows.map((_, at) => String(at)));
    expect(read.slice(1).every((row) => row[3] === (row[1] === '6' ? 'invalid' : 'open'))).toBe(
      true,
    );
    expect(stderr).toBe(`${COLUMNS}zhiye: 20000 rows: 16667 open, 3333 invalid\n`);
  });

  it.each([
    ['an empty file', '', /is empty/],
    ['a file of empty lines', '\n\n', /is empty/],
    [
      'no name column',
      'a,等级\n1,3\n',
      /row 1 \(a, 等级\) has no column for names or codes.*--name-column/,
    ],
    [
      'no level column',
      '职业,b\n电工,3\n',
      /row 1 \(职业, b\) has no column for levels.*--level-column/,
    ],
  ])('refuses %s with status 2 and one line', async (_, input, message) => {
    const { status, stdout, stderr } = await check(input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('uses the columns that options name', async () => {
    const input = '岗位,职业,级,编号\n电工,电工,3,6-31-01-03\n';
    const options = ['--name-column', '岗位', '--level-column', '级', '--code-column', '编号'];
    expect((await check(input, ...options)).stdout).toContain(OPEN);
    // No other column loses its role.
    const other = '岗位,职业,级,编号\n电工,月嫂,3,6-31-01-03\n';
    expect((await check(other, ...options)).stdout).toContain('conflict');
    expect((await check(input, '--name-column', '没有', '--level-column', '级')).status).toBe(2);
  });
});

describe('check --file on other formats', () => {
  const ROW = { 职业: '电工', 等级: 3 };
  const ADDED = {
    zhiye_verdict: 'open',
    zhiye_code: '6-31-01-03',
    zhiye_titles: '电工',
    zhiye_reason: '电工 is open at level 3.',
  };
  const MEMBERS = JSON.stringify(ADDED).slice(1, -1);

  it('keeps every byte of TSV', async () => {
    const file = fileOf('职业\t等级\t注\n电工\t3\t"a\tb"\n', 'in.tsv');
    expect((await zhiye(['check', '--file', file])).stdout).toBe(
      `职业\t等级\t注\t${HEAD.replaceAll(',', '\t')}\n电工\t3\t"a\tb"\t${OPEN.replaceAll(',', '\t')}\n`,
    );
  });

  it('keeps every byte of JSON Lines, including numbers that parsing would round', async () => {
    const line = '{ "职业": "电工", "等级": 3, "n": 12345678901234567890.10 }';
    const file = fileOf(`${line}\r\n\r\n${line}`, 'in.jsonl');
    const checked = `${line.slice(0, -2)},${MEMBERS}}`;
    expect((await zhiye(['check', '--file', file])).stdout).toBe(`${checked}\r\n\r\n${checked}`);
  });

  it('returns a line that is not an object as a member, wherever it is', async () => {
    const file = fileOf(`not json\n${JSON.stringify(ROW)}\n[1]\n`, 'in.jsonl');
    const { stdout, status } = await zhiye(['check', '--file', file]);
    const read = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(2);
    expect(read.map((row) => [row.zhiye_input, row.zhiye_verdict])).toEqual([
      ['not json', 'invalid'],
      [undefined, 'open'],
      ['[1]', 'invalid'],
    ]);
  });

  it.each(['jsonl', 'json'])(
    'refuses an object with two values for one name (%s)',
    async (kind) => {
      const unclear = '{"职业":"调酒师","等级":"1","等级":"5"}';
      const rows = [
        '{"职业":"调酒师","等级":"5"}',
        unclear,
        '{"职业":"调酒师","\\u7b49\\u7ea7":"1","等级":"5"}',
        '{"职业":"调酒师","等级":"5","注":["a"],"注":["b"]}',
        '{"职业":"调酒师","等级":"5","等级":"5"}',
        '{"职业":"调酒师","等级":"5","注":{"等级":1,"注":":,\\"}"}}',
        unclear,
      ];
      const text = kind === 'jsonl' ? rows.join('\n') : `[${rows.join()}]`;
      const { status, stdout } = await zhiye(['check', '--file', fileOf(text, `in.${kind}`)]);
      const verdicts = [...stdout.matchAll(/"zhiye_verdict":"(.*?)"/g)].map(
        ([, verdict]) => verdict,
      );
      expect(verdicts).toEqual([
        'open',
        'invalid',
        'invalid',
        'invalid',
        'open',
        'open',
        'invalid',
      ]);
      expect(stdout).toContain(
        `${unclear.slice(0, -1)},"zhiye_verdict":"invalid","zhiye_code":"","zhiye_titles":"","zhiye_reason":"The object has 等级 twice, with different values."}`,
      );
      expect(status).toBe(2);
    },
  );

  it('says in Chinese which name has two values', async () => {
    const file = fileOf('{"职业":"调酒师","等级":"1","等级":"5"}\n', 'in.jsonl');
    const { stdout } = await zhiye(['check', '--file', file, '-f', 'csv', '--lang', 'zh']);
    expect(stdout).toContain('该对象中 等级 出现了两次，值不相同。');
  });

  it.each([
    ['a missing name and one that says so', { 职业: null }, { 职业: 'undefined' }],
    ['NUL bytes', { 职业: '电工\u0000', 等级: '3' }, { 职业: '电工', 等级: '\u00003' }],
  ])('does not confuse rows: %s', async (_, one, other) => {
    const rows = [one, other].map((cells) => JSON.stringify({ 等级: '3', ...cells }));
    const checked = async (...lines: string[]) =>
      (await zhiye(['check', '--file', fileOf(`${lines.join('\n')}\n`, 'in.jsonl')])).stdout;
    const apart = await Promise.all(rows.map((row) => checked(row)));
    expect(await checked(...rows)).toBe(apart.join(''));
    expect(await checked(...rows.toReversed())).toBe(apart.toReversed().join(''));
  });

  it('reads a JSON array and writes one', async () => {
    const file = fileOf(
      JSON.stringify([ROW, { 职业: '车工', 等级: [5, 4] }], undefined, 2),
      'in.json',
    );
    const { stdout, status } = await zhiye(['check', '--file', file]);
    const read = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(read[0]).toEqual({ ...ROW, ...ADDED });
    expect(read[1].zhiye_verdict).toBe('open-by-trade');
    const empty = fileOf('[]', 'in.json');
    expect(await zhiye(['check', '--file', empty])).toMatchObject({ status: 0, stdout: '[]\n' });
  });

  it.each([
    ['tsv', `职业\t等级\t${HEAD.replaceAll(',', '\t')}\n电工\t3\t${OPEN.replaceAll(',', '\t')}\n`],
    ['jsonl', `{"职业":"电工","等级":"3",${MEMBERS}}\n`],
    ['json', `[\n{"职业":"电工","等级":"3",${MEMBERS}}\n]\n`],
    [
      'markdown',
      `| 职业 | 等级 | ${HEAD.replaceAll(',', ' | ')} |\n| --- | --- | --- | --- | --- | --- |\n| 电工 | 3 | ${OPEN.replaceAll(',', ' | ')} |\n`,
    ],
  ])('writes %s from CSV', async (format, output) => {
    expect((await check('职业,等级\n"电工",3\n', '--format', format)).stdout).toBe(output);
  });

  it('writes CSV from JSON Lines, and refuses a member that has no column', async () => {
    const line = JSON.stringify(ROW);
    const good = fileOf(`${line}\n`, 'in.jsonl');
    expect((await zhiye(['check', '--file', good, '--format', 'csv'])).stdout).toBe(
      `职业,等级,${HEAD}\n电工,3,${OPEN}\n`,
    );
    const bad = fileOf(`${line}\n{"职业":"电工","等级":3,"more":1}\n`, 'in.jsonl');
    const { status, stderr } = await zhiye(['check', '--file', bad, '--format', 'csv']);
    expect(status).toBe(2);
    expect(stderr).toContain('more');
  });

  it('selects and orders columns with --fields', async () => {
    const options = ['--fields', 'zhiye_verdict,职业'];
    expect((await check('职业,等级\n电工,3\n', ...options)).stdout).toBe(
      'zhiye_verdict,职业\nopen,电工\n',
    );
    expect((await check('职业,等级\n电工,3\n', ...options, '--format', 'jsonl')).stdout).toBe(
      '{"zhiye_verdict":"open","职业":"电工"}\n',
    );
    expect((await check('职业,等级\n电工,3\n', '--fields', 'x')).status).toBe(2);
  });

  it.runIf(UNIX)('reads stdin, and detects the format by content', async () => {
    for (const [input, begin] of [
      ['职业,等级\\n电工,3\\n', '职业,等级,zhiye_verdict'],
      ['职业\\t等级\\n电工\\t3\\n', '职业\t等级\tzhiye_verdict'],
      ['{"职业":"电工","等级":3}\\n', '{"职业":"电工","等级":3,"zhiye_verdict"'],
      ['[{"职业":"电工","等级":3}]', '[\n{"职业":"电工","等级":3,"zhiye_verdict"'],
    ]) {
      const { stdout, status } = await bash(`printf '${input}' | zhiye check --file -`);
      expect([stdout.slice(0, begin?.length), status]).toEqual([begin, 0]);
    }
  });

  it.each(['open.txt', 'open.dat'])('detects the format of %s by content', async (name) => {
    const file = fileOf('职业\t等级\n电工\t3\n', name);
    expect((await zhiye(['check', '--file', file])).stdout).toContain('等级\tzhiye_verdict');
  });

  it.each([
    ['--format', 'table'],
    ['--format', 'yaml'],
    ['--input-format', 'xls'],
  ])('refuses %s %s', async (...options) => {
    expect((await check('职业,等级\n电工,3\n', ...options)).status).toBe(2);
  });
});

describe('files as an office sends them', () => {
  const VERDICTS = ['open', 'open-by-trade', 'closed', 'unknown', 'conflict', 'invalid', 'open'];

  it.each([
    ['office.xlsx', []],
    ['office-openpyxl.xlsx', ['--sheet', '申报表']],
    ['office-xlsxwriter.xlsx', []],
    ['office-gb18030.csv', []],
    ['office-utf16le.csv', []],
    ['office-utf16be.csv', []],
    ['office-utf8-bom.csv', []],
  ])(
    '%s, made by another program, gets the right verdicts and a byte order mark',
    async (name, options) => {
      const { stdout, status } = await zhiye(['check', '--file', fixture(name), ...options]);
      const delimiter = name.includes('utf16le') ? '\t' : ',';
      const [header, ...rows]: string[][] = parse(stdout, { bom: true, delimiter });
      expect(rows.map((row) => row[header?.indexOf('zhiye_verdict') ?? -1])).toEqual(VERDICTS);
      expect(rows[0]?.[5]).toBe('㐂𠮷实训中心，补贴€200');
      expect(rows[6]?.[5]).toBe('第一行\n第二行, "加急"');
      expect({ status, mark: stdout.codePointAt(0) }).toEqual({ status: 2, mark: 0xfeff });
    },
  );

  it('get a byte order mark they did not have only on request', async () => {
    expect((await check('职业,等级\n电工,3\n')).stdout.codePointAt(0)).not.toBe(0xfeff);
    expect((await check('职业,等级\n电工,3\n', '--bom')).stdout.codePointAt(0)).toBe(0xfeff);
    const { stdout } = await zhiye(['check', '--file', fixture('office.xlsx'), '-f', 'jsonl']);
    expect(stdout.charAt(0)).toBe('{');
  });

  it('list the known sheets if one is unknown', async () => {
    const { status, stderr } = await zhiye([
      'check',
      '--file',
      fixture('office.xlsx'),
      '--sheet',
      'x',
    ]);
    expect([status, stderr]).toEqual([2, 'zhiye: no sheet x; there are 申报表\n']);
  });

  it.each([
    [
      'a text named .xlsx',
      fileOf('hello', 'in.xlsx'),
      /has the extension of a workbook but is not one/,
    ],
    ['a file that is not there', '/nonexistent.csv', /cannot read .*ENOENT/],
    ['a folder', directory(), /cannot read .*EISDIR/],
    [
      'text in no encoding',
      fileOf(Uint8Array.of(0x61, 0xff, 0xff, 0x0a)),
      /neither valid UTF-8 nor valid GB18030/,
    ],
  ])('refuses %s with status 2 and one line', async (_, file, message) => {
    const { status, stdout, stderr } = await zhiye(['check', '--file', file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('check --file -o', () => {
  const INPUT = '职业,等级\n电工,3\n';

  it('writes the complete file with -q too, which silences only the terminal', async () => {
    const out = join(directory(), 'out.csv');
    writeFileSync(out, 'what was there');
    const outcome = await check('职业,等级\n电工,3\n', '-q', '-o', out, '--force');
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe(`职业,等级,${HEAD}\n电工,3,${OPEN}\n`);
  });

  it('writes the complete file, and overwrites one only with --force', async () => {
    const folder = directory();
    const out = join(folder, 'out.csv');
    expect((await check(INPUT, '-o', out)).stdout).toBe('');
    const written = readFileSync(out, 'utf8');
    expect(written).toBe(`职业,等级,${HEAD}\n电工,3,${OPEN}\n`);
    const again = await check('职业,等级\n月嫂,3\n', '-o', out);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('--force') });
    expect(readFileSync(out, 'utf8')).toBe(written);
    expect((await check('职业,等级\n月嫂,3\n', '-o', out, '--force')).status).toBe(1);
    expect(readFileSync(out, 'utf8')).toContain('月嫂');
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('leaves no file, not even a temporary one, if the input is bad', async () => {
    const folder = directory();
    for (const input of [
      'a,b\n1,2\n',
      Buffer.concat([Buffer.from(`职业,等级\n${'电工,3\n'.repeat(10_000)}`), Buffer.of(0xff)]),
    ]) {
      expect((await check(input, '-o', join(folder, 'out.csv'))).status).toBe(2);
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('reports in one line that it cannot write', async () => {
    const { status, stderr } = await check(INPUT, '-o', join(directory(), 'none', 'out.csv'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^zhiye: cannot write the output: no such file or folder \(ENOENT\)\n$/);
  });

  it.runIf(UNIX).each(['SIGINT', 'SIGTERM'] as const)('leaves no file on %s', async (signal) => {
    const folder = directory();
    const out = join(folder, 'out.csv');
    const child = spawn(process.execPath, [EXECUTABLE, 'check', '--file', '-', '-o', out]);
    child.stdin.write(INPUT);
    await until(() => readdirSync(folder).length === 1);
    child.kill(signal);
    expect(await endOf(child)).toBe(signal);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.runIf(UNIX)('pipes', () => {
  it('end silently when the reader has read enough, and stop reading', async () => {
    const line = `{ echo 职业,等级; while echo 电工,3; do :; done; } 2>/dev/null | zhiye check --file - | head -1`;
    const { stdout, stderr } = await bash(line);
    expect({ stdout, stderr }).toEqual({ stdout: `职业,等级,${HEAD}\n`, stderr: '' });
  });

  it.runIf(FULL_DEVICE)('report in one line that the output cannot be written', async () => {
    const file = fileOf('职业,等级\n电工,3\n');
    const { status, stderr } = await bash(`zhiye check --file '${file}' > /dev/full`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^zhiye: cannot write the output: .*\n$/);
    expect(existsSync(file)).toBe(true);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function endOf(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
}
