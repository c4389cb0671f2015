import { escapeControlsInLines } from '../../render/escape-controls.js';
import { escapeControlsInJson } from '../../render/formats.js';
import { paletteFor } from '../../render/palette.js';
import { ProblemRows, painted } from '../../render/problem-rows.js';
import { wrapLine } from '../../render/wrap.js';
import { InputError } from '../../tables/input-error.js';
import type { Dialect } from '../../tabular/dialect.js';
import { Utf8Text } from '../../tabular/encoding.js';
import { detectFormat, type FileFormat } from '../../tabular/input-format.js';
import { DELIMITERS } from '../../tabular/write-delimited.js';
import { type CommandContext, refuseUnlessDelimited } from '../context.js';
import { EXIT } from '../exit-status.js';
import { OutputFile } from '../output-file.js';
import { namedColumns, readHeaderRow } from '../table-options.js';
import { bytesFromBinary, fromBinary, toBinary } from './binary-string.js';
import { type Input, openInput } from './input.js';
import { summary, useNotes } from './notes.js';
import { type CheckFileParameters, outputFormat, refuseUnfit } from './parameters.js';
import type { RowChecker } from './row-checker.js';
import type { OutputFormat } from './row-writer.js';
import { type Run, startDelimited, startObjects, startSheet } from './run.js';
import type { CheckFileSettings } from './settings.js';
import type { CheckedFile } from './several-files.js';
import { dialectOf, readDelimiter } from './text-dialect.js';
import { threadOptions } from './thread-options.js';

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Checks one file, and writes the result to stdout or, once all of it has been read, to a file. */
export async function checkFile(
  context: CommandContext,
  parameters: CheckFileParameters,
): Promise<CheckedFile> {
  const { output, force = false } = parameters;
  // The output is opened first, so that a long read is not in vain.
  const file =
    output === undefined ? undefined : await OutputFile.create(output, force, context.io);
  try {
    const input = await openInput(parameters.file, context.io);
    const result = await checkInput(context, parameters, input, file);
    await file?.commit();
    return result;
  } catch (error) {
    await file?.discard();
    throw error;
  }
}

async function checkInput(
  context: CommandContext,
  parameters: CheckFileParameters,
  input: Input,
  file: OutputFile | undefined,
): Promise<CheckedFile> {
  const { messages, io } = context;
  const { exact = false, quiet = false } = parameters;
  const text = new Utf8Text();
  const limitMemory = await io.memoryLimiter();
  limitMemory();
  const { run, output, problems, isWorkbook } = await start(context, parameters, input, text);
  let first = true;
  for await (const piece of run.pieces) {
    limitMemory();
    if (!quiet) {
      const rows = run.checker()?.rows ?? 0;
      io.showProgress(messages.batch.progress(rows, input.percentRead()));
    }
    if (piece.length === 0 || problems !== undefined || (quiet && file === undefined)) continue;
    const withBom =
      first &&
      (output === 'csv' || output === 'tsv') &&
      (context.requested.bom || isWorkbook || needsBom(text));
    first = false;
    const toTerminal = file === undefined && io.stdout.isTerminal;
    const bytes =
      typeof piece === 'string'
        ? bytesFromBinary(toTerminal ? escapedForTerminal(piece, output) : piece)
        : piece;
    const stillRead = await (file ?? io.stdout).write(
      withBom ? Buffer.concat([BOM, bytes]) : bytes,
    );
    // The reader is gone; the remaining rows were not checked, so their status is unknown.
    if (!stillRead) return { result: { status: EXIT.trouble }, counts: undefined };
  }
  const checker = run.checker();
  if (checker === undefined) {
    if (run.needsTable) throw new InputError('input-empty', { file: input.name });
    return { result: { status: EXIT.yes }, counts: undefined };
  }
  const status = checker.status(exact);
  if (quiet) return { result: { status }, counts: checker };
  if (problems !== undefined) await showProblems(problems, checker, context);
  const notes = useNotes(run, isWorkbook, messages);
  if (problems === undefined) notes.push(summary(checker, messages));
  return { result: { status, notes }, counts: checker };
}

