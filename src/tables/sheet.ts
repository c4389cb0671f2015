/** A row of a table in any format. */
export interface TableRow {
  /** From 1: its row in a sheet or in a table of a document, or the line of a text on which it begins. */
  readonly number: number;
  /** The text of its cells by column, without gaps. Cells missing at the end are empty. */
  readonly cells: readonly string[];
  /** Cells that a spreadsheet made a date, by column (from 0), with what was probably typed: `5-3`. */
  readonly dates?: ReadonlyMap<number, string>;
  /** Whether the quotes of a delimited text are not as RFC 4180 has them. */
  readonly isMisquoted?: boolean;
}

/** Merged cells; only the first of them (`top`, `left`) has a content. Rows are numbered as in `TableRow`. */
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

/** A sheet, or a table of a document or page, or a text, with all of its rows. */
export interface LoadedSheet {
  /** Its name; its number from 1 where several have none; `null` where there is no other. */
  readonly name: string | number | null;
  readonly isHidden: boolean;
  readonly rows: readonly TableRow[];
  readonly merges: readonly MergedRange[];
  readonly around?: TextAround;
}

/** The letters of a column in a spreadsheet: A for 0, AA for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
