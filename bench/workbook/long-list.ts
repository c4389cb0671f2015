import { columnLetters } from '../../src/tables/sheet.js';
import { ZipArchive } from '../../src/tabular/zip.js';
import { type OutputPart, zipped } from '../../src/tabular/zip-output.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const FIRST_ROW = 4;
const LAST_ROW = 58;

/** Rows are written some at a time. */
const BATCH = 1000;

/**
 * A workbook of an office (title, merged cells, formats, rules, drop-down lists, chart, logo, comment) with its list made
 * longer and wider: its rows again and again, and columns of text.
 *
 * @param source a workbook whose list is in the rows 4 to 58 of its first sheet
 */
export async function* longList(
  source: string,
  rows: number,
  columns: number,
): AsyncGenerator<Uint8Array> {
  const archive = await ZipArchive.open(source);
  let sheet = '';
  for await (const piece of archive.text(SHEET)) sheet += piece;
  const bodies = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, at) => {
    const row = FIRST_ROW + at;
    return new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`).exec(sheet)?.[1] ?? '';
  });
  const used = (bodies[0]?.match(/<c /g) ?? []).length;
  const more = (row: number, style: number, text: (column: number) => string) =>
    Array.from({ length: columns - used }, (_, at) => {
      const place = `${columnLetters(used + at)}${row}`;
      return `<c r="${place}" s="${style}" t="inlineStr"><is><t>${text(at)}</t></is></c>`;
    }).join('');
  const last = FIRST_ROW + rows - 1;
  const longer = (text: string) =>
    text.replace(/\b([A-Z]\d+:)G(?:58|61)"/g, `$1${columnLetters(columns - 1)}${last}"`);
  const start = sheet.indexOf(`<row r="${FIRST_ROW}"`);
  const end = sheet.indexOf('</sheetData>');
  const head = longer(sheet.slice(0, start)).replace(
    /(<row r="3".*?)(<\/row>)/,
    (_, cells, close) => cells + more(3, 2, (at) => `备用 ${at + 1}`) + close,
  );
  const content = function* () {
    yield head;
    let piece = '';
    for (let at = 0; at < rows; at += 1) {
      const row = FIRST_ROW + at;
      const cells = (bodies[at % bodies.length] ?? '').replace(/( r="[A-Z])\d+"/g, `$1${row}"`);
      piece += `<row r="${row}">${cells}${more(row, 3, (column) => `单位 ${(at * 7 + column) % 999}`)}</row>`;
      if (at % BATCH < BATCH - 1) continue;
      yield piece;
      piece = '';
    }
    // What is merged below the list would be within it.
    yield piece + longer(sheet.slice(end)).replace(/<mergeCell ref="A61:[^>]*>/, '');
  };
  const parts = archive.parts().map(
    (part): OutputPart => ({
      ...part,
      content: part.name === SHEET ? content : () => archive.bytes(part.name),
    }),
  );
  yield* zipped(parts);
  archive.close();
}
