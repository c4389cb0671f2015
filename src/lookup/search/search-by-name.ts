import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import type { Level } from '../../catalog/level.js';
import { type NameForm, nameForm } from '../../catalog/name.js';
import { isWithinAny, readScope } from '../scope.js';
import { exact, prefix, substring } from './layers/text.js';
import { type Finding, firstOf, type Match } from './match.js';
import { byConfidence, inOriginalText } from './ranking.js';
import { characterSet, type IndexedEntry } from './search-index.js';

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

/**
 * The layers that find a name in one piece.
 *
 * @internal
 */
export const BY_NAME = [exact, prefix, substring] as const;

/**
 * Finds entries by an occupation, trade or title that is typed as it is written: the most usual query, which needs
 * nothing of what understands the others.
 *
 * @returns `undefined` if the query is no such name
 * @throws ZhiyeError as `list` does for `options.code`
 * @internal
 */
export function searchByName(
  catalogue: Catalogue,
  query: string,
  options: SearchOptions = {},
): SearchResult[] | undefined {
  const form = nameForm(query);
  if (!isName(form, catalogue)) return undefined;
  const isWithin = scopeOf(catalogue, options);
  const word = { form, characters: characterSet(form) };
  const found = firstOf(BY_NAME.map((layer) => layer(word, catalogue)));
  return ranked(
    [...found].filter(([indexed]) => isWithin(indexed)),
    [],
  );
}

/**
 * Whether a text is an occupation, a trade or a title of the catalogue.
 *
 * @internal
 */
export function isName(form: NameForm, catalogue: Catalogue): boolean {
  return (
    catalogue.withOccupation(form).length > 0 ||
    catalogue.withTrade(form).length > 0 ||
    catalogue.withTitle(form).length > 0
  );
}

/**
 * What was found, best first.
 *
 * @internal
 */
export function ranked(
  findings: readonly (readonly [IndexedEntry, Finding])[],
  levels: readonly Level[],
): SearchResult[] {
  return findings
    .toSorted(byConfidence(levels))
    .map(([{ entry }, finding]) => ({ ...entry, match: inOriginalText(finding, entry) }));
}

/**
 * Tells the entries among which to search.
 *
 * @internal
 */
export function scopeOf(
  catalogue: Catalogue,
  { code, levels = [] }: SearchOptions,
): (indexed: IndexedEntry) => boolean {
  const scope = code === undefined ? undefined : readScope(catalogue, code);
  return ({ entry }) =>
    (scope === undefined || isWithinAny(entry.code, scope)) &&
    levels.every((level) => entry.levels.includes(level));
}
