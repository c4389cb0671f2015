import { levelOf } from '../catalog/read-level.js';
import { refuseTies } from './assign-roles.js';
import { isBlank } from './cell-text.js';
import { headerAt, isHeld, ROWS_AHEAD } from './header-at.js';
import { columnsOfRow, type HeaderColumn, headerText } from './header-columns.js';
import { InputError } from './input-error.js';
import { MOST_ROWS_SEARCHED, whyNoTable } from './no-table.js';
import { NAMING_ROLES, type NamedColumns } from './role.js';
import type { MergedRange, TableRow } from './sheet.js';
import { type ColumnsRead, readColumns, type Table, tableOf } from './table.js';

/** How a table is looked for. */
export interface FindingOptions {
  /** Headers that the user named. */
  readonly named?: NamedColumns;
  /** The number of the row that the user said is the header, or the upper one of two. */
  readonly headerRow?: number | undefined;
  /** Merged cells, where the format has them; those of the rows are filled in. */
  readonly merges?: readonly MergedRange[];
  /** Other names of the four columns that an earlier run added. */
  readonly resultNames?: readonly (readonly string[])[];
}

/** A table with the rows that were looked at to find it. */
export interface FoundTable<Row> {
  readonly table: Table;
  /** Rows above the header. */
  readonly above: readonly Row[];
  /** The rows of the header, one or two. */
  readonly header: readonly Row[];
  /** Rows after the header that were read to find it. */
  readonly below: readonly Row[];
}

/**
 * Finds the table among rows, which are handed over one by one. The header is the first row whose cells name a column of
 * levels and one of names or codes; two rows are one header where only both together say so, or where the lower one goes
 * on with headers or the upper one says which of them is applied for.
 */
export class TableFinder<Row extends TableRow> {
  readonly #rows: Row[] = [];
  readonly #options: FindingOptions;
  /** How many of the rows were looked at, and are no header. */
  #passed = 0;

  constructor(options: FindingOptions = {}) {
    this.#options = options;
  }

  /**
   * Takes the next row.
   *
   * @returns the table once its header is complete
   * @throws InputError `header-missing`, `column-missing` or `columns-equal`
   */
  take(row: Row): FoundTable<Row> | undefined {
    this.#rows.push(row);
    const found = this.#rows.length - this.#passed > ROWS_AHEAD ? this.#next() : undefined;
    const { headerRow = MOST_ROWS_SEARCHED } = this.#options;
    if (found === undefined && this.#passed >= Math.max(headerRow, MOST_ROWS_SEARCHED)) {
      throw this.#missing();
    }
    return found;
  }

  /** Says that there are no more rows. @throws InputError as {@link take}, and `header-row-missing` */
  end(): FoundTable<Row> {
    while (this.#passed < this.#rows.length) {
      const found = this.#next();
      if (found !== undefined) return found;
    }
    throw this.#missing();
  }

  #next(): FoundTable<Row> | undefined {
    const at = this.#passed;
    const { headerRow } = this.#options;
    const row = this.#rows[at];
    if (row === undefined || (headerRow !== undefined && row.number < headerRow)) {
      this.#passed += 1;
      return undefined;
    }
    const found = headerAt(this.#rows, at, this.#merges, (columns) => this.#read(columns));
    if (found === undefined) {
      if (headerRow !== undefined) throw this.#missing(at);
      this.#passed += 1;
      return undefined;
    }
    refuseTies(found.read.assignment);
    const end = at + found.rows;
    refuseLevelColumns(found.read, row, this.#rows[end]);
    const header = this.#rows.slice(at, end);
    const width = Math.max(...header.map(({ cells }) => cells.length));
    return {
      table: tableOf(
        found.read,
        header.map(({ number }) => number),
        width,
      ),
      above: this.#rows.slice(0, at),
      header,
      below: this.#rows.slice(end),
    };
  }

  #read(columns: readonly HeaderColumn[]): ColumnsRead {
    const { named = {}, resultNames = [] } = this.#options;
    return readColumns(columns, named, resultNames);
  }

  get #merges(): readonly MergedRange[] {
    return this.#options.merges ?? [];
  }

  /** Why there is no table: what the row lacks that has most of what a header needs. */
  #missing(only?: number): InputError {
    const { headerRow, named = {} } = this.#options;
    let nearest: { row: TableRow; read: ColumnsRead; score: number } | undefined;
    for (const [at, row] of this.#rows.entries()) {
      if (only !== undefined && at !== only) continue;
      const read = this.#read(columnsOfRow(row, this.#merges));
      if (isHeld(this.#rows, at, read, this.#merges)) continue;
      const score = read.assignment.roles.size * 2 + Math.min(read.assignment.unused.length, 1);
      const isNearer =
        score > (nearest?.score ?? 0) || (only !== undefined && nearest === undefined);
      if (isNearer) nearest = { row, read, score };
    }
    const headers = (nearest?.row.cells ?? []).filter((cell) => !isBlank(cell));
    const why = whyNoTable(
      nearest && {
        sheet: null,
        row: nearest.row.number,
        headers,
        lacks: nearest.read.lacks,
        absent: nearest.read.assignment.absent,
      },
      { named, headerRow, rows: this.#rows.at(-1)?.number ?? 0 },
    );
    if (why !== undefined) return why;
    return new InputError('header-missing', {
      nearest: nearest === undefined ? null : { row: nearest.row.number, headers },
      lacks: nearest?.read.lacks ?? ['name', 'level'],
    });
  }
}

/**
 * Refuses a table that has a column for each level: a mark or a number in it would be read as a level.
 *
 * @param below the row below the header
 * @throws InputError `columns-equal`
 */
function refuseLevelColumns(
  { assignment }: ColumnsRead,
  { cells }: TableRow,
  below: TableRow | undefined,
): void {
  const level = assignment.roles.get('level');
  if (level === undefined || below === undefined) return;
  const isOther = (at: number) =>
    !isBlank(cells[at] ?? '') && headerText(cells[at] ?? '') !== level.header;
  const columns: { header: string; place: number }[] = [];
  for (let at = level.key; at < below.cells.length && !isOther(at); at += 1) {
    const text = headerText(below.cells[at] ?? '');
    if (levelOf(text) === undefined) break;
    columns.push({ header: `${level.header}/${text}`, place: at + 1 });
  }
  const names = NAMING_ROLES.flatMap((role) => assignment.roles.get(role) ?? []);
  const isBelowHeader = names.every(({ key }) => {
    const text = below.cells[key] ?? '';
    return isBlank(text) || text === cells[key];
  });
  if (columns.length > 1 && isBelowHeader) {
    throw new InputError('columns-equal', { role: 'level', columns });
  }
}
