import { UsageError } from '../../messages/usage-error.js';
import type { Format } from '../../render/output.js';
import type { FileFormat } from '../../tabular/input-format.js';
import type { InputFormat } from '../../tabular/input-formats.js';
import { writtenFormat } from '../output-format.js';
import type { TableOptions } from '../table-options.js';
import { OUTPUT_FORMATS, type OutputFormat } from './row-writer.js';

/** A file of applications and the options given for it. */
export interface CheckFileParameters extends TableOptions {
  readonly file: string;
  readonly inputFormat?: InputFormat;
  readonly delimiter?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly escapeFormulas?: boolean;
  readonly exact?: boolean;
  readonly quiet?: boolean;
}

/** Files of applications, checked in the same way. */
export type CheckFilesParameters = Omit<CheckFileParameters, 'file'> & {
  readonly files: readonly string[];
};

/**
 * Refuses options that mean nothing for an input in this format.
 *
 * @throws UsageError `option-unfit` or `options-contradict`
 */
export function refuseUnfit(
  { delimiter, sheet, headerRow, inputFormat }: CheckFileParameters,
  format: FileFormat,
): void {
  const isText = format === 'csv' || format === 'tsv';
  const isJson = format === 'json' || format === 'jsonl';
  const unfit = [
    ...(delimiter !== undefined && !isText ? ['--delimiter'] : []),
    ...(sheet !== undefined && (isText || isJson) ? ['--sheet'] : []),
    ...(headerRow !== undefined && isJson ? ['--header-row'] : []),
  ];
  for (const option of unfit) throw new UsageError('option-unfit', { option, format });
  if (inputFormat === 'tsv' && delimiter !== undefined) {
    throw new UsageError('options-contradict', {
      one: '--input-format tsv',
      other: `--delimiter ${delimiter}`,
    });
  }
}

/**
 * The output format: the one requested, else that of the output file's extension, else that of the input, else CSV.
 *
 * @throws UsageError as `writtenFormat`
 */
export function outputFormat(
  requested: Format | undefined,
  file: string | undefined,
  input: FileFormat,
): OutputFormat {
  const format = writtenFormat(requested, file, input === 'xlsx');
  if (format === 'table') {
    const known = OUTPUT_FORMATS;
    throw new UsageError('option-value-unknown', { option: '--format', value: format, known });
  }
  return format ?? OUTPUT_FORMATS.find((each) => each !== 'xlsx' && each === input) ?? 'csv';
}
