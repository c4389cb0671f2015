import { strToU8, zipSync } from 'fflate';

/** A sheet of a workbook that is made for a test. */
export interface SheetMade {
  readonly name: string;
  readonly isHidden?: boolean;
  /** Texts by row and column; a number with `date` is a day as Excel counts them, shown as a date. */
  readonly rows: readonly (readonly (string | number | { readonly date: number })[])[];
  /** Ranges of merged cells: `A1:D1`. */
  readonly merges?: readonly string[];
}

/** Makes an XLSX workbook with nothing in it but cells, the same bytes each time. */
export function workbookOf(sheets: readonly SheetMade[]): Uint8Array {
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['styles', 'styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      worksheet(sheet),
    ]),
  ]);
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(HEAD + text)]));
  return zipSync(files, { mtime: '2026-01-01T12:00:00Z' });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The second format shows a day as a date. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`;
}

function relations(all: readonly (readonly string[])[]): string {
  const each = all.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly SheetMade[]): string {
  const each = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each.join('')}</sheets></workbook>`;
}

function worksheet({ rows, merges = [] }: SheetMade): string {
  const data = rows.map((cells, at) => `<row r="${at + 1}">${cells.map(cell).join('')}</row>`);
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData>${merged}</worksheet>`;
}

function cell(content: SheetMade['rows'][number][number]): string {
  if (typeof content === 'object') return `<c s="1"><v>${content.date}</v></c>`;
  if (typeof content === 'number') return `<c><v>${content}</v></c>`;
  if (content === '') return '<c/>';
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
