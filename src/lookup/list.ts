import type { Catalogue } from '../catalog/catalogue.js';
import type { Entry } from '../catalog/entry.js';
import type { Level } from '../catalog/level.js';
import { isWithinAny, readScope } from './scope.js';

/** Which entries to list; all by default. */
export interface ListOptions {
  /**
   * Only the entries of a group or occupation: its code of one to four segments, its name, or the start of a group's name
   * or of a part of it, as people type it. If several groups match, all of them count.
   */
  readonly code?: string;
  /** Only the entries that list all of these levels. */
  readonly levels?: readonly Level[];
}

/** An entry at one of its levels. Keys are in the order of the JSON output. */
export interface EntryAtLevel extends Omit<Entry, 'levels'> {
  /** One of the levels that the entry lists. */
  readonly level: Level;
}

/**
 * The entries that match the options, in catalogue order.
 *
 * @returns an empty array if no entry matches
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
 * The entries that {@link list} returns, once for each of their levels, or once for each of `options.levels`.
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
