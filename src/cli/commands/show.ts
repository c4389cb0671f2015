import type { Catalogue } from '../../catalog/catalogue.js';
import { type ShowResult, show } from '../../lookup/show.js';
import type { Messages } from '../../messages/messages.js';
import type { Answer } from '../../render/answer.js';
import { ENTRY_KEYS, entryRow } from '../../render/entries.js';
import { SHOW_KEYS, showText } from '../../render/show.js';
import type { Command } from '../command.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly name: string;
}

export const runShow: Command<Parameters> = async ({ messages, ...session }, { name }) => {
  const catalogue = await session.catalogue();
  return { status: EXIT.yes, answer: showAnswer(show(catalogue, name), catalogue, messages) };
};

/** How everything about an occupation is shown. */
export function showAnswer(result: ShowResult, catalogue: Catalogue, messages: Messages): Answer {
  return {
    value: result,
    keys: SHOW_KEYS,
    rows: () => result.entries.map(entryRow),
    columns: ENTRY_KEYS,
    view: (screen, palette) => showText(result, catalogue, messages, screen, palette),
  };
}
