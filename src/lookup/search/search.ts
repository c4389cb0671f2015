import type { Catalogue } from '../../catalog/catalogue.js';
import { nameForm } from '../../catalog/name.js';
import { type Found, findItem } from './find.js';
import { readItem } from './item.js';
import { findMisspelt } from './layers/misspelling.js';
import { readQuery } from './query.js';
import { type SearchOptions, type SearchResult, searchByName } from './search-by-name.js';

/**
 * The answer to one item of a query.
 *
 * @internal
 */
export interface ItemAnswer extends Found {
  /** The item as it was typed. */
  readonly query: string;
}

/**
 * How a query was read, and what each of its items found.
 *
 * @internal
 */
export interface SearchAnswer {
  readonly items: readonly ItemAnswer[];
  /** Words whose entries were left out. */
  readonly leftOut: readonly string[];
}

/**
 * Finds entries by what a query asks for, best first: names, codes, pinyin, other words for them and groups, one item or
 * a list (电工、焊工). Only an item that finds none may be a misspelling; these results have a match of the kind `fuzzy`.
 *
 * @param query items separated by 、 ， ； / | 或 or line breaks. The words of an item all have to match, each by any
 *   means; levels put entries that are open there first, asking words (怎么考) say nothing, and 不要… leaves entries out
 * @returns the entries of each item, in its order; none if nothing matches, since a wrong guess would be worse. Those of
 *   a list have the item in `match.query`
 * @throws ZhiyeError `query-empty`, and `code-malformed` or `code-expected` if `options.code` is none
 */
export function search(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions = {},
): SearchResult[] {
  return resultsOf(answerQuery(catalogue, query, options));
}

/** The results of all items; those of several have their item in `match.query`. */
function resultsOf({ items }: SearchAnswer): SearchResult[] {
  const isList = items.length > 1;
  return items.flatMap(({ query, results }) =>
    isList ? results.map((result) => ({ ...result, match: { ...result.match, query } })) : results,
  );
}

/**
 * Answers a query item by item, and says how it was read.
 *
 * @throws ZhiyeError as {@link search} does
 * @internal
 */
export function answerQuery(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions = {},
): SearchAnswer {
  const { items, leftOut } = readQuery(catalogue, query);
  const isLeftOut = leftOutBy(catalogue, leftOut);
  const answers = items.flatMap((item) => answerItem(catalogue, item, options));
  return {
    items: answers.map((answer) => ({
      ...answer,
      results: answer.results.filter((result) => !isLeftOut(result)),
    })),
    leftOut,
  };
}

/** The answer to an item, or to each of its words where they turn out to be a list. */
function answerItem(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions,
): readonly ItemAnswer[] {
  const named = searchByName(catalogue, query, options);
  if (named !== undefined) return [{ query, results: named, notUnderstood: [] }];
  const item = readItem(query);
  const found = findItem(catalogue, item, options);
  // A filter alone that leaves nothing of what was found is no reason to guess.
  const isNarrowed = options.code !== undefined || (options.levels ?? []).length > 0;
  if (found.results.length > 0 || (isNarrowed && findItem(catalogue, item).results.length > 0)) {
    return [{ query, ...found }];
  }
  const list = answerNames(catalogue, query, options);
  if (list !== undefined) return list;
  const guesses = findMisspelt(catalogue, item, options);
  return guesses.length > 0
    ? [{ query, results: guesses, notUnderstood: [] }]
    : [{ query, ...found }];
}

/** Several words that are each a name, and not of one entry, are a list: 电工 焊工. */
function answerNames(
  catalogue: Catalogue,
  item: string,
  options: SearchOptions,
): readonly ItemAnswer[] | undefined {
  const words = item.split(/\s+/u);
  const answers = words.flatMap((query) => {
    const results = searchByName(catalogue, query, options);
    return results === undefined ? [] : [{ query, results, notUnderstood: [] }];
  });
  return answers.length === words.length ? answers : undefined;
}

/** Tells entries that have one of some words in their title, or are found by it. */
function leftOutBy(
  catalogue: Catalogue,
  words: readonly string[],
): (result: SearchResult) => boolean {
  const forms = words.map(nameForm);
  const found = new Set(
    words.flatMap((word) => findItem(catalogue, readItem(word)).results.map(({ no }) => no)),
  );
  return ({ no, title }) =>
    found.has(no) || forms.some((form) => catalogue.formOf(title).includes(form));
}
