import { ZhiyeError } from '../../catalog/errors.js';
import { ADDED_COLUMNS } from '../../render/judgement.js';
import { type FoundTable, TableFinder } from '../../tables/find-table.js';
import { type Merge, MergedCells } from '../../tables/merged-cells.js';
import { RowReader } from '../../tables/read-row.js';
import type { DelimitedRow } from '../../tabular/delimited.js';
import { carry, uncarry } from './carrier.js';
import { cell, DELIMITERS, type RowWriter, rowWriter, withAddedColumns } from './row-writer.js';
import type { BatchSettings } from './settings.js';
import { Vetter } from './vetter.js';

/** A row of a table in carried text; as it was written, where it comes from CSV or TSV. */
export type InputRow = Pick<DelimitedRow, 'cells'> &
  Partial<DelimitedRow> & {
    /** Its number in a sheet. */
    readonly number?: number;
  };

/** A row that was looked at to find the table, as text and as it came. */
interface SearchedRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly row: InputRow;
  /** Its cells in carried text, merged ones filled in. */
  readonly filled: readonly string[];
}

/** What is known once the table is found. */
interface Running {
  readonly vetter: Vetter;
  readonly reader: RowReader;
  readonly header: readonly string[];
  /** Which of the header's and the added columns come out, and their names. */
  readonly places: readonly number[];
  readonly names: readonly string[];
}

/**
 * Vets the rows of a table. Rows that come out in the format in which they came keep every byte, and get their cells
 * after it; others are taken apart and written anew.
 */
export class TableRun {
  readonly #settings: BatchSettings;
  readonly #writer: RowWriter;
  /** What separates the cells of rows that are kept as they are; `undefined` if all are written anew. */
  readonly #kept: string | undefined;
  /** Whether rows that are no applications come out, too: in the other formats they would be records. */
  readonly #keepsAll: boolean;
  readonly #finder: TableFinder<SearchedRow>;
  readonly #merged: MergedCells;
  #running: Running | undefined;
  #rows = 0;
  /** Whether any row has a cell. */
  #hasCells = false;

  /** @param format the format of rows that come as they were written */
  constructor(
    settings: BatchSettings,
    format: 'csv' | 'tsv' | undefined,
    merges: readonly Merge[] = [],
  ) {
    this.#settings = settings;
    this.#writer = rowWriter(settings.output, settings.escapesFormulas);
    this.#keepsAll = ['csv', 'tsv'].includes(settings.output) && settings.fields === undefined;
    const keeps = this.#keepsAll && format === settings.output && !settings.escapesFormulas;
    this.#kept = keeps && format !== undefined ? DELIMITERS[format] : undefined;
    this.#finder = new TableFinder({ named: settings.named, merges });
    this.#merged = new MergedCells(merges);
  }

  get vetter(): Vetter | undefined {
    return this.#running?.vetter;
  }

