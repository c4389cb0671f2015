import type { Entry } from '../../catalog/entry.js';
import type { Level } from '../../catalog/level.js';
import { nameForm, offsetMap } from '../../catalog/name.js';
import {
  confidence,
  type Finding,
  isPartOfAliasWord,
  type Match,
  type MatchField,
  type MatchKind,
  type Range,
} from './match.js';
import type { IndexedEntry } from './search-index.js';

/**
 * Compares found entries, best first: open at the levels that the query names, then by how they were found, then the
 * base entry, then the shorter title, then catalogue order.
 */
export function byConfidence(levels: readonly Level[]) {
  const closed = ({ entry }: IndexedEntry) =>
    Number(!levels.every((level) => entry.levels.includes(level)));
  return (
    [a, one]: readonly [IndexedEntry, Finding],
    [b, other]: readonly [IndexedEntry, Finding],
  ): number =>
    closed(a) - closed(b) ||
    confidence(one) - confidence(other) ||
    one.penalty - other.penalty ||
    Number(a.entry.trade !== null) - Number(b.entry.trade !== null) ||
    a.entry.title.length - b.entry.title.length ||
    a.entry.no - b.entry.no;
}

/**
 * Drops findings that surer ones make unlikely: a query that matches a name in one piece is no abbreviation and no
 * part of an alias.
 *
 * @param isMeant whether to keep an entry anyway
 */
export function withoutStragglers(
  findings: readonly (readonly [IndexedEntry, Finding])[],
  isMeant: (indexed: IndexedEntry) => boolean,
): (readonly [IndexedEntry, Finding])[] {
  const best = Math.min(...findings.map(([, finding]) => tier(finding)));
  return findings.filter(([indexed, finding]) => tier(finding) === best || isMeant(indexed));
}

function tier(finding: Finding): number {
  if (isPartOfAliasWord(finding)) return 3;
  const tierOfKind: Readonly<Record<MatchKind, number>> = {
    exact: 0,
    prefix: 0,
    substring: 0,
    subsequence: 1,
    pinyin: 1,
    initials: 1,
    alias: 2,
    group: 3,
    fuzzy: 4,
  };
  return tierOfKind[finding.kind];
}

/** Combines the findings of two words in one entry: as sure as the less sure of them. */
export function together(one: Finding, other: Finding, entry: Entry): Finding {
  const worse = confidence(one) >= confidence(other) ? one : other;
  const penalty = one.penalty + other.penalty;
  if (one.field === other.field && one.field !== 'alias' && one.field !== 'group') {
    return { ...worse, penalty, ranges: merged(one.ranges, other.ranges) };
  }
  if (worse.field === 'alias' || worse.field === 'group') return { ...worse, penalty };
  const ranges = [one, other].flatMap((finding) => rangesInTitle(finding, entry));
  return { kind: worse.kind, field: 'title', ranges: merged(ranges), penalty };
}

/** A finding in a name form, as a match in the original text. */
export function inOriginalText({ penalty: _, ...match }: Finding, entry: Entry): Match {
  // An alias or the name of a group is no text of the entry, and its places stay.
  const texts: Partial<Record<MatchField, string | null>> = entry;
  const place = offsetMap(texts[match.field] ?? '');
  return { ...match, ranges: match.ranges.map(([start, end]) => [place(start), place(end)]) };
}

function rangesInTitle({ field, ranges }: Finding, entry: Entry): Range[] {
  if (field === 'code' || field === 'alias' || field === 'group') return [];
  const offset = field === 'trade' ? nameForm(entry.occupation).length + 1 : 0;
  return ranges.map(([start, end]) => [start + offset, end + offset]);
}

function merged(...groups: (readonly Range[])[]): Range[] {
  const ranges = groups.flat().toSorted(([a], [b]) => a - b);
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last !== undefined && range[0] <= last[1]) {
      result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    } else {
      result.push(range);
    }
  }
  return result;
}
