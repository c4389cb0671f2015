import type { Catalogue } from '../catalog/catalogue.js';
import type { Messages } from '../messages/messages.js';
import { UsageError } from '../messages/usage-error.js';
import type { Format, Output } from '../render/output.js';
import type { ExitStatus } from './exit-status.js';
import type { Io } from './io.js';

/** Everything a command needs besides its parameters. */
export interface CommandContext {
  /** Loads the chosen catalogue, embedded or a file. Commands that need none never call it. */
  readonly catalogue: () => Promise<Catalogue>;
  readonly messages: Messages;
  readonly io: Io;
  /** Whether output for people is coloured. */
  readonly color: boolean;
  /** The output options given, for commands that write their output themselves. */
  readonly requested: {
    readonly format: Format | undefined;
    readonly fields: readonly string[] | undefined;
    readonly bom: boolean;
    /** The file that is written in place of stdout. */
    readonly file: string | undefined;
  };
}

/** The outcome of a command. */
export interface CommandResult {
  readonly status: ExitStatus;
  /** For stdout; `undefined` if only the status is wanted, or the command has written its output itself. */
  readonly output?: Output;
  /** Lines for stderr. */
  readonly notes?: readonly string[];
}

/** A command: asks `lookup` one question and says how to show the answer. */
export type CommandAction<Parameters> = (
  context: CommandContext,
  parameters: Parameters,
) => Promise<CommandResult>;

/**
 * Refuses an option for formats other than CSV and TSV, the files that a spreadsheet opens as text.
 *
 * @throws UsageError `options-contradict`
 */
export function refuseUnlessDelimited(option: string, format: Format): void {
  if (format !== 'csv' && format !== 'tsv') {
    throw new UsageError('options-contradict', { one: option, other: `--format ${format}` });
  }
}
