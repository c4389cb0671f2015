import { type ShowResult, show } from '../../lookup/show.js';
import type { Answer } from '../../render/answer.js';
import { ENTRY_KEYS, entryRow } from '../../render/entries.js';
import { SHOW_KEYS, showText } from '../../render/show.js';
import type { Command, Session } from '../command.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly name: string;
}

export const runShow: Command<Parameters> = async (session, { name }) => ({
  status: EXIT.yes,
  answer: showAnswer(session, show(session.catalogue, name)),
});

/** How everything about an occupation is shown. */
export function showAnswer({ catalogue, messages }: Session, result: ShowResult): Answer {
  return {
    value: result,
    keys: SHOW_KEYS,
    rows: () => result.entries.map(entryRow),
    columns: ENTRY_KEYS,
    view: (screen, palette) => showText(result, catalogue, messages, screen, palette),
  };
}
