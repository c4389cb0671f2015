/** How a query found an entry, from the surest way to the least. */
export const MATCH_KINDS = [
  'exact',
  'prefix',
  'substring',
  'subsequence',
  'pinyin',
  'initials',
  'alias',
  'fuzzy',
] as const;

/**
 * How a query found an entry, from the surest way to the least: the name or code itself (`exact`), its beginning
 * (`prefix`) or a piece of it (`substring`), characters of it in order (`subsequence`), its `pinyin` or the `initials`
 * of that, another word for it (`alias`), or a name that the query may be a misspelling of (`fuzzy`).
 */
export type MatchKind = (typeof MATCH_KINDS)[number];

/** Where in an entry something was found; `alias` is a word by which the entry is known but not called. */
export type MatchField = 'code' | 'title' | 'occupation' | 'trade' | 'alias';

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
  /** The word by which an entry was found that is not called so; only where the field is `alias`. */
  readonly alias?: string;
}

/** A match, its ranges in name forms; `penalty` tells how good it is among matches of its kind: 0 is best. */
export interface Finding extends Match {
  readonly penalty: number;
}

/** The place of a finding's kind among the kinds: 0 is the surest. */
export function confidence(finding: Finding): number {
  return MATCH_KINDS.indexOf(finding.kind);
}

/** The surer of two findings; the first if they are alike. */
export function surer(one: Finding | undefined, other: Finding | undefined): Finding | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const difference = confidence(other) - confidence(one) || other.penalty - one.penalty;
  return difference < 0 ? other : one;
}
