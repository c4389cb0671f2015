import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import { type Code, type GroupCode, groupsOf } from '../catalog/code.js';
import type { Entry } from '../catalog/entry.js';
import { ZhiyeError } from '../catalog/errors.js';
import { groupName } from '../catalog/group-name.js';
import { identify } from './identify.js';
import { suggest } from './suggestions.js';

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

/** What {@link show} looks at beside the catalogue. */
export interface ShowOptions {
  /**
   * The classification that tells an occupation that is not listed from a name that nobody has; without it, both are
   * unknown.
   */
  readonly classification?: Classification;
}

/**
 * Everything about the occupation that a name, title, trade or code belongs to. Never guesses.
 *
 * @param name as people type it: width, case, kind of bracket, white space and traditional characters do not matter
 * @throws ZhiyeError `name-unknown` (with suggestions), `name-unlisted` (with code and name in the classification),
 *   `name-ambiguous` or `name-conflict` (with the candidates); `name-missing` if `name` is empty, `code-malformed` if it
 *   begins like a code but is none, `code-is-group` if it is the code of a group
 */
export function show(catalogue: Catalogue, name: string, options: ShowOptions = {}): ShowResult {
  const found = identify(catalogue, name, options.classification);
  switch (found.kind) {
    case 'found':
      return about(found.target, found.entries, found.named);
    case 'unknown':
      throw new ZhiyeError('name-unknown', { name, suggestions: suggest(catalogue, name) });
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