/** Detects the format of the input and starts checking it. */
async function start(
  context: CommandContext,
  parameters: CheckFileParameters,
  input: Input,
  text: Utf8Text,
): Promise<{
  readonly run: Run;
  readonly output: OutputFormat;
  readonly problems: ProblemRows | undefined;
  readonly isWorkbook: boolean;
}> {
  const { format, fields, bom } = context.requested;
  const detected = parameters.inputFormat ?? detectFormat(input.first, input.name);
  refuseUnfit(parameters, detected);
  const dialect = await dialectIn(input, detected, parameters);
  const inputFormat = dialect === undefined ? detected : formatOf(dialect);
  const output = outputFormat(format, parameters.output, inputFormat);
  if (bom) refuseUnlessDelimited('--bom', output);
  const { escapeFormulas = false, exact = false, quiet = false } = parameters;
  if (escapeFormulas) refuseUnlessDelimited('--escape-formulas', output);
  const isShown = context.io.stdout.isTerminal && parameters.output === undefined;
  const isForPeople = isShown && format === undefined;
  const wantsData = fields !== undefined || bom || escapeFormulas || quiet;
  const problems = isForPeople && !wantsData ? new ProblemRows(exact) : undefined;
  const { embeddedClassification } = await import('../../catalog/embedded-classification.js');
  const settings: CheckFileSettings = {
    catalogue: await context.catalogue(),
    classification: embeddedClassification,
    messages: context.messages,
    named: namedColumns(parameters),
    headerRow: readHeaderRow(parameters.headerRow),
    output,
    fields,
    escapesFormulas: escapeFormulas,
    problems,
    threads: isShown || output === 'json' ? undefined : threadOptions(context.io),
  };
  if (dialect !== undefined) {
    const isSame =
      format === undefined ||
      dialect.delimiter === DELIMITERS[inputFormat === 'tsv' ? 'tsv' : 'csv'];
    const keeps = output === inputFormat && isSame;
    const run = await startDelimited(input, text, dialect, keeps, settings);
    return { run, output, problems, isWorkbook: false };
  }
  if (inputFormat === 'json' || inputFormat === 'jsonl') {
    return {
      run: await startObjects(inputFormat, input, text, settings),
      output,
      problems,
      isWorkbook: false,
    };
  }
  const run = await startSheet(inputFormat, input, parameters, settings);
  return { run, output, problems, isWorkbook: true };
}

/** The dialect of an input; `undefined` if it is not delimited text. */
async function dialectIn(
  input: Input,
  format: FileFormat,
  { delimiter, inputFormat }: CheckFileParameters,
): Promise<Dialect | undefined> {
  if (format !== 'csv' && format !== 'tsv') return undefined;
  if (delimiter !== undefined) return dialectOf(input, readDelimiter(delimiter));
  return dialectOf(input, inputFormat === 'tsv' ? DELIMITERS.tsv : undefined);
}

function formatOf({ delimiter }: Dialect): 'csv' | 'tsv' {
  return delimiter === DELIMITERS.tsv ? 'tsv' : 'csv';
}

/** Whether the output needs a byte order mark: the input had one, or comes from Excel in another encoding. */
function needsBom({ found }: Utf8Text): boolean {
  return found.bom || found.encoding !== 'utf-8';
}

/** The output as shown on a terminal, with control characters escaped: cells are data and must not control it. */
function escapedForTerminal(piece: string, output: OutputFormat): string {
  const text = fromBinary(piece);
  const isJson = output === 'json' || output === 'jsonl';
  return toBinary(
    isJson ? escapeControlsInJson(text.replace(/\r(?!\n)/g, ' ')) : escapeControlsInLines(text),
  );
}

/** Shows the rows that are not open and a summary of all rows. */
async function showProblems(
  problems: ProblemRows,
  checker: RowChecker,
  { messages, io, color }: CommandContext,
): Promise<void> {
  const { isTerminal, columns } = io.stdout;
  const screen = { isTerminal, columns, color };
  const palette = await paletteFor(screen);
  const table = await problems.draw(messages, screen, palette);
  const line = summary(checker, messages, (verdict, text) => painted(verdict, palette)(text));
  await io.stdout.write(`${table === '' ? '' : `${table}\n`}${wrapLine(line, 2, screen)}\n`);
}
