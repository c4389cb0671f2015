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

it.each(Object.entries(KNOWN_MISSES))(
  'the first result is right for all queries of %s but the known misses',
  (name, known) => {
    const misses = yardstick(name).filter(({ query, best }) => {
      const [first] = search(embeddedCatalogue, query);
      return best.length === 0 ? first !== undefined : !best.includes(first?.no ?? 0);
    });
    expect(Object.fromEntries(misses.map(({ id, query }) => [id, query]))).toEqual(known);
  },
);
