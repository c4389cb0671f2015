import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { measured } from '../../measured.js';
import { cellsOf, edited, partsOf } from './parts.js';

const LIST = fileURLToPath(new URL('../../fixtures/workbooks/list.xlsx', import.meta.url));
const SHEET = 'xl/worksheets/sheet1.xml';

/** Node.js itself included, which takes 50 MiB. */
const MOST_MEMORY_KIB = 128 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'zhiye-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const replaced = (from: string | RegExp, to: string) => () =>
  edited(LIST, (text, name) => (name === SHEET ? text.replace(from, to) : text));

/** What a program that goes through every cell of a range would not survive. */
const HUGE: readonly (readonly [what: string, make: () => Promise<Buffer>])[] = [
  [
    'cells merged to the end of the sheet',
    replaced('<mergeCell ref="A61:G61"/>', '<mergeCell ref="A62:XFD1048576"/>'),
  ],
  [
    'a drop-down list in every cell',
    replaced('sqref="D4:D58"', 'sqref="A1:XFD1048576 A4:A1048576"'),
  ],
  ['a conditional format of every cell', replaced('sqref="A4:G58"', 'sqref="A1:XFD1048576"')],
  [
    'columns to the last',
    replaced('</cols>', '<col min="8" max="16384" width="9" style="3" hidden="1"/></cols>'),
  ],
  [
    'a formula shared by every cell',
    replaced(
      '</sheetData>',
      '<row r="70"><c r="A70"><f t="shared" si="0" ref="A70:XFD1048576">1</f><v>1</v></c></row></sheetData>',
    ),
  ],
  ['a size that is not its own', replaced('ref="A1:G61"', 'ref="A1:XFD1048576"')],
  [
    'a cell in the last column of a row below',
    replaced('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
  ],
];

const REFUSED: readonly (readonly [what: string, make: () => Promise<Buffer>])[] = [
  ['elements nested without end', replaced('</sheetData>', `</sheetData>${'<a>'.repeat(400_000)}`)],
  ['a row without end', replaced('<row r="5">', `<row r="5">${'<c/>'.repeat(2_000_000)}`)],
  ['entities', replaced('<worksheet', '<!DOCTYPE a [<!ENTITY x "y">]><worksheet')],
  ['columns without end', replaced('</cols>', `${'<col min="1" max="2"/>'.repeat(20_000)}</cols>`)],
  [
    'merged cells without end',
    replaced('<mergeCell ref="A61:G61"/>', '<mergeCell ref="A62:B62"/>'.repeat(260_000)),
  ],
  [
    'a part that is larger than it says',
    async () => {
      const file = await edited(LIST, (text) => text);
      const size = (await partsOf(file)).get(SHEET)?.length ?? 0;
      // Its size in the directory at the end of the file.
      const at = file.lastIndexOf(SHEET) - 46 + 24;
      expect(file.readUInt32LE(at)).toBe(size);
      file.writeUInt32LE(100, at);
      return file;
    },
  ],
];

describe('a workbook with', () => {
  it.each(HUGE)('%s is annotated in a moment, within bounds', async (_, make) => {
    const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
    writeFileSync(input, await make());
    const { status, peak } = await measured(['check', '--file', input, '-o', output, '--force']);
    expect(status).toBeLessThanOrEqual(2);
    expect(peak).toBeLessThan(MOST_MEMORY_KIB);
    const cells = [...((await cellsOf(output)).get(5) ?? [])];
    expect(cells).toContain('服务机器人应用技术员 is open at level 2.');
  });

  it.each(REFUSED)('%s is refused in one line, and leaves nothing', async (_, make) => {
    const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'refused.xlsx')];
    writeFileSync(input, await make());
    const { status, stderr, peak } = await measured(['check', '--file', input, '-o', output]);
    expect({ status, lines: stderr.split('\n').length }).toEqual({ status: 2, lines: 2 });
    expect(existsSync(output)).toBe(false);
    expect(peak).toBeLessThan(MOST_MEMORY_KIB);
  });
});
