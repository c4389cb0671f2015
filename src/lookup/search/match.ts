import type { Catalogue } from '../../catalog/catalogue.js';
import type { IndexedEntry } from './search-index.js';
import type { Word } from './word.js';

/** How a query found an entry, from the surest way to the least. */
const MATCH_KINDS = [
  'exact',
  'prefix',
  'substring',
  'subsequence',
  'pinyin',
  'initials',
  'alias',
  'group',
  'fuzzy',
] as const;

/**
 * How a query found an entry, from the surest way to the least: the name or code itself (`exact`), its beginning
 * (`prefix`) or a piece of it (`substring`), characters of it in order (`subsequence`), its `pinyin` or the `initials`
 * of that, another word for it (`alias`), a `group` that it is in, or a name that the query may be a misspelling of (`fuzzy`).
 */
export type MatchKind = (typeof MATCH_KINDS)[number];

/** Where in an entry something was found; `alias` is another word for the entry, `group` the name of one of its groups. */
export type MatchField = 'code' | 'title' | 'occupation' | 'trade' | 'alias' | 'group';

/** From (inclusive) and to (exclusive), in UTF-16 units as `slice` takes them. */
export type Range = readonly [start: number, end: number];

/** How a query matches one entry. */
export interface Match {
  /** By what means; of several words, the least sure. */
  readonly kind: MatchKind;
  /** Where. */
  readonly field: MatchField;
  /** What of the field's text was matched; empty where that means nothing. */
  readonly ranges: readonly Range[];
  /** The other word by which the entry was found; only where the field is `alias`. */
  readonly alias?: string;
  /** The name of the group by which the entry was found; only where the field is `group`. */
  readonly group?: string;
  /** The item of the query that the entry answers; only where the query is a list. */
  readonly query?: string;
}

/**
 * A match with ranges in name forms; `penalty` compares matches of one kind: 0 is best.
 *
 * @internal
 */
export interface Finding extends Match {
  readonly penalty: number;
}

/**
 * The rank of a finding's kind: 0 is the surest.
 *
 * @internal
 */
export function confidence(finding: Finding): number {
  return MATCH_KINDS.indexOf(finding.kind);
}

/**
 * The surer of two findings; the first if they are equally sure.
 *
 * @internal
 */
export function surer(one: Finding | undefined, other: Finding): Finding {
  if (one === undefined) return other;
  const difference = confidence(other) - confidence(one) || other.penalty - one.penalty;
  return difference < 0 ? other : one;
}

/**
 * What a word finds: how, in each entry.
 *
 * @internal
 */
export type Findings = ReadonlyMap<IndexedEntry, Finding>;

/**
 * No findings.
 *
 * @internal
 */
export const NOTHING: Findings = new Map();

/**
 * One way of matching a word.
 *
 * @internal
 */
export type Layer = (word: Word, catalogue: Catalogue) => Findings;

/**
 * All findings; of those of one entry the first.
 *
 * @internal
 */
export function firstOf(all: readonly Findings[]): Findings {
  const found = new Map<IndexedEntry, Finding>();
  for (const findings of all) {
    for (const [indexed, finding] of findings) {
      if (!found.has(indexed)) found.set(indexed, finding);
    }
  }
  return found;
}

/**
 * Collects findings, the best of each entry; the first of those that are equally good.
 *
 * @internal
 */
export class BestFindings {
  readonly all = new Map<IndexedEntry, Finding>();

  /** Whether a finding with this penalty would be the best of an entry. */
  accepts(indexed: IndexedEntry, penalty: number): boolean {
    const known = this.all.get(indexed);
    return known === undefined || penalty < known.penalty;
  }

  add(indexed: IndexedEntry, finding: Finding): void {
    if (this.accepts(indexed, finding.penalty)) this.all.set(indexed, finding);
  }
}

/**
 * Where a name has a word.
 *
 * @internal
 */
export interface Place {
  readonly ranges: readonly Range[];
  /** 0 is best. */
  readonly penalty: number;
}

/**
 * The penalty for the beginning of an alias, for one of its words, and for the beginning of one of its words.
 *
 * @internal
 */
export const ALIAS_PENALTY = { start: 10, within: 100, wordStart: 200 } as const;

/**
 * Whether a finding is by a part of an alias.
 *
 * @internal
 */
export function isPartOfAlias({ kind, penalty }: Finding): boolean {
  return kind === 'alias' && penalty >= ALIAS_PENALTY.start;
}

/**
 * Whether a finding is only by the beginning of a word of an alias: `car` of care.
 *
 * @internal
 */
export function isPartOfAliasWord({ kind, penalty }: Finding): boolean {
  return kind === 'alias' && penalty >= ALIAS_PENALTY.wordStart;
}
