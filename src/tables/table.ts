import { type Assignment, assignRoles, type Unused } from './assign-roles.js';
import type { HeaderColumn } from './header-columns.js';
import { headerForm, readHeader } from './read-header.js';
import { type Claim, NAMING_ROLES, type NamedColumns, RESULT_COLUMNS, type Role } from './role.js';

/** A column that has a role. */
interface RoleColumn {
  /** Its place in a row, from 0; up to `last` where its header covers several. */
  readonly index: number;
  readonly last: number;
  readonly header: string;
  readonly claim: Claim;
}

/** A table that was found among rows. Plain data: it can be handed to whoever reads the rows. */
export interface Table {
  /** The numbers of its header's rows, one or two. */
  readonly headerRows: readonly number[];
  /** The first and the last column that have a header, from 0. */
  readonly first: number;
  readonly last: number;
  /** How many cells the header has, empty ones included. */
  readonly width: number;
  /** What each column is called, an empty text for one without header: `现有证书/等级` where there are two rows. */
  readonly headers: readonly string[];
  /** The cells right above the data, and those above them where there are two rows. */
  readonly lowest: readonly string[];
  readonly upper: readonly string[];
  readonly roles: Readonly<Partial<Record<Role, RoleColumn>>>;
  /** Columns that look like one with a role and were not used, for a note. */
  readonly unused: readonly Unused<number>[];
  /** The places of the columns that an earlier run added, in the order of {@link RESULT_COLUMNS}. */
  readonly results: readonly (number | undefined)[];
}

/** What columns may say, before it is decided whether they make a table. */
export interface ColumnsRead {
  readonly columns: readonly HeaderColumn[];
  readonly assignment: Assignment<number>;
  readonly results: readonly (number | undefined)[];
  /** What a table needs and these columns do not have. */
  readonly lacks: readonly ('name' | 'level')[];
}

/**
 * Reads the columns of a header.
 *
 * @param resultNames other names of the four columns that an earlier run added, in their order
 */
export function readColumns(
  columns: readonly HeaderColumn[],
  named: NamedColumns,
  resultNames: readonly (readonly string[])[],
): ColumnsRead {
  const results = earlierResults(columns, resultNames);
  const candidates = columns
    .filter(({ index }) => !results.includes(index))
    .map((column) => ({
      key: column.index,
      header: nameOf(column),
      names: [column.text, nameOf(column)],
      place: column.index + 1,
      reading: readHeader(column.text, column.heading),
    }));
  const assignment = assignRoles(candidates, named);
  const { roles } = assignment;
  const hasName = NAMING_ROLES.some((role) => roles.has(role));
  return {
    columns,
    assignment,
    results,
    lacks: [
      ...(hasName ? [] : ['name' as const]),
      ...(roles.has('level') ? [] : ['level' as const]),
    ],
  };
}

/**
 * The columns that an earlier run added. Their names in a workbook are words that others use as well, so that one column
 * with such a name is not enough: most of them have to be there, in their order.
 */
function earlierResults(
  columns: readonly HeaderColumn[],
  resultNames: readonly (readonly string[])[],
): readonly (number | undefined)[] {
  const placesOf = (names: readonly string[]) =>
    names.map((name) => {
      const form = headerForm(name);
      return columns.find(({ text }) => headerForm(text) === form)?.index;
    });
  const own = placesOf(RESULT_COLUMNS);
  if (own.some((place) => place !== undefined)) return own;
  const worded = resultNames.map(placesOf).find((places) => {
    const there = places.filter((place) => place !== undefined);
    const inOrder = there.every((place, at) => at === 0 || (there[at - 1] ?? 0) < place);
    return there.length > RESULT_COLUMNS.length / 2 && inOrder;
  });
  return worded ?? own;
}

/** What a column is called in messages and where an option names it. */
function nameOf({ heading, text }: HeaderColumn): string {
  return heading === '' ? text : `${heading}/${text}`;
}

/** Whether columns have all that a table needs, and those that options name. */
export function isTable({ lacks, assignment }: ColumnsRead): boolean {
  return lacks.length === 0 && assignment.absent.length === 0;
}

/** The table that has these columns. */
export function tableOf(
  { columns, assignment, results }: ColumnsRead,
  headerRows: readonly number[],
  width: number,
): Table {
  const headers: string[] = Array.from({ length: width }, () => '');
  const lowest = [...headers];
  const upper = [...headers];
  for (const column of columns) {
    headers[column.index] = nameOf(column);
    lowest[column.index] = column.text;
    upper[column.index] = column.heading;
  }
  const roles = [...assignment.roles].map(([role, { key, header, claim }]) => {
    const last = columns.find(({ index }) => index === key)?.last ?? key;
    return [role, { index: key, last, header, claim }] as const;
  });
  return {
    headerRows,
    first: Math.min(...columns.map(({ index }) => index)),
    last: Math.max(...columns.map(({ last }) => last)),
    width,
    headers,
    lowest,
    upper,
    roles: Object.fromEntries(roles),
    unused: assignment.unused,
    results,
  };
}

/** The last column of a table, without those that an earlier run has added after it. */
export function lastOwnColumn({ first, last, headers, results }: Table): number {
  let own = last;
  if (!results.includes(own)) return own;
  while (own > first && (results.includes(own) || headers[own] === '')) own -= 1;
  return own;
}
