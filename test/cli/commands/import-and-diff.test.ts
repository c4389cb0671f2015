import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { SOURCE_FILE, SOURCE_TEXT } from '../../source.js';
import { zhiye } from '../run.js';

const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
const at = (name: string) => join(folder, name);
const tables = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/tables/${name}`, import.meta.url));

const data = (name: string) => fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));

/** A row of the source text, from its cells. */
const rowOf = (...cells: string[]) => cells.map((cell) => `\t${cell}\n`).join('');

describe('import', () => {
  it('turns the source text into the catalogue file that ships', async () => {
    const { status, stdout, stderr } = await zhiye(['import', fileURLToPath(SOURCE_FILE)]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'zhiye: imported 202 entries of 130 occupations\n',
    });
    expect(stdout).toBe(readFileSync(data('catalog.json'), 'utf8'));
  });

  it('writes a complete file, and overwrites one only with --force', async () => {
    const out = at('out.json');
    expect(await zhiye(['import', tables('notice.docx'), '-o', out])).toMatchObject({
      status: 0,
      stdout: '',
    });
    const written = readFileSync(out, 'utf8');
    expect(JSON.parse(written).entries).toHaveLength(5);
    expect((await zhiye(['import', tables('province.xlsx'), '-o', out])).status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe(written);
    expect((await zhiye(['import', tables('province.xlsx'), '-o', out, '--force'])).status).toBe(0);
  });

  it('reports every problem with its line and what was expected, and writes nothing', async () => {
    const bad = SOURCE_TEXT.replace('\t3-02-02-01\n', '\t3-2-02-01\n')
      .replace('\t5、4、3、2\n', '\t5、4、4\n')
      .replace('\t3\n\t4-01-02-06\n', '\t33\n\t4-01-02-06\n');
    writeFileSync(at('bad.txt'), bad);
    const { status, stdout, stderr } = await zhiye(['import', at('bad.txt'), '-o', at('bad.json')]);
    expect({ status, stdout, written: existsSync(at('bad.json')) }).toEqual({
      status: 2,
      stdout: '',
      written: false,
    });
    const lineOf = (cell: string) => bad.split('\n').indexOf(`\t${cell}`) + 1;
    expect(stderr.trimEnd().split('\n')).toEqual([
      'zhiye: 3 problems in the table, nothing was written:',
      `zhiye: line ${lineOf('3-2-02-01') - 1}: 3-2-02-01 is not the code of an occupation, such as 4-01-06-02`,
      `zhiye: line ${lineOf('33')}: 序号 33 is out of sequence; expected 3`,
      `zhiye: line ${lineOf('5、4、4') - 4}: level 4 appears twice in 5、4、4`,
    ]);
  });

  it('reports at most 20 problems, and that there are more', async () => {
    writeFileSync(at('worse.txt'), SOURCE_TEXT.replaceAll('、4', '、6'));
    const { status, stderr } = await zhiye(['import', at('worse.txt'), '--lang', 'zh']);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(21);
    expect(stderr).toContain(
      'zhiye: 表中有 20 处以上问题，未写出任何内容：\nzhiye: 第 9 行：“6”不是等级',
    );
  });

  it('accepts entries that are not sorted by code, with a warning', async () => {
    const csv =
      '序号,职业编码,职业（工种）名称,职业名称,等级\n1,4-01-01-02,乙工,乙工,5\n2,4-01-01-01,甲工,甲工,5\n';
    writeFileSync(at('unsorted.csv'), csv);
    const { status, stderr } = await zhiye(['import', at('unsorted.csv')]);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'zhiye: not sorted by code: 甲工 (4-01-01-01) comes after 4-01-01-02\n',
    );
  });

  it.each([
    ['a file that is not there', at('nothing.txt'), /cannot read .*ENOENT/],
    ['objects, which are no table', at('out.json'), /use a table as \.xlsx, \.xls/],
    ['a text without a table', tables('make.py'), /no table of occupations and levels was found/],
  ])('refuses %s with one line', async (_, file, message) => {
    const { status, stdout, stderr } = await zhiye(['import', file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('the next published catalogue', () => {
  /** The source with an entry added, one removed, a level opened, one closed, and a trade renamed. */
  const [head = '', ...blocks] = SOURCE_TEXT.split('\n\n');
  const changed = blocks
    .filter((block) => !block.includes('\t出版物发行员\n'))
    .map((block) =>
      block
        .replace(
          '\t保卫管理员\n\t保卫管理员\n\t3、2、1',
          '\t保卫管理员\n\t保卫管理员\n\t4、3、2、1',
        )
        .replace('\t物业管理师\n\t物业管理师\n\t4、3', '\t物业管理师\n\t物业管理师\n\t4')
        .replaceAll('（网商）', '（网络商家）'),
    );
  const table = [
    ...changed.slice(0, -1),
    rowOf('203', '6-31-07-04', '工业数字孪生员', '工业数字孪生员', '4、3').trimEnd(),
    changed.at(-1),
  ];
  const renumbered = table.map((block, index) => block?.replace(/^(\s*)\d+$/m, `$1${index + 1}`));

  beforeAll(async () => {
    writeFileSync(at('next.txt'), [head, ...renumbered].join('\n\n'));
    const outcome = await zhiye(['import', at('next.txt'), '-o', at('next.json')]);
    expect(outcome).toMatchObject({ status: 0 });
  });

  it('shows exactly the changes that were made', async () => {
    const { status, stdout, stderr } = await zhiye(['diff', at('next.json'), '--lang', 'zh']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(`新增
  6-31-07-04  工业数字孪生员  - 4 3 - -

