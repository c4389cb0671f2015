import { nameForm } from '../../catalog/name.js';
import { list } from '../../lookup/list.js';
import type { SearchOptions } from '../../lookup/search/search-by-name.js';
import { showEntry } from '../../lookup/show-without-suggestions.js';
import { paletteFor } from '../../render/palette.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';
import type { Terminal } from '../io.js';
import { pick } from '../picker/prompt.js';
import { showOutput } from './show.js';

interface Parameters {
  readonly terminal: Terminal;
  readonly options: SearchOptions;
}

/** `search` without a query on a terminal: the live picker. */
export const runPick: CommandAction<Parameters> = async (context, { terminal, options }) => {
  const {
    io,
    messages: { answers },
  } = context;
  const catalogue = await context.catalogue();
  const all = list(catalogue, options);
  if (all.length === 0) return { status: EXIT.no, notes: [answers.nothingListed()] };
  const { search } = await import('../../lookup/search/search.js');
  const find = (query: string) =>
    nameForm(query) === '' ? all : search(catalogue, query, options);
  const palette = await paletteFor(context);
  const picked = await pick(terminal, { find, texts: answers, palette }, io);
  if (picked === 'left') return { status: EXIT.no };
  if (picked === 'interrupted') return { status: EXIT.interrupted };
  return {
    status: EXIT.yes,
    output: showOutput(showEntry(catalogue, picked), catalogue, answers),
  };
};
