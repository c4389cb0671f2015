import type { Catalogue } from '../catalog/catalogue.js';
import { ZhiyeError } from '../catalog/errors.js';
import type { Messages } from '../messages/messages.js';
import type { Answer, Format } from '../render/answer.js';
import type { ExitStatus } from './exit-status.js';
import type { Host } from './host.js';

/** What a command is given. */
export interface Session {
  /** Gives the catalogue that was chosen, the embedded one or a file; a command that needs none reads none. */
  readonly catalogue: () => Promise<Catalogue>;
  readonly messages: Messages;
  readonly host: Host;
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
export interface Reply {
  readonly status: ExitStatus;
  /** For stdout; `undefined` where only the status was asked for. */
  readonly answer?: Answer;
  /** Lines for stderr. */
  readonly notes?: readonly string[];
}

/** A command: asks one question of `lookup` and says how its answer is shown. */
export type Command<Parameters> = (session: Session, parameters: Parameters) => Promise<Reply>;

/**
 * A byte order mark is for files that a spreadsheet opens as text.
 *
 * @throws ZhiyeError `options-contradict` if the output is another
 */
export function refuseBomUnlessDelimited(format: Format): void {
  if (format !== 'csv' && format !== 'tsv') {
    throw new ZhiyeError('options-contradict', { one: '--bom', other: `--format ${format}` });
  }
}
