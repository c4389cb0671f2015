import Fuse from 'fuse.js';
import { editDistance } from '../edit-distance.js';
import type { Finding, SearchableEntry, SearchableName } from './match.js';

/** One wrong character in a name shorter than this makes another word, not a misspelling: 木工 is not 电工. */
const SHORTEST_NAME = 3;

/** Fuse.js refuses longer patterns; no name is that long. */
const LONGEST_WORD = 32;

/**
 * Names that a word misspells by one character. Fuse.js brings candidates; what it calls near is far too much here
 * (every two names that share 师 and one more), so each is judged by the edits that it takes.
 */
export function misspellings(
  searchables: readonly SearchableEntry[],
): (word: string) => Map<SearchableEntry, Finding> {
  const named = searchables.flatMap((searchable) =>
    searchable.names.map((name) => ({ searchable, name })),
  );
  const fuse = new Fuse(named, {
    keys: ['name.form'],
    ignoreLocation: true,
    threshold: 0.5,
    shouldSort: false,
  });
  const known = new Map<string, Map<SearchableEntry, Finding>>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const findings = new Map<SearchableEntry, Finding>();
    known.set(word, findings);
    if (word.length > LONGEST_WORD) return findings;
    for (const { item } of fuse.search(word)) {
      if (!isMisspelling(word, item.name) || findings.has(item.searchable)) continue;
      findings.set(item.searchable, {
        kind: 'fuzzy',
        field: item.name.field,
        ranges: [],
        slack: 0,
      });
    }
    return findings;
  };
}

function isMisspelling(word: string, { form }: SearchableName): boolean {
  return [...form].length >= SHORTEST_NAME && editDistance(word, form) === 1;
}
