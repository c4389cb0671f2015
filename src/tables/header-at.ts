import { columnsOfRow, columnsOfTwoRows, type HeaderColumn, headerText } from './header-columns.js';
import { isHeadingOf, isMark, readHeader } from './read-header.js';
import type { MergedRange, TableRow } from './sheet.js';
import { type ColumnsRead, isTable, readColumns } from './table.js';

/** A header of one row or of two. */
export interface Header<Read extends ColumnsRead = ColumnsRead> {
  readonly read: Read;
  readonly rows: 1 | 2;
}

/** How many rows below a row show whether it is a header, or a line above one. */
export const ROWS_AHEAD = 2;

/**
 * The header that begins at a row; `undefined` if none does.
 *
 * @param goesOn whether a row below a header is a part of it, by what it says
 */
export function headerAt<Read extends ColumnsRead>(
  rows: readonly TableRow[],
  at: number,
  merges: readonly MergedRange[],
  read: (columns: readonly HeaderColumn[]) => Read,
  goesOn: (lower: TableRow, two: Read) => boolean = goesOnWithRoles,
): Header<Read> | undefined {
  const found = headerFrom(rows, at, merges, read, goesOn);
  return found !== undefined && isHeld(rows, at, found.read, merges) ? undefined : found;
}

/**
 * Whether a row above a header says that the person already has what one of its columns with a role is about: 现有证书
 * over 职业 and 等级.
 */
export function isHeld(
  rows: readonly TableRow[],
  at: number,
  { assignment }: ColumnsRead,
  merges: readonly MergedRange[],
): boolean {
  const header = rows[at];
  if (header === undefined) return false;
  return rows.slice(Math.max(at - ROWS_AHEAD, 0), at).some((above) => {
    const together = readColumns(columnsOfTwoRows(above, header, merges), {}, []);
    if (!isHeading(above, together, merges)) return false;
    const held = together.assignment.unused.filter(({ why }) => why === 'held');
    return [...assignment.roles.values()].some(
      ({ key, claim }) => claim !== 'option' && held.some((column) => column.key === key),
    );
  });
}

function headerFrom<Read extends ColumnsRead>(
  rows: readonly TableRow[],
  at: number,
  merges: readonly MergedRange[],
  read: (columns: readonly HeaderColumn[]) => Read,
  goesOn: (lower: TableRow, two: Read) => boolean,
): Header<Read> | undefined {
  const [upper, lower, next] = rows.slice(at, at + 1 + ROWS_AHEAD);
  if (upper === undefined) return undefined;
  const readOne = (row: TableRow) => read(columnsOfRow(row, merges));
  const readTwo = (one: TableRow, other: TableRow) => read(columnsOfTwoRows(one, other, merges));
  // Whether a row that is a header by itself, and the row below it, are one header.
  const isOneHeader = (row: TableRow, one: Read, other: TableRow, two: Read) =>
    isMergedDown(row, one, merges) || goesOn(other, two);
  const one = readOne(upper);
  const alone = isTable(one) ? ({ read: one, rows: 1 } as const) : undefined;
  if (lower === undefined) return alone;
  const two = readTwo(upper, lower);
  if (!isTable(two)) return alone;
  const both = { read: two, rows: 2 } as const;
  if (alone !== undefined) return isOneHeader(upper, one, lower, two) ? both : alone;
  const below = readOne(lower);
  if (!isTable(below)) {
    // 拟申报 below the title of the form is no header of levels, whatever the title is about.
    const isMarked = [...two.assignment.roles.values()].some(({ key }) =>
      isMark(headerText(lower.cells[key] ?? '')),
    );
    return isMarked && !isHeading(upper, two, merges) ? undefined : both;
  }
  // The upper row is a line above the table unless it says more of the columns, or has other columns.
  const saysMore =
    saysWhatColumnsAre(two) ||
    (two.columns.length > below.columns.length && !losesRole(below, two));
  if (!isHeading(upper, two, merges) || !saysMore) return undefined;
  const belowTwo = next === undefined ? undefined : readTwo(lower, next);
  const isLowerUpper =
    next !== undefined &&
    belowTwo !== undefined &&
    isTable(belowTwo) &&
    isOneHeader(lower, below, next, belowTwo);
  return isLowerUpper ? undefined : both;
}

/** Whether a column with a role has its header merged with the cell below. */
function isMergedDown(
  { number }: TableRow,
  { assignment }: ColumnsRead,
  merges: readonly MergedRange[],
): boolean {
  const places = [...assignment.roles.values()].map(({ key }) => key);
  return merges.some(
    ({ top, bottom, left, right }) =>
      top <= number && number < bottom && places.some((at) => left <= at && at <= right),
  );
}

/** Whether a row below a header goes on with headers: 职业名称 and 工种 below 申报职业, 现有 and 申报 below 等级. */
export function goesOnWithRoles(lower: TableRow, two: ColumnsRead): boolean {
  const below = (index: number) => headerText(lower.cells[index] ?? '');
  const isRole = (text: string) => readHeader(text).kind === 'role';
  if (two.columns.some(({ index, text }) => below(index) === text && isRole(text))) return true;
  // Elsewhere 申报 is what a row of the table says, next to a name and a level.
  const hasMark = two.columns.some(({ index, heading }) => heading !== '' && isMark(below(index)));
  const roles = [...two.assignment.roles.values()].map(({ key }) => below(key));
  return hasMark && roles.every((text) => text === '' || isMark(text) || isRole(text));
}

/** 2026年3月1日, 2026-03-01, 13800000000: no header has that alone. */
const DATE_OR_NUMBER = /^\d[\d\s./:年月日-]*$/;

/**
 * Whether a row may be headings above headers: not one line above all of them, and no label with a text
 * (填报单位：某某学校) or with a date or number in the next cell. A line above the table may lie over a column that has no header, too.
 */
function isHeading(
  { number, cells }: TableRow,
  two: ColumnsRead,
  merges: readonly MergedRange[],
): boolean {
  const isLabelled = cells.some((cell) => /^[^（(【[:：]*[:：]\s*\S/.test(cell));
  if (isLabelled || cells.some((cell) => DATE_OR_NUMBER.test(cell.trim()))) return false;
  const [first = '', ...others] = two.columns.map(({ index }) => headerText(cells[index] ?? ''));
  const isMerged = merges.some(({ top, bottom }) => top <= number && number <= bottom);
  return others.some((text) => (isMerged ? text !== first : text !== ''));
}

/**
 * Whether a row above takes a role from the header below it: 名称 below 联系人 would be the name of something else. A
 * row that does nothing more is a line above the table.
 */
function losesRole({ assignment: below }: ColumnsRead, { assignment: two }: ColumnsRead): boolean {
  return [...below.roles].some(([role, { key }]) => two.roles.get(role)?.key !== key);
}

function saysWhatColumnsAre({ columns }: ColumnsRead): boolean {
  return columns.some(({ heading, text }) => heading !== '' && isHeadingOf(heading, text));
}
