import { ZhiyeError } from '../../catalog/errors.js';
import { BATCH_VERDICTS } from '../../lookup/batch/judge.js';
import type { Messages } from '../../messages/messages.js';
import { harmlessJson } from '../../render/json.js';
import { visibleLines } from '../../render/visible.js';
import { DelimitedReader, type DelimitedRow } from '../../tabular/delimited.js';
import { Utf8Text } from '../../tabular/encoding.js';
import { formatByBytes, formatByName, type InputFormat } from '../../tabular/input-format.js';
import { ArrayReader, LineReader, type ObjectReader } from '../../tabular/objects.js';
import { bytesOfCarried, carriedFromBytes, carry, uncarry } from '../batch/carrier.js';
import { type BatchInput, openInput } from '../batch/input.js';
import { ObjectRun } from '../batch/object-run.js';
import { OutputFile } from '../batch/output-file.js';
import { DELIMITERS, OUTPUT_FORMATS, type OutputFormat } from '../batch/row-writer.js';
import type { BatchSettings } from '../batch/settings.js';
import { TableRun } from '../batch/table-run.js';
import type { Vetter } from '../batch/vetter.js';
import { type Command, refuseBomUnlessDelimited } from '../command.js';
import { EXIT } from '../exit-status.js';

/** A file of applications, and what was said of it. */
export interface CheckFileParameters {
  readonly file: string;
  readonly inputFormat?: InputFormat;
  readonly sheet?: string;
  readonly nameColumn?: string;
  readonly codeColumn?: string;
  readonly levelColumn?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly escapeFormulas?: boolean;
  readonly exact?: boolean;
  readonly quiet?: boolean;
}

/** A row that has no end in so many characters is a quote that was never closed. */
const LONGEST_ROW = 16 * 1024 * 1024;

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

export const runCheckFile: Command<CheckFileParameters> = async (session, parameters) => {
  const { catalogue, messages, host } = session;
  const { format, fields, bom } = session.requested;
  const { exact = false, quiet = false } = parameters;
  const input = await openInput(parameters.file, host);
  const text = new Utf8Text();
  const inputFormat = parameters.inputFormat ?? formatOf(parameters.file, input);
  const output = outputFormat(format, inputFormat);
  if (bom) refuseBomUnlessDelimited(output);
  const notes: string[] = [];
  const settings: BatchSettings = {
    catalogue,
    messages,
    named: {
      ...(parameters.nameColumn === undefined ? {} : { name: parameters.nameColumn }),
      ...(parameters.codeColumn === undefined ? {} : { code: parameters.codeColumn }),
      ...(parameters.levelColumn === undefined ? {} : { level: parameters.levelColumn }),
    },
    output,
    fields,
    escapesFormulas: parameters.escapeFormulas ?? false,
    note: (line) => notes.push(line),
  };
  const run = startRun(inputFormat, input, text, settings, parameters.sheet);
  const file =
    parameters.output === undefined
      ? undefined
      : await OutputFile.create(parameters.output, parameters.force ?? false, host);
  const progress = quiet || !host.stderr.isTerminal ? undefined : await host.progress();
  try {
    let first = true;
    for await (const piece of run.pieces) {
      progress?.show(messages.batchProgress(run.vetter()?.rows ?? 0));
      if (piece === '' || quiet) continue;
      const withBom =
        first && (bom || writesBom(inputFormat, text)) && ['csv', 'tsv'].includes(output);
      first = false;
      const toTerminal = file === undefined && host.stdout.isTerminal;
      const bytes = bytesOfCarried(toTerminal ? shown(piece, output) : piece);
      const content = withBom ? Buffer.concat([BOM, bytes]) : bytes;
      const stillRead = await (file ?? host.stdout).write(content);
      if (!stillRead) return { status: run.vetter()?.status(exact) ?? EXIT.yes };
    }
    progress?.clear();
    await file?.commit();
  } catch (error) {
    progress?.clear();
    await file?.discard();
    throw error;
  }
  const vetter = run.vetter();
  if (vetter === undefined && run.isTable)
    throw new ZhiyeError('input-empty', { file: input.name });
  return {
    status: vetter?.status(exact) ?? EXIT.yes,
    notes: quiet || vetter === undefined ? [] : [...notes, summary(vetter, messages)],
  };
};

/** What comes out, as it is shown on a terminal: cells are data, and do not steer it. */
function shown(piece: string, output: OutputFormat): string {
  const text = uncarry(piece);
  const isJson = output === 'json' || output === 'jsonl';
  return carry(isJson ? harmlessJson(text.replace(/\r(?!\n)/g, ' ')) : visibleLines(text));
}

