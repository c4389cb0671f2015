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
 * Refuses `--bom` for formats other than CSV and TSV: only files that a spreadsheet opens as text need the mark.
 *
 * @throws UsageError `options-contradict`
 */
export function refuseBomUnlessDelimited(format: Format): void {
  if (format !== 'csv' && format !== 'tsv') {
    throw new UsageError('options-contradict', { one: '--bom', other: `--format ${format}` });
  }
}
