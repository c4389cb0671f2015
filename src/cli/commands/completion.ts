import type { Command as CommandLine } from 'commander';
import type { Command } from '../command.js';
import { grammarOf } from '../completion/grammar.js';
import { completionScript } from '../completion/script.js';
import type { Shell } from '../completion/shell.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly shell: Shell;
  /** The whole command line, of which the script is made. */
  readonly program: CommandLine;
}

export const runCompletion: Command<Parameters> = async (session, { shell, program }) => {
  const { messages, host } = session;
  await host.stdout.write(completionScript(shell, grammarOf(program), messages.language));
  return { status: EXIT.yes };
};
