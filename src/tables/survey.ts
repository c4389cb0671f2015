import type { FindingOptions } from './find-table.js';
import { TableFinder } from './find-table.js';
import { MergedCells } from './merged-cells.js';
import { RowReader } from './read-row.js';
import type { TableRow } from './sheet.js';
import { lastOwnColumn, type Table } from './table.js';

/** A table, and what is around it. */
export interface Surveyed {
  readonly table: Table;
  readonly place: TablePlace;
  /** How far its rows reach to the right: the last column with a content, from 0. */
  readonly reach: number;
  /** How far each row above it does. */
  readonly above: ReadonlyMap<number, number>;
}

/** Where a table is in its sheet: rows from 1, columns from 0. */
interface TablePlace {
  readonly headerRows: readonly number[];
  /** The last row that is an application; that of the header if none is. */
  readonly lastRow: number;
  /** Its first and last columns, without those that an earlier run has added. */
  readonly first: number;
  readonly last: number;
  /** The columns of an earlier run. */
  readonly earlier: readonly (number | undefined)[];
}

/** Looks through the rows of a sheet: where its table is, and where the cells next to it are empty. */
export class TableSurvey {
  readonly #finder: TableFinder<TableRow & { readonly own: number }>;
  readonly #merged: MergedCells;
  readonly #above = new Map<number, number>();
  #running: { readonly table: Table; readonly reader: RowReader } | undefined;
  #lastRow = 0;
  #reach = -1;
  /** Of rows that are no applications, and may be the last. */
  #reachBelow = -1;

  constructor(options: FindingOptions) {
    this.#finder = new TableFinder(options);
    this.#merged = new MergedCells(options.merges ?? []);
  }

  /**
   * Takes the next row, in which merged cells are not filled in.
   *
   * @throws ZhiyeError as `TableFinder`
   */
  take({ number, cells }: TableRow): void {
    const own = cells.findLastIndex((cell) => cell !== '');
    const row = { number, cells: this.#merged.fill({ number, cells }), own };
    if (this.#running !== undefined) this.#takeBelow(row, this.#running.reader);
    else this.#begin(this.#finder.take(row));
  }

  /** @throws ZhiyeError as `TableFinder` */
  end(): Surveyed {
    if (this.#running === undefined) this.#begin(this.#finder.end());
    const { table } = this.#running ?? this.#finder.end();
    return {
      table,
      place: placeOf(table, this.#lastRow),
      reach: this.#reach,
      above: this.#above,
    };
  }

  #begin(found: ReturnType<TableFinder<TableRow & { readonly own: number }>['take']>): void {
    if (found === undefined) return;
    const { table, above, header, below } = found;
    const reader = new RowReader(table);
    this.#running = { table, reader };
    for (const { number, own } of above) this.#above.set(number, own);
    for (const { number, own } of header) this.#count(number, own);
    for (const row of below) this.#takeBelow(row, reader);
  }

  #takeBelow(row: TableRow & { readonly own: number }, reader: RowReader): void {
    const { kind } = reader.read(row.cells);
    this.#reachBelow = Math.max(this.#reachBelow, row.own);
    if (kind !== 'application' && kind !== 'too-many-cells') return;
    this.#count(row.number, this.#reachBelow);
    this.#reachBelow = -1;
  }

  #count(number: number, reach: number): void {
    this.#lastRow = number;
    this.#reach = Math.max(this.#reach, reach);
  }
}

function placeOf(table: Table, lastRow: number): TablePlace {
  const { headerRows, first, results } = table;
  return { headerRows, lastRow, first, last: lastOwnColumn(table), earlier: results };
}
