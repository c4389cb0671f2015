import { InputError } from '../tables/input-error.js';

/** A row of a table in any format. */
export interface SheetRow {
  /** 1-based: its row in a sheet or in a table of a document, or the line of a text on which it begins. */
  readonly number: number;
  /** The text of its cells by column, without gaps. Cells missing at the end are empty. */
  readonly cells: readonly string[];
  /** Cells that hold a date, by column (from 0), with what was probably typed where no date was meant: `5-3`. */
  readonly dates?: ReadonlyMap<number, string>;
  /** Whether the quotes of a delimited text are not as RFC 4180 has them. */
  readonly isMisquoted?: boolean;
}

/** Merged cells; only the first of them (`top`, `left`) has a content. Rows are numbered as in `SheetRow`. */
export interface MergedRange {
  readonly top: number;
  readonly bottom: number;
  /** Columns, from 0. */
  readonly left: number;
  readonly right: number;
}

/** The lines of text before and after a table in a document. Each of many tables has nearly all lines around it. */
export interface TextAround {
  above(): readonly string[];
  below(): readonly string[];
}

/** Rows of cells: a sheet of a workbook, a table in a document or a page, or a delimited text. */
export interface Sheet {
  /** As its tab shows it; `null` where the format has no names. */
  readonly name: string | null;
  readonly isHidden: boolean;
  readonly around?: TextAround;
  /** Its merged cells, by their first rows; before any row has been read. */
  merges(): Promise<readonly MergedRange[]>;
  /** Its rows in order, a few at a time; reads them anew each time. Rows that the file leaves out are left out. */
  rows(): AsyncIterable<readonly SheetRow[]>;
}

/** A sheet whose rows are in memory. */
export function sheetOf(
  rows: readonly SheetRow[],
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
export async function allRows(sheet: Sheet): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
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
