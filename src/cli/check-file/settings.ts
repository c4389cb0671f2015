import type { Catalogue } from '../../catalog/catalogue.js';
import type { Classification } from '../../catalog/classification.js';
import type { Messages } from '../../messages/messages.js';
import type { ProblemRows } from '../../render/problem-rows.js';
import type { NamedColumns } from '../../tables/role.js';
import type { OutputFormat } from './row-writer.js';

/** How to check the rows of a file and write the results. */
export interface CheckFileSettings {
  readonly catalogue: Catalogue;
  readonly classification: Classification;
  readonly messages: Messages;
  /** The headers that options name, by role. */
  readonly named: NamedColumns;
  /** The number of the header row, if an option gives it. */
  readonly headerRow: number | undefined;
  readonly output: OutputFormat;
  /** The columns to write, in order; `undefined` for all. */
  readonly fields: readonly string[] | undefined;
  readonly escapesFormulas: boolean;
  /** Collects the rows that are not open, if a table of these is shown instead of all rows. */
  readonly problems: ProblemRows | undefined;
  /** Threads that help with a long text; `undefined` where it is checked by one. */
  readonly threads: ThreadOptions | undefined;
}

/** How threads help. */
export interface ThreadOptions {
  /** The file of a worker thread. */
  readonly file: string;
  /** How many workers to start. The main thread checks pieces, too. */
  readonly workers: number;
  /** The least bytes of a text for which workers are worth starting. */
  readonly leastBytes: number;
  /** How many bytes, and rows, one thread checks each time before it looks whether it should get help. */
  readonly trialBytes: number;
  readonly trialRows: number;
  /** The share of the time that judging has to take, from 0 to 1. The rest is hardly more work than handing rows over. */
  readonly leastShare: number;
  /** The length of a piece in characters. */
  readonly pieceLength: number;
}
