import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, parse } from 'node:path';
import { UsageError } from '../../messages/usage-error.js';
import type { Format } from '../../render/output.js';
import { reasonOf } from '../../tabular/read-bytes.js';
import { isMacroEnabled } from '../../tabular/workbook/macros.js';
import type { Workbook } from '../../tabular/xlsx.js';
import type { CommandContext } from '../context.js';
import { isMacroName, refuseExtension, writtenFormat } from '../output-format.js';
import { endsAsFolder } from '../output-path.js';
import { STDIN } from './input.js';

/** Files that come out as workbooks. */
const WORKBOOK = /^\.(?:xlsx|xlsm|xltx|xls|xlt|et|ett|html?)$/i;

const EXTENSION: Readonly<Record<Format, string>> = {
  table: 'txt',
  json: 'json',
  jsonl: 'jsonl',
  csv: 'csv',
  tsv: 'tsv',
  markdown: 'md',
  xlsx: 'xlsx',
};

/**
 * The folder that an output option names; `undefined` if it names a file.
 *
 * @param isNeeded whether there are several inputs, so that the folder is made if it is not there, as it is where the name
 *   ends with a slash
 * @throws UsageError `output-not-a-folder` if it has to be one, or `output-failed`
 */
export async function outputFolder(output: string, isNeeded: boolean): Promise<string | undefined> {
  const existing = await stat(output).catch(() => undefined);
  if (existing?.isDirectory()) return output;
  if (!isNeeded && !endsAsFolder(output)) return undefined;
  if (existing !== undefined || writtenFormat(undefined, output) !== undefined) {
    throw new UsageError('output-not-a-folder', { file: output });
  }
  try {
    await mkdir(output, { recursive: true });
  } catch (error) {
    throw new UsageError('output-failed', { reason: reasonOf(error) });
  }
  return output;
}

/**
 * Names the outputs of several inputs in a folder: like the inputs, but never two alike.
 *
 * @param requested the format; and the fields, with which every workbook is a new one
 */
export function namesIn(
  folder: string,
  { format, fields }: Pick<CommandContext['requested'], 'format' | 'fields'>,
): (file: string) => string {
  const taken = new Set<string>();
  return (file) => {
    const { name, ext } = parse(file === STDIN ? 'stdin.csv' : basename(file));
    const written = format ?? (WORKBOOK.test(ext) ? 'xlsx' : undefined);
    const keepsMacros = written === 'xlsx' && fields === undefined && isMacroName(file);
    const extension = keepsMacros || written === undefined ? ext : `.${EXTENSION[written]}`;
    let output = `${name}${extension}`;
    // Case does not tell files apart on Windows and macOS.
    for (let n = 2; taken.has(output.toLowerCase()); n += 1) output = `${name}-${n}${extension}`;
    taken.add(output.toLowerCase());
    return join(folder, output);
  };
}

/**
 * A workbook next to an input, under a name that no file has. A copy of one with macros is named as such.
 *
 * @param word what is added to the input's name
 */
export async function nameNextTo(file: string, word: string): Promise<string> {
  const stem = join(dirname(file), `${parse(file).name}.${word}`);
  const extension = isMacroName(file) ? 'xlsm' : 'xlsx';
  for (let n = 1; ; n += 1) {
    const output = `${stem}${n === 1 ? '' : `-${n}`}.${extension}`;
    if ((await stat(output).catch(() => undefined)) === undefined) return output;
  }
}

/**
 * Refuses the name of a workbook with macros for an output that has none.
 *
 * @param copied the workbook of which the output is a copy
 * @throws UsageError `option-value-unknown` for an output that is named as if it had macros
 */
export async function refuseMisnamed(
  output: string,
  input: string,
  copied: Workbook | undefined,
): Promise<void> {
  // Under the extension of its input, a copy opens wherever that does.
  const isNamedAlike = extname(output).toLowerCase() === extname(input).toLowerCase();
  if (copied !== undefined && isNamedAlike) return;
  const keepsMacros = copied !== undefined && (await isMacroEnabled(copied));
  if (isMacroName(output) && !keepsMacros) refuseExtension(output);
}
