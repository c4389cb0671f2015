import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import { type Code, type GroupCode, groupsOf } from '../catalog/code.js';
import type { Entry } from '../catalog/entry.js';
import { ZhiyeError } from '../catalog/errors.js';
import { groupName } from '../catalog/group-name.js';
import { identify } from './identify.js';

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

/** What `show` looks at beside the catalogue. */
export interface ShowOptions {
  /**
   * The classification that tells an occupation that is not listed from a name that nobody has; without it, both are
   * unknown.
   */
  readonly classification?: Classification;
}

/**
 * As `show`, without suggestions for an unknown name, and so without the words and readings that they are made from.
 *
 * @throws ZhiyeError as `show` does
 */
export function showExactly(
  catalogue: Catalogue,
  name: string,
  options: ShowOptions = {},
): ShowResult {
  const found = identify(catalogue, name, options.classification);
  switch (found.kind) {
    case 'found':
      return about(found.target, found.entries, found.named);
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

/** Everything about the occupation of an entry: what `show` tells for its title, even if others share it. */
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
