import { InputError } from '../../tables/input-error.js';
import { columnLetters } from '../../tables/sheet.js';
import { MOST_COLUMNS, MOST_ROWS } from '../cell-reference.js';
import { cellXml, MOST_CHARACTERS } from './cell-xml.js';
import { NEW_FORMATS } from './new-styles.js';
import type { Tone } from './tone.js';

/** A row of a new sheet. Texts stay texts, whatever they look like; an empty text is an empty cell. */
export interface NewRow {
  readonly kind: 'above' | 'header' | 'data';
  readonly cells: readonly (string | number)[];
  /** A cell that is filled as a verdict, by its column from 0. */
  readonly verdict?: { readonly column: number; readonly tone: Tone };
}

/** A sheet of a new workbook. */
export interface NewSheet {
  readonly name: string;
  readonly rows: AsyncIterable<readonly NewRow[]> | Iterable<readonly NewRow[]>;
}

/** How many rows decide the widths of columns, which are written before the other rows come. */
const ROWS_MEASURED = 1000;

/** In characters. What is longer goes on in the next line. */
const WIDEST = 60;
const NARROWEST = 8;
/** For the arrow of the filter. */
const HEADER_MARGIN = 4;
const MARGIN = 2;

/** Characters that come out together. */
const PIECE = 64 * 1024;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What is known of a sheet when it is written. */
export interface SheetWritten {
  /** Its rows and columns under the filter, as a formula names them: `$A$1:$F$203`. */
  filter: string | undefined;
  /** The row that stays in sight and comes on each printed page. */
  header: number | undefined;
}

/**
 * The part of a new sheet, piece by piece: its header stays in sight, and filters; its columns are as wide as their
 * first thousand rows.
 *
 * @param isFirst whether it is the sheet that is shown first
 * @param widthOf how many columns of a terminal a text takes, which are those of a sheet as well
 * @param written is filled in when all is written
 * @throws InputError `workbook-too-large`
 */
export async function* newSheetPart(
  { rows }: NewSheet,
  isFirst: boolean,
  widthOf: (text: string) => number,
  written: SheetWritten,
): AsyncGenerator<string> {
  const measured: NewRow[] = [];
  const iterator = rowsOf(rows);
  while (measured.length < ROWS_MEASURED) {
    const { value, done } = await iterator.next();
    if (done) break;
    measured.push(value);
  }
  const widths = widthsOf(measured, widthOf);
  const headerAt = measured.findIndex(({ kind }) => kind === 'header');
  written.header = headerAt === -1 ? undefined : headerAt + 1;
  yield beginning(widths, written.header, isFirst);

  let number = 0;
  let piece = '';
  let lastColumn = 0;
  const write = (row: NewRow) => {
    number += 1;
    lastColumn = Math.max(lastColumn, row.cells.length - 1);
    piece += rowXml(row, number, widths, widthOf);
  };
  for (const row of measured) write(row);
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    write(next.value);
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  if (written.header !== undefined) {
    const right = columnLetters(lastColumn);
    written.filter = `$A$${written.header}:$${right}$${number}`;
  }
  yield piece + end(written);
}

async function* rowsOf(batches: NewSheet['rows']): AsyncGenerator<NewRow, undefined> {
  for await (const rows of batches) yield* rows;
  return undefined;
}

function beginning(widths: readonly number[], header: number | undefined, isFirst: boolean) {
  const pane =
    header === undefined
      ? ''
      : `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${header + 1}" sqref="A${header + 1}"/>`;
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`;
}

function end({ filter }: SheetWritten): string {
  const autoFilter =
    filter === undefined ? '' : `<autoFilter ref="${filter.replaceAll('$', '')}"/>`;
  return `</sheetData>${autoFilter}<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function rowXml(
  { kind, cells, verdict }: NewRow,
  row: number,
  widths: readonly number[],
  widthOf: (text: string) => number,
): string {
  refuseBeyond('rows', row, MOST_ROWS, row);
  refuseBeyond('columns', cells.length, MOST_COLUMNS, row);
  let xml = '';
  for (const [column, content] of cells.entries()) {
    if (content === '' && kind === 'above') continue;
    if (typeof content === 'string') {
      refuseBeyond('characters', content.length, MOST_CHARACTERS, row);
    }
    const format =
      kind !== 'data'
        ? NEW_FORMATS[kind === 'header' ? 'header' : 'none']
        : verdict?.column === column && content !== ''
          ? NEW_FORMATS.tone(verdict.tone)
          : typeof content === 'number'
            ? NEW_FORMATS.number
            : isLong(content, widths[column], widthOf)
              ? NEW_FORMATS.wrapped
              : NEW_FORMATS.cell;
    xml += cellXml({ column, row, format, content });
  }
  return `<row r="${row}">${xml}</row>`;
}

function isLong(
  content: string,
  width: number | undefined,
  widthOf: (text: string) => number,
): boolean {
  if (width === undefined) return false;
  // No text is wider than two columns for each of its characters.
  if (content.length * 2 <= width) return content.includes('\n');
  return content.includes('\n') || widthOf(content) > width;
}

function widthsOf(rows: readonly NewRow[], widthOf: (text: string) => number): number[] {
  const widths: number[] = [];
  for (const { kind, cells } of rows) {
    if (kind === 'above') continue;
    const margin = kind === 'header' ? HEADER_MARGIN : MARGIN;
    for (const [column, content] of cells.entries()) {
      const lines = String(content)
        .slice(0, 10 * WIDEST)
        .split('\n');
      const width = Math.max(...lines.map(widthOf)) + margin;
      widths[column] = Math.min(Math.max(widths[column] ?? NARROWEST, width), WIDEST);
    }
  }
  return Array.from(widths, (width) => width ?? NARROWEST);
}

function refuseBeyond(
  what: 'rows' | 'columns' | 'characters',
  found: number,
  most: number,
  row: number,
): void {
  if (found > most) throw new InputError('workbook-too-large', { what, most, row });
}