  /** Takes a row; gives what comes out for it, in carried text. */
  take(row: InputRow): string {
    this.#rows += 1;
    const number = row.number ?? this.#rows;
    const filled = this.#merged.fill({ number, cells: row.cells });
    if (this.#running !== undefined) return this.#takeRow(row, filled, this.#running);
    if (row.raw !== '' && row.cells.length > 0) this.#hasCells = true;
    return this.#begun(this.#finder.take({ number, cells: filled.map(uncarry), row, filled }));
  }

  /** What comes out after the last row. */
  end(): string {
    const last =
      this.#running === undefined && this.#hasCells ? this.#begun(this.#finder.end()) : '';
    return (
      last + (this.#running === undefined || this.#kept !== undefined ? '' : this.#writer.tail())
    );
  }

  /** What comes out of the rows among which the table was looked for. */
  #begun(found: FoundTable<SearchedRow> | undefined): string {
    if (found === undefined) return '';
    const { above, header, below } = found;
    const running = this.#start(found);
    this.#running = running;
    return [
      ...(this.#keepsAll ? [...above, ...header.slice(0, -1)] : []).map(({ row }) =>
        this.#passed(row, 0),
      ),
      this.#headerLine(header.at(-1)?.row, running),
      ...below.map(({ row, filled }) => this.#takeRow(row, filled, running)),
    ].join('');
  }

  #start({ table, header: headerRows }: FoundTable<SearchedRow>): Running {
    const [only, ...more] = headerRows;
    const written =
      only === undefined || more.length > 0 ? table.headers : only.row.cells.map(uncarry);
    const header = Array.from({ length: table.width }, (_, at) => written[at] ?? '');
    const { messages, fields, output, catalogue } = this.#settings;
    const all = withAddedColumns(header);
    const repeated = repeatedHeaders(header);
    if (repeated.length > 0 && (output === 'json' || output === 'jsonl')) {
      throw new ZhiyeError('columns-repeated', { columns: repeated, format: output });
    }
    const places = (fields ?? all).map((field, at) => {
      const place = fields === undefined ? at : all.indexOf(field);
      if (place === -1) throw new ZhiyeError('field-unknown', { field, known: all });
      return place;
    });
    return {
      vetter: new Vetter(catalogue, messages, (added) => this.#added(added)),
      reader: new RowReader(table, uncarry),
      header,
      places,
      names: places.map((place) => all[place] ?? ''),
    };
  }

  #headerLine(row: InputRow | undefined, { header, names }: Running): string {
    if (this.#kept === undefined || row === undefined) return carry(this.#writer.head(names));
    return this.#padded(row, header.length) + this.#added(ADDED_COLUMNS) + (row.lineEnd ?? '');
  }

  /** A row that is no application, with nothing in the added columns. */
  #passed(row: InputRow, width: number): string {
    if (!this.#keepsAll) return '';
    if (row.raw === '' || row.cells.length === 0)
      return this.#kept === undefined ? '' : (row.lineEnd ?? '');
    const added = width === 0 ? [] : ADDED_COLUMNS.map(() => '');
    if (this.#kept !== undefined) {
      return this.#padded(row, width) + this.#added(added) + (row.lineEnd ?? '');
    }
    const cells = row.cells.map(uncarry);
    while (cells.length < width) cells.push('');
    return carry(this.#writer.row([], [...cells, ...added]));
  }

  #takeRow(row: InputRow, filled: readonly string[], running: Running): string {
    const { vetter, reader, header, places, names } = running;
    const added = row.misquoted
      ? vetter.refuse({ kind: 'misquoted' })
      : vetter.vetRow(reader, filled);
    if (added === undefined) return this.#passed(row, header.length);
    if (this.#kept !== undefined)
      return this.#padded(row, header.length) + added + (row.lineEnd ?? '');
    const cells = row.cells.map(uncarry);
    const values: unknown[] = [...header.map((_, at) => cells[at]), ...JSON.parse(added)];
    // Cells beyond the header have no name to come out by but their place.
    const extra = this.#settings.fields === undefined ? cells.slice(header.length) : [];
    const extraNames = extra.map((_, at) => String(header.length + at + 1));
    return carry(
      this.#writer.row(
        [...names, ...extraNames],
        [...places.map((place) => values[place]), ...extra],
      ),
    );
  }

  /** A row as it was written, with the cells that are missing at its end. */
  #padded({ raw = '', cells }: InputRow, width: number): string {
    const missing = width - cells.length;
    return missing > 0 && this.#kept !== undefined ? raw + this.#kept.repeat(missing) : raw;
  }

  #added(added: readonly string[]): string {
    const separator = this.#kept;
    return separator === undefined
      ? JSON.stringify(added)
      : added.map((text) => separator + carry(cell(text, separator, false))).join('');
  }
}

/** Headers that are there more than once, in their order. */
function repeatedHeaders(header: readonly string[]): string[] {
  const repeated = header.filter((name, at) => name.trim() !== '' && header.indexOf(name) < at);
  return [...new Set(repeated)];
}
