import type { Catalogue } from '../../catalog/catalogue.js';
import { isWithin } from '../../catalog/code.js';
import type { Entry } from '../../catalog/entry.js';
import { ZhiyeError } from '../../catalog/errors.js';
import type { Level } from '../../catalog/level.js';
import { nameForm, nameFormOrigins } from '../../catalog/name.js';
import { readPrefix } from '../list.js';
import { code } from './code.js';
import { exact } from './exact.js';
import {
  type Finding,
  type Layer,
  MATCH_KINDS,
  type Match,
  type Range,
  type SearchableEntry,
} from './match.js';
import { prefix } from './prefix.js';
import { subsequence } from './subsequence.js';
import { substring } from './substring.js';

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
const LAYERS: readonly Layer[] = [code, exact, prefix, substring, subsequence];

/**
 * Finds entries by what their names and codes say, best first; no guesses.
 *
 * @param query one or more words, all of which have to match
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
  const whole = nameForm(query);
  if (whole === '') throw new ZhiyeError('query-empty', {});
  const words = query
    .split(/\s+/u)
    .map(nameForm)
    .filter((word) => word !== '');
  const searchables = searchableEntries(catalogue, options);
  return findAll(searchables, whole, words, layerFor(searchables))
    .toSorted(byConfidence)
    .map(([{ entry }, finding]) => ({ ...entry, match: inOriginalText(finding, entry) }));
}

/** The first layer that matches a word decides how it matches. */
export function findSurely(word: string, searchable: SearchableEntry): Finding | undefined {
  for (const layer of LAYERS) {
    const finding = layer(word, searchable);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

function findAll(
  searchables: readonly SearchableEntry[],
  whole: string,
  words: readonly string[],
  find: Layer,
): [SearchableEntry, Finding][] {
  const findings: [SearchableEntry, Finding][] = [];
  for (const searchable of searchables) {
    const finding = surer(find(whole, searchable), findEveryWord(words, searchable, find));
    if (finding !== undefined) findings.push([searchable, finding]);
  }
  return findings;
}

/** As sure as the least sure of the words. */
function findEveryWord(
  words: readonly string[],
  searchable: SearchableEntry,
  find: Layer,
): Finding | undefined {
  if (words.length < 2) return undefined;
  const findings: Finding[] = [];
  for (const word of words) {
    const finding = find(word, searchable);
    if (finding === undefined) return undefined;
    findings.push(finding);
  }
  return findings.reduce((one, other) => {
    const worse = confidence(one) >= confidence(other) ? one : other;
    const slack = one.slack + other.slack;
    if (one.field === other.field)
      return { ...worse, slack, ranges: merged(one.ranges, other.ranges) };
    const ranges = [one, other].flatMap((finding) => rangesInTitle(finding, searchable.entry));
    return { kind: worse.kind, field: 'title', ranges: merged(ranges), slack };
  });
}

function surer(one: Finding | undefined, other: Finding | undefined): Finding | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return confidence(other) < confidence(one) ? other : one;
}

function confidence(finding: Finding): number {
  return MATCH_KINDS.indexOf(finding.kind);
}

function byConfidence(
  [a, one]: readonly [SearchableEntry, Finding],
  [b, other]: readonly [SearchableEntry, Finding],
): number {
  return (
    confidence(one) - confidence(other) ||
    one.slack - other.slack ||
    Number(a.entry.trade !== null) - Number(b.entry.trade !== null) ||
    a.entry.title.length - b.entry.title.length ||
    a.entry.no - b.entry.no
  );
}

function rangesInTitle(finding: Finding, entry: Entry): Range[] {
  if (finding.field === 'code') return [];
  const offset = finding.field === 'trade' ? nameForm(entry.occupation).length + 1 : 0;
  return finding.ranges.map(([start, end]) => [start + offset, end + offset]);
}

function merged(...groups: (readonly Range[])[]): Range[] {
  const ranges = groups.flat().toSorted(([a], [b]) => a - b);
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last !== undefined && range[0] <= last[1]) {
      result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    } else {
      result.push(range);
    }
  }
  return result;
}

function inOriginalText({ kind, field, ranges }: Finding, entry: Entry): Match {
  if (field === 'code') return { kind, field, ranges };
  const origins = nameFormOrigins(entry[field] ?? '');
  return {
    kind,
    field,
    ranges: ranges.map(([start, end]) => [origins[start] ?? start, origins[end] ?? end]),
  };
}

const searchablesOf = new WeakMap<Catalogue, readonly SearchableEntry[]>();

function searchableEntries(
  catalogue: Catalogue,
  options: SearchOptions,
): readonly SearchableEntry[] {
  let all = searchablesOf.get(catalogue);
  if (all === undefined) {
    all = catalogue.entries.map(makeSearchable);
    searchablesOf.set(catalogue, all);
  }
  const within = options.code === undefined ? undefined : readPrefix(options.code);
  const levels = options.levels ?? [];
  if (within === undefined && levels.length === 0) return all;
  return all.filter(
    ({ entry }) =>
      (within === undefined || isWithin(entry.code, within)) &&
      levels.every((level) => entry.levels.includes(level)),
  );
}

function makeSearchable(entry: Entry): SearchableEntry {
  const occupation = { field: 'occupation', form: nameForm(entry.occupation) } as const;
  if (entry.trade === null) return { entry, names: [occupation] };
  const trade = { field: 'trade', form: nameForm(entry.trade) } as const;
  return { entry, names: [trade, occupation, { field: 'title', form: nameForm(entry.title) }] };
}
