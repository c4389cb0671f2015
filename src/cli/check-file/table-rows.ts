import { type FoundTable, TableFinder } from '../../tables/find-table.js';
import { MergedCells } from '../../tables/merged-cells.js';
import { type RoleCells, RowReader } from '../../tables/read-row.js';
import { RESULT_COLUMNS } from '../../tables/role.js';
import type { MergedRange, TableRow } from '../../tables/sheet.js';
import type { DelimitedReader, DelimitedRow } from '../../tabular/delimited.js';
import { copyOf, fromBinary, toBinary } from './binary-string.js';
import { type ColumnUse, columnsOfTable } from './column-use.js';
import { KnownLines } from './known-lines.js';
import { rawCells } from './raw-cells.js';
import { RESULT_NAMES } from './result-columns.js';
import { RowChecker } from './row-checker.js';
import { cell, type RowWriter, rowWriter } from './row-writer.js';
import type { CheckFileSettings } from './settings.js';
import { type TableLayout, tableLayout, withResults } from './table-layout.js';

/** A row of a table, as binary strings; with its original text if it comes from delimited text. */
export type InputRow = Pick<DelimitedRow, 'cells'> &
  Partial<DelimitedRow> &
  Partial<Pick<TableRow, 'number' | 'dates'>>;

/** A row that was searched for the header: its cells as text, and the row itself. */
export interface SearchedRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly row: InputRow;
  /** The cells as binary strings, with merged cells filled in. */
  readonly filled: readonly string[];
}

/** A header that was found. Plain data: a worker thread can go on from it. */
export type FoundHeader = Pick<FoundTable<SearchedRow>, 'table' | 'header'>;

/** The state once the table is found. */
interface Running {
  readonly checker: RowChecker;
  readonly reader: RowReader;
  readonly layout: TableLayout;
  readonly columns: ColumnUse;
  /** The last column that has a header. */
  readonly last: number;
}

/** What is known about a table before its rows are read. */
interface TableOptions {
  /** The delimiter of the input, if the output uses it too. */
  readonly delimiter?: string;
  /** Whether the first row is Excel's `sep=` line. */
  readonly hasSeparatorLine?: boolean;
  readonly merges?: readonly MergedRange[];
}

/**
 * Checks the rows of a table. If input and output have the same format, rows keep every byte: the results are appended,
 * or replace those of an earlier run. Otherwise rows are rewritten cell by cell.
 */
export class TableRows {
  readonly #settings: CheckFileSettings;
  readonly #writer: RowWriter;
  readonly #delimiter: string | undefined;
  /** The delimiter of rows that are kept as written; `undefined` if rows are rewritten. */
  readonly #keptDelimiter: string | undefined;
  /** Whether rows that are not applications are passed through; in other formats they would look like records. */
  readonly #keepsOtherRows: boolean;
  readonly #finder: TableFinder<SearchedRow>;
  readonly #merged: MergedCells;
  #running: Running | undefined;
  #header: FoundHeader | undefined;
  #awaitsSeparatorLine: boolean;
  #line = 1;
  /** Whether any row has a cell. */
  #hasCells = false;

  constructor(settings: CheckFileSettings, options: TableOptions = {}) {
    const { delimiter, hasSeparatorLine = false, merges = [] } = options;
    const { output, escapesFormulas, fields, problems, named, headerRow } = settings;
    this.#settings = settings;
    this.#writer = rowWriter(output, escapesFormulas, delimiter);
    this.#delimiter = delimiter;
    this.#keepsOtherRows = ['csv', 'tsv', 'xlsx'].includes(output) && fields === undefined;
    this.#keptDelimiter =
      this.#keepsOtherRows && !escapesFormulas && problems === undefined ? delimiter : undefined;
    this.#awaitsSeparatorLine = hasSeparatorLine;
    this.#finder = new TableFinder({ named, headerRow, merges, resultNames: RESULT_NAMES });
    this.#merged = new MergedCells(merges);
  }

