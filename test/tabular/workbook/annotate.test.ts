import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { annotated, HEADINGS } from './annotating.js';
import { cellsOf, changedParts, edited, packed, partsOf, partText } from './parts.js';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/workbooks/${name}`, import.meta.url));

const LIST = fixture('list.xlsx');
const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS = HEADINGS.map(({ text }) => text);

/** What the helper adds to a row. */
const added = (row: number) => [
  ['good', 'conditional', 'bad', 'unclear', 'broken'][row % 5],
  `code ${row}`,
  `titles ${row}`,
  `第 ${row} 行，<说明> & "其它"`,
];

/** The elements of a name in a part, as they are written. */
const elements = (text: string, name: string) =>
  (text.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? []).map((tag) =>
    tag.replace(' />', '/>'),
  );

describe('a workbook with columns next to its table', () => {
  it('has headings and cells next to the table, and nothing next to other rows', async () => {
    const before = await cellsOf(LIST);
    const after = await cellsOf(await annotated(LIST));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [row, cells] of before) {
      const own = row === 3 ? TEXTS : row >= 4 && row <= 58 ? added(row) : [];
      expect(after.get(row)).toEqual([...cells, ...own]);
    }
  });

  it.each(['list.xlsx', 'libreoffice.xlsx', 'two-row-header.xlsx'])(
    'changes only the sheet, the formats and the list of names in %s',
    async (name) => {
      const changed = await changedParts(fixture(name), await annotated(fixture(name)));
      expect([SHEET, 'xl/styles.xml', 'xl/workbook.xml']).toEqual(expect.arrayContaining(changed));
      expect(changed).toContain(SHEET);
    },
  );

  it('keeps every row, rule and picture as it is written', async () => {
    const [before, after] = [
      await partText(LIST, SHEET),
      await partText(await annotated(LIST), SHEET),
    ];
    const kept = (text: string, from: string) => text.slice(text.indexOf(from));
    expect(kept(after, '<conditionalFormatting')).toBe(kept(before, '<conditionalFormatting'));
    for (const [row = ''] of before.matchAll(/<row .*?<\/row>/g)) {
      expect(after).toContain(row.slice(0, -'</row>'.length));
    }
  });

  it.each(['list.xlsx', 'libreoffice.xlsx', 'two-row-header.xlsx', 'table-object.xlsx'])(
    'is the same again, byte for byte, when %s is annotated twice',
    async (name) => {
      const once = await annotated(fixture(name));
      expect((await annotated(once)).equals(once)).toBe(true);
    },
  );

  it('gets other headings and cells in the same places in a second run', async () => {
    const once = await annotated(LIST);
    const headings = HEADINGS.map((heading, at) => ({ ...heading, text: `Heading ${at}` }));
    const twice = await annotated(once, {
      headings,
      added: (row) => ({ tone: 'bad', texts: ['no', '', `${row}`, ''] }),
    });
    const cells = await cellsOf(twice);
    expect(cells.get(3)?.slice(7)).toEqual(['Heading 0', 'Heading 1', 'Heading 2', 'Heading 3']);
    expect(cells.get(9)?.slice(7)).toEqual(['no', '', '9']);
    const [first, second] = [await partText(once, SHEET), await partText(twice, SHEET)];
    for (const name of ['dimension', 'col', 'autoFilter', 'mergeCell']) {
      expect(elements(second, name)).toEqual(elements(first, name));
    }
  });

  it('makes the filter, the print area and the size of the sheet go over the columns', async () => {
    const file = await annotated(LIST);
    const sheet = await partText(file, SHEET);
    expect(elements(sheet, 'dimension')).toEqual(['<dimension ref="A1:K61"/>']);
    expect(elements(sheet, 'autoFilter')).toEqual(['<autoFilter ref="A3:K58"/>']);
    const names = await partText(file, 'xl/workbook.xml');
    expect(names).toContain(">'申报汇总表'!$A$3:$K$58<");
    expect(names).toContain(">'申报汇总表'!$A$1:$K$61<");
    expect(names).toContain('>申报汇总表!$G$60<');
    expect(names).toContain('>字典!$A$1:$A$5<');
  });

  it('gives the columns their widths, and splits one that goes on to the last', async () => {
    const wide = await edited(LIST, (text, name) =>
      name === SHEET
        ? text.replace(
            '</cols>',
            '<col min="8" max="16384" width="9" style="3" hidden="1"/></cols>',
          )
        : text,
    );
    const columns = elements(await partText(await annotated(wide), SHEET), 'col');
    expect(columns.slice(7)).toEqual([
      '<col min="8" max="8" width="12" style="3" customWidth="1"/>',
      '<col min="9" max="9" width="14" style="3" customWidth="1"/>',
      '<col min="10" max="10" width="30" style="3" customWidth="1"/>',
      '<col min="11" max="11" width="50" style="3" customWidth="1"/>',
      '<col min="12" max="16384" width="9" style="3" hidden="1"/>',
    ]);
  });

  it('makes a table object grow with it, and no other', async () => {
    const file = await annotated(fixture('table-object.xlsx'), { sheets: [0, 1] });
    const table = await partText(file, 'xl/tables/table1.xml');
    expect(table).toContain('ref="A1:H13"');
    expect(elements(table, 'autoFilter')).toEqual(['<autoFilter ref="A1:H13"/>']);
    expect(elements(table, 'tableColumns')).toEqual(['<tableColumns count="8">']);
    expect(elements(table, 'tableColumn').slice(4)).toEqual(
      TEXTS.map((text, at) => `<tableColumn id="${at + 5}" name="${text}"/>`),
    );
    const other = await annotated(LIST);
    expect(await changedParts(LIST, other)).not.toContain('xl/tables/table1.xml');
  });

  it('annotates several sheets in one run', async () => {
    const file = await annotated(fixture('table-object.xlsx'), { sheets: [0, 1] });
    expect((await cellsOf(file, 0)).get(2)?.slice(4)).toEqual(added(2));
    expect((await cellsOf(file, 1)).get(4)?.slice(6)).toEqual(added(4));
  });

  it('writes over nothing: a note next to the table stays, and the columns are right of it', async () => {
    const cells = await cellsOf(await annotated(fixture('table-object.xlsx'), { sheets: [1] }), 1);
    expect(cells.get(6)?.slice(4)).toEqual(['', '旁注', ...added(6)]);
    expect(cells.get(3)?.slice(4)).toEqual(['', '', ...TEXTS]);
  });

  it('makes a title over the whole table grow, unless a picture is next to it', async () => {
    const sheet = await partText(
      await annotated(fixture('table-object.xlsx'), { sheets: [1] }),
      'xl/worksheets/sheet2.xml',
    );
    expect(elements(sheet, 'mergeCell')).toEqual(['<mergeCell ref="A1:J1"/>']);
    expect(elements(await partText(await annotated(LIST), SHEET), 'mergeCell')).toContain(
      '<mergeCell ref="A1:G1"/>',
    );
  });

  it('merges its headings like the header next to them', async () => {
    const file = await annotated(fixture('two-row-header.xlsx'));
    expect((await cellsOf(file)).get(2)?.slice(5)).toEqual(TEXTS);
    const merges = elements(await partText(file, SHEET), 'mergeCell');
    expect(merges).toEqual(
      expect.arrayContaining(['F', 'G', 'H', 'I'].map((c) => `<mergeCell ref="${c}2:${c}3"/>`)),
    );
    const [list = ''] = elements(await partText(file, SHEET), 'mergeCells');
    expect(list).toContain(`count="${merges.length}"`);
  });

  it('looks like the table: borders, type and alignment of its last column, the verdict filled', async () => {
    const file = await annotated(LIST);
    const [sheet, styles] = [await partText(file, SHEET), await partText(file, 'xl/styles.xml')];
    const formats = styles
      .slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>'))
      .match(/<xf .*?(?:\/>|<\/xf>)/g);
    const formatOf = (cell: string) =>
      formats?.[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])] ?? '';
    expect(formatOf('H3')).toBe(formatOf('G3'));
    for (const cell of ['H4', 'I4', 'J4', 'K4']) expect(formatOf(cell)).toContain('borderId="1"');
    expect(formatOf('I4')).toContain('fontId="3"');
    expect(formatOf('K4')).toContain('horizontal="left"');
    const fills = styles.match(/<fill>.*?<\/fill>/g) ?? [];
    const fillOf = (cell: string) => fills[Number(/fillId="(\d+)"/.exec(formatOf(cell))?.[1])];
    expect(fillOf('I4')).not.toContain('solid');
    expect(new Set(['H4', 'H5', 'H6', 'H7', 'H8'].map(fillOf)).size).toBe(5);
    for (const name of ['fonts', 'fills', 'cellXfs']) {
      const [, count, content = ''] =
        new RegExp(`<${name} count="(\\d+)">(.*?)</${name}>`).exec(styles) ?? [];
      const item = { fonts: 'font', fills: 'fill', cellXfs: 'xf' }[name];
      expect(content.match(new RegExp(`<${item}[ >]`, 'g'))?.length).toBe(Number(count));
    }
  });

  it('keeps the prefix of the namespace', async () => {
    const prefixed = await edited(LIST, (text, name) =>
      /^xl\/(worksheets\/sheet|styles|workbook\.xml|tables)/.test(name)
        ? text
            .replace(/<(\/?)(?=[a-z]\w*[\s>/])/gi, '<$1x:')
            .replaceAll('<?x:xml', '<?xml')
            .replace(/ xmlns="([^"]*spreadsheetml[^"]*)"/, ' xmlns:x="$1"')
        : text,
    );
    const file = await annotated(prefixed);
    expect((await cellsOf(file)).get(5)?.slice(7)).toEqual(added(5));
    for (const part of [SHEET, 'xl/styles.xml', 'xl/workbook.xml']) {
      const names = (await partText(file, part)).match(/<[a-z][^\s>/]*/gi) ?? [];
      expect(names.filter((name) => !/^<(x|x14|xm):/.test(name))).toEqual([]);
    }
  });

  it('keeps macros', async () => {
    const parts: Map<string, Buffer | string> = await partsOf(LIST);
    parts.set('xl/vbaProject.bin', Buffer.from(Array.from({ length: 999 }, (_, at) => at % 256)));
    const macros = await packed(parts);
    expect(await changedParts(macros, await annotated(macros))).toEqual(
      await changedParts(LIST, await annotated(LIST)),
    );
  });

  it('gives cells to rows that are sparse, that have none, and that are hidden', async () => {
    const sparse = await edited(LIST, (text, name) =>
      name === SHEET
        ? text
            .replace(/<c r="G5".*?<\/c>/, '')
            .replace(/<row r="6">.*?<\/row>/, '<row r="6" hidden="1"/>')
            .replace(
              '<mergeCells count="4">',
              '<mergeCells count="6"><mergeCell ref="B5:B6"/><mergeCell ref="D5:D6"/>',
            )
        : text,
    );
    const file = await annotated(sparse);
    const cells = await cellsOf(file);
    expect(cells.get(5)?.slice(6)).toEqual(['', ...added(5)]);
    expect(cells.get(6)?.slice(7)).toEqual(added(6));
    expect(await partText(file, SHEET)).toMatch(/<row r="6" hidden="1"><c r="H6"/);
  });

  it('leaves a formula in one of its columns to whoever wrote it', async () => {
    const once = await annotated(LIST);
    const counted = await edited(once, (text, name) =>
      name === SHEET ? text.replace(/<c r="I7".*?<\/c>/, '<c r="I7"><f>1+1</f><v>2</v></c>') : text,
    );
    expect(await partText(await annotated(counted), SHEET)).toContain(
      '<c r="I7"><f>1+1</f><v>2</v></c>',
    );
  });

  it('can have no formats at all', async () => {
    const bare = await edited(LIST, (text, name) => {
      if (name === 'xl/styles.xml') return undefined;
      if (name === SHEET) return text.replace(/ s="\d+"/g, '');
      return text
        .replace(/<Override[^>]*styles\.xml[^>]*>/, '')
        .replace(/<Relationship [^>]*styles\.xml[^>]*>/, '');
    });
    const file = await annotated(bare);
    expect((await cellsOf(file)).get(4)?.slice(7)).toEqual(added(4));
    expect(await changedParts(bare, file)).toEqual(['xl/workbook.xml', SHEET].sort().reverse());
  });

  it('has texts as they were meant, whatever signs are in them', async () => {
    const odd = '<a> & "b" _x0041_ \u0007\r\n\t =1+1 \u{1f600} \ud800';
    const file = await annotated(LIST, {
      added: () => ({ tone: 'bad', texts: [odd, ' a ', '=1', ''] }),
    });
    expect((await cellsOf(file)).get(4)?.slice(7)).toEqual([
      odd.replace('\ud800', '\ufffd'),
      ' a ',
      '=1',
    ]);
    expect(await partText(file, SHEET)).not.toMatch(/<c r="[H-K]4"[^>]*><f>/);
  });
});

describe('a workbook that cannot be annotated', () => {
  it('has a part that is not UTF-8', async () => {
    const parts: Map<string, Buffer | string> = await partsOf(LIST);
    const sheet = parts.get(SHEET)?.toString() ?? '';
    parts.set(
      SHEET,
      Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheet}`, 'utf16le'),
    );
    await expect(annotated(await packed(parts))).rejects.toThrow('document-damaged');
  });

  it('has a row that does not end', async () => {
    const endless = await edited(LIST, (text, name) =>
      name === SHEET ? text.replace('<row r="5">', `<row r="5">${'<c/>'.repeat(20_000)}`) : text,
    );
    await expect(annotated(endless)).rejects.toThrow('document-too-large');
  });
});
