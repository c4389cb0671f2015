import type { Catalogue } from '../catalog/catalogue.js';
import { type GroupCode, groupsOf, isWithin, readCode } from '../catalog/code.js';
import { ZhiyeError } from '../catalog/errors.js';
import { groupName } from '../catalog/group-name.js';
import { readPrefix } from './list.js';

export const RANKS = ['major', 'sub-major', 'minor'] as const;

/** How deep a group lies in the classification: 大类, 中类 or 小类. */
export type Rank = (typeof RANKS)[number];

/** A group of codes that has entries. Keys are in the order in which JSON shows them. */
export interface Group {
  /** The code that the codes of its occupations begin with. */
  readonly code: GroupCode;
  /**
   * The name in the national classification, 《中华人民共和国职业分类大典（2022年版）》; `null` where no source for it is known.
   * Sources: `data/groups.json` tells them.
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
 * @param code only this group and those below it, as people type it; without it, all groups
 * @returns none if the catalogue has no entry in the group
 * @throws ZhiyeError `code-malformed` or `code-expected` if `code` is none, `code-not-group` for an occupation's code
 */
export function groups(catalogue: Catalogue, code?: string): Group[] {
  if (code !== undefined && readCode(code).kind === 'code') {
    throw new ZhiyeError('code-not-group', { code: readPrefix(code) });
  }
  const prefix = code === undefined ? undefined : readPrefix(code);
  const counted = new Map<
    GroupCode,
    { rank: Rank; occupations: Set<string>; trades: number; entries: number }
  >();
  for (const entry of catalogue.entries) {
    for (const [depth, group] of groupsOf(entry.code).entries()) {
      if (prefix !== undefined && !isWithin(group, prefix)) continue;
      const rank = RANKS[depth] ?? 'minor';
      const count = counted.get(group) ?? { rank, occupations: new Set(), trades: 0, entries: 0 };
      count.occupations.add(entry.code);
      count.trades += entry.trade === null ? 0 : 1;
      count.entries += 1;
      counted.set(group, count);
    }
  }
  return [...counted]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, { rank, occupations, trades, entries }]) => ({
      code: group,
      name: groupName(group),
      rank,
      occupations: occupations.size,
      trades,
      entries,
    }));
}

/** The first occupations of a group, to show it by where it has no name. */
export function firstOccupations(catalogue: Catalogue, group: GroupCode, limit = 3): string[] {
  const within = catalogue.entries.filter((entry) => isWithin(entry.code, group));
  return [...new Set(within.map((entry) => entry.occupation))].slice(0, limit);
}
