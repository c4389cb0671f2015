import type { Entry } from '../../catalog/entry.js';
import { parseLevels } from '../../catalog/parse-levels.js';
import { type EntryAtLevel, list, listPerLevel } from '../../lookup/list.js';
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
import { foundInScope } from './found-in-scope.js';

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
  if (perLevel) {
    const ask = () => listPerLevel(catalogue, options);
    const { found, notes } = await foundInScope(context, code, ask);
    return { status: statusOf(found), output: atEachLevel(found, answers), notes };
  }
  const ask = () => list(catalogue, options);
  const { found, notes } = await foundInScope(context, code, ask);
  return { status: statusOf(found), output: entries(found, answers), notes };
};

function statusOf({ length }: readonly unknown[]) {
  return length > 0 ? EXIT.yes : EXIT.no;
}

function entries(found: readonly Entry[], answers: AnswerTexts): Output {
  return {
    value: found,
    keys: ENTRY_KEYS,
    rows: () => found.map(entryRow),
    columns: ENTRY_KEYS,
    view: (screen, palette) => entriesTable(found.map(shownEntry), answers, screen, palette),
  };
}

function atEachLevel(found: readonly EntryAtLevel[], answers: AnswerTexts): Output {
  return {
    value: found,
    keys: ENTRY_AT_LEVEL_KEYS,
    rows: () => found.map(entryAtLevelRow),
    columns: ENTRY_AT_LEVEL_KEYS,
    view: (screen, palette) => entriesAtLevelTable(found, answers, screen, palette),
  };
}
