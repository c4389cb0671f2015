import type { Catalogue } from '../catalog/catalogue.js';
import { isWithin, readCode } from '../catalog/code.js';
import type { Entry } from '../catalog/entry.js';
import { ZhiyeError } from '../catalog/errors.js';
import type { Level } from '../catalog/level.js';

/** Which entries to list; without an option, all. */
export interface ListOptions {
  /** Only the entries of this group or occupation: a code of one to four segments, as people type it. */
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
 * @throws ZhiyeError `code-malformed` or `code-expected` if `code` is none
 */
export function list(catalogue: Catalogue, options: ListOptions = {}): Entry[] {
  const { code, levels = [] } = options;
  const prefix = code === undefined ? undefined : readPrefix(code);
  return catalogue.entries.filter(
    (entry) =>
      (prefix === undefined || isWithin(entry.code, prefix)) &&
      levels.every((level) => entry.levels.includes(level)),
  );
}

/**
 * The entries that {@link list} gives, once for each level that they list; with `options.levels`, once for each of
 * those levels.
 *
 * @throws ZhiyeError `code-malformed` or `code-expected` if `options.code` is none
 */
export function listPerLevel(catalogue: Catalogue, options: ListOptions = {}): EntryAtLevel[] {
  const wanted = options.levels ?? [];
  return list(catalogue, options).flatMap(({ levels, ...entry }) =>
    levels
      .filter((level) => wanted.length === 0 || wanted.includes(level))
      .map((level) => ({ ...entry, level })),
  );
}

/**
 * A code of one to four segments in its official form.
 *
 * @throws ZhiyeError `code-malformed` for a text that begins like a code but is none, `code-expected` for any other
 */
export function readPrefix(text: string): string {
  const reading = readCode(text);
  if (reading.kind === 'malformed') throw new ZhiyeError('code-malformed', { text });
  if (reading.kind === 'not-a-code') throw new ZhiyeError('code-expected', { text });
  return reading.code;
}
