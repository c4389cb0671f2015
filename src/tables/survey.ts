import { type FindingOptions, type FoundTable, TableFinder } from './find-table.js';
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

/** Where a table is in its sheet. Rows are numbered from 1, columns from 0. */
export interface TablePlace {
  /** The rows of its header, one or two. */
  readonly headerRows: readonly number[];
  /** The last row that is an application; that of the header if none is. */
  readonly lastRow: number;
  /** Its first and last columns, without those that an earlier run has added. */
  readonly first: number;
  readonly last: number;
  /** The columns of an earlier run, in the order of those that are added. */
  readonly earlier: readonly (number | undefined)[];
}

/** A row with the last column that has a content of its own, not one of merged cells. */
interface SurveyedRow extends TableRow {
  readonly own: number;
}

interface Running {
  readonly table: Table;
  readonly reader: RowReader;
}

/** Looks through the rows of a sheet: where its table is, and where the cells next to it are empty. */
export class TableSurvey {
  readonly #finder: TableFinder<SurveyedRow>;
  readonly #merged: MergedCells;
  readonly #above = new Map<number, number>();
  #running: Running | undefined;
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
   * @throws InputError as `TableFinder`
   */
  take({ number, cells }: TableRow): void {
    const own = cells.findLastIndex((cell) => cell !== '');
    const row = { number, cells: this.#merged.fill({ number, cells }), own };
    if (this.#running !== undefined) this.#takeBelow(row, this.#running.reader);
    else {
      const found = this.#finder.take(row);
      if (found !== undefined) this.#begin(found);
    }
  }

  /** @throws InputError as `TableFinder` */
  end(): Surveyed {
    const { table } = this.#running ?? this.#begin(this.#finder.end());
    return {
      table,
      place: placeOf(table, this.#lastRow),
      reach: this.#reach,
      above: this.#above,
    };
  }

  #begin({ table, above, header, below }: FoundTable<SurveyedRow>): Running {
    const reader = new RowReader(table);
    const running = { table, reader };
    this.#running = running;
    for (const { number, own } of above) this.#above.set(number, own);
    for (const { number, own } of header) this.#count(number, own);
    for (const row of below) this.#takeBelow(row, reader);
    return running;
  }

  #takeBelow(row: SurveyedRow, reader: RowReader): void {
    const { kind } = reader.read(row.cells);
    this.#reachBelow = Math.max(this.#reachBelow, row.own);
    if (!['application', 'too-many-cells', 'other-header'].includes(kind)) return;
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
