import type { MergedRange, TableRow } from '../tables/sheet.js';
import { refuseMoreThan } from './damaged.js';

/** The most rows that a file may leave out because their cells are merged with those above. */
const MOST_ROWS = 100_000;

/**
 * Rows with those that the file leaves out although cells of their columns are merged with those above. They come
 * without cells, and are filled like other rows in merged cells. A range over several columns is a title
 * and makes no row. Below the last row of the file, one column alone is a note and makes none either.
 *
 * @param rows in their order
 */
export function* withMergedRows(
  rows: Iterable<readonly TableRow[]>,
  merges: readonly MergedRange[],
): Generator<readonly TableRow[]> {
  const changes = new Map<number, number>();
  const change = (row: number, by: number) => changes.set(row, (changes.get(row) ?? 0) + by);
  let last = 0;
  for (const { top, bottom, left, right } of merges) {
    if (bottom === top || left < right) continue;
    change(top + 1, 1);
    change(bottom + 1, -1);
    last = Math.max(last, bottom);
  }
  let next = 1;
  let ranges = 0;
  let count = 0;
  /** The rows left out before a row in which at least a number of ranges go on. */
  const before = (row: number, least: number): TableRow[] => {
    const found: TableRow[] = [];
    for (; next < row; next += 1) {
      ranges += changes.get(next) ?? 0;
      if (ranges < least) continue;
      found.push({ number: next, cells: [] });
      count += 1;
      refuseMoreThan(MOST_ROWS, count, 'merged-cells');
    }
    return found;
  };
  for (const some of rows) {
    const whole: TableRow[] = [];
    for (const row of some) {
      whole.push(...before(row.number, 1), row);
      ranges += changes.get(row.number) ?? 0;
      next = row.number + 1;
    }
    yield whole;
  }
  yield before(last + 1, 2);
}
