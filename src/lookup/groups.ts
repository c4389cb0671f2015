import type { Catalogue } from '../catalog/catalogue.js';
import { type GroupCode, groupsOf, isCode, isWithin } from '../catalog/code.js';
import { ZhiyeError } from '../catalog/errors.js';
import { groupName } from '../catalog/group-name.js';
import { groupsNamed, isWithinAny, readScope } from './scope.js';

export const RANKS = ['major', 'sub-major', 'minor'] as const;

/** The rank of a group in the classification: 大类, 中类 or 小类. */
export type Rank = (typeof RANKS)[number];

/** A group that has entries. Keys are in the order of the JSON output. */
export interface Group {
  /** Its code, with which the codes of its occupations start. */
  readonly code: GroupCode;
  /**
   * The name in the national classification, 《中华人民共和国职业分类大典（2022年版）》; `null` if no source names the group.
   * `data/groups.json` and `data/classification-2022.json` give the sources.
   */
  readonly name: string | null;
  /** `major` for one segment of a code, `sub-major` for two, `minor` for three. */
  readonly rank: Rank;
  /** The number of occupations, that is of distinct codes. */
  readonly occupations: number;
  /** The number of trades, that is of entries that are not base entries. */
  readonly trades: number;
  /** The number of entries, base entries and trades. */
  readonly entries: number;
}

/**
 * The groups that have entries, ordered by code, so that each comes before its subgroups.
 *
 * @param group limits the result to a group and its subgroups: its code, its name, or the start of its name or of a part
 *   of it, as people type it. If several groups match, all of them count
 * @returns an empty array if the catalogue has no entry in the group
 * @throws ZhiyeError `code-malformed` or `code-expected` if `group` is neither a code nor a name, `code-not-group` if it is
 *   an occupation
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

/** The codes of the groups that a text names. */
function readGroups(catalogue: Catalogue, text: string): readonly string[] {
  // Some occupations share the name of their group: here the group is meant.
  const named = groupsNamed(text);
  if (named.length > 0) return named;
  const scope = readScope(catalogue, text);
  const code = scope.find(isCode);
  if (code !== undefined) throw new ZhiyeError('code-not-group', { code });
  return scope;
}

/**
 * The first occupations of a group, as a label for a group without a name.
 *
 * @internal
 */
export function firstOccupations(catalogue: Catalogue, group: GroupCode, limit = 3): string[] {
  const within = catalogue.entries.filter((entry) => isWithin(entry.code, group));
  return [...new Set(within.map((entry) => entry.occupation))].slice(0, limit);
}
