import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import type { Level } from '../../catalog/level.js';
import { isWithinAny, readScope } from '../scope.js';
import { alias, isPartOfAlias, mayBeAlias, wholeAlias } from './alias.js';
import { type Finding, type Layer, type Match, type Matcher, surer } from './match.js';
import { initials, pinyin } from './pinyin.js';
import { type Query, readQuery } from './query.js';
import {
  byConfidence,
  inOriginalText,
  noSurerThan,
  together,
  withoutStragglers,
} from './ranking.js';
import { type IndexedEntry, searchIndex } from './search-index.js';
import { code, exact, prefix, subsequence, substring } from './text-layers.js';
import type { Word } from './word.js';

/** An entry that a query found. Keys are in the order in which JSON shows them. */
export interface SearchResult extends Entry {
  /** How the query found it. */
  readonly match: Match;
}

/** Among which entries to search; without an option, all. */
export interface SearchOptions {
  /** Only entries that list all of these levels. */
  readonly levels?: readonly Level[];
  /** Only entries of a group or occupation: its code or name, or the beginning of a group's name, as people type it. */
  readonly code?: string;
}

/** The layers that find a name in one piece; where they find something, no other layer counts. */
const NAMING: readonly Layer[] = [code, exact, prefix, substring];

/** All layers, from the surest to the least sure. */
const LAYERS: readonly Layer[] = [...NAMING, subsequence, pinyin, initials, alias];

/**
 * Finds entries by name, code, pinyin or another word for them, best first; makes no guesses.
 *
 * @param query one or more words, all of which have to match; words for levels rank
 * @throws ZhiyeError `query-empty`, and as `list` does for `options.code`
 */
export function searchWithoutFuzzy(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions = {},
): SearchResult[] {
  const { readings, splits, levels } = readQuery(query);
  // Most queries name something, and need no aliases.
  if (!soleWords(readings).some(mayBeAlias)) {
    const named = searchBy(catalogue, { readings, levels }, firstOf(NAMING), options);
    if (named.length > 0) return named;
  }
  const found = searchBy(catalogue, { readings, levels }, matchWithoutFuzzy, options);
  if (found.length > 0) return found;
  return searchBy(catalogue, { readings: splits(), levels }, matchWithoutFuzzy, options);
}

/** Finds entries by some readings of a query, with one layer for all words. */
export function searchBy(
  catalogue: Catalogue,
  { readings, levels }: Pick<Query, 'readings' | 'levels'>,
  layer: Layer,
  options: SearchOptions,
): SearchResult[] {
  const matcherOf = oncePerWord((word) => layer(word, catalogue));
  const findings: [IndexedEntry, Finding][] = [];
  for (const indexed of narrowed(catalogue, options)) {
    const finding = bestOf(readings, indexed, matcherOf);
    if (finding !== undefined) findings.push([indexed, finding]);
  }
  if (findings.length === 0) return [];
  const byWholeAlias = soleWords(readings)
    .filter(mayBeAlias)
    .map((word) => wholeAlias(word, catalogue));
  return withoutStragglers(findings, (found) => byWholeAlias.some((find) => find(found)))
    .toSorted(byConfidence(levels))
    .map(([{ entry }, finding]) => ({ ...entry, match: inOriginalText(finding, entry) }));
}

/** All layers: the first that matches a word decides how it matches. */
export const matchWithoutFuzzy: Layer = firstOf(LAYERS);

function firstOf(layers: readonly Layer[]): Layer {
  return (word, catalogue) => {
    const matchers = layers.flatMap((layer) => layer(word, catalogue) ?? []);
    return (indexed) => {
      for (const match of matchers) {
        const finding = match(indexed);
        if (finding !== undefined) return finding;
      }
      return undefined;
    };
  };
}

/** The words of the readings that have only one. */
function soleWords(readings: Query['readings']): Word[] {
  return readings.flatMap(({ words: [word, ...more] }) =>
    word === undefined || more.length > 0 ? [] : word,
  );
}

/** Prepares each word once, since the readings of a query share words. */
function oncePerWord(make: (word: Word) => Matcher | undefined) {
  const matchers = new Map<string, Matcher | undefined>();
  return (word: Word): Matcher | undefined => {
    if (!matchers.has(word.form)) matchers.set(word.form, make(word));
    return matchers.get(word.form);
  };
}

function bestOf(
  readings: Query['readings'],
  indexed: IndexedEntry,
  matcherOf: (word: Word) => Matcher | undefined,
): Finding | undefined {
  let best: Finding | undefined;
  for (const { words, surest, wholly } of readings) {
    const findings = findEveryWord(words, (word) => matcherOf(word)?.(indexed));
    if (findings === undefined || (wholly && !areWhole(findings))) continue;
    const finding = findings.reduce((one, other) => together(one, other, indexed.entry));
    best = surer(best, noSurerThan(surest, finding));
  }
  return best;
}

function findEveryWord(
  words: readonly Word[],
  find: (word: Word) => Finding | undefined,
): Finding[] | undefined {
  const findings: Finding[] = [];
  for (const word of words) {
    const finding = find(word);
    if (finding === undefined) return undefined;
    findings.push(finding);
  }
  return findings;
}

/** Whether findings are names, pieces of names or whole aliases that do not overlap. */
function areWhole(findings: readonly Finding[]): boolean {
  if (findings.some((finding) => finding.kind === 'subsequence' || isPartOfAlias(finding)))
    return false;
  const ranges = findings.flatMap(({ field, ranges: [range] }) =>
    field === 'alias' || range === undefined ? [] : [{ field, start: range[0], end: range[1] }],
  );
  return ranges.every((one, at) =>
    ranges.every(
      (other, otherAt) =>
        at === otherAt ||
        one.field !== other.field ||
        one.end <= other.start ||
        other.end <= one.start,
    ),
  );
}

function narrowed(
  catalogue: Catalogue,
  { code: within, levels = [] }: SearchOptions,
): readonly IndexedEntry[] {
  const all = searchIndex(catalogue);
  const scope = within === undefined ? undefined : readScope(catalogue, within);
  if (scope === undefined && levels.length === 0) return all;
  return all.filter(
    ({ entry }) =>
      (scope === undefined || isWithinAny(entry.code, scope)) &&
      levels.every((level) => entry.levels.includes(level)),
  );
}
