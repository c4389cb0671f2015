import { ZhiyeError } from '../catalog/errors.js';
import { type PublishedTable, parsePublishedText } from '../catalog/parse.js';
import { type GridRow, parsePublishedGrid } from '../catalog/parse-grid.js';
import { DelimitedReader } from './delimited.js';
import { readDocx } from './docx.js';
import { Utf8Text } from './encoding.js';
import { columnNumber, MOST_COLUMNS, readXlsx } from './xlsx.js';

/** The formats of published tables. */
const TABLE_FORMATS = ['txt', 'csv', 'tsv', 'xlsx', 'docx'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The format that a file's name says; `undefined` if it says none. */
export function tableFormat(file: string): TableFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return TABLE_FORMATS.find((format) => format === extension);
}

/**
 * Reads a published table: the text in which the source came, CSV, TSV, the first sheet of an XLSX workbook that has
 * it, or the table in a DOCX document that has it.
 *
 * @throws ZhiyeError `table-missing` or `table-problems`, and what is wrong with the file itself: `document-damaged`,
 *   `encoding-unreadable`
 */
export function readPublishedTable(bytes: Uint8Array, format: TableFormat): PublishedTable {
  switch (format) {
    case 'txt':
      return parsePublishedText(textOf(bytes));
    case 'csv':
      return parsePublishedGrid(gridOf(textOf(bytes), ','), 'line');
    case 'tsv':
      return parsePublishedGrid(gridOf(textOf(bytes), '\t'), 'line');
    case 'xlsx': {
      const { rows, merges } = readXlsx(bytes);
      return parsePublishedGrid(withMergedRanges(rows, merges), 'row');
    }
    case 'docx': {
      return firstWithTable(
        readDocx(bytes).map((table) => () => parsePublishedGrid(table.rows, 'row', table)),
      );
    }
  }
}

function textOf(bytes: Uint8Array): string {
  const text = new Utf8Text();
  return Buffer.concat([text.read(bytes), text.end()]).toString('utf8');
}

function gridOf(text: string, delimiter: string): GridRow[] {
  const reader = new DelimitedReader(delimiter);
  let line = 1;
  return [...reader.read(text), ...reader.end()].map(({ cells, raw, misquoted }) => {
    const number = line;
    line += raw.split('\n').length;
    return { number, cells, misquoted };
  });
}

/** Other tables in a document have other headers. */
function firstWithTable(readers: readonly (() => PublishedTable)[]): PublishedTable {
  let missing: unknown = new ZhiyeError('table-missing', { headers: [] });
  for (const read of readers) {
    try {
      return read();
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
function withMergedRanges(
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
  merges: readonly string[],
): GridRow[] {
  const byNumber = new Map(rows.map(({ number, cells }) => [number, [...cells]]));
  const lastNumber = rows.reduce((last, { number }) => Math.max(last, number), 0);
  let filled = 0;
  for (const range of merges) {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
    if (match === null) continue;
    const [, firstColumn = '', firstRow = '', lastColumn = '', lastRow = ''] = match;
    const [left, right] = [columnNumber(firstColumn), columnNumber(lastColumn)];
    const [top, bottom] = [Number(firstRow), Math.min(Number(lastRow), lastNumber)];
    filled += Math.max(bottom - top + 1, 0) * (right - left + 1);
    if (right >= MOST_COLUMNS || filled > MOST_MERGED_CELLS) {
      throw new ZhiyeError('document-damaged', { reason: `merged cells ${range}` });
    }
    const content = byNumber.get(top)?.[left] ?? '';
    for (let number = top; number <= bottom; number += 1) {
      const cells = byNumber.get(number);
      for (let column = left; cells !== undefined && column <= right; column += 1) {
        cells[column] = content;
      }
    }
  }
  return [...byNumber].map(([number, cells]) => ({
    number,
    cells: Array.from(cells, (cell) => cell ?? ''),
  }));
}
