import { markdownHead, markdownRow, toJson } from '../../render/formats.js';
import { RESULT_COLUMNS } from '../../tables/role.js';
import { DELIMITERS, delimitedCell, escapeFormula } from '../../tabular/write-delimited.js';

/** The formats in which checked rows can be written. */
export const OUTPUT_FORMATS = ['csv', 'tsv', 'jsonl', 'json', 'markdown', 'xlsx'] as const;

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Writes rows given as values by column. */
export interface RowWriter {
  /** The text before the first row. */
  head(columns: readonly string[]): string;
  row(columns: readonly string[], values: readonly unknown[]): string;
  /** A row that is already text, with the white space that followed it in the input. */
  raw(text: string, trailing: string): string;
  /** The text after the last row. */
  tail(): string;
}

/**
 * @param escapesFormulas whether to prefix cells that a spreadsheet would run with `'`, in CSV and TSV
 * @param delimiter of CSV and TSV
 */
export function rowWriter(
  format: OutputFormat,
  escapesFormulas: boolean,
  delimiter: string = format === 'tsv' ? DELIMITERS.tsv : DELIMITERS.csv,
): RowWriter {
  switch (format) {
    case 'csv':
    case 'tsv': {
      const line = (values: readonly unknown[]) =>
        `${values.map((value) => cell(cellText(value), delimiter, escapesFormulas)).join(delimiter)}\n`;
      return { head: line, row: (_, values) => line(values), raw: withLineEnd, tail: () => '' };
    }
    case 'markdown':
      return {
        head: markdownHead,
        row: (_, values) => markdownRow(values.map(cellText)),
        raw: withLineEnd,
        tail: () => '',
      };
    case 'jsonl':
      return {
        head: () => '',
        row: (columns, values) => withLineEnd(objectText(columns, values)),
        raw: (text, trailing) => text + trailing,
        tail: () => '',
      };
    case 'xlsx':
      return {
        head: (columns) => withLineEnd(JSON.stringify({ columns })),
        row: (_, values) => withLineEnd(JSON.stringify(values)),
        raw: withLineEnd,
        tail: () => '',
      };
    case 'json': {
      let rows = 0;
      const separated = (text: string) => {
        rows += 1;
        return (rows === 1 ? '\n' : ',\n') + text;
      };
      return {
        head: () => '[',
        row: (columns, values) => separated(objectText(columns, values)),
        raw: separated,
        tail: () => (rows === 0 ? ']\n' : '\n]\n'),
      };
    }
  }
}

/** Reads a line of what is to become a workbook: the header's, or that of a row. */
export function readRowLine(line: string): {
  readonly isHeader: boolean;
  readonly values: readonly unknown[];
} {
  const written: readonly unknown[] | { readonly columns: readonly string[] } = JSON.parse(line);
  return 'columns' in written
    ? { isHeader: true, values: written.columns }
    : { isHeader: false, values: written };
}

/** A cell in CSV or TSV; on request, one that a spreadsheet would run is prefixed with `'`. */
export function cell(text: string, delimiter: string, escapesFormulas: boolean): string {
  return delimitedCell(escapesFormulas ? escapeFormula(text) : text, delimiter);
}

/** The columns of a row followed by the added ones that it does not have from an earlier run. */
export function withAddedColumns(columns: readonly string[]): string[] {
  return [...columns, ...RESULT_COLUMNS.filter((column) => !columns.includes(column))];
}

function withLineEnd(line: string): string {
  return `${line}\n`;
}

function objectText(columns: readonly string[], values: readonly unknown[]): string {
  const members = columns.flatMap((name, at) =>
    values[at] === undefined ? [] : `${toJson(name)}:${toJson(values[at])}`,
  );
  return `{${members.join()}}`;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? toJson(value) : String(value);
}
