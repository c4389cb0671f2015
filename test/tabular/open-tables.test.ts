import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/tabular/input-format.js';
import { openTables } from '../../src/tabular/open-tables.js';
import { allRows } from '../../src/tabular/sheet.js';

const fixturePath = (name: string) =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const fixture = (name: string) => readFileSync(fixturePath(name));
const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));

/** All rows of the visible sheets of a file, as cells. */
async function cellsOf(source: string | Uint8Array, options = {}) {
  const file = await openTables(source, options);
  const rows = await Promise.all(file.sheets.filter(({ isHidden }) => !isHidden).map(allRows));
  file.close();
  return rows.flat().map(({ cells }) => cells);
}

const TABLE = [
  ['职业', '等级'],
  ['电工', '3'],
];

describe('openTables', () => {
  it.each([
    ['applications/office.xlsx', 'xlsx'],
    ['applications/office-xlwt.xls', 'xls'],
    ['applications/office-gb18030.csv', 'csv'],
    ['applications/office-utf16le.csv', 'tsv'],
    ['applications/office-utf8-bom.csv', 'csv'],
    ['tables/notice.docx', 'docx'],
  ])('tells what %s is by its content, from a path and from bytes', async (name, format) => {
    const bytes = fixture(name);
    expect((await openTables(bytes)).format).toBe(format);
    expect((await openTables(bytes, { name: 'x.csv' })).format).toBe(format);
    expect(await cellsOf(fixturePath(name))).toEqual(await cellsOf(bytes));
  });

  it.each([
    ['CSV', '职业,等级\n电工,3\n'],
    ['semicolons', '职业;等级\r\n电工;3\r\n'],
    ['sep=', 'sep=|\n职业|等级\n电工|3'],
    ['CR', '职业\t等级\r电工\t3\r'],
    ['HTML', '<table><tr><td>职业<td>等级<tr><td>电工<td>3</table>'],
  ])('reads %s', async (_, text) => {
    expect(await cellsOf(Buffer.from(text))).toEqual(TABLE);
  });

  it('numbers the rows of a text by their lines', async () => {
    const text = 'sep=,\n职业,等级\n"电\n工",3\n\n车工,4\n';
    const { sheets } = await openTables(Buffer.from(text));
    const rows = await Promise.all(sheets.map(allRows));
    expect(rows.flat().map(({ number, cells }) => [number, cells])).toEqual([
      [2, ['职业', '等级']],
      [3, ['电\n工', '3']],
      [5, ['']],
      [6, ['车工', '4']],
    ]);
  });

  it('takes the delimiter that it is given', async () => {
    expect(await cellsOf(Buffer.from('a,b;c\n'), { delimiter: ';' })).toEqual([['a,b', 'c']]);
  });

  it('refuses columns that spaces keep apart', async () => {
    await expect(cellsOf(Buffer.from('职业    等级\n电工    3\n'))).rejects.toThrow('text-aligned');
  });

  it('tells a file that is not there', async () => {
    await expect(openTables(join(folder, 'none.csv'))).rejects.toThrow('input-unreadable');
  });
});

describe('a file of a kind that is not read is named:', () => {
  const archive = (parts: Record<string, string>) =>
    zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      { level: 0 },
    );
  const OPEN = 'application/vnd.oasis.opendocument.';

  it.each([
    ['ods', archive({ mimetype: `${OPEN}spreadsheet`, 'content.xml': '' })],
    ['ods', archive({ 'content.xml': '', mimetype: `${OPEN}spreadsheet` })],
    ['odt', archive({ mimetype: `${OPEN}text`, 'content.xml': '' })],
    ['xlsb', archive({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })],
    ['ppt', archive({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })],
    ['numbers', archive({ 'Index/Document.iwa': '' })],
    ['zip', archive({ 'photo.jpg': '' })],
    ['pdf', Buffer.from('%PDF-1.7\n%\u00e2\u00e3')],
    ['rtf', Buffer.from('{\\rtf1\\ansi}')],
    ['rar', Buffer.from('Rar!\u001a\u0007\u0001\0', 'latin1')],
    ['rar', Buffer.from('7z\u00bc\u00af\u0027\u001c\0\u0004', 'latin1')],
    ['picture', Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1')],
    ['picture', Buffer.from('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF', 'latin1')],
    ['picture', Buffer.from('RIFF\n\n\0\0WEBPVP8 ', 'latin1')],
    ['shortcut', Buffer.from('L\0\0\0\u0001\u0014\u0002\0\0\0\0\0\u00c0', 'latin1')],
    ['mhtml', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    [
      'xml-2003',
      Buffer.from(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
    ],
  ])('%s', async (format, bytes) => {
    const message = `format-unsupported {"format":"${format}"}`;
    await expect(openTables(bytes, { name: 'x.xlsx' })).rejects.toThrow(message);
    const path = join(folder, `x-${format}.csv`);
    writeFileSync(path, bytes);
    await expect(openTables(path)).rejects.toThrow(message);
  });
});

describe('detectFormat', () => {
  it.each([
    ['a.csv', 'a,b', 'csv'],
    ['a.csv', 'a\tb', 'tsv'],
    ['a.txt', 'a\tb', 'tsv'],
    ['a.xls', 'a\tb', 'tsv'],
    ['a.xls', '<html><table>', 'html'],
    ['a.csv', '<!DOCTYPE html>', 'html'],
    ['stdin', '[{}]', 'json'],
    ['stdin', '{}', 'jsonl'],
    ['a.json', '{"a":1}\n{"a":2}\n', 'jsonl'],
    ['a.json', '{\n"a":1\n}', 'json'],
    ['a.json', '{"data":[{"a":1}]}', 'json'],
    ['a.jsonl', '[\n{"a":1}]', 'json'],
    ['a.csv', '{"职业":"电工"}\n', 'jsonl'],
    ['a.csv', '{a},b', 'csv'],
    ['a.csv', '<5,3', 'csv'],
    ['a.csv', '[1],3', 'csv'],
  ])('of %s with %j is %s', (name, text, format) => {
    expect(detectFormat(Buffer.from(text), name)).toBe(format);
  });

  it('refuses a text under the name of a workbook', () => {
    expect(() => detectFormat(Buffer.from('a,b'), 'a.xlsx')).toThrow('document-damaged');
  });
});
