import { refuseTies } from '../tables/assign-roles.js';
import { isBlank } from '../tables/cell-text.js';
import { ROWS_AHEAD } from '../tables/header-at.js';
import { columnsOfRow } from '../tables/header-columns.js';
import { MergedCells } from '../tables/merged-cells.js';
import { MOST_ROWS_SEARCHED } from '../tables/no-table.js';
import { readHeader } from '../tables/read-header.js';
import { NAMING_ROLES, type Role } from '../tables/role.js';
import type { LoadedSheet, TableRow } from '../tables/sheet.js';
import { type CatalogueColumns, readCatalogueColumns } from './catalogue-columns.js';
import { catalogueHeaderAt } from './catalogue-header.js';
import type { ReadingOptions } from './reading-options.js';

/** A table that was found in a sheet: its header, and the rows up to the next header or the end. */
export interface FoundTable {
  readonly columns: CatalogueColumns;
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** How many cells a row has by its header, those without a header among them. */
  readonly width: number;
  /** Whether it has no header, and goes on with the columns of the table before it. */
  readonly isContinued: boolean;
}

/** What was found in a sheet. */
export interface FoundTables {
  /** Rows above the first table. */
  readonly above: readonly TableRow[];
  readonly tables: readonly FoundTable[];
  /** Where there is no table: the row that has most of what a header needs. */
  readonly nearest: NearestRow | undefined;
}

interface NearestRow {
  readonly sheet: LoadedSheet['name'];
  readonly row: number;
  readonly headers: readonly string[];
  readonly lacks: readonly ('name' | 'level')[];
  /** Roles of columns that options name, and that are not there. */
  readonly absent: readonly Role[];
  /** How much of a header it has. */
  readonly score: number;
}

/**
 * Finds the tables of a catalogue in a sheet, one below the other. Merged cells of their rows are filled in.
 *
 * @throws InputError `columns-equal`, or `document-too-large` for cells merged again and again
 */
export function findTables(sheet: LoadedSheet, options: ReadingOptions): FoundTables {
  const { named = {}, headerRow } = options;
  const merged = new MergedCells(sheet.merges);
  const rows = sheet.rows.map((row) => ({ ...row, cells: merged.fill(row) }));
  const headerRows = rows.map(asHeader);
  const starts: { index: number; columns: CatalogueColumns; height: number }[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined || !mayBeHeader(row, index, starts.length > 0, headerRow)) continue;
    const found = catalogueHeaderAt(headerRows, index, sheet.merges, named);
    if (found === undefined) continue;
    const { columns, rows: height } = found;
    for (const block of columns.blocks) refuseTies(block.read.assignment);
    starts.push({ index, columns, height });
    index += height - 1;
  }
  const tables = starts.map(({ index, columns, height }, start): FoundTable => {
    const header = rows.slice(index, index + height);
    return {
      columns,
      header,
      rows: rows.slice(index + height, starts[start + 1]?.index),
      width: Math.max(...header.map(({ cells }) => cells.length)),
      isContinued: false,
    };
  });
  return {
    above: rows.slice(0, starts[0]?.index ?? rows.length),
    tables,
    nearest: tables.length > 0 ? undefined : nearestRow(headerRows, sheet, options),
  };
}

/** No table has this many headers. Finding the roles of more would take long. */
const MOST_HEADERS = 256;

/** No header is this long. */
const LONGEST_HEADER = 200;

/** A row for the search of headers: long texts are cut short, and a row with too many cells is left empty. */
function asHeader(row: TableRow): TableRow {
  const { cells } = row;
  if (cells.length > MOST_HEADERS && cells.filter((cell) => cell !== '').length > MOST_HEADERS) {
    return { ...row, cells: [] };
  }
  if (cells.every(({ length }) => length <= LONGEST_HEADER)) return row;
  return { ...row, cells: cells.map((cell) => cell.slice(0, LONGEST_HEADER)) };
}

/** Below a table a row is looked at as a header only if it says so itself, since most are entries. */
function mayBeHeader(
  { number, cells }: TableRow,
  index: number,
  isBelowTable: boolean,
  headerRow: number | undefined,
): boolean {
  if (isBelowTable) return cells.some(isNameHeader);
  return headerRow === undefined ? index < MOST_ROWS_SEARCHED : number === headerRow;
}

function isNameHeader(cell: string): boolean {
  if (cell.length > 40 || !/[职工名编代]|title|name|occupation|trade|code/i.test(cell))
    return false;
  const reading = readHeader(cell);
  return reading.kind === 'role' && NAMING_ROLES.includes(reading.role);
}

function nearestRow(
  rows: readonly TableRow[],
  { name, merges }: LoadedSheet,
  { named = {}, headerRow }: ReadingOptions,
): NearestRow | undefined {
  const searched = rows
    .slice(0, MOST_ROWS_SEARCHED + ROWS_AHEAD)
    .filter(({ number }) => headerRow === undefined || number === headerRow);
  let nearest: NearestRow | undefined;
  for (const row of searched) {
    const read = readCatalogueColumns(columnsOfRow(row, merges), named);
    const { roles, unused } = read.assignment;
    const score =
      roles.size * 2 + Math.min(unused.length, 1) + (read.blocks[0]?.number === undefined ? 0 : 1);
    if (score <= (nearest?.score ?? 0) && headerRow === undefined) continue;
    const headers = [...new Set(row.cells.filter((cell) => !isBlank(cell)))];
    nearest = {
      sheet: name,
      row: row.number,
      headers,
      lacks: read.lacks,
      absent: read.assignment.absent,
      score,
    };
  }
  return nearest;
}
