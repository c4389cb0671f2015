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

export type MatchKind = (typeof MATCH_KINDS)[number];

/** Where in an entry it was found. */
export type MatchField = 'code' | 'title' | 'occupation' | 'trade' | 'alias';

/** From and to (exclusive) in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** How a query matches one entry. */
export interface Match {
  readonly kind: MatchKind;
  readonly field: MatchField;
  /** What of the field's text was matched; in a finding of its name form, in a result of the text itself. */
  readonly ranges: readonly Range[];
  /** The word by which an entry was found that is not called so; only where the field is `alias`. */
  readonly alias?: string;
}

/** A match, and how good it is among matches of its kind: 0 is best. */
export interface Finding extends Match {
  readonly slack: number;
}

/** The place of a finding's kind among the kinds: 0 is the surest. */
export function confidence(finding: Finding): number {
  return MATCH_KINDS.indexOf(finding.kind);
}

/** The surer of two findings; the first if they are alike. */
export function surer(one: Finding | undefined, other: Finding | undefined): Finding | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const difference = confidence(other) - confidence(one) || other.slack - one.slack;
  return difference < 0 ? other : one;
}
