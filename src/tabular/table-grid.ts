import type { MergedRange, TableRow } from '../tables/sheet.js';
import { MOST_COLUMNS, MOST_MERGES, MOST_ROWS } from './cell-reference.js';
import { refuseMoreThan } from './damaged.js';
import { inRowOrder, type Sheet, sheetOf } from './sheet.js';

/** What tables of a document or page hold in memory, together with the empty cells before others. */
const MOST_CELLS = 4_000_000;

/** A table of a document or page, among its lines of text. */
export interface TableAmongLines {
  readonly grid: TableGrid;
  /** How many lines of text come before its first row, its caption among them. */
  at: number;
  /** How many come before its end. */
  end: number;
}

/** The tables of a document or page as sheets, each with the lines of text around it. */
export function sheetsOf(
  tables: readonly TableAmongLines[],
  lines: readonly string[],
): readonly Sheet[] {
  return tables.map(({ grid, at, end }) =>
    sheetOf(grid.rows(), {
      merges: grid.merges(),
      around: { above: () => lines.slice(0, at), below: () => lines.slice(end) },
    }),
  );
}

/** A cell in the columns that it spans. */
interface Spanning {
  readonly range: { top: number; bottom: number; left: number; right: number };
  /** The last row that it is to reach; it reaches it if the table does, and no other cell is in its way. */
  until: number;
}

/** The columns of a table whose cells come row by row, and span columns and rows, as in documents and pages. */
export class TableGrid {
  readonly #rows: { number: number; cells: string[] }[] = [];
  readonly #merges = new Set<Spanning['range']>();
  /** The merged range that a column belongs to, in the last row that has it. */
  readonly #last: (Spanning | undefined)[] = [];
  #column = 0;
  #cells = 0;

  startRow(): void {
    this.#column = 0;
    refuseMoreThan(MOST_ROWS, this.#rows.length + 1, 'rows');
    this.#rows.push({ number: this.#rows.length + 1, cells: [] });
  }

  /** Leaves out columns of a row that has cells only after them. */
  skip(columns: number): void {
    this.#column += columns;
  }

  /** A cell in the next columns that no cell from above reaches into. */
  add(text: string, columns = 1, rows = 1): void {
    const row = this.#currentRow();
    while ((this.#last[this.#column]?.until ?? 0) >= row.number) this.#column += 1;
    const left = this.#column;
    const right = left + columns - 1;
    refuseMoreThan(MOST_COLUMNS, right + 1, 'columns');
    if (text !== '') {
      this.#count(left - row.cells.length + 1);
      while (row.cells.length < left) row.cells.push('');
      row.cells[left] = text;
    }
    const top = row.number;
    const spanning = { range: { top, bottom: top, left, right }, until: top + rows - 1 };
    this.#place(spanning);
    if (columns > 1) this.#merge(spanning.range);
    this.#column = right + 1;
  }

  /** A cell that goes on with the one above it. */
  continueAbove(columns = 1): void {
    const { number } = this.#currentRow();
    const above = this.#last[this.#column];
    const range = above?.range;
    // Under nothing it is a cell by itself.
    if (range?.bottom !== number - 1 || range.left !== this.#column) {
      this.add('', columns);
      return;
    }
    range.bottom = number;
    this.#merge(range);
    this.#column += columns;
  }

  /** A cell that goes on with the one to its left. */
  continueLeft(columns = 1): void {
    const range = this.#last[this.#column - 1]?.range;
    if (range?.bottom !== this.#currentRow().number) {
      this.add('', columns);
      return;
    }
    range.right += columns;
    this.#merge(range);
    for (let count = 0; count < columns; count += 1) {
      this.#last[this.#column] = this.#last[this.#column - 1];
      this.#column += 1;
    }
  }

  rows(): readonly TableRow[] {
    return this.#rows;
  }

  /** Ends all cells that span rows, at the end of a part of the table. */
  endSpans(): void {
    for (const spanning of new Set(this.#last)) {
      if (spanning !== undefined) this.#end(spanning, this.#rows.length);
    }
  }

  merges(): readonly MergedRange[] {
    this.endSpans();
    return inRowOrder(this.#merges);
  }

  #currentRow(): { number: number; cells: string[] } {
    const row = this.#rows.at(-1);
    if (row !== undefined) return row;
    this.startRow();
    return this.#currentRow();
  }

  /** Puts a cell in its columns; what reached there from above has ended. */
  #place(spanning: Spanning): void {
    const { left, right, top } = spanning.range;
    this.#count(right - left);
    for (let column = left; column <= right; column += 1) {
      const above = this.#last[column];
      if (above !== undefined) this.#end(above, top - 1);
      this.#last[column] = spanning;
    }
  }

  #end(spanning: Spanning, row: number): void {
    const { range, until } = spanning;
    if (until <= range.bottom) return;
    range.bottom = Math.max(range.top, Math.min(until, row));
    spanning.until = range.bottom;
    if (range.bottom > range.top) this.#merge(range);
  }

  #merge(range: Spanning['range']): void {
    this.#merges.add(range);
    refuseMoreThan(MOST_MERGES, this.#merges.size, 'merged-cells');
  }

  #count(cells: number): void {
    this.#cells += Math.max(cells, 0);
    refuseMoreThan(MOST_CELLS, this.#cells, 'cells');
  }
}
