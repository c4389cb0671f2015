import { nameForm } from '../../catalog/name.js';
import { list } from '../../lookup/list.js';
import type { SearchOptions } from '../../lookup/search/search.js';
import { showEntry } from '../../lookup/show-exactly.js';
import { paletteFor } from '../../render/palette.js';
import type { Command } from '../command.js';
import { EXIT } from '../exit-status.js';
import type { Terminal } from '../host.js';
import { pick } from '../picker/prompt.js';
import { showAnswer } from './show.js';

interface Parameters {
  readonly terminal: Terminal;
  readonly options: SearchOptions;
}

/** `search` without a query, on a terminal. */
export const runPick: Command<Parameters> = async (session, { terminal, options }) => {
  const { messages, host } = session;
  const catalogue = await session.catalogue();
  const all = list(catalogue, options);
  if (all.length === 0) return { status: EXIT.no, notes: [messages.nothingListed()] };
  const { search } = await import('../../lookup/search/guesses.js');
  const find = (query: string) =>
    nameForm(query) === '' ? all : search(catalogue, query, options);
  const palette = await paletteFor(session);
  const picked = await pick(terminal, { find, messages, palette }, host);
  if (picked === 'left') return { status: EXIT.no };
  if (picked === 'interrupted') return { status: EXIT.interrupted };
  return {
    status: EXIT.yes,
    answer: showAnswer(showEntry(catalogue, picked), catalogue, messages),
  };
};
