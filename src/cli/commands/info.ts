import { VERSION } from '../../generated/version.js';
import { info } from '../../lookup/info.js';
import { INFO_KEYS, infoRow, infoText } from '../../render/info.js';
import type { Command } from '../command.js';
import { EXIT } from '../exit-status.js';

export const runInfo: Command<Record<never, never>> = async (session) => {
  const { messages } = session;
  const value = { ...info(await session.catalogue()), version: VERSION };
  const row = infoRow(value);
  return {
    status: EXIT.yes,
    answer: {
      value,
      keys: INFO_KEYS,
      rows: () => [row],
      columns: Object.keys(row),
      view: (screen, palette) => infoText(value, messages, screen, palette),
    },
  };
};
