import type { Catalogue } from '../catalog/catalogue.js';
import { type GroupCode, groupsOf, isCode, isWithin } from '../catalog/code.js';
import { ZhiyeError } from '../catalog/errors.js';
import { groupName } from '../catalog/group-name.js';
import { groupsNamed, isWithinAny, readScope } from './scope.js';

export const RANKS = ['major', 'sub-major', 'minor'] as const;

/** How deep a group lies in the classification: 大类, 中类 or 小类. */
export type Rank = (typeof RANKS)[number];

/** A group of codes that has entries. Keys are in the order in which JSON shows them. */
export interface Group {
  /** The code that the codes of its occupations begin with. */
  readonly code: GroupCode;
  /**
   * The name in the national classification, 《中华人民共和国职业分类大典（2022年版）》; `null` where no source for it is known.
   * Sources: `data/groups.json` and `data/classification-2022.json` tell them.
   */
  readonly name: string | null;
  /** `major` for one segment of a code, `sub-major` for two, `minor` for three. */
  readonly rank: Rank;
  /** How many occupations it has: different codes. */
  readonly occupations: number;
  /** How many trades they have: entries that are no base entry. */
  readonly trades: number;
  /** How many entries: base entries and trades. */
  readonly entries: number;
}

/**
 * The groups that have entries, each before those below it, in the order of codes.
 *
 * @param group only this group and those below it: its code or its name, as people type it; or the beginning of a name,
 *   for all groups that begin so. Without it, all groups
 * @returns none if the catalogue has no entry in the group
 * @throws ZhiyeError `code-malformed` or `code-expected` if `group` is neither a code nor a name, `code-not-group` for
 *   that of an occupation
 */
export function groups(catalogue: Catalogue, group?: string): Group[] {
  const scope = group === undefined ? undefined : readGroups(catalogue, group);
  const counted = new Map<
    GroupCode,
    { rank: Rank; occupations: Set<string>; trades: number; entries: number }
  >();
  for (const entry of catalogue.entries) {
    for (const [depth, code] of groupsOf(entry.code).entries()) {
      if (scope !== undefined && !isWithinAny(code, scope)) continue;
      const rank = RANKS[depth] ?? 'minor';
      const count = counted.get(code) ?? { rank, occupations: new Set(), trades: 0, entries: 0 };
      count.occupations.add(entry.code);
      count.trades += entry.trade === null ? 0 : 1;
      count.entries += 1;
      counted.set(code, count);
    }
  }
  return [...counted]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { rank, occupations, trades, entries }]) => ({
      code,
      name: groupName(code),
      rank,
      occupations: occupations.size,
      trades,
      entries,
    }));
}

/** The codes of the groups that a text means. */
function readGroups(catalogue: Catalogue, text: string): readonly string[] {
  // An occupation has the name of its group now and then.
  const named = groupsNamed(text);
  if (named.length > 0) return named;
  const scope = readScope(catalogue, text);
  const [code = ''] = scope;
  if (isCode(code)) throw new ZhiyeError('code-not-group', { code });
  return scope;
}

/** The first occupations of a group, to show it by where it has no name. */
export function firstOccupations(catalogue: Catalogue, group: GroupCode, limit = 3): string[] {
  const within = catalogue.entries.filter((entry) => isWithin(entry.code, group));
  return [...new Set(within.map((entry) => entry.occupation))].slice(0, limit);
}
