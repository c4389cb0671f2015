import {
  type Completion,
  groupsBegunBy,
  namesBegunBy,
  openLevels,
} from '../../lookup/completions.js';
import { visible } from '../../render/visible.js';
import type { Command, Session } from '../command.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly asked: string;
  /** The word that is being typed, as far as it is. */
  readonly begun?: string;
  /** The arguments before it. */
  readonly given: readonly string[];
}

/**
 * What the completion scripts ask: a line a word, with what it means behind a tab. A name that would steer a terminal, or
 * end its line, is none that anybody types.
 */
export const runComplete: Command<Parameters> = async (session, parameters) => {
  const found = completions(session, parameters).filter(({ word }) => visible(word) === word);
  const lines = found.map(({ word, beside }) => `${word}\t${visible(beside)}\n`);
  await session.host.stdout.write(lines.join(''));
  return { status: found.length > 0 ? EXIT.yes : EXIT.no };
};

function completions(
  { catalogue, messages }: Session,
  { asked, begun = '', given }: Parameters,
): readonly Completion[] {
  switch (asked) {
    case 'names':
      return namesBegunBy(catalogue, begun);
    case 'groups':
      return groupsBegunBy(catalogue, begun);
    case 'levels': {
      const [name = '', ...levels] = given;
      return openLevels(catalogue, name, levels)
        .map(({ level, verdict }) => ({
          word: String(level),
          beside: messages.levelLine(messages.levelName(level), messages.verdict[verdict], []),
        }))
        .filter(({ word }) => word.startsWith(begun));
    }
    default:
      return [];
  }
}
