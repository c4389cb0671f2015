import type { Catalogue } from '../../catalog/catalogue.js';
import { isWithin } from '../../catalog/code.js';
import type { Entry } from '../../catalog/entry.js';
import { ZhiyeError } from '../../catalog/errors.js';
import type { Level } from '../../catalog/level.js';
import { nameForm } from '../../catalog/name.js';
import { readPrefix } from '../list.js';
import { alias, wholeAlias } from './alias.js';
import { code } from './code.js';
import { exact } from './exact.js';
import type { Finder, Layer } from './layer.js';
import { type Finding, type Match, surer } from './match.js';
import { initials, pinyin } from './pinyin.js';
import { prefix } from './prefix.js';
import { type Query, readQuery } from './query.js';
import {
  byConfidence,
  inOriginalText,
  noSurerThan,
  together,
  withoutStragglers,
} from './ranking.js';
import { type SearchableEntry, searchableEntries } from './searchable.js';
import { subsequence } from './subsequence.js';
import { substring } from './substring.js';
import type { Word } from './word.js';

/** An entry that a query found. Keys are in the order in which JSON shows them. */
export interface SearchResult extends Entry {
  readonly match: Match;
}

export interface SearchOptions {
  /** Only entries that list all of these levels. */
  readonly levels?: readonly Level[];
  /** Only entries of this group or occupation, as people type its code. */
  readonly code?: string;
}

/** The layers, from the surest to the least sure. */
const LAYERS: readonly Layer[] = [
  code,
  exact,
  prefix,
  substring,
  subsequence,
  pinyin,
  initials,
  alias,
];

/**
 * Finds entries by names and codes, by how names are read and by other words for them, best first; no guesses.
 *
 * @param query one or more words, all of which have to match; words for levels rank
 * @throws ZhiyeError `query-empty`, and as `list` does for `options.code`
 */
export function searchSurely(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions = {},
): SearchResult[] {
  return searchBy(catalogue, query, options, surely);
}

/** Finds entries by one way of matching a word. */
export function searchBy(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions,
  layer: Layer,
): SearchResult[] {
  if (nameForm(query) === '') throw new ZhiyeError('query-empty', {});
  const { readings, levels } = readQuery(query);
  const finderOf = oncePerWord((word) => layer(word, catalogue));
  const findings: [SearchableEntry, Finding][] = [];
  for (const searchable of narrowed(searchableEntries(catalogue), options)) {
    const finding = bestOf(readings, searchable, finderOf);
    if (finding !== undefined) findings.push([searchable, finding]);
  }
  const byWholeAlias = readings.flatMap(({ words: [word, ...more] }) =>
    word !== undefined && more.length === 0 ? wholeAlias(word, catalogue) : [],
  );
  return withoutStragglers(findings, (found) => byWholeAlias.some((find) => find(found)))
    .toSorted(byConfidence(levels))
    .map(([{ entry }, finding]) => ({ ...entry, match: inOriginalText(finding, entry) }));
}

/** All layers, from the surest: the first that matches a word decides how it matches. */
export const surely: Layer = (word, catalogue) => {
  const finders = LAYERS.flatMap((layer) => layer(word, catalogue) ?? []);
  return (searchable) => {
    for (const find of finders) {
      const finding = find(searchable);
      if (finding !== undefined) return finding;
    }
    return undefined;
  };
};

/** Several readings of a query share words; each word is prepared once. */
function oncePerWord(make: (word: Word) => Finder | undefined) {
  const finders = new Map<string, Finder | undefined>();
  return (word: Word): Finder | undefined => {
    if (!finders.has(word.form)) finders.set(word.form, make(word));
    return finders.get(word.form);
  };
}

function bestOf(
  readings: Query['readings'],
  searchable: SearchableEntry,
  finderOf: (word: Word) => Finder | undefined,
): Finding | undefined {
  let best: Finding | undefined;
  for (const { words, surest } of readings) {
    const finding = findEveryWord(words, searchable, finderOf);
    if (finding !== undefined) best = surer(best, noSurerThan(surest, finding));
  }
  return best;
}

function findEveryWord(
  words: readonly Word[],
  searchable: SearchableEntry,
  finderOf: (word: Word) => Finder | undefined,
): Finding | undefined {
  let found: Finding | undefined;
  for (const word of words) {
    const finding = finderOf(word)?.(searchable);
    if (finding === undefined) return undefined;
    found = found === undefined ? finding : together(found, finding, searchable.entry);
  }
  return found;
}

function narrowed(
  all: readonly SearchableEntry[],
  { code: within, levels = [] }: SearchOptions,
): readonly SearchableEntry[] {
  const group = within === undefined ? undefined : readPrefix(within);
  if (group === undefined && levels.length === 0) return all;
  return all.filter(
    ({ entry }) =>
      (group === undefined || isWithin(entry.code, group)) &&
      levels.every((level) => entry.levels.includes(level)),
  );
}