function formatOf(file: string, { first, name }: BatchInput): InputFormat {
  const byName = formatByName(file);
  const byBytes = formatByBytes(first);
  if (byName === 'xlsx' && byBytes !== 'xlsx') {
    throw new ZhiyeError('document-damaged', { reason: `${name} is no workbook` });
  }
  // Excel's "Unicode text" may be named .csv, and has tabs; and a workbook is one whatever its name.
  const isMisnamed = byBytes === 'xlsx' || (byName === 'csv' && byBytes === 'tsv');
  return isMisnamed ? byBytes : (byName ?? byBytes);
}

function outputFormat(format: string | undefined, input: InputFormat): OutputFormat {
  const known = OUTPUT_FORMATS.find((each) => each === (format ?? input));
  if (known !== undefined) return known;
  if (format === undefined) return 'csv';
  throw new ZhiyeError('option-value-unknown', {
    option: '--format',
    value: format,
    known: OUTPUT_FORMATS,
  });
}

/** What came from Excel goes back there, and Excel wants a byte order mark. */
function writesBom(input: InputFormat, { found }: Utf8Text): boolean {
  return input === 'xlsx' || found.bom || found.encoding === 'gb18030';
}

interface Run {
  /** What comes out, in carried text, piece by piece. */
  readonly pieces: AsyncIterable<string>;
  readonly vetter: () => Vetter | undefined;
  /** Whether the first row has to be a header. */
  readonly isTable: boolean;
}

function startRun(
  format: InputFormat,
  input: BatchInput,
  text: Utf8Text,
  settings: BatchSettings,
  sheet: string | undefined,
): Run {
  if (format === 'xlsx') {
    const run = new TableRun(settings, undefined);
    const pieces = workbookPieces(input, sheet, run);
    return { pieces, vetter: () => run.vetter, isTable: true };
  }
  if (format === 'csv' || format === 'tsv') {
    const run = new TableRun(settings, format);
    const pieces = tablePieces(carriedPieces(input, text), DELIMITERS[format], run);
    return { pieces, vetter: () => run.vetter, isTable: true };
  }
  const run = new ObjectRun(settings);
  const reader = format === 'json' ? new ArrayReader() : new LineReader();
  const pieces = objectPieces(carriedPieces(input, text), reader, run);
  return { pieces, vetter: () => run.vetter, isTable: false };
}

async function* carriedPieces(input: BatchInput, text: Utf8Text): AsyncGenerator<string> {
  for await (const bytes of input.pieces) yield carriedFromBytes(text.read(bytes));
  yield carriedFromBytes(text.end());
}

async function* tablePieces(
  pieces: AsyncIterable<string>,
  delimiter: string,
  run: TableRun,
): AsyncGenerator<string> {
  const reader = new DelimitedReader(delimiter);
  const takeAll = (rows: readonly DelimitedRow[]) => {
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

async function* objectPieces(
  pieces: AsyncIterable<string>,
  reader: ObjectReader,
  run: ObjectRun,
): AsyncGenerator<string> {
  const takeEach = (rows: readonly string[]) => rows.map((row) => run.take(row)).join('');
  for await (const piece of pieces) {
    yield takeEach(reader.read(piece));
    refuseEndless(reader.pending, run.vetter);
  }
  yield takeEach(reader.end());
  yield run.end();
}

async function* workbookPieces(
  input: BatchInput,
  sheet: string | undefined,
  run: TableRun,
): AsyncGenerator<string> {
  const bytes: Uint8Array[] = [];
  for await (const piece of input.pieces) bytes.push(piece);
  const { readXlsx } = await import('../../tabular/xlsx.js');
  const { rows } = readXlsx(Buffer.concat(bytes), sheet);
  let width = 0;
  for (const { cells } of rows) {
    const filled = cells.map(carry);
    while (filled.at(-1) === '') filled.pop();
    // Empty cells at the end of a row are not in the workbook.
    while (filled.length > 0 && filled.length < width) filled.push('');
    if (width === 0) width = filled.length;
    yield run.take({ cells: filled });
  }
  yield run.end();
}

function refuseEndless(pending: number, vetter: Vetter | undefined): void {
  if (pending > LONGEST_ROW)
    throw new ZhiyeError('row-too-long', { row: (vetter?.rows ?? -1) + 2 });
}

function summary({ rows, counts }: Vetter, messages: Messages): string {
  const said = BATCH_VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : messages.batchCount(messages.batchVerdict[verdict], count);
  });
  return messages.batchSummary(rows, messages.titles(said));
}
