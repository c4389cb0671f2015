import { ZhiyeError } from '../../catalog/errors.js';
import { DelimitedReader } from '../../tabular/delimited.js';
import type { Utf8Text } from '../../tabular/encoding.js';
import type { FileFormat } from '../../tabular/input-format.js';
import { ArrayReader, LineReader } from '../../tabular/objects.js';
import { findSheet } from '../../tabular/sheet.js';
import { carriedFromBytes, carry } from './carrier.js';
import type { BatchInput } from './input.js';
import { ObjectRun } from './object-run.js';
import { DELIMITERS } from './row-writer.js';
import type { BatchSettings } from './settings.js';
import { TableRun } from './table-run.js';
import type { Vetter } from './vetter.js';

/** A row that has no end in so many characters is a quote that was never closed. */
const LONGEST_ROW = 16 * 1024 * 1024;

/** An input on its way through. */
export interface Run {
  /** What comes out, in carried text, piece by piece. */
  readonly pieces: AsyncIterable<string>;
  readonly vetter: () => Vetter | undefined;
  /** Whether the first row has to be a header. */
  readonly isTable: boolean;
}

/** Vets an input of a format, as it comes. */
export function startRun(
  format: FileFormat,
  input: BatchInput,
  text: Utf8Text,
  settings: BatchSettings,
  sheet: string | undefined,
): Run {
  if (format === 'xlsx' || format === 'xls' || format === 'html' || format === 'docx') {
    let run: TableRun | undefined;
    const pieces = sheetPieces(input, format, sheet, settings, (begun) => {
      run = begun;
    });
    return { pieces, vetter: () => run?.vetter, isTable: true };
  }
  if (format === 'csv' || format === 'tsv') {
    const run = new TableRun(settings, format);
    const reader = new DelimitedReader(DELIMITERS[format]);
    const pieces = rowPieces(carriedPieces(input, text), reader, run);
    return { pieces, vetter: () => run.vetter, isTable: true };
  }
  const run = new ObjectRun(settings);
  const reader = format === 'json' ? new ArrayReader() : new LineReader();
  const pieces = rowPieces(carriedPieces(input, text), reader, run);
  return { pieces, vetter: () => run.vetter, isTable: false };
}

async function* carriedPieces(input: BatchInput, text: Utf8Text): AsyncGenerator<string> {
  for await (const bytes of input.pieces) yield carriedFromBytes(text.read(bytes));
  yield carriedFromBytes(text.end());
}

/** What comes out of rows that are read and vetted as they come. */
async function* rowPieces<Row>(
  pieces: AsyncIterable<string>,
  reader: { readonly pending: number; read(piece: string): Row[]; end(): Row[] },
  run: { readonly vetter: Vetter | undefined; take(row: Row): string; end(): string },
): AsyncGenerator<string> {
  const takeAll = (rows: readonly Row[]) => {
    let out = '';
    for (const row of rows) out += run.take(row);
    return out;
  };
  for await (const piece of pieces) {
    yield takeAll(reader.read(piece));
    refuseEndless(reader.pending, run.vetter);
  }
  yield takeAll(reader.end());
  yield run.end();
}

/** @param begun takes what vets the rows, once the merged cells are known */
async function* sheetPieces(
  input: BatchInput,
  format: FileFormat,
  wanted: string | undefined,
  settings: BatchSettings,
  begun: (run: TableRun) => void,
): AsyncGenerator<string> {
  const bytes: Uint8Array[] = [];
  for await (const piece of input.pieces) bytes.push(piece);
  const { openTables } = await import('../../tabular/open-tables.js');
  const { sheets } = await openTables(Buffer.concat(bytes), { format });
  const visible = sheets.find(({ isHidden }) => !isHidden);
  const sheet = wanted === undefined ? visible : findSheet(sheets, wanted);
  if (sheet === undefined) return;
  const run = new TableRun(settings, undefined, await sheet.merges());
  begun(run);
  for await (const rows of sheet.rows()) {
    let out = '';
    for (const { number, cells } of rows) out += run.take({ number, cells: cells.map(carry) });
    yield out;
  }
  yield run.end();
}

function refuseEndless(pending: number, vetter: Vetter | undefined): void {
  if (pending > LONGEST_ROW)
    throw new ZhiyeError('row-too-long', { row: (vetter?.rows ?? -1) + 2 });
}
