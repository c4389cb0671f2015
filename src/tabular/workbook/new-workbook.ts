import { type OutputPart, zipped } from '../zip-output.js';
import { type NewSheet, newSheetPart, type SheetWritten } from './new-sheet.js';
import { newStyles } from './new-styles.js';
import { escapeAttribute, escapeText } from './xml-text.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The same content makes the same file, whenever it is written. */
const MODIFIED = new Date(2026, 0, 1);

const LONGEST_NAME = 31;

/**
 * A new workbook, as the bytes of a file, piece by piece.
 *
 * @param widthOf how many columns of a terminal a text takes
 * @throws InputError `workbook-too-large`, and what the rows throw
 */
export async function* writeWorkbook(
  sheets: readonly NewSheet[],
  widthOf: (text: string) => number,
): AsyncGenerator<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map((): SheetWritten => ({ filter: undefined, header: undefined }));
  const fixed = (name: string, text: () => string): OutputPart => ({
    name,
    modified: MODIFIED,
    isStored: false,
    content: () => [HEAD + text()],
  });
  yield* zipped([
    fixed('[Content_Types].xml', () => contentTypes(sheets.length)),
    fixed('_rels/.rels', () => relations([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    ...sheets.map(
      (sheet, at): OutputPart => ({
        ...fixed(`xl/worksheets/sheet${at + 1}.xml`, () => ''),
        content: () =>
          newSheetPart(
            sheet,
            at === 0,
            widthOf,
            written[at] ?? { filter: undefined, header: undefined },
          ),
      }),
    ),
    fixed('xl/styles.xml', newStyles),
    // Where its filters end is known when the sheets have been written.
    fixed('xl/workbook.xml', () => workbook(names, written)),
    fixed('xl/_rels/workbook.xml.rels', () =>
      relations([
        ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    ),
  ]);
}

/** Names as a workbook may have them: short, without some signs, and each once. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, at) => {
    const fit =
      name
        .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, '')
        .slice(0, LONGEST_NAME) || `Sheet${at + 1}`;
    let unique = fit;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      unique = fit.slice(0, LONGEST_NAME - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

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

function workbook(names: readonly string[], written: readonly SheetWritten[]): string {
  const sheets = names.map(
    (name, at) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const defined = written.flatMap(({ filter, header }, at) => {
    if (filter === undefined || header === undefined) return [];
    const sheet = escapeText(`'${(names[at] ?? '').replaceAll("'", "''")}'`);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${filter}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$${header}:$${header}</definedName>`,
    ];
  });
  const list = defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>${list}</workbook>`;
}
