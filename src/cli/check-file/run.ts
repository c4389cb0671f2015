import { InputError } from '../../tables/input-error.js';
import { DelimitedReader } from '../../tabular/delimited.js';
import type { Dialect } from '../../tabular/dialect.js';
import type { Utf8Text } from '../../tabular/encoding.js';
import type { FileFormat } from '../../tabular/input-format.js';
import { ArrayReader, LineReader } from '../../tabular/objects.js';
import type { Workbook } from '../../tabular/xlsx.js';
import { annotatedWorkbook } from './annotated-workbook.js';
import { binaryFromBytes, toBinary } from './binary-string.js';
import { chooseSheet, chooseSheets } from './choose-sheets.js';
import type { ColumnUse } from './column-use.js';
import type { Input } from './input.js';
import { JsonRows } from './json-rows.js';
import { LONGEST_ROW } from './longest-row.js';
import { newWorkbook } from './new-workbook.js';
import { refuseMisnamed } from './output-names.js';
import type { CheckFileParameters } from './parameters.js';
import type { RowChecker } from './row-checker.js';
import type { CheckFileSettings } from './settings.js';
import { TableRows } from './table-rows.js';
import { DelimitedChecker, ObjectsChecker, type TextChecker } from './text-checker.js';
import { ThreadTrial } from './thread-trial.js';
import { checkByThreads } from './threads.js';

/** The check of one input, in progress. */
export interface Run {
  /** The output: text as binary strings or as UTF-8, or the bytes of a workbook. */
  readonly pieces: AsyncIterable<string | Uint8Array>;
  /** The checker of the rows; `undefined` until the table, or the first object, is found. */
  readonly checker: () => RowChecker | undefined;
  readonly columns: () => ColumnUse | undefined;
  /** Of several sheets, the columns of each. */
  readonly sheets?: readonly { readonly name: string; readonly columns: ColumnUse }[];
  /** Names of visible sheets that have no table of applications. */
  readonly sheetsUnused: readonly string[];
  /** Whether input without a table is an error; an empty list of objects is fine. */
  readonly needsTable: boolean;
}

/** The rows of an input. */
interface Rows {
  readonly checker: RowChecker | undefined;
  readonly columns: ColumnUse | undefined;
}

/**
 * Checks delimited text as a stream.
 *
 * @param keepsDelimiter whether the output uses the same delimiter
 */
export async function startDelimited(
  input: Input,
  text: Utf8Text,
  { delimiter, lineBreak, hasSeparatorLine }: Dialect,
  keepsDelimiter: boolean,
  settings: CheckFileSettings,
): Promise<Run> {
  const rows = new TableRows(settings, {
    ...(keepsDelimiter ? { delimiter } : {}),
    hasSeparatorLine,
  });
  const lines = new DelimitedReader(delimiter, lineBreak);
  const pieces = rowPieces(input, text, new DelimitedChecker(lines, rows), rows, settings);
  return runOf(rows, await written(pieces, settings, true));
}

/** Checks JSON Lines or a JSON array as a stream. */
export async function startObjects(
  format: 'json' | 'jsonl',
  input: Input,
  text: Utf8Text,
  settings: CheckFileSettings,
): Promise<Run> {
  const rows = new JsonRows(settings, format === 'json');
  const reader = format === 'json' ? new ArrayReader() : new LineReader();
  const pieces = rowPieces(input, text, new ObjectsChecker(reader, rows), rows, settings);
  return runOf(rows, await written(pieces, settings, false));
}

/**
 * Checks a sheet of a workbook, or a table of a web page.
 *
 * @param parameters the name or number of the sheet, and the file that is written
 * @throws InputError as `chooseSheet`, and `format-unsupported` for a text document
 * @throws UsageError `option-value-unknown` for an output that is named as if it had macros
 */
