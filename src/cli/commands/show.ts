import { show } from '../../lookup/show.js';
import { ENTRY_KEYS, entryRow } from '../../render/entries.js';
import { SHOW_KEYS, showText } from '../../render/show.js';
import type { Command } from '../command.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly name: string;
}

export const runShow: Command<Parameters> = async ({ catalogue, messages }, { name }) => {
  const result = show(catalogue, name);
  return {
    status: EXIT.yes,
    answer: {
      value: result,
      keys: SHOW_KEYS,
      rows: result.entries.map(entryRow),
      columns: ENTRY_KEYS,
      view: (screen, palette) => showText(result, catalogue, messages, screen, palette),
    },
  };
};
