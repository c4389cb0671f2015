import { isBlank } from './cell-text.js';
import type { MergedRange, TableRow } from './sheet.js';

/** A column of a table, as its header has it. */
export interface HeaderColumn {
  /** The place of its first cell in a row, from 0; of its last one where a merged header covers several. */
  readonly index: number;
  readonly last: number;
  /** What the cell right above the data says. */
  readonly text: string;
  /** What the upper one of two header rows says above it, if that is another cell; else empty. */
  readonly heading: string;
}

/**
 * The columns of a header of one row.
 *
 * @param merges ranges of merged cells; those of the row's cells are filled in
 */
export function columnsOfRow(
  { number, cells }: TableRow,
  merges: readonly MergedRange[],
): HeaderColumn[] {
  const ranges = rangesIn(number, merges);
  const columns: HeaderColumn[] = [];
  for (const [index, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const range = ranges.find((each) => covers(each, index));
    if (range !== undefined && range.left < index) continue;
    columns.push({ index, last: range?.right ?? index, text: headerText(cell), heading: '' });
  }
  return columns;
}

/** The columns of a header of two rows: a heading holds for all columns below it. */
export function columnsOfTwoRows(
  upper: TableRow,
  lower: TableRow,
  merges: readonly MergedRange[],
): HeaderColumn[] {
  const headings = headingsAbove(upper, lower, merges);
  const ranges = rangesIn(lower.number, merges);
  const upperRanges = rangesIn(upper.number, merges);
  const width = Math.max(upper.cells.length, lower.cells.length);
  const columns: HeaderColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const range = ranges.find((each) => covers(each, index));
    if (range !== undefined && range.left < index) continue;
    const below = headerText(lower.cells[index] ?? '');
    const heading = headerText(headings[index] ?? '');
    const isOne = range !== undefined && range.top <= upper.number;
    // What lies over several columns is the header of none of them, if another has a header below it.
    const isShared =
      below === '' && upperRanges.some((above) => covers(above, index) && hasHeader(above, lower));
    if (isShared && !isOne) continue;
    const text = below === '' || isOne ? heading : below;
    if (text === '') continue;
    columns.push({
      index,
      last: range?.right ?? index,
      text,
      heading: text === heading ? '' : heading,
    });
  }
  return columns;
}

function covers({ left, right }: MergedRange, index: number): boolean {
  return left <= index && index <= right;
}

/** Whether a row has something below a range of the row above it. */
function hasHeader({ left, right, bottom }: MergedRange, { number, cells }: TableRow): boolean {
  return bottom < number && cells.slice(left, right + 1).some((cell) => !isBlank(cell));
}

/**
 * The heading above each column. Where no cells of the row are merged, as in text, a heading goes on over the empty cells
 * to its right as long as there are headers below, if there is one below itself.
 */
function headingsAbove(
  upper: TableRow,
  lower: TableRow,
  merges: readonly MergedRange[],
): readonly string[] {
  if (rangesIn(upper.number, merges).length > 0) return upper.cells;
  const headings = [...upper.cells];
  let heading = '';
  for (let index = 0; index < lower.cells.length; index += 1) {
    const hasBelow = !isBlank(lower.cells[index] ?? '');
    const above = upper.cells[index] ?? '';
    if (!hasBelow) heading = '';
    else if (!isBlank(above)) heading = above;
    headings[index] = isBlank(above) ? heading : above;
  }
  return headings;
}

function rangesIn(row: number, merges: readonly MergedRange[]): MergedRange[] {
  return merges.filter(({ top, bottom }) => top <= row && row <= bottom);
}

/** What a header's cell says, on one line: it is often broken to fit its column. */
export function headerText(cell: string): string {
  return isBlank(cell) ? '' : cell.trim().replace(/\s*[\r\n]+\s*/g, '');
}
