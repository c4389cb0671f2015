import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { measured } from '../measured.js';

const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));

/** What no document here, none of which is larger than a few MiB, may take: far less than they ask for. */
const MOST_MEMORY_KIB = 300_000;

/** What a document that is refused at once may take, Node.js itself included. */
const MOST_MEMORY_OF_REFUSED_KIB = 128 * 1024;

type Parts = Record<string, Uint8Array>;

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook, with this as its only sheet. */
const workbook = (sheet: string | Uint8Array, more: Parts = {}): Parts => ({
  'xl/workbook.xml': strToU8(
    `<workbook xmlns:r="${RELATION}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    `<Relationships><Relationship Id="r1" Type="${RELATION}/worksheet" Target="worksheets/1.xml"/></Relationships>`,
  ),
  'xl/worksheets/1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
  ...more,
});

const document = (body: string): Parts => ({ 'word/document.xml': strToU8(body) });

const sheet = (rows: string, after = '') =>
  `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;

const MIB = 1 << 20;
const blank = (length: number) => new Uint8Array(length).fill(0x20);

/** Each entity is ten of the one before it: a billion laughs. */
const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('')}]>`;
const OUTSIDE = '<!DOCTYPE a [<!ENTITY outside SYSTEM "file:///etc/passwd">]>';
const PARAMETER = '<!DOCTYPE a [<!ENTITY % outside SYSTEM "http://127.0.0.1:9/x.dtd"> %outside;]>';

const SPANNING = '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr></w:tc>';

/** Documents with what a reader that believes them would do, each refused as damaged. */
const DOCUMENTS: readonly (readonly [what: string, name: string, parts: () => Parts])[] = [
  ['a sheet that unpacks to a thousand times itself', 'x.xlsx', () => workbook(blank(96 * MIB))],
  [
    'a document that unpacks to a thousand times itself',
    'x.docx',
    () => document(' '.repeat(96 * MIB)),
  ],
  ['a billion laughs in a sheet', 'x.xlsx', () => workbook(`${LAUGHS}<worksheet>&l9;</worksheet>`)],
  [
    'a billion laughs in a document',
    'x.docx',
    () => document(`${LAUGHS}<w:document>&l9;</w:document>`),
  ],
  [
    'a file from outside in a sheet',
    'x.xlsx',
    () => workbook(`${OUTSIDE}<worksheet>&outside;</worksheet>`),
  ],
  ['a file from outside in a document', 'x.docx', () => document(`${OUTSIDE}<a>&outside;</a>`)],
  ['a definition from the network', 'x.xlsx', () => workbook(`${PARAMETER}<worksheet/>`)],
  ['elements nested without end', 'x.xlsx', () => workbook('<a>'.repeat(MIB))],
  ['elements nested without end in a document', 'x.docx', () => document('<a>'.repeat(MIB))],
  [
    'rows that have one cell, far to the right',
    'x.xlsx',
    () => workbook(sheet('<row><c r="XFD1"><v>1</v></c></row>'.repeat(100_000))),
  ],
  [
    'a long text in each of many cells',
    'x.xlsx',
    () =>
      workbook(sheet('<row><c t="s"><v>0</v></c></row>'.repeat(20_000)), {
        'xl/sharedStrings.xml': strToU8(`<sst><si><t>${'a'.repeat(MIB)}</t></si></sst>`),
      }),
  ],
  [
    'merged cells that reach beyond every sheet',
    'merged.xlsx',
    () =>
      workbook(
        sheet(
          '<row r="1"><c><v>1</v></c></row>',
          '<mergeCells><mergeCell ref="A1:ZZZZZZZ1"/></mergeCells>',
        ),
      ),
  ],
  [
    'cells merged again and again',
    'merged.xlsx',
    () =>
      workbook(
        sheet(
          '<row><c><v>1</v></c></row>'.repeat(10_000),
          `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000)}</mergeCells>`,
        ),
      ),
  ],
  [
    'a cell that spans a billion columns',
    'x.docx',
    () =>
      document(
        `<w:document xmlns:w="w"><w:body><w:tbl><w:tr>${SPANNING}</w:tr></w:tbl></w:body></w:document>`,
      ),
  ],
];

describe('a document with', () => {
  it.each(DOCUMENTS)('%s is refused in one line, within bounds', async (_, name, parts) => {
    const file = join(folder, name);
    const packed: Zippable = parts();
    writeFileSync(file, zipSync(packed, { level: 1 }));
    const args = name === 'x.xlsx' ? ['check', '--file', file] : ['import', file];
    const { status, stderr, peak } = await measured(args);
    expect(stderr).toMatch(/^zhiye: the file cannot be read: .*\n$/);
    expect(stderr).not.toContain('root:');
    expect(status).toBe(2);
    expect(peak).toBeLessThan(MOST_MEMORY_OF_REFUSED_KIB);
  });

  it('many parts that are said to unpack to more than a disk is refused before they are', async () => {
    const media = Object.fromEntries(
      Array.from({ length: 70 }, (_, at) => [`xl/media/${at}.xml`, blank(1)]),
    );
    const packed = Buffer.from(zipSync(workbook(sheet(''), media)));
    // In the directory of a ZIP file the size of a part is 24 bytes after the beginning of its record.
    const record = Buffer.from('PK\u0001\u0002');
    for (let at = packed.indexOf(record); at !== -1; at = packed.indexOf(record, at + 1)) {
      packed.writeUInt32LE(8 * MIB, at + 24);
    }
    const file = join(folder, 'x.xlsx');
    writeFileSync(file, packed);
    const { status, stderr, peak } = await measured(['check', '--file', file]);
    expect(stderr).toMatch(
      /^zhiye: the file cannot be read: xl\/media\/\d+\.xml is too large when unpacked; .*\n$/,
    );
    expect(status).toBe(2);
    expect(peak).toBeLessThan(250_000);
  });

  it('very many tables and lines is searched for its table within bounds', async () => {
    const file = join(folder, 'tables.docx');
    const body = '<w:p><w:t>a</w:t></w:p><w:tbl></w:tbl>'.repeat(50_000);
    writeFileSync(file, zipSync(document(`<w:document xmlns:w="w">${body}</w:document>`)));
    const { status, stderr, peak } = await measured(['import', file]);
    expect(stderr).toMatch(/^zhiye: no table of occupations and levels was found: .*\n$/);
    expect(status).toBe(2);
    expect(peak).toBeLessThan(MOST_MEMORY_KIB);
  });
});

describe('a batch', () => {
  it('does not remember names that fill the memory', async () => {
    const rows = function* () {
      yield '职业,等级\n';
      for (let at = 0; at < 100; at += 1) yield `${'长'.repeat(150_000)}${at},3\n`;
    };
    const { status, stderr, peak } = await measured(['check', '--file', '-'], rows());
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        'zhiye: columns read: 职业 (occupation), 等级 (level)\nzhiye: 100 rows: 100 unknown\n',
    });
    // All rows take 90 MB, and what is said of them as much again.
    expect(peak).toBeLessThan(170_000);
  });

  it.each([
    ['JSON Lines', (row: string) => `{"职业":"电工","等级":3}\n${row}\n`],
    ['a JSON array', (row: string) => `[{"职业":"电工","等级":3},${row}]`],
  ])('calls a row of %s invalid that nests without end, and goes on', async (_, wrap) => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const row = `{"职业":"电工","等级":${deep}}`;
    const { status, stderr, peak } = await measured(['check', '--file', '-'], [wrap(row)]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'zhiye: columns read: 职业 (occupation), 等级 (level)\nzhiye: 2 rows: 1 open, 1 invalid\n',
    });
    expect(peak).toBeLessThan(MOST_MEMORY_KIB);
  });
});

describe('a catalogue of 100 MB of', () => {
  it.each([
    ['noise', () => Buffer.alloc(100 * MIB, '\u0001\u00ff\u0017noise', 'latin1')],
    ['text', () => Buffer.alloc(100 * MIB, 'noise ')],
    ['brackets', () => Buffer.alloc(100 * MIB, '[')],
  ])('%s is refused in one line, within bounds', async (_, content) => {
    const file = join(folder, 'noise.json');
    writeFileSync(file, content());
    const { status, stderr, peak } = await measured(['list', '--catalog', file]);
    expect(stderr).toMatch(/^zhiye: cannot read the catalogue .*: it is too large \(EFBIG\)\n$/);
    expect(status).toBe(2);
    expect(peak).toBeLessThan(250_000);
  });

  it('no end, from a device, is refused in one line, within bounds', async () => {
    const { status, stderr, peak } = await measured(['list', '--catalog', '/dev/zero']);
    expect(stderr).toMatch(/^zhiye: cannot read the catalogue \/dev\/zero: it is too large/);
    expect(status).toBe(2);
    expect(peak).toBeLessThan(250_000);
  });

  it.each(['[', '{"a":'])('%s, and little else, is refused within bounds', async (opening) => {
    const file = join(folder, 'deep.json');
    writeFileSync(file, opening.repeat((16 * MIB) / opening.length));
    const { status, stderr, peak } = await measured(['diff', file]);
    expect(stderr).toMatch(/^zhiye: the catalogue file is not JSON: .*\n$/);
    expect(status).toBe(2);
    expect(peak).toBeLessThan(400_000);
  });
});
