import type { Command as CommandTree } from 'commander';
import {
  type Completion,
  groupsStartingWith,
  namesStartingWith,
  openLevels,
} from '../../lookup/completions.js';
import { escapeControls } from '../../render/escape-controls.js';
import { grammarOf } from '../completion/grammar.js';
import { completionScript } from '../completion/script.js';
import type { Shell } from '../completion/shell.js';
import type { CommandAction, CommandContext } from '../context.js';
import { EXIT } from '../exit-status.js';

interface WordsParameters {
  readonly kind: string;
  /** The part of the word that has been typed. */
  readonly prefix?: string;
  /** The arguments before it. */
  readonly args: readonly string[];
}

interface ScriptParameters {
  readonly shell: Shell;
  /** The whole command line. */
  readonly program: CommandTree;
}

export const runCompletion: CommandAction<ScriptParameters> = async (
  { messages, io },
  { shell, program },
) => {
  await io.stdout.write(await completionScript(shell, grammarOf(program), messages.language));
  return { status: EXIT.yes };
};

/**
 * Answers the completion scripts: one word a line, followed by a tab and its meaning. Names with control characters are
 * left out: they could control the terminal or break the line, and nobody types them.
 */
export const runComplete: CommandAction<WordsParameters> = async (context, parameters) => {
  const found = (await completions(context, parameters)).filter(
    ({ word }) => escapeControls(word) === word,
  );
  const lines = found.map(({ word, description }) => `${word}\t${escapeControls(description)}\n`);
  await context.io.stdout.write(lines.join(''));
  return { status: found.length > 0 ? EXIT.yes : EXIT.no };
};

async function completions(
  context: CommandContext,
  { kind, prefix = '', args }: WordsParameters,
): Promise<readonly Completion[]> {
  const { answers } = context.messages;
  const catalogue = await context.catalogue();
  switch (kind) {
    case 'names': {
      const found = namesStartingWith(catalogue, prefix);
      if (found.length > 0) return found;
      const { namesByPinyin } = await import('../../lookup/names-by-pinyin.js');
      return namesByPinyin(catalogue, prefix);
    }
    case 'groups':
      return groupsStartingWith(catalogue, prefix);
    case 'levels': {
      const [name = '', ...levels] = args;
      return openLevels(catalogue, name, levels)
        .map(({ level, verdict }) => ({
          word: String(level),
          description: answers.levelLine(answers.levelName(level), answers.verdict[verdict], []),
        }))
        .filter(({ word }) => word.startsWith(prefix));
    }
    default:
      return [];
  }
}
