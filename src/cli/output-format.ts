import { UsageError } from '../messages/usage-error.js';
import type { Format } from '../render/output.js';

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['xlsx', 'xlsx'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['json', 'json'],
  ['md', 'markdown'],
]);

/** Extensions of files that are not written, and that a text must not pretend to be. */
const UNWRITTEN = new Set(['xls', 'xlsm', 'et', 'htm', 'html', 'doc', 'docx', 'ods', 'pdf']);

/**
 * The format in which an output is written, as far as the command line says it: by an option, or by the name of the file.
 *
 * @param mayBeCopy whether the output may be a copy of a workbook, which keeps its macros
 * @throws UsageError `option-value-unknown`, `option-needs`, or `options-contradict` if the file is named as another format
 */
export function writtenFormat(
  format: Format | undefined,
  file: string | undefined,
  mayBeCopy = false,
): Format | undefined {
  if (file === undefined) {
    if (format !== 'xlsx') return format;
    throw new UsageError('option-needs', { option: '--format xlsx', other: '--output' });
  }
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const isCopy = mayBeCopy && isMacroName(file);
  if (UNWRITTEN.has(extension) && !isCopy) refuseExtension(file);
  const named = isCopy ? 'xlsx' : BY_EXTENSION.get(extension);
  if (format !== undefined && named !== undefined && format !== named) {
    throw new UsageError('options-contradict', {
      one: `--output ${file}`,
      other: `--format ${format}`,
    });
  }
  return format ?? named;
}

/** Whether a file is named as a workbook with macros. */
export function isMacroName(file: string): boolean {
  return /\.xlsm$/i.test(file);
}

/** @throws UsageError `option-value-unknown` */
export function refuseExtension(file: string): never {
  const known = [...BY_EXTENSION.keys()].map((each) => `*.${each}`);
  throw new UsageError('option-value-unknown', { option: '--output', value: file, known });
}
