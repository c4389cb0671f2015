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
  /** Threads that help with a long text; `undefined` where it is checked by one. */
  readonly threads: ThreadOptions | undefined;
}

/** How threads help. */
export interface ThreadOptions {
  /** The file of a worker thread. */
  readonly file: string;
  /** So many are started beside the main thread, which checks pieces, too. */
  readonly workers: number;
  /** A text of so many bytes is worth their start. */
  readonly leastBytes: number;
  /** So many characters make a piece. */
  readonly pieceLength: number;
}
