import type { Catalogue } from '../../catalog/catalogue.js';
import type { Messages } from '../../messages/messages.js';
import type { NamedColumns } from '../../tables/role.js';
import type { OutputFormat } from './row-writer.js';

/** How a batch is read and written. */
export interface BatchSettings {
  readonly catalogue: Catalogue;
  readonly messages: Messages;
  readonly named: NamedColumns;
  readonly output: OutputFormat;
  /** Which columns come out, in which order; all if not given. */
  readonly fields: readonly string[] | undefined;
  readonly escapesFormulas: boolean;
  /** Takes what the user has to be told and is no result. */
  readonly note: (text: string) => void;
}