取消
  4-01-05-03  出版物发行员  5 4 3 2 -

更名
  4-01-06-01  电子商务师（网商） → 电子商务师（网络商家）

开放等级
  3-02-02-01  保卫管理员  - 4 - - -

取消等级
  4-06-01-01  物业管理师  - - 3 - -
`);
  });

  it('shows the same changes in JSON, and in reverse', async () => {
    const forth = JSON.parse((await zhiye(['diff', at('next.json'), '--json'])).stdout);
    expect(forth.added.map((entry: { title: string }) => entry.title)).toEqual(['工业数字孪生员']);
    expect(
      forth.changed.map(({ opened, closed }: Record<string, unknown>) => [opened, closed]),
    ).toEqual([
      [[4], []],
      [[], []],
      [[], [3]],
    ]);
    const back = JSON.parse(
      (await zhiye(['diff', at('next.json'), data('catalog.json'), '--json'])).stdout,
    );
    expect(back.removed).toEqual(forth.added);
    expect(back.added).toEqual(forth.removed);
  });

  it('works with every command as --catalog', async () => {
    const on = async (...args: string[]) => zhiye([...args, '--catalog', at('next.json')]);
    expect(await on('check', '工业数字孪生员', '4')).toMatchObject({ status: 0 });
    expect(await on('check', '网络商家', '5')).toMatchObject({ status: 0 });
    // It was removed from the catalogue, but is still an occupation.
    expect(await on('check', '出版物发行员', '5')).toMatchObject({ status: 1 });
    expect((await on('list', '6-31-07', '--fields', 'title', '-f', 'csv')).stdout).toContain(
      '工业数字孪生员',
    );
    expect((await on('show', '6-31-07-04')).stdout).toContain('工业机器人操作运维人员');
    expect(JSON.parse((await on('groups', '6-31-07', '--json')).stdout)[0].occupations).toBe(4);
    expect(JSON.parse((await on('info', '--json')).stdout).source.file).toBe('next.txt');
    for (const query of ['gongyeshuziluansheng', 'gyszlsy', '工业數字孿生', '工业数字挛生员']) {
      const { stdout } = await on('search', query, '--json');
      expect([query, JSON.parse(stdout)[0]?.title]).toEqual([query, '工业数字孪生员']);
    }
    expect(JSON.parse((await on('search', '月嫂', '--json')).stdout)[0].title).toBe(
      '家政服务员（母婴护理员）',
    );
  });
});

describe('diff', () => {
  it('prints nothing for equal catalogues, with status 0', async () => {
    copyFileSync(data('catalog.json'), at('same.json'));
    const { status, stdout, stderr } = await zhiye(['diff', at('same.json')]);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr: 'zhiye: no difference\n',
    });
    const json = await zhiye(['diff', data('catalog.json'), at('same.json'), '--json']);
    expect(json.stdout).toBe('{"added":[],"removed":[],"changed":[]}\n');
  });

  it.each([
    ['a file that is not there', 'nothing.json', undefined, /ENOENT/],
    ['a file that is not JSON', 'a.json', '{', /is not JSON/],
    ['some other JSON', 'b.json', '{"entries":[]}', /is not a zhiye catalogue/],
    ['a later version', 'c.json', '{"format":"zhiye-catalogue","version":2}', /update zhiye/],
    ['a damaged one', 'd.json', '{"format":"zhiye-catalogue","version":1}', /damaged: source/],
  ])('refuses %s with status 2 and one line', async (_, name, content, message) => {
    if (content !== undefined) writeFileSync(at(name), content);
    const { status, stdout, stderr } = await zhiye(['diff', at(name)]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
