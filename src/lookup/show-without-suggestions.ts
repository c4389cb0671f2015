import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import { type Code, type GroupCode, groupsOf } from '../catalog/code.js';
import type { Entry } from '../catalog/entry.js';
import { ZhiyeError } from '../catalog/errors.js';
import { groupName } from '../catalog/group-name.js';
import { identify } from './identify.js';

/** Everything about one occupation. Keys are in the order of the JSON output. */
export interface ShowResult {
  /** The code of the occupation. */
  readonly code: Code;
  /** Its name. */
  readonly occupation: string;
  /** The `code` and `name` of its major, sub-major and minor group; a `name` is `null` if no source gives one. */
  readonly groups: readonly { readonly code: GroupCode; readonly name: string | null }[];
  /** All its entries, in catalogue order. */
  readonly entries: readonly Entry[];
  /** The entry that a title or trade named; `null` if an occupation or code was named. */
  readonly entry: Entry | null;
}

/** Options of `show`. */
export interface ShowOptions {
  /**
   * Distinguishes an occupation that is not listed from a name that does not exist; without it, both are unknown.
   */
  readonly classification?: Classification;
}

/**
 * Like `show`, but without suggestions for an unknown name, and so without the word lists and readings that they need.
 *
 * @throws ZhiyeError as `show` does
 *
 * @internal
 */
export function showWithoutSuggestions(
  catalogue: Catalogue,
  name: string,
  options: ShowOptions = {},
): ShowResult {
  const found = identify(catalogue, name, options.classification);
  switch (found.kind) {
    case 'found':
      return describeOccupation(found.target, found.entries, found.named);
    case 'unknown':
      throw new ZhiyeError('name-unknown', { name, suggestions: [] });
    case 'unlisted': {
      const { code, name: occupation } = found.occupation;
      throw new ZhiyeError('name-unlisted', { name, code, occupation });
    }
    case 'ambiguous':
      throw new ZhiyeError('name-ambiguous', { name, candidates: found.candidates });
    case 'conflict':
      throw new ZhiyeError('name-conflict', { name, candidates: found.candidates });
  }
}

/**
 * Everything about the occupation of an entry, as `show` finds it by its title, even if other entries share that title.
 *
 * @internal
 */
export function showEntry(catalogue: Catalogue, entry: Entry): ShowResult {
  const entries = catalogue.withCode(entry.code);
  // The title of a base entry is the name of its occupation, so it does not name an entry.
  const named = entries.find(({ no, trade }) => no === entry.no && trade !== null);
  return describeOccupation(entry, entries, named);
}

function describeOccupation(
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
