import { isBlank } from '../tables/cell-text.js';
import { headerAt } from '../tables/header-at.js';
import { columnsOfTwoRows, headerText } from '../tables/header-columns.js';
import type { NamedColumns } from '../tables/role.js';
import type { MergedRange, TableRow } from '../tables/sheet.js';
import { isTable } from '../tables/table.js';
import {
  type CatalogueColumns,
  goesOn,
  readCatalogueColumns,
  roleOf,
} from './catalogue-columns.js';

/** The header of a catalogue. */
interface CatalogueHeader {
  readonly columns: CatalogueColumns;
  /** How many rows it takes. */
  readonly rows: number;
}

/**
 * The header of a catalogue that begins at a row, if one does. It takes one row or two, or three where the levels are
 * below two headings: 等级, 国家职业资格, 五级.
 */
export function catalogueHeaderAt(
  rows: readonly TableRow[],
  at: number,
  merges: readonly MergedRange[],
  named: NamedColumns,
): CatalogueHeader | undefined {
  const isPart = (row: TableRow, read: CatalogueColumns) =>
    goesOn(row, read, rowsAfter(row, rows, at));
  const found = headerAt(
    rows,
    at,
    merges,
    (columns) => readCatalogueColumns(columns, named),
    isPart,
  );
  const [upper, middle, lower] = rows.slice(at, at + 3);
  if (found === undefined || upper === undefined) return undefined;
  if (middle !== undefined && lower !== undefined) {
    const joined = joinRows(upper, middle, lower);
    const columns = columnsOfTwoRows(joined, lower, mergesFrom(middle.number, merges));
    const three = readCatalogueColumns(columns, named);
    const isHeader =
      isTable(three) && isPart(lower, three) && isBelowHeaders([upper, middle, lower], three);
    if (isHeader) return { columns: three, rows: 3 };
  }
  return { columns: found.read, rows: found.rows };
}

/** How many rows show whether they list levels or have marks. */
const ROWS_SHOWN = 20;

function rowsAfter(row: TableRow, rows: readonly TableRow[], from: number): readonly TableRow[] {
  const next = rows.indexOf(row, from) + 1;
  return rows.slice(next, next + ROWS_SHOWN);
}

/** Whether the lowest of three rows has only levels and headers merged from above. An entry would have a name too. */
function isBelowHeaders(
  [upper, middle, lower]: readonly [TableRow, TableRow, TableRow],
  { blocks }: CatalogueColumns,
): boolean {
  const levels = new Set(blocks.flatMap((block) => block.levels.map(({ index }) => index)));
  return lower.cells.every((cell, at) => {
    if (levels.has(at) || isBlank(cell)) return true;
    const isRole = roleOf({ text: headerText(cell), heading: '' }) !== undefined;
    return cell === middle.cells[at] && (cell === upper.cells[at] || isRole);
  });
}

/** The two upper rows of three as one row. A cell has the heading of its column, or the header where the lowest row has none. */
function joinRows(upper: TableRow, middle: TableRow, lower: TableRow): TableRow {
  const width = Math.max(upper.cells.length, middle.cells.length);
  const cells = Array.from({ length: width }, (_, at) => {
    const [above = '', below = '', header = ''] = [upper, middle, lower].map(
      (row) => row.cells[at] ?? '',
    );
    if (isBlank(below)) return above;
    const isHeader = isBlank(header) || header === below;
    return isHeader || above === below ? below : above + below;
  });
  return { number: middle.number, cells };
}

/** Merged cells as they are from a row on. */
function mergesFrom(row: number, merges: readonly MergedRange[]): MergedRange[] {
  return merges
    .filter(({ bottom }) => bottom >= row)
    .map((merge) => ({ ...merge, top: Math.max(merge.top, row) }));
}
