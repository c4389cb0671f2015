import type { Command as CommandTree } from 'commander';
import {
  type Completion,
  groupsBegunBy,
  namesBegunBy,
  openLevels,
} from '../../lookup/completions.js';
import { visible } from '../../render/visible.js';
import type { Command, Session } from '../command.js';
import { grammarOf } from '../completion/grammar.js';
import { completionScript } from '../completion/script.js';
import type { Shell } from '../completion/shell.js';
import { EXIT } from '../exit-status.js';

interface WordsParameters {
  readonly kind: string;
  /** The word that is being typed, as far as it is. */
  readonly prefix?: string;
  /** The arguments before it. */
  readonly args: readonly string[];
}

interface ScriptParameters {
  readonly shell: Shell;
  /** The whole command line. */
  readonly program: CommandTree;
}

export const runCompletion: Command<ScriptParameters> = async (
  { messages, host },
  { shell, program },
) => {
  await host.stdout.write(await completionScript(shell, grammarOf(program), messages.language));
  return { status: EXIT.yes };
};

/**
 * What the completion scripts ask: a line a word, with what it means behind a tab. A name that would steer a terminal, or
 * end its line, is none that anybody types.
 */
export const runComplete: Command<WordsParameters> = async (session, parameters) => {
  const found = (await completions(session, parameters)).filter(
    ({ word }) => visible(word) === word,
  );
  const lines = found.map(({ word, beside }) => `${word}\t${visible(beside)}\n`);
  await session.host.stdout.write(lines.join(''));
  return { status: found.length > 0 ? EXIT.yes : EXIT.no };
};

async function completions(
  session: Session,
  { kind, prefix = '', args }: WordsParameters,
): Promise<readonly Completion[]> {
  const { messages } = session;
  const catalogue = await session.catalogue();
  switch (kind) {
    case 'names':
      return namesBegunBy(catalogue, prefix);
    case 'groups':
      return groupsBegunBy(catalogue, prefix);
    case 'levels': {
      const [name = '', ...levels] = args;
      return openLevels(catalogue, name, levels)
        .map(({ level, verdict }) => ({
          word: String(level),
          beside: messages.levelLine(messages.levelName(level), messages.verdict[verdict], []),
        }))
        .filter(({ word }) => word.startsWith(prefix));
    }
    default:
      return [];
  }
}
