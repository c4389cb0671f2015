import { ZhiyeError } from '../../catalog/errors.js';
import { findColumns, repeatedHeaders } from '../../lookup/batch/columns.js';
import type { Reason } from '../../lookup/batch/judge.js';
import { BATCH } from '../../messages/batch.js';
import { ADDED_COLUMNS } from '../../render/judgement.js';
import type { DelimitedRow } from '../../tabular/delimited.js';
import { carry, uncarry } from './carrier.js';
import { cell, DELIMITERS, type RowWriter, rowWriter, withAddedColumns } from './row-writer.js';
import type { BatchSettings } from './settings.js';
import { Vetter } from './vetter.js';

/** A row of a table in carried text; as it was written, where it comes from CSV or TSV. */
export type TableRow = Pick<DelimitedRow, 'cells'> & Partial<DelimitedRow>;

/**
 * Vets the rows of a table: the first names the columns. Rows that come out in the format in which they came keep
 * every byte, and get their cells behind it; others are taken apart and written anew.
 */
export class TableRun {
  readonly #settings: BatchSettings;
  readonly #writer: RowWriter;
  /** What separates the cells of rows that are kept as they are; `undefined` if all are written anew. */
  readonly #kept: string | undefined;
  #header: readonly string[] = [];
  #vetter: Vetter | undefined;
  /** Empty lines before the header, which come out with it. */
  #leading = '';
  /** Which of the header's and the added columns come out, and their names. */
  #places: readonly number[] = [];
  #names: readonly string[] = [];

  /** @param format the format of rows that come as they were written */
  constructor(settings: BatchSettings, format: 'csv' | 'tsv' | undefined) {
    this.#settings = settings;
    this.#writer = rowWriter(settings.output, settings.escapesFormulas);
    const keeps =
      format === settings.output && settings.fields === undefined && !settings.escapesFormulas;
    this.#kept = keeps && format !== undefined ? DELIMITERS[format] : undefined;
  }

  get vetter(): Vetter | undefined {
    return this.#vetter;
  }

  /** Takes a row; gives what comes out for it, in carried text. */
  take(row: TableRow): string {
    if (row.raw === '' || row.cells.length === 0) {
      const kept = this.#kept === undefined ? '' : (row.lineEnd ?? '');
      if (this.#vetter !== undefined) return kept;
      this.#leading += kept;
      return '';
    }
    return this.#vetter === undefined ? this.#takeHeader(row) : this.#takeRow(row, this.#vetter);
  }

  /** What comes out behind the last row. */
  end(): string {
    return this.#kept === undefined && this.#vetter !== undefined ? this.#writer.tail() : '';
  }

  #takeHeader(row: TableRow): string {
    const header = row.cells.map(uncarry);
    const { named, messages, note, fields, output, catalogue } = this.#settings;
    const columns = findColumns(header, named);
    const all = withAddedColumns(header);
    const repeated = repeatedHeaders(header);
    if (repeated.length > 0) {
      if (output === 'json' || output === 'jsonl') {
        throw new ZhiyeError('columns-repeated', { columns: repeated, format: output });
      }
      note(BATCH[messages.language].headersRepeated(messages.titles(repeated)));
    }
    this.#header = header;
    this.#places = (fields ?? all).map((field, at) => {
      const place = fields === undefined ? at : all.indexOf(field);
      if (place === -1) throw new ZhiyeError('field-unknown', { field, known: all });
      return place;
    });
    this.#names = this.#places.map((place) => all[place] ?? '');
    const separator = this.#kept;
    const write = (added: readonly string[]) =>
      separator === undefined
        ? JSON.stringify(added)
        : added.map((text) => separator + carry(cell(text, separator, false))).join('');
    this.#vetter = new Vetter(catalogue, messages, columns, uncarry, write);
    return separator === undefined
      ? carry(this.#writer.head(this.#names))
      : this.#leading + row.raw + write(ADDED_COLUMNS) + (row.lineEnd ?? '');
  }

  #takeRow(row: TableRow, vetter: Vetter): string {
    const fault = this.#faultOf(row);
    const added = fault === undefined ? vetter.vet(row.cells) : vetter.refuse(fault);
    if (this.#kept !== undefined) return row.raw + added + (row.lineEnd ?? '');
    const cells = row.cells.map(uncarry);
    const values: unknown[] = [...this.#header.map((_, at) => cells[at]), ...JSON.parse(added)];
    // Cells beyond the header have no name to come out by but their place.
    const extra = this.#settings.fields === undefined ? cells.slice(this.#header.length) : [];
    const extraNames = extra.map((_, at) => String(this.#header.length + at + 1));
    return carry(
      this.#writer.row(
        [...this.#names, ...extraNames],
        [...this.#places.map((place) => values[place]), ...extra],
      ),
    );
  }

  #faultOf({ cells, misquoted }: TableRow): Reason | undefined {
    if (misquoted) return { kind: 'misquoted' };
    return cells.length === this.#header.length
      ? undefined
      : { kind: 'cells', found: cells.length, expected: this.#header.length };
  }
}
