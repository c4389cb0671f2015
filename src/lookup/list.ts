import type { Catalogue } from '../catalog/catalogue.js';
import type { Entry } from '../catalog/entry.js';
import type { Level } from '../catalog/level.js';
import { isWithinAny, readScope } from './scope.js';

/** Which entries to list; without an option, all. */
export interface ListOptions {
  /**
   * Only the entries of a group or occupation: its code of one to four segments, its name, or the beginning of a group's
   * name, as people type it. Several groups that begin so all count.
   */
  readonly code?: string;
  /** Only the entries that list all of these levels. */
  readonly levels?: readonly Level[];
}

/** An entry at one of its levels. Keys are in the order in which JSON shows them. */
export interface EntryAtLevel extends Omit<Entry, 'levels'> {
  /** One of the levels that the entry lists. */
  readonly level: Level;
}

/**
 * Entries in catalogue order: all, or those that the options leave.
 *
 * @returns none if no entry fits
 * @throws ZhiyeError `code-malformed` or `code-expected` if `options.code` is neither a code nor a name
 */
export function list(catalogue: Catalogue, options: ListOptions = {}): Entry[] {
  const { code, levels = [] } = options;
  const scope = code === undefined ? undefined : readScope(catalogue, code);
  return catalogue.entries.filter(
    (entry) =>
      (scope === undefined || isWithinAny(entry.code, scope)) &&
      levels.every((level) => entry.levels.includes(level)),
  );
}

/**
 * The entries that {@link list} gives, once for each level that they list; with `options.levels`, once for each of
 * those levels.
 *
 * @throws ZhiyeError `code-malformed` or `code-expected` if `options.code` is neither a code nor a name
 */
export function listPerLevel(catalogue: Catalogue, options: ListOptions = {}): EntryAtLevel[] {
  const wanted = options.levels ?? [];
  return list(catalogue, options).flatMap(({ levels, ...entry }) =>
    levels
      .filter((level) => wanted.length === 0 || wanted.includes(level))
      .map((level) => ({ ...entry, level })),
  );
}