  get checker(): RowChecker | undefined {
    return this.#running?.checker;
  }

  get columns(): ColumnUse | undefined {
    return this.#running?.columns;
  }

  /** The short way for lines without quotes, if rows come out as they were written and the table is found. */
  knownLines(lines: DelimitedReader): KnownLines | undefined {
    if (this.#running === undefined || this.#keptDelimiter === undefined) return undefined;
    const { checker, reader, layout, last } = this.#running;
    const isPlain = !layout.replaces && layout.width === last + 1;
    return isPlain ? new KnownLines({ checker, reader, width: layout.width }, lines) : undefined;
  }

  /** Whether the output has the delimiter of the input. */
  get keepsDelimiter(): boolean {
    return this.#delimiter !== undefined;
  }

  /** The header, to go on from; `undefined` until the table is found. */
  get header(): FoundHeader | undefined {
    return this.#header;
  }

  /** Goes on with the rows below a header; there is no output for those above. */
  resume(found: FoundHeader): void {
    this.#awaitsSeparatorLine = false;
    this.#running = this.#start(found);
  }

  /** Takes a row; returns the output for it, as a binary string. */
  take(row: InputRow): string {
    const number = row.number ?? this.#lineOf(row);
    if (this.#awaitsSeparatorLine) {
      this.#awaitsSeparatorLine = false;
      return this.#delimiter === undefined ? '' : `${row.raw ?? ''}${row.lineEnd ?? ''}`;
    }
    const filled = this.#merged.fill({ number, cells: row.cells });
    if (this.#running !== undefined) return this.#takeRow(row, number, filled, this.#running);
    if (row.raw !== '' && row.cells.length > 0) this.#hasCells = true;
    return this.#begin(this.#finder.take({ number, cells: filled.map(fromBinary), row, filled }));
  }

  /** Returns the output after the last row. */
  end(): string {
    const last =
      this.#running === undefined && this.#hasCells ? this.#begin(this.#finder.end()) : '';
    return (
      last +
      (this.#running === undefined || this.#keptDelimiter !== undefined ? '' : this.#writer.tail())
    );
  }

  /** The line on which a row begins; counted only while it is needed. */
  #lineOf({ raw = '', lineEnd }: InputRow): number {
    if (this.#running !== undefined && this.#settings.problems === undefined) return 0;
    const line = this.#line;
    const lineBreak = lineEnd === '\r' ? '\r' : '\n';
    this.#line += raw.includes('"') ? raw.split(lineBreak).length : 1;
    return line;
  }

  /** Begins once the table is found; returns the output for the rows searched so far. */
  #begin(found: FoundTable<SearchedRow> | undefined): string {
    if (found === undefined) return '';
    const { above, header, below } = found;
    const running = this.#start(found);
    this.#running = running;
    this.#header = { table: found.table, header };
    return [
      ...[...above, ...header.slice(0, -1)].map(({ row }) => this.#passThrough(row)),
      this.#headerLine(header.at(-1)?.row, running.layout),
      ...below.map(({ row, number, filled }) => this.#takeRow(row, number, filled, running)),
    ].join('');
  }

  #start({ table, header: headerRows }: FoundHeader): Running {
    const [only, ...more] = headerRows;
    const written =
      only === undefined || more.length > 0 ? table.headers : only.row.cells.map(fromBinary);
    const header = Array.from({ length: table.width }, (_, at) => written[at] ?? '');
    const layout = tableLayout(table, header, this.#settings);
    const separator = layout.replaces ? undefined : this.#keptDelimiter;
    const write =
      separator === undefined
        ? JSON.stringify
        : (added: readonly string[]) =>
            copyOf(
              added.map((text) => separator + toBinary(cell(text, separator, false))).join(''),
            );
    return {
      checker: new RowChecker(this.#settings, write),
      reader: new RowReader(table, fromBinary),
      layout,
      columns: columnsOfTable(table),
      last: table.last,
    };
  }

  #headerLine(row: InputRow | undefined, layout: TableLayout): string {
    if (this.#keptDelimiter === undefined || row === undefined) {
      return toBinary(this.#writer.head(layout.names));
    }
    return this.#withAdded(row, layout, RESULT_COLUMNS);
  }

  /** A row that is not an application; below the header it gets empty cells in the added columns. */
  #passThrough(row: InputRow, layout?: TableLayout): string {
    if (!this.#keepsOtherRows) return '';
    if (row.raw === '' || row.cells.length === 0)
      return this.#keptDelimiter === undefined ? '' : (row.lineEnd ?? '');
    const added = RESULT_COLUMNS.map(() => '');
    if (this.#keptDelimiter === undefined) {
      const cells = row.cells.map(fromBinary);
      const all = layout === undefined ? cells : withResults(cells, added, layout, '');
      return toBinary(this.#writer.row([], all));
    }
    if (layout === undefined) return (row.raw ?? '') + (row.lineEnd ?? '');
    return this.#withAdded(row, layout, added);
  }

  #takeRow(row: InputRow, number: number, filled: readonly string[], running: Running): string {
    const { checker, reader, layout } = running;
    const checked = row.misquoted
      ? checker.refuse({ kind: 'misquoted' })
      : checker.check(reader, filled, row.dates, { row: number || null, sheet: null });
    if (checked === undefined) return this.#passThrough(row, layout);
    if (this.#keptDelimiter !== undefined && !layout.replaces) {
      return this.#padded(row, layout) + checked.added + (row.lineEnd ?? '');
    }
    const added: string[] = JSON.parse(checked.added);
    if (this.#keptDelimiter !== undefined) return this.#withAdded(row, layout, added);
    if (this.#settings.problems !== undefined) {
      this.#settings.problems.take(number, checked.verdict, added, () => roleCells(reader, filled));
      return '';
    }
    return this.#rewritten(row, layout, added);
  }

  #rewritten(row: InputRow, layout: TableLayout, added: readonly string[]): string {
    const { width, places, names, unnamed } = layout;
    const cells: (string | undefined)[] = row.cells.map(fromBinary);
    for (const at of unnamed) if (cells[at] === '') cells[at] = undefined;
    const values = withResults(cells, added, layout, undefined);
    // Cells beyond the header have no name, so they are named by their position.
    const extra = this.#settings.fields === undefined ? cells.slice(width) : [];
    const extraNames = extra.map((_, at) => String(width + at + 1));
    return toBinary(
      this.#writer.row(
        [...names, ...extraNames],
        [...places.map((place) => values[place]), ...extra],
      ),
    );
  }

  /** A row as written, with the added cells appended or in place of those of an earlier run. */
  #withAdded(row: InputRow, layout: TableLayout, added: readonly string[]): string {
    const separator = this.#keptDelimiter ?? '';
    const cells = added.map((text) => toBinary(cell(text, separator, false)));
    const lineEnd = row.lineEnd ?? '';
    if (!layout.replaces) {
      return this.#padded(row, layout) + cells.map((each) => separator + each).join('') + lineEnd;
    }
    const own = rawCells(row.raw ?? '', separator);
    return withResults(own, cells, layout, '').join(separator) + lineEnd;
  }

  /** A row as written, with delimiters for the cells missing at its end. */
  #padded({ raw = '', cells }: InputRow, { width }: TableLayout): string {
    const missing = width - cells.length;
    return missing > 0 && this.#keptDelimiter !== undefined
      ? raw + this.#keptDelimiter.repeat(missing)
      : raw;
  }
}

/** The cells of a row by role, even if the row has too many cells. */
function roleCells(reader: RowReader, cells: readonly string[]): RoleCells {
  const all = reader.read(cells);
  const row = all.kind === 'too-many-cells' ? reader.read(cells.slice(0, all.expected)) : all;
  return row.kind === 'application' ? row.cells : {};
}
