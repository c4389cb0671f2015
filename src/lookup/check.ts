import type { Catalogue } from '../catalog/catalogue.js';
import type { Level } from '../catalog/level.js';
import {
  type CheckOptions,
  type CheckResult,
  checkWithoutSuggestions,
} from './check-without-suggestions.js';
import { suggest } from './suggestions.js';

export type {
  CheckOptions,
  CheckResult,
  LevelAnswer,
  LevelVerdict,
} from './check-without-suggestions.js';

/**
 * Checks whether an occupation, title, trade or code is open at each of the given levels. Never guesses: a name that
 * neither the catalogue nor `options.classification` has is `unknown`, whatever the suggestions.
 *
 * @param name as people type it: width, case, kind of bracket, white space and traditional characters do not matter; it
 *   may include its code (`6-31-01-03 电工`), which has to match
 * @param levels at least one, since nothing is open at no level; {@link parseLevels} reads them from a text
 * @throws ZhiyeError `name-missing` if `name` is empty, `code-malformed` if it starts like a code but is not one,
 *   `code-is-group` if it is the code of a group
 */
export function check(
  catalogue: Catalogue,
  name: string,
  levels: readonly Level[],
  options: CheckOptions = {},
): CheckResult {
  const result = checkWithoutSuggestions(catalogue, name, levels, options);
  return result.verdict === 'unknown'
    ? { ...result, suggestions: suggest(catalogue, name) }
    : result;
}
