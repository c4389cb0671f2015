import type { Catalogue } from '../../catalog/catalogue.js';
import type { Finding, MatchKind, Range } from './match.js';
import type { IndexedEntry, IndexedName } from './search-index.js';
import type { Word } from './word.js';

/** Looks for one word in an entry. */
export type Matcher = (indexed: IndexedEntry) => Finding | undefined;

/** One way of matching: makes a matcher for a word, or none if the word is not for it. */
export type Layer = (word: Word, catalogue: Catalogue) => Matcher | undefined;

/** How a word stands in a name. */
export interface Place {
  readonly ranges: readonly Range[];
  /** 0 is best. */
  readonly penalty: number;
}

/** Finds a word in each name of an entry on its own, and keeps the best place. */
export function inNames(kind: MatchKind, find: (name: IndexedName) => Place | undefined): Matcher {
  return ({ names }) => {
    let best: Finding | undefined;
    for (const name of names) {
      const place = find(name);
      if (place !== undefined && (best === undefined || place.penalty < best.penalty)) {
        best = { kind, field: name.field, ...place };
      }
    }
    return best;
  };
}

/** A layer that looks for the word in a name as one text in another. */
export function textLayer(
  kind: MatchKind,
  find: (word: string, name: string) => Place | undefined,
): Layer {
  return ({ form }) => inNames(kind, (name) => find(form, name.form));
}
