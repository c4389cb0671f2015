import type { Catalogue } from '../../catalog/catalogue.js';
import { parseLevels } from '../../catalog/parse-levels.js';
import { type ListOptions, list, listPerLevel } from '../../lookup/list.js';
import type { AnswerTexts } from '../../messages/messages.js';
import {
  entriesAtLevelTable,
  entriesTable,
  entryAtLevelRow,
  entryRow,
  shownEntry,
} from '../../render/entries.js';
import { ENTRY_AT_LEVEL_KEYS, ENTRY_KEYS } from '../../render/fields.js';
import type { Output } from '../../render/output.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly code: string | undefined;
  readonly level?: readonly string[];
  readonly perLevel?: boolean;
}

export const runList: CommandAction<Parameters> = async (
  context,
  { code, level, perLevel = false },
) => {
  const { answers } = context.messages;
  const catalogue = await context.catalogue();
  const options = {
    ...(code === undefined ? {} : { code }),
    ...(level === undefined ? {} : { levels: level.flatMap(parseLevels) }),
  };
  const output = perLevel
    ? atEachLevel(catalogue, answers, options)
    : entries(catalogue, answers, options);
  const isFound = output.value.length > 0;
  return {
    status: isFound ? EXIT.yes : EXIT.no,
    output,
    notes: isFound ? [] : [answers.nothingListed()],
  };
};

function entries(catalogue: Catalogue, answers: AnswerTexts, options: ListOptions) {
  const found = list(catalogue, options);
  return {
    value: found,
    keys: ENTRY_KEYS,
    rows: () => found.map(entryRow),
    columns: ENTRY_KEYS,
    view: (screen, palette) => entriesTable(found.map(shownEntry), answers, screen, palette),
  } satisfies Output;
}

function atEachLevel(catalogue: Catalogue, answers: AnswerTexts, options: ListOptions) {
  const found = listPerLevel(catalogue, options);
  return {
    value: found,
    keys: ENTRY_AT_LEVEL_KEYS,
    rows: () => found.map(entryAtLevelRow),
    columns: ENTRY_AT_LEVEL_KEYS,
    view: (screen, palette) => entriesAtLevelTable(found, answers, screen, palette),
  } satisfies Output;
}
