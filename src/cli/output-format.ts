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
 * @throws UsageError `option-value-unknown`, `option-needs`, or `options-contradict` if the file is named as another format
 */
export function writtenFormat(
  format: Format | undefined,
  file: string | undefined,
): Format | undefined {
  if (file === undefined) {
    if (format !== 'xlsx') return format;
    throw new UsageError('option-needs', { option: '--format xlsx', other: '--output' });
  }
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (UNWRITTEN.has(extension)) {
    const known = [...BY_EXTENSION.keys()].map((each) => `*.${each}`);
    throw new UsageError('option-value-unknown', { option: '--output', value: file, known });
  }
  const named = BY_EXTENSION.get(extension);
  if (format !== undefined && named !== undefined && format !== named) {
    throw new UsageError('options-contradict', {
      one: `--output ${file}`,
      other: `--format ${format}`,
    });
  }
  return format ?? named;
}
