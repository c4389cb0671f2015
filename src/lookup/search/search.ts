import type { Catalogue } from '../../catalog/catalogue.js';
import { misspellings } from './fuzzy.js';
import type { Layer } from './match.js';
import { readQuery } from './query.js';
import {
  matchWithoutFuzzy,
  type SearchOptions,
  type SearchResult,
  searchBy,
  searchWithoutFuzzy,
} from './search-without-fuzzy.js';

/**
 * Finds entries by name, code, pinyin or another word for them, best first. Only if there are none, finds names that
 * the query may misspell; these results have a match of the kind `fuzzy`.
 *
 * @param query one or more words, all of which have to match, each by any means; a word for a level puts entries that
 *   are open there first
 * @returns none if nothing matches; a wrong guess would be worse
 * @throws ZhiyeError `query-empty`, and `code-malformed` or `code-expected` if `options.code` is none
 */
export function search(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions = {},
): SearchResult[] {
  const found = searchWithoutFuzzy(catalogue, query, options);
  return found.length > 0 ? found : searchWithFuzzy(catalogue, query, options);
}

/** Finds entries whose name a word of the query may misspell; none where it names entries that the options exclude. */
export function searchWithFuzzy(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions = {},
): SearchResult[] {
  if (isNarrowed(options) && searchWithoutFuzzy(catalogue, query).length > 0) return [];
  const surelyOrMisspelt: Layer = (word, of) => {
    const sure = matchWithoutFuzzy(word, of);
    const guess = misspellings(word, of);
    return (indexed) => sure?.(indexed) ?? guess?.(indexed);
  };
  return searchBy(catalogue, readQuery(query), surelyOrMisspelt, options);
}

function isNarrowed({ levels = [], code }: SearchOptions): boolean {
  return levels.length > 0 || code !== undefined;
}
