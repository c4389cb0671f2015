import type { Catalogue } from '../catalog/catalogue.js';
import { ZhiyeError } from '../catalog/errors.js';
import {
  type ShowOptions,
  type ShowResult,
  showWithoutSuggestions,
} from './show-without-suggestions.js';
import { suggest } from './suggestions.js';

export type { ShowOptions, ShowResult } from './show-without-suggestions.js';

/**
 * Everything about the occupation that a name, title, trade or code belongs to. Never guesses.
 *
 * @param name as people type it: width, case, kind of bracket, white space and traditional characters do not matter
 * @throws ZhiyeError `name-unknown` (with suggestions), `name-unlisted` (with code and name in the classification),
 *   `name-ambiguous` or `name-conflict` (with the candidates); `name-missing` if `name` is empty, `code-malformed` if it
 *   starts like a code but is not one, `code-is-group` if it is the code of a group
 */
export function show(catalogue: Catalogue, name: string, options: ShowOptions = {}): ShowResult {
  try {
    return showWithoutSuggestions(catalogue, name, options);
  } catch (error) {
    if (!(error instanceof ZhiyeError) || error.code !== 'name-unknown') throw error;
    throw new ZhiyeError('name-unknown', { name, suggestions: suggest(catalogue, name) });
  }
}
