import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import type { Merge, TableRow } from '../tables/merged-cells.js';
import type { NamedColumns } from '../tables/role.js';

/** A row as a file has it. */
export interface PublishedRow extends TableRow {
  /** Cells that a spreadsheet made a date, by column (from 0), with what was probably typed. */
  readonly dates?: ReadonlyMap<number, string>;
  /** Whether the quotes of a delimited text are not closed properly. */
  readonly isMisquoted?: boolean;
}

/** Rows of cells in which tables are looked for: a sheet, a table in a document or on a page, or a text. */
export interface PublishedSheet {
  /** Its name; its number from 1 where several have none; `null` where there is no other. */
  readonly name: string | number | null;
  readonly isHidden: boolean;
  readonly rows: readonly PublishedRow[];
  readonly merges: readonly Merge[];
  /** Lines of text before and after it. */
  readonly around?: { above(): readonly string[]; below(): readonly string[] };
}

/** The catalogue and classification in which names and their codes are looked up. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly classification: Classification;
}

/** How a published table is read. */
export interface ReadingOptions {
  /** Without it no code is looked up, and no name is known. */
  readonly knowledge?: Knowledge;
  /** Headers that the user named. */
  readonly named?: NamedColumns;
  /** The number of the row that the user said is the header, or the upper one of two. */
  readonly headerRow?: number;
  /** Leaves out rows without a code whose name nobody knows. */
  readonly skipsUncoded?: boolean;
}
