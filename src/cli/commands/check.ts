import type { Catalogue } from '../../catalog/catalogue.js';
import type { Level } from '../../catalog/level.js';
import { parseLevels } from '../../catalog/parse-levels.js';
import {
  type CheckOptions,
  type CheckResult,
  checkWithoutSuggestions,
  needsClassification,
} from '../../lookup/check-without-suggestions.js';
import { openLevels } from '../../lookup/completions.js';
import type { AnswerTexts } from '../../messages/messages.js';
import { UsageError } from '../../messages/usage-error.js';
import { checkRows, checkText, suggestionText } from '../../render/check.js';
import { CHECK_COLUMNS, CHECK_KEYS } from '../../render/fields.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  readonly name: string;
  readonly levels: readonly string[];
  readonly exact?: boolean;
  readonly quiet?: boolean;
}

export const runCheck: CommandAction<Parameters> = async (context, parameters) => {
  const { answers } = context.messages;
  const { exact = false, quiet = false } = parameters;
  const catalogue = await context.catalogue();
  const { name, levels } = await readApplication(catalogue, parameters.name, parameters.levels);
  const result = await checkWithReason(catalogue, name, levels, { exact });
  const status = result.open ? EXIT.yes : isUndecided(result) ? EXIT.unknown : EXIT.no;
  if (quiet && context.requested.file === undefined) return { status };
  return {
    status,
    output: {
      value: result,
      keys: CHECK_KEYS,
      rows: () => checkRows(result),
      columns: CHECK_COLUMNS,
      view: (screen, palette) => checkText(result, exact, answers, screen, palette),
    },
    notes: quiet ? [] : notesOn(result, answers),
  };
};

/**
 * Reads the name and the levels. Levels may also be at the end of the name: `check 电工三级`.
 *
 * @throws UsageError `level-wanted` if there is no level, `name-not-first` for `check 3 电工`
 * @throws ZhiyeError if a level cannot be read
 */
async function readApplication(
  catalogue: Catalogue,
  name: string,
  words: readonly string[],
): Promise<{ name: string; levels: readonly Level[] }> {
  if (words.length === 0) {
    const { classification, splitNameAndLevels } = await import('./less-used.js');
    const split = splitNameAndLevels(catalogue, name, classification);
    if (split !== undefined) return split;
    const levels = openLevels(catalogue, name, []).map(({ level }) => level);
    throw new UsageError('level-wanted', { name, levels });
  }
  try {
    return { name, levels: parseLevels(words.join(' ')) };
  } catch (error) {
    const { classification, nameAfterLevels } = await import('./less-used.js');
    const swapped = nameAfterLevels(catalogue, [name, ...words], classification);
    if (swapped === undefined) throw error;
    throw new UsageError('name-not-first', { name: swapped.name, levels: swapped.levels });
  }
}

/** Checks. Only if the catalogue lacks the name does it load the classification and suggestions, to explain why. */
async function checkWithReason(
  catalogue: Catalogue,
  name: string,
  levels: readonly Level[],
  options: CheckOptions,
): Promise<CheckResult> {
  const result = checkWithoutSuggestions(catalogue, name, levels, options);
  if (!needsClassification(result)) return result;
  const { check, classification } = await import('./less-used.js');
  return check(catalogue, name, levels, { ...options, classification });
}

function isUndecided({ verdict }: CheckResult): boolean {
  return verdict === 'unknown' || verdict === 'ambiguous';
}

function notesOn(result: CheckResult, answers: AnswerTexts): string[] {
  const { verdict, suggestions, target, classification } = result;
  if (target !== null && classification !== null) {
    const { code, name } = classification;
    return [
      answers.otherEdition(
        answers.named(name, code),
        answers.named(target.occupation, target.code),
      ),
    ];
  }
  if (!isUndecided(result) || suggestions.length === 0) return [];
  const titles = answers.titles(suggestions.map((each) => suggestionText(each, answers)));
  return [verdict === 'ambiguous' ? answers.candidates(titles) : answers.suggestions(titles)];
}
