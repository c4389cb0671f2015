import type { Catalogue } from '../../catalog/catalogue.js';
import { isWithin } from '../../catalog/code.js';
import type { Entry } from '../../catalog/entry.js';
import { ZhiyeError } from '../../catalog/errors.js';
import type { Level } from '../../catalog/level.js';
import { nameForm } from '../../catalog/name.js';
import { readPrefix } from '../list.js';
import { alias } from './alias.js';
import { code } from './code.js';
import { exact } from './exact.js';
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
import { type Layer, type SearchableEntry, searchableEntries } from './searchable.js';
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
  return searchBy(catalogue, query, options, () => findSurely);
}

/** Finds entries by one way of matching a word, which is made for the entries in question. */
export function searchBy(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions,
  layerFor: (searchables: readonly SearchableEntry[]) => Layer,
): SearchResult[] {
  if (nameForm(query) === '') throw new ZhiyeError('query-empty', {});
  const read = readQuery(query);
  const searchables = narrowed(searchableEntries(catalogue), options);
  return withoutStragglers(findAll(searchables, read, layerFor(searchables)), read)
    .toSorted(byConfidence(read.levels))
    .map(([{ entry }, finding]) => ({ ...entry, match: inOriginalText(finding, entry) }));
}

/** The first layer that matches a word decides how it matches. */
export function findSurely(word: Word, searchable: SearchableEntry): Finding | undefined {
  for (const layer of LAYERS) {
    const finding = layer(word, searchable);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

function findAll(
  searchables: readonly SearchableEntry[],
  { readings }: Query,
  find: Layer,
): [SearchableEntry, Finding][] {
  const findings: [SearchableEntry, Finding][] = [];
  for (const searchable of searchables) {
    let best: Finding | undefined;
    for (const { words, surest } of readings) {
      const finding = findEveryWord(words, searchable, find);
      if (finding !== undefined) best = surer(best, noSurerThan(surest, finding));
    }
    if (best !== undefined) findings.push([searchable, best]);
  }
  return findings;
}

function findEveryWord(
  words: readonly Word[],
  searchable: SearchableEntry,
  find: Layer,
): Finding | undefined {
  const findings: Finding[] = [];
  for (const word of words) {
    const finding = find(word, searchable);
    if (finding === undefined) return undefined;
    findings.push(finding);
  }
  return findings.reduce((one, other) => together(one, other, searchable.entry));
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
