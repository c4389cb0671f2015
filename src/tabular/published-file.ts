import { ZhiyeError } from '../catalog/errors.js';
import { type PublishedTable, parsePublishedText } from '../catalog/parse.js';
import { type GridRow, parsePublishedGrid } from '../catalog/parse-grid.js';
import { damaged } from './damaged.js';
import { Utf8Text } from './encoding.js';
import { openTables } from './open-tables.js';
import { allRows, type MergedRange, type Sheet, type SheetRow } from './sheet.js';

/** The formats of published tables. */
const TABLE_FORMATS = ['txt', 'csv', 'tsv', 'xlsx', 'docx'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The format that a file's name says; `undefined` if it says none. */
export function tableFormat(file: string): TableFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return TABLE_FORMATS.find((format) => format === extension);
}

/**
 * Reads a published table: the text in which the source came, delimited text, or the first sheet or table that has it of
 * a workbook (XLSX) or a document (DOCX).
 *
 * @throws ZhiyeError `table-missing` or `table-problems`, and what is wrong with the file itself: `document-damaged`,
 *   `encoding-unreadable`
 */
export async function readPublishedTable(
  bytes: Uint8Array,
  format: TableFormat,
): Promise<PublishedTable> {
  if (format === 'txt') return parsePublishedText(textOf(bytes));
  const delimiter = { csv: ',', tsv: '\t', xlsx: undefined, docx: undefined }[format];
  const file = await openTables(bytes, {
    format,
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  if (file.format !== format && delimiter === undefined) throw damaged(`no ${format}`);
  const place = delimiter === undefined ? 'row' : 'line';
  const visible = file.sheets.filter(({ isHidden }) => !isHidden);
  return firstWithTable(visible, async (sheet) => {
    const grid = withMergedRanges(await allRows(sheet), await sheet.merges());
    return parsePublishedGrid(grid, place, sheet.around);
  });
}

function textOf(bytes: Uint8Array): string {
  const text = new Utf8Text();
  return Buffer.concat([text.read(bytes), text.end()]).toString('utf8');
}

/** Other tables in a document have other headers. */
async function firstWithTable(
  sheets: readonly Sheet[],
  read: (sheet: Sheet) => Promise<PublishedTable>,
): Promise<PublishedTable> {
  let missing: unknown = new ZhiyeError('table-missing', { headers: [] });
  for (const sheet of sheets) {
    try {
      return await read(sheet);
    } catch (error) {
      if (!(error instanceof ZhiyeError) || error.code !== 'table-missing') throw error;
      missing = error;
    }
  }
  throw missing;
}

/** Merged cells, together; those of a published table are its column of occupations and a few titles. */
const MOST_MERGED_CELLS = 16_000_000;

/** The content of a merged range is in its first cell; it holds for each row and column of the range. */
function withMergedRanges(rows: readonly SheetRow[], merges: readonly MergedRange[]): GridRow[] {
  const byNumber = new Map(rows.map(({ number, cells }) => [number, [...cells]]));
  const lastNumber = rows.at(-1)?.number ?? 0;
  let filled = 0;
  for (const { top, bottom, left, right } of merges) {
    const last = Math.min(bottom, lastNumber);
    filled += Math.max(last - top + 1, 0) * (right - left + 1);
    if (filled > MOST_MERGED_CELLS) throw damaged('cells merged again and again');
    const content = byNumber.get(top)?.[left] ?? '';
    for (let number = top; number <= last; number += 1) {
      const cells = byNumber.get(number);
      for (let column = left; cells !== undefined && column <= right; column += 1) {
        cells[column] = content;
      }
    }
  }
  return rows.map((row) => ({
    number: row.number,
    cells: Array.from(byNumber.get(row.number) ?? [], (cell) => cell ?? ''),
    ...(row.isMisquoted === true ? { misquoted: true } : {}),
  }));
}
