import { ZhiyeError } from '../../catalog/errors.js';
import type { Command } from '../command.js';
import { grammarOf } from '../completion/grammar.js';
import { completionScript } from '../completion/script.js';
import { SHELLS } from '../completion/shell.js';
import { EXIT } from '../exit-status.js';
import type { CommandLine } from '../syntax.js';

interface Parameters {
  readonly shell: string;
  readonly commandLine: CommandLine;
}

export const runCompletion: Command<Parameters> = async ({ messages, host }, parameters) => {
  const { commandLine } = parameters;
  const shell = SHELLS.find((known) => known === parameters.shell);
  if (shell === undefined) {
    throw new ZhiyeError('shell-unknown', { shell: parameters.shell, known: SHELLS });
  }
  await host.stdout.write(
    completionScript(shell, grammarOf(commandLine, messages.language), messages.language),
  );
  return { status: EXIT.yes };
};
