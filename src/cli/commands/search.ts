import type { Catalogue } from '../../catalog/catalogue.js';
import { parseLevels } from '../../catalog/parse-levels.js';
import { type SearchResult, searchWithoutFuzzy } from '../../lookup/search/search.js';
import type { AnswerTexts } from '../../messages/messages.js';
import { UsageError } from '../../messages/usage-error.js';
import { entriesTable, entryRow } from '../../render/entries.js';
import { ENTRY_KEYS, SEARCH_KEYS } from '../../render/fields.js';
import { shownResult } from '../../render/search.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';
import { runPick } from './pick.js';

interface Parameters {
  readonly words: readonly string[];
  readonly limit?: string;
  readonly level?: readonly string[];
  readonly code?: string;
}

const DEFAULT_LIMIT = '20';

export const runSearch: CommandAction<Parameters> = async (context, parameters) => {
  const { answers } = context.messages;
  const limit = readLimit(parameters.limit ?? DEFAULT_LIMIT);
  const query = parameters.words.join(' ');
  const options = {
    ...(parameters.code === undefined ? {} : { code: parameters.code }),
    ...(parameters.level === undefined ? {} : { levels: parameters.level.flatMap(parseLevels) }),
  };
  const terminal = parameters.words.length === 0 ? context.io.terminal() : undefined;
  if (terminal !== undefined) {
    return runPick(context, { terminal, options });
  }
  const catalogue = await context.catalogue();
  let found: SearchResult[] = searchWithoutFuzzy(catalogue, query, options);
  if (found.length === 0) {
    const { searchWithFuzzy } = await import('../../lookup/search/guesses.js');
    found = searchWithFuzzy(catalogue, query, options);
  }
  const results = limit === 0 ? found : found.slice(0, limit);
  const notes: string[] = [];
  if (found.length === 0) notes.push(await nothingFound(catalogue, query, answers));
  if (found[0]?.match.kind === 'fuzzy') notes.push(answers.guesses(query));
  if (results.length < found.length) notes.push(answers.more(results.length, found.length));
  return {
    status: found.length > 0 ? EXIT.yes : EXIT.no,
    output: {
      value: results,
      keys: SEARCH_KEYS,
      rows: () => results.map((result) => ({ ...entryRow(result), match: result.match.kind })),
      columns: SEARCH_KEYS,
      shown: ENTRY_KEYS.length,
      view: (screen, palette) =>
        entriesTable(
          results.map((result) => shownResult(result, palette)),
          answers,
          screen,
          palette,
        ),
    },
    notes,
  };
};

/** Nothing was found; an occupation that only the classification has is named. */
async function nothingFound(catalogue: Catalogue, query: string, answers: AnswerTexts) {
  const { classification, unlistedOccupation } = await import('./less-used.js');
  const occupation = unlistedOccupation(catalogue, classification, query);
  return occupation === undefined
    ? answers.nothingFound(query)
    : answers.nothingFoundUnlisted(query, answers.named(occupation.name, occupation.code));
}

function readLimit(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new UsageError('option-value-unknown', {
      option: '--limit',
      value: text,
      known: ['0', '1', '2', '…'],
    });
  }
  return Number(text);
}
