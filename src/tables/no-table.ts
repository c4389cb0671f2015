import { InputError, type TableProblem } from './input-error.js';
import { type NamedColumns, ROLES, type Role } from './role.js';

/** How many rows, from the first, are searched for a header. */
export const MOST_ROWS_SEARCHED = 50;

/** The row that has most of what a header needs. */
interface NearestRow {
  readonly sheet: TableProblem['sheet'];
  readonly row: number;
  readonly headers: readonly string[];
  readonly lacks: readonly unknown[];
  /** The role of a column that an option names, and that the row does not have. */
  readonly absent: readonly Role[];
}

/** Where a table was looked for. */
interface Searched {
  readonly named: NamedColumns;
  readonly headerRow: number | undefined;
  /** The number of the last row. */
  readonly rows: number;
}

/** Why there is no table, unless the nearest row only lacks columns. */
export function whyNoTable(
  nearest: NearestRow | undefined,
  { named, headerRow, rows }: Searched,
): InputError | undefined {
  if (headerRow !== undefined && headerRow > rows) {
    return new InputError('header-row-missing', { row: headerRow, rows });
  }
  const [role] = nearest?.absent ?? ROLES.filter((each) => named[each] !== undefined);
  const column = role === undefined ? undefined : named[role];
  if (role !== undefined && column !== undefined) {
    return new InputError('column-missing', { role, column, headers: nearest?.headers ?? [] });
  }
  if (nearest !== undefined && nearest.lacks.length === 0 && headerRow === undefined) {
    const { row, sheet } = nearest;
    return new InputError('header-too-low', { row, most: MOST_ROWS_SEARCHED, sheet });
  }
  return undefined;
}