export async function startSheet(
  format: FileFormat,
  input: Input,
  { sheet: wanted, output }: Pick<CheckFileParameters, 'sheet' | 'output'>,
  settings: CheckFileSettings,
): Promise<Run> {
  const { openTables } = await import('../../tabular/open-tables.js');
  const content = input.path ?? (await input.beginning(Number.POSITIVE_INFINITY)).bytes;
  await input.close();
  const opened = await openTables(content, { format, name: input.name });
  try {
    if (opened.format === 'docx') throw new InputError('format-unsupported', { format: 'docx' });
    const isCopied = settings.output === 'xlsx' && settings.fields === undefined;
    const workbook = isCopied ? opened.workbook : undefined;
    if (output !== undefined) await refuseMisnamed(output, input.name, workbook);
    if (workbook !== undefined) {
      return await startAnnotating(workbook, input, wanted, settings, opened.close);
    }
    const chosen = await chooseSheet(opened.sheets, wanted, settings);
    if (chosen === undefined) throw new InputError('input-empty', { file: input.name });
    const { sheet, unused } = chosen;
    const rows = new TableRows(settings, { merges: await sheet.merges() });
    const pieces = async function* () {
      try {
        for await (const some of sheet.rows()) {
          let out = '';
          for (const row of some) out += rows.take({ ...row, cells: row.cells.map(toBinary) });
          yield out;
        }
        yield rows.end();
      } finally {
        opened.close();
      }
    };
    return runOf(rows, await written(pieces(), settings, true), unused);
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** Checks the tables of a workbook, which comes out as the same workbook. */
async function startAnnotating(
  workbook: Workbook,
  input: Input,
  wanted: string | undefined,
  settings: CheckFileSettings,
  close: () => void,
): Promise<Run> {
  const { sheets: chosen, unused } = await chooseSheets(workbook.sheets, wanted, settings);
  if (chosen.length === 0) throw new InputError('input-empty', { file: input.name });
  const { pieces, checker, sheets } = await annotatedWorkbook(workbook, chosen, settings);
  return {
    pieces: closedAfter(pieces, close),
    checker: () => checker,
    columns: () => sheets[0]?.columns,
    sheets,
    sheetsUnused: unused,
    needsTable: true,
  };
}

async function* closedAfter<Piece>(
  pieces: AsyncIterable<Piece>,
  close: () => void,
): AsyncGenerator<Piece> {
  try {
    yield* pieces;
  } finally {
    close();
  }
}

/** Rows as they come out: as they were written, or packed into a workbook. */
async function written(
  pieces: Run['pieces'],
  settings: CheckFileSettings,
  isText: boolean,
): Promise<Run['pieces']> {
  if (settings.output !== 'xlsx') return pieces;
  return newWorkbook(asBinaryStrings(pieces), settings, isText);
}

async function* asBinaryStrings(pieces: Run['pieces']): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield typeof piece === 'string' ? piece : binaryFromBytes(piece);
  }
}

function runOf(rows: Rows, pieces: Run['pieces'], sheetsUnused: readonly string[] = []): Run {
  return {
    pieces,
    checker: () => rows.checker,
    columns: () => rows.columns,
    sheetsUnused,
    needsTable: rows instanceof TableRows,
  };
}

/** Reads and checks rows as they arrive; yields the output. */
async function* rowPieces(
  input: Input,
  text: Utf8Text,
  checked: TextChecker,
  rows: Pick<Rows, 'checker'>,
  settings: CheckFileSettings,
): AsyncGenerator<string | Uint8Array> {
  const { threads } = settings;
  const trial = threads === undefined ? undefined : new ThreadTrial(threads);
  let read = 0;
  for await (const bytes of input.pieces) {
    const start = performance.now();
    const before = { rows: rows.checker?.rows ?? 0, judging: rows.checker?.checkingTime ?? 0 };
    const out = checked.take(binaryFromBytes(text.read(bytes)));
    const time = performance.now() - start;
    yield out;
    if (checked.pending > LONGEST_ROW) {
      throw new InputError('row-too-long', { row: (rows.checker?.rows ?? -1) + 2 });
    }
    read += bytes.length;
    const { checker } = rows;
    if (threads === undefined || checker === undefined) continue;
    const isWork = trial?.take({
      bytes: bytes.length,
      rows: checker.rows - before.rows,
      time,
      checkingTime: checker.checkingTime - before.judging,
    });
    if ((input.size ?? read) < threads.leastBytes || !(isWork || checked.isSlow)) continue;
    const handOver = checked.handOver();
    if (handOver === undefined) continue;
    yield* checkByThreads(
      { bytes: input.pieces, text, checked, checker, handOver },
      settings,
      threads,
    );
    return;
  }
  yield checked.take(binaryFromBytes(text.end()));
  yield checked.end();
}
