import { parseLevels } from '../../catalog/parse-levels.js';
import { check } from '../../lookup/check.js';
import { CHECK_COLUMNS, CHECK_KEYS, checkRows, checkText } from '../../render/check.js';
import type { Command } from '../command.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly name: string;
  readonly levels: readonly string[];
  readonly exact?: boolean;
  readonly quiet?: boolean;
}

export const runCheck: Command<Parameters> = async (session, parameters) => {
  const { messages } = session;
  const { exact = false, quiet = false } = parameters;
  const levels = parseLevels(parameters.levels.join(' '));
  const result = check(await session.catalogue(), parameters.name, levels, { exact });
  const undecided = result.verdict === 'unknown' || result.verdict === 'ambiguous';
  const no = undecided ? EXIT.unknown : EXIT.no;
  const status = result.open ? EXIT.yes : no;
  if (quiet) return { status };

  const choices = messages.titles(
    result.suggestions.map(({ code, title }) => messages.named(title, code)),
  );
  const note = result.verdict === 'ambiguous' ? messages.candidates : messages.suggestions;
  return {
    status,
    answer: {
      value: result,
      keys: CHECK_KEYS,
      rows: () => checkRows(result),
      columns: CHECK_COLUMNS,
      view: (screen, palette) => checkText(result, exact, messages, screen, palette),
    },
    notes: undecided && result.suggestions.length > 0 ? [note(choices)] : [],
  };
};
