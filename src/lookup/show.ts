import type { Catalogue } from '../catalog/catalogue.js';
import { type Code, type GroupCode, groupsOf } from '../catalog/code.js';
import type { Entry } from '../catalog/entry.js';
import { ZhiyeError } from '../catalog/errors.js';
import { groupName } from '../catalog/group-name.js';
import { nearestTitles } from './nearest.js';
import { resolve } from './resolve.js';

/** Everything about one occupation. Keys are in the order in which JSON shows them. */
export interface ShowResult {
  /** The code of the occupation. */
  readonly code: Code;
  /** Its name. */
  readonly occupation: string;
  /** `code` and `name` of its major, sub-major and minor group; a name is `null` where no source for it is known. */
  readonly groups: readonly { readonly code: GroupCode; readonly name: string | null }[];
  /** All its entries, in catalogue order. */
  readonly entries: readonly Entry[];
  /** The entry that a title or trade named, else `null`. */
  readonly entry: Entry | null;
}

/**
 * Everything about the occupation that a name, title, trade or code belongs to. Never guesses.
 *
 * @param name as people type it: width, case, kind of bracket, white space and traditional characters do not matter
 * @throws ZhiyeError `name-unknown` (with the nearest titles) or `name-ambiguous` (with the candidates); `name-missing`
 *   if `name` is empty, `code-malformed` if it begins like a code but is none, `code-is-group` if it is the code of a
 *   group
 */
export function show(catalogue: Catalogue, name: string): ShowResult {
  const resolution = resolve(catalogue, name);
  if (resolution.kind === 'unknown') {
    throw new ZhiyeError('name-unknown', { name, suggestions: nearestTitles(catalogue, name) });
  }
  if (resolution.kind === 'ambiguous') {
    throw new ZhiyeError('name-ambiguous', { name, candidates: resolution.candidates });
  }
  const { target, entries, named } = resolution;
  return about(target, entries, named);
}

/** Everything about the occupation of an entry: what {@link show} tells for its title, even if others share it. */
export function showEntry(catalogue: Catalogue, entry: Entry): ShowResult {
  const entries = catalogue.withCode(entry.code);
  // The title of a base entry is the name of its occupation, which names no entry.
  const named = entries.find(({ no, trade }) => no === entry.no && trade !== null);
  return about(entry, entries, named);
}

function about(
  { code, occupation }: Pick<Entry, 'code' | 'occupation'>,
  entries: readonly Entry[],
  named: Entry | undefined,
): ShowResult {
  return {
    code,
    occupation,
    groups: groupsOf(code).map((group) => ({ code: group, name: groupName(group) })),
    entries,
    entry: named ?? null,
  };
}
