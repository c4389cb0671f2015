import type { Catalogue } from '../catalog/catalogue.js';
import type { Messages } from '../messages/messages.js';
import { UsageError } from '../messages/usage-error.js';
import type { Format, Output } from '../render/output.js';
import type { ExitStatus } from './exit-status.js';
import type { Io } from './io.js';

/** What a command is given. */
export interface CommandContext {
  /** Gives the catalogue that was chosen, the embedded one or a file; a command that needs none reads none. */
  readonly catalogue: () => Promise<Catalogue>;
  readonly messages: Messages;
  readonly io: Io;
  /** Whether what is for people has colour. */
  readonly color: boolean;
  /** What was asked for of the output, for a command that writes it itself. */
  readonly requested: {
    readonly format: Format | undefined;
    readonly fields: readonly string[] | undefined;
    readonly bom: boolean;
  };
}

/** What a command gives back. */
export interface CommandResult {
  readonly status: ExitStatus;
  /** For stdout; `undefined` where only the status was asked for. */
  readonly output?: Output;
  /** Lines for stderr. */
  readonly notes?: readonly string[];
}

/** A command: asks one question of `lookup` and says how its answer is shown. */
export type CommandAction<Parameters> = (
  context: CommandContext,
  parameters: Parameters,
) => Promise<CommandResult>;

/**
 * A byte order mark is for files that a spreadsheet opens as text.
 *
 * @throws UsageError `options-contradict` if the output is another
 */
export function refuseBomUnlessDelimited(format: Format): void {
  if (format !== 'csv' && format !== 'tsv') {
    throw new UsageError('options-contradict', { one: '--bom', other: `--format ${format}` });
  }
}
