import { nameForm } from '../../catalog/name.js';
import { list } from '../../lookup/list.js';
import type { SearchOptions } from '../../lookup/search/search-by-name.js';
import { showEntry } from '../../lookup/show-without-suggestions.js';
import { paletteFor } from '../../render/palette.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';
import type { Terminal } from '../io.js';
import { type Offer, pick } from '../picker/prompt.js';
import { searchNotes, unlistedNames } from './search-notes.js';
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
  const { answerQuery } = await import('../../lookup/search/search.js');
  const nameUnlisted = await unlistedNames(context);
  const find = (query: string): Offer => {
    if (nameForm(query) === '') return { choices: all, notes: [] };
    const answer = answerQuery(catalogue, query, options);
    return {
      choices: answer.items.flatMap(({ results }) => results),
      notes: searchNotes(answer, nameUnlisted, answers),
    };
  };
  const palette = await paletteFor(context);
  const picked = await pick(terminal, { find, texts: answers, palette }, io);
  if (picked === 'left') return { status: EXIT.no };
  if (picked === 'interrupted') return { status: EXIT.interrupted };
  return {
    status: EXIT.yes,
    output: showOutput(showEntry(catalogue, picked), catalogue, answers),
  };
};
