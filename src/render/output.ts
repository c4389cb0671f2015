import { UsageError } from '../messages/usage-error.js';
import { escapeControls } from './escape-controls.js';
import { fieldNamed } from './fields.js';
import { paintJson, toDelimited, toJson, toMarkdown } from './formats.js';
import type { Palette } from './palette.js';
import { drawTable } from './table.js';
import type { Screen } from './wrap.js';

export const FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown', 'xlsx'] as const;

export type Format = (typeof FORMATS)[number];

/** The cells of a row by column. */
export type Row = Readonly<Record<string, string>>;

/** The result of a command, in every form in which it can be shown. */
export interface Output {
  /** For JSON and JSON Lines: one record, or a list of records. */
  readonly value: object | readonly object[];
  /** The keys of each record. */
  readonly keys: readonly string[];
  /** For CSV, TSV and Markdown, and for tables with chosen fields. */
  readonly rows: () => readonly Row[];
  /** The keys of the rows, in order. If no fields are chosen, only the first `shown` are written. */
  readonly columns: readonly string[];
  readonly shown?: number;
  /** For people: the table format. */
  readonly view: (screen: Screen, palette: Palette) => string | Promise<string>;
}

export interface RenderOptions {
  /** A text format. */
  readonly format: Exclude<Format, 'xlsx'>;
  /** The keys or columns to show, in order; `undefined` for the default. */
  readonly fields: readonly string[] | undefined;
  readonly bom: boolean;
  readonly screen: Screen;
  readonly palette: Palette;
  /** The heading of a column in a table for people. */
  readonly heading: (column: string) => string;
}

/**
 * Formats an output, with a final line end. An empty list is empty text as JSON Lines and as a table.
 *
 * @throws UsageError `field-unknown`
 */
export async function render(output: Output, options: RenderOptions): Promise<string> {
  const { format, fields, screen, palette } = options;
  if (format === 'json' || format === 'jsonl') {
    const value = fields === undefined ? output.value : pick(output, fields);
    if (format === 'json') {
      const json = toJson(value, screen.isTerminal);
      return `${screen.isTerminal ? paintJson(json, palette) : json}\n`;
    }
    return (Array.isArray(value) ? value : [value]).map((record) => `${toJson(record)}\n`).join('');
  }
  if (format === 'table' && fields === undefined) {
    const text = await output.view(screen, palette);
    return text === '' ? '' : `${text}\n`;
  }
  const { columns, cells: texts } = tableOf(output, fields);
  const isSeen = screen.isTerminal || format === 'table';
  const cells = isSeen ? texts.map((row) => row.map(escapeControls)) : texts;
  switch (format) {
    case 'table': {
      if (cells.length === 0) return '';
      return `${await drawTable(columns.map(options.heading), cells, screen, palette)}\n`;
    }
    case 'markdown':
      return toMarkdown(columns, cells);
    default: {
      return toDelimited(format, columns, cells, options.bom);
    }
  }
}

/**
 * The columns of an output and their cells, row by row.
 *
 * @throws UsageError `field-unknown`
 */
export function tableOf(
  output: Output,
  fields: readonly string[] | undefined,
): { readonly columns: readonly string[]; readonly cells: readonly (readonly string[])[] } {
  const columns =
    fields === undefined
      ? output.columns.slice(0, output.shown)
      : knownFields(fields, output.columns);
  const cells = output.rows().map((row) => columns.map((column) => row[column] ?? ''));
  return { columns, cells };
}

function pick({ value, keys }: Output, names: readonly string[]): unknown {
  const fields = knownFields(names, keys);
  const picked = (record: object) => {
    const values = new Map(Object.entries(record));
    return Object.fromEntries(fields.map((field) => [field, values.get(field)]));
  };
  return Array.isArray(value) ? value.map(picked) : picked(value);
}

/** The fields of an output that names mean, in either language. */
function knownFields(names: readonly string[], known: readonly string[]): string[] {
  return names.map((name) => {
    const field = fieldNamed(name, known);
    if (!known.includes(field)) throw new UsageError('field-unknown', { field, known });
    return field;
  });
}
