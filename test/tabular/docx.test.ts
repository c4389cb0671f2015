import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/tabular/docx.js';
import { allRows } from '../../src/tabular/sheet.js';
import { ZipArchive } from '../../src/tabular/zip.js';

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (cells: string, properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const SPAN = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const FIRST = '<w:vMerge w:val="restart"/>';
const BELOW = '<w:vMerge/>';

async function read(body: string) {
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const archive = await ZipArchive.open(zipSync({ 'word/document.xml': strToU8(document) }));
  const sheets = await readDocx(archive);
  return Promise.all(
    sheets.map(async (sheet) => ({
      cells: (await allRows(sheet)).map(({ cells }) => cells),
      merges: await sheet.merges(),
      above: sheet.around?.above(),
      below: sheet.around?.below(),
    })),
  );
}

describe('readDocx', () => {
  it('reads several tables, with the lines around each', async () => {
    const body = [line('附件'), table(row(cell('a'))), line('注'), table(row(cell('b')))].join('');
    expect(await read(body)).toEqual([
      { cells: [['a']], merges: [], above: ['附件'], below: ['注'] },
      { cells: [['b']], merges: [], above: ['附件', '注'], below: [] },
    ]);
  });

  it('leaves out text that the document hides', async () => {
    const run = (text: string, properties: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const text = [
      run('三级', '<w:vanish w:val="0"/>'),
      run('、一级', '<w:vanish/>'),
      run('、四级', '<w:b/>'),
    ];
    const body = table(row(`<w:tc><w:p>${text.join('')}</w:p></w:tc>`));
    expect(await read(body)).toMatchObject([{ cells: [['三级、四级']] }]);
  });

  it('gives cells that span columns and rows as merged ranges', async () => {
    const body = table(
      row(cell('职业', FIRST) + cell('等级', SPAN(2))),
      row(cell('', BELOW) + cell('五级') + cell('四级')),
      row(cell('电工', FIRST) + cell('√') + cell('')),
      row(cell('', BELOW) + cell('') + cell('√')),
    );
    const [read_] = await read(body);
    expect(read_?.cells).toEqual([
      ['职业', '等级'],
      ['', '五级', '四级'],
      ['电工', '√'],
      ['', '', '√'],
    ]);
    expect(read_?.merges).toEqual([
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
      { top: 3, bottom: 4, left: 0, right: 0 },
    ]);
  });

  it('puts the cells of a row that begins further right into their columns', async () => {
    const body = table(
      row(cell('a') + cell('b') + cell('c', FIRST)),
      row(cell('d', BELOW), '<w:gridBefore w:val="2"/>'),
      row(cell('e'), '<w:gridBefore w:val="1"/>'),
    );
    const [read_] = await read(body);
    expect(read_?.cells).toEqual([['a', 'b', 'c'], [], ['', 'e']]);
    expect(read_?.merges).toEqual([{ top: 1, bottom: 2, left: 2, right: 2 }]);
  });

  it('keeps the lines of a cell apart, and leaves out text of others', async () => {
    const content = `<w:tc><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>五级</w:t><w:br/><w:t>四级</w:t></w:r></w:p>
      <w:p><w:r><w:t>三级</w:t></w:r><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p></w:tc>`;
    const box = `<w:tc><w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:t>框</w:t></mc:Choice><mc:Fallback><w:t>框</w:t></mc:Fallback>
      </mc:AlternateContent></w:r></w:p></w:tc>`;
    const [read_] = await read(table(row(content + box)));
    expect(read_?.cells).toEqual([['五级\n四级\n三级', '框']]);
  });

  it.each(['64', '-1', '1.5', 'x'])('refuses a cell that spans %s columns', async (value) => {
    const spanning = cell('a', `<w:gridSpan w:val="${value}"/>`);
    await expect(read(table(row(spanning)))).rejects.toThrow('document-damaged');
  });
});
