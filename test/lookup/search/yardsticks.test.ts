import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { search } from '../../../src/lookup/search/search.js';

interface Query {
  readonly id: string;
  readonly query: string;
  /** The entries that are a fine first result; none where nothing may be found. */
  readonly best: readonly number[];
}

const read = (name: string, base: string) => readFileSync(new URL(name, base), 'utf8');

const yardstick = (name: string): Query[] =>
  read(`../../../bench/search/${name}.jsonl`, import.meta.url)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** The queries that search is known to answer wrongly, each with its text. */
const KNOWN_MISSES: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  read('../../fixtures/search-misses.json', import.meta.url),
);

/** The queries of a yardstick whose first result is wrong, each with its text. */
function missesOf(name: string): Record<string, string> {
  const misses = yardstick(name).filter(({ query, best }) => {
    const [first] = search(embeddedCatalogue, query);
    return best.length === 0 ? first !== undefined : !best.includes(first?.no ?? 0);
  });
  return Object.fromEntries(misses.map(({ id, query }) => [id, query]));
}

// One test: mutation testing counts what search builds once, such as its index, for the first test that needs it.
it('the first result is right for every query but the known misses', () => {
  const misses = Object.keys(KNOWN_MISSES).map((name) => [name, missesOf(name)]);
  expect(Object.fromEntries(misses)).toEqual(KNOWN_MISSES);
});
