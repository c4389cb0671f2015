import type { Entry } from '../../catalog/entry.js';
import type { NameForm } from '../../catalog/name.js';

/** How a query found an entry, from the surest way to the least. */
export const MATCH_KINDS = ['exact', 'prefix', 'substring', 'subsequence', 'fuzzy'] as const;

export type MatchKind = (typeof MATCH_KINDS)[number];

/** Where in an entry it was found. */
export type MatchField = 'code' | 'title' | 'occupation' | 'trade';

/** From and to (exclusive) in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** How a word of a query matches one entry. */
export interface Match {
  readonly kind: MatchKind;
  readonly field: MatchField;
  /** What of the field's text was matched; in a layer of its name form, in a result of the text itself. */
  readonly ranges: readonly Range[];
}

/** A name of an entry in the form in which names are compared. */
export interface SearchableName {
  readonly field: 'title' | 'occupation' | 'trade';
  readonly form: NameForm;
}

/** An entry with what the layers look at. */
export interface SearchableEntry {
  readonly entry: Entry;
  /** Its trade if it has one, its occupation, and its title if that is another text. */
  readonly names: readonly SearchableName[];
}

/** A match, and how good it is among matches of its kind: 0 is best. */
export interface Finding extends Match {
  readonly slack: number;
}

/** One way of matching a word of a query (in name form) with an entry. */
export type Layer = (word: string, searchable: SearchableEntry) => Finding | undefined;

/** A layer that looks at each name of an entry on its own, and keeps the best finding. */
export function nameLayer(
  kind: MatchKind,
  find: (word: string, name: string) => { ranges: readonly Range[]; slack: number } | undefined,
): Layer {
  return (word, { names }) => {
    let best: Finding | undefined;
    for (const { field, form } of names) {
      const found = find(word, form);
      if (found !== undefined && (best === undefined || found.slack < best.slack)) {
        best = { kind, field, ...found };
      }
    }
    return best;
  };
}
