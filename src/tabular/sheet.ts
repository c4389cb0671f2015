import { InputError } from '../tables/input-error.js';
import type { MergedRange, TableRow, TextAround } from '../tables/sheet.js';

/** Rows of cells: a sheet of a workbook, a table in a document or a page, or a delimited text. */
export interface Sheet {
  /** As its tab shows it; `null` where the format has no names. */
  readonly name: string | null;
  readonly isHidden: boolean;
  readonly around?: TextAround;
  /** Its merged cells, by their first rows; before any row has been read. */
  merges(): Promise<readonly MergedRange[]>;
  /** Its rows in order, a few at a time; reads them anew each time. Rows that the file leaves out are left out. */
  rows(): AsyncIterable<readonly TableRow[]>;
}

/** A sheet whose rows are in memory. */
export function sheetOf(
  rows: readonly TableRow[],
  {
    name = null,
    isHidden = false,
    merges = [],
    around,
  }: {
    readonly name?: string | null;
    readonly isHidden?: boolean;
    readonly merges?: readonly MergedRange[];
    readonly around?: TextAround;
  } = {},
): Sheet {
  return {
    name,
    isHidden,
    ...(around === undefined ? {} : { around }),
    merges: async () => merges,
    rows: async function* () {
      yield rows;
    },
  };
}

/** Merged cells by their first rows, then by their first columns, as rows come. */
export function inRowOrder(merges: Iterable<MergedRange>): MergedRange[] {
  return [...merges].sort((one, other) => one.top - other.top || one.left - other.left);
}

/** All rows of a sheet. */
export async function allRows(sheet: Sheet): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const some of sheet.rows()) for (const row of some) rows.push(row);
  return rows;
}

/**
 * The sheet that a user asks for by its name, or by its number among the visible ones, from 1.
 *
 * @throws InputError `sheet-unknown` with the names there are
 */
export function findSheet<S extends Sheet>(sheets: readonly S[], wanted: string): S {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const found =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ name }) => name?.trim().toLowerCase() === wanted.trim().toLowerCase()) ??
    (/^\d+$/.test(wanted) ? visible[Number(wanted) - 1] : undefined);
  if (found !== undefined) return found;
  const known = sheets.map(({ name }, at) => name ?? String(at + 1));
  throw new InputError('sheet-unknown', { sheet: wanted, known });
}
