import type { Catalogue } from '../../catalog/catalogue.js';
import type { Classification } from '../../catalog/classification.js';
import type { Messages } from '../../messages/messages.js';
import type { ProblemRows } from '../../render/problem-rows.js';
import type { NamedColumns } from '../../tables/role.js';
import type { OutputFormat } from './row-writer.js';

/** How the rows of a file are checked and written. */
export interface CheckFileSettings {
  readonly catalogue: Catalogue;
  readonly classification: Classification;
  readonly messages: Messages;
  /** Headers of columns that options name. */
  readonly named: NamedColumns;
  /** The number of the row that an option says is the header. */
  readonly headerRow: number | undefined;
  readonly output: OutputFormat;
  /** Which columns come out, in which order; all if not given. */
  readonly fields: readonly string[] | undefined;
  readonly escapesFormulas: boolean;
  /** Takes the rows that are not open, where a table of these comes out in place of the rows. */
  readonly problems: ProblemRows | undefined;
}
