import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/tabular/html.js';
import { allRows, type Sheet } from '../../src/tabular/sheet.js';

const read = (page: string | Uint8Array) =>
  readHtml(typeof page === 'string' ? Buffer.from(page) : page);

async function only(page: string | Uint8Array): Promise<Sheet> {
  const [sheet, ...more] = await read(page);
  if (sheet === undefined || more.length > 0) throw new Error('one table');
  return sheet;
}

const cellsOf = async (sheet: Sheet) => (await allRows(sheet)).map(({ cells }) => cells);

describe('readHtml', () => {
  it('reads cells with and without end tags, entities and line breaks', async () => {
    const page = `<table><tr><th>职业<br>名称<th>等&#32423;&nbsp;<tr><td><p>电工</p>
      <p>A&amp;B</p></td><td> 三级 /
      四级</td></tr></table>`;
    expect(await cellsOf(await only(page))).toEqual([
      ['职业\n名称', '等级'],
      ['电工\nA&B', '三级 / 四级'],
    ]);
  });

  it('leaves out texts that are hidden within a cell', async () => {
    const page = `<table><tr><td>三级<span style="display: none">、<span>二级</span>、一级</span>、四级
      <td>电<br hidden>工<td><p hidden>铣工<td>车工</table>`;
    expect(await cellsOf(await only(page))).toEqual([['三级、四级', '电\n工', '', '车工']]);
  });

  it('gives cells that span rows and columns as merged ranges', async () => {
    const page = `<table><tr><td rowspan=2>职业</td><td colspan=2>等级</td></tr>
      <tr><td>五级</td><td>四级</td></tr><tr><td>电工</td><td>√</td><td></td></tr></table>`;
    const sheet = await only(page);
    expect(await cellsOf(sheet)).toEqual([
      ['职业', '等级'],
      ['', '五级', '四级'],
      ['电工', '√'],
    ]);
    expect(await sheet.merges()).toEqual([
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
    ]);
  });

  it.each([
    ['to the last row', '<table><tr><td rowspan=99>a<td>b<tr><td>c</table>', 2],
    [
      'to the last row if it says none',
      '<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>',
      3,
    ],
    [
      'to the end of its part of the table',
      '<table><thead><tr><td rowspan=9>a<td>b<tr><td>c</thead><tr><td>d</table>',
      2,
    ],
  ])('lets a cell reach down %s', async (_, page, bottom) => {
    expect(await (await only(page)).merges()).toEqual([{ top: 1, bottom, left: 0, right: 0 }]);
  });

  it('reads several tables, with the lines around each', async () => {
    const page = `<title>x</title><h1>目录</h1><table><tr><td>1</table>注：一<table><caption>二</caption>
      <tr><td>2</table><p>完</p>`;
    const sheets = await read(page);
    expect(await Promise.all(sheets.map(cellsOf))).toEqual([[['1']], [['2']]]);
    expect(sheets.map(({ around }) => [around?.above(), around?.below()])).toEqual([
      [
        ['x', '目录'],
        ['注：一', '二', '完'],
      ],
      [['x', '目录', '注：一', '二'], ['完']],
    ]);
  });

  it('takes a table within a cell as a table by itself', async () => {
    const page = '<table><tr><td>页眉<table><tr><td>职业<td>等级</table><td>右</table>';
    const [outer, inner] = await read(page);
    if (outer === undefined || inner === undefined) throw new Error('two tables');
    expect(await cellsOf(outer)).toEqual([['页眉', '右']]);
    expect(await cellsOf(inner)).toEqual([['职业', '等级']]);
  });

  it('leaves out scripts, styles, pronunciations and hidden tables, and no hidden row', async () => {
    const page = `<style>td{}</style><script>"<table>"</script><table style="display: none"><tr><td>x<table><tr><td>y
      </table></table><table><tr style="display:none"><td><ruby>电工<rt>diàngōng</rt></ruby></table>`;
    expect(await cellsOf(await only(page))).toEqual([['电工']]);
  });

  it('reads what Excel saves as a page', async () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
      <meta http-equiv=Content-Type content="text/html; charset=gb2312"><!--[if gte mso 9]><xml><x:Name>表</x:Name></xml><![endif]-->
      </head><body><table border=0><col width=72><tr height=18><td class=xl65 x:str>电工</td><td x:num>3</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]></table></body></html>`;
    const gbk = Buffer.concat(
      page.split(/(电工|表)/).map((part) => GBK[part] ?? Buffer.from(part)),
    );
    expect((await cellsOf(await only(gbk)))[0]).toEqual(['电工', '3']);
  });

  it.each([
    ['UTF-8 that says it is another', Buffer.from('<meta charset="gbk"><table><td>电工</table>')],
    ['UTF-16', Buffer.from('\ufeff<table><td>电工</table>', 'utf16le')],
    [
      'GB18030 that says nothing',
      Buffer.concat([Buffer.from('<table><td>'), Buffer.from('b5e7b9a4', 'hex')]),
    ],
    [
      'Big5',
      Buffer.concat([
        Buffer.from('<meta charset=big5><table><td>'),
        Buffer.from('b971a475', 'hex'),
      ]),
    ],
  ])('reads %s', async (what, bytes) => {
    expect(await cellsOf(await only(bytes))).toEqual([[what === 'Big5' ? '電工' : '电工']]);
  });

  it.each([
    ['columns', `<table><tr>${'<td colspan=1000>'.repeat(20)}`],
    ['cells', `<table>${`<tr>${'<td colspan=1000>'.repeat(16)}<td>x`.repeat(400)}`],
    ['merged cells', `<table>${'<tr><td rowspan=2>a<td>b<tr><td>c'.repeat(250_001)}`],
  ])('refuses more %s than any table has', async (_, page) => {
    await expect(async () => {
      for (const sheet of await read(page)) await sheet.merges();
    }).rejects.toThrow('document-too-large');
  });
});

const GBK: Readonly<Record<string, Buffer>> = {
  电工: Buffer.from('b5e7b9a4', 'hex'),
  表: Buffer.from('b1ed', 'hex'),
};
