import type { Catalogue } from '../../catalog/catalogue.js';
import { parseLevels } from '../../catalog/parse-levels.js';
import type { SearchAnswer } from '../../lookup/search/search.js';
import { type SearchOptions, searchByName } from '../../lookup/search/search-by-name.js';
import { UsageError } from '../../messages/usage-error.js';
import { entriesTable, entryRow } from '../../render/entries.js';
import { ENTRY_KEYS, SEARCH_KEYS, SEARCH_LIST_KEYS } from '../../render/fields.js';
import { shownResult } from '../../render/search.js';
import type { CommandAction, CommandContext, CommandResult } from '../context.js';
import { EXIT } from '../exit-status.js';
import { readWholeNumber } from '../options.js';
import { runPick } from './pick.js';
import { searchNotes, unlistedNames } from './search-notes.js';

interface Parameters {
  readonly words: readonly string[];
  readonly limit?: string;
  readonly level?: readonly string[];
  readonly code?: string;
}

const DEFAULT_LIMIT = '20';

export const runSearch: CommandAction<Parameters> = async (context, parameters) => {
  const limit = readWholeNumber('--limit', parameters.limit ?? DEFAULT_LIMIT, 0);
  const options = {
    ...(parameters.code === undefined ? {} : { code: parameters.code }),
    ...(parameters.level === undefined ? {} : { levels: parameters.level.flatMap(parseLevels) }),
  };
  if (parameters.words.length === 0) {
    const terminal = context.io.terminal();
    if (terminal !== undefined) {
      if (parameters.limit === undefined) return runPick(context, { terminal, options });
      throw new UsageError('option-needs', { option: '--limit', other: '<query>' });
    }
    const answer = await answerLines(context, options);
    return shown(context, answer, { limit, isList: true });
  }
  const catalogue = await context.catalogue();
  const query = parameters.words.join(' ');
  const answer = await answerOne(catalogue, query, options);
  return shown(context, answer, { limit, isList: answer.items.length > 1 });
};

/** Most queries are a name, which is found without all that understands the others. */
async function answerOne(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions,
): Promise<SearchAnswer> {
  const results = searchByName(catalogue, query, options);
  if (results !== undefined && results.length > 0) {
    return { items: [{ query, results, notUnderstood: [] }], leftOut: [] };
  }
  const { answerQuery } = await import('../../lookup/search/search.js');
  return answerQuery(catalogue, query, options);
}

/** Answers the queries on stdin, one a line. */
async function answerLines({ catalogue, io }: CommandContext, options: SearchOptions) {
  const { readLines } = await import('./less-used.js');
  const queries = io.stdinIsTerminal() ? [] : await readLines(io.stdin());
  // As for an empty query on the command line.
  if (queries.length === 0) queries.push('');
  const { answerQuery } = await import('../../lookup/search/search.js');
  const chosen = await catalogue();
  const answers = queries.map((query) => answerQuery(chosen, query, options));
  return {
    items: answers.flatMap(({ items }) => items),
    leftOut: [...new Set(answers.flatMap(({ leftOut }) => leftOut))],
  };
}

async function shown(
  context: CommandContext,
  answer: SearchAnswer,
  { limit, isList }: { readonly limit: number; readonly isList: boolean },
): Promise<CommandResult> {
  const { answers } = context.messages;
  const { items } = answer;
  const results = items.flatMap(({ query, results: found }) =>
    (limit === 0 ? found : found.slice(0, limit)).map((result) =>
      isList ? { ...result, match: { ...result.match, query } } : result,
    ),
  );
  const isAnyEmpty = items.some(({ results: { length } }) => length === 0);
  const nameUnlisted = isAnyEmpty ? await unlistedNames(context) : () => undefined;
  const notes = [
    ...searchNotes(answer, nameUnlisted, answers),
    ...items.flatMap(({ results: { length } }) =>
      limit === 0 || length <= limit ? [] : [answers.more(limit, length)],
    ),
  ];
  return {
    status: isAnyEmpty ? EXIT.no : EXIT.yes,
    output: {
      value: results,
      keys: SEARCH_KEYS,
      rows: () =>
        results.map((result) => ({
          ...entryRow(result),
          query: result.match.query ?? '',
          match: result.match.kind,
        })),
      columns: SEARCH_LIST_KEYS,
      shown: isList ? SEARCH_LIST_KEYS.length - 1 : ENTRY_KEYS.length,
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
}
