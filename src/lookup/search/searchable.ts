import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import { type NameForm, nameForm } from '../../catalog/name.js';
import { type AliasWord, aliasesIn } from './aliases.js';
import type { Finding, MatchKind, Range } from './match.js';
import { syllablesOf } from './readings.js';
import type { Word } from './word.js';

/** A name of an entry in the form in which names are compared, and how it is read. */
export class SearchableName {
  #syllables: readonly string[] | undefined;

  constructor(
    readonly field: 'title' | 'occupation' | 'trade',
    readonly form: NameForm,
  ) {}

  /** For each UTF-16 unit of the form the syllable by which it is read; computed when first asked for. */
  get syllables(): readonly string[] {
    this.#syllables ??= syllablesOf(this.form);
    return this.#syllables;
  }
}

/** An entry with what the layers look at. */
export interface SearchableEntry {
  readonly entry: Entry;
  /** Its trade if it has one, its occupation, and its title if that is another text. */
  readonly names: readonly SearchableName[];
  readonly aliases: readonly AliasWord[];
}

/** One way of matching a word of a query with an entry. */
export type Layer = (word: Word, searchable: SearchableEntry) => Finding | undefined;

/** A layer that looks at each name of an entry on its own, and keeps the best finding. */
export function nameLayer(
  kind: MatchKind,
  find: (
    word: Word,
    name: SearchableName,
  ) => { ranges: readonly Range[]; slack: number } | undefined,
): Layer {
  return (word, { names }) => {
    let best: Finding | undefined;
    for (const name of names) {
      const found = find(word, name);
      if (found !== undefined && (best === undefined || found.slack < best.slack)) {
        best = { kind, field: name.field, ...found };
      }
    }
    return best;
  };
}

const searchablesOf = new WeakMap<Catalogue, readonly SearchableEntry[]>();

/** The entries of a catalogue as the layers see them; made once for each catalogue. */
export function searchableEntries(catalogue: Catalogue): readonly SearchableEntry[] {
  let searchables = searchablesOf.get(catalogue);
  if (searchables === undefined) {
    const aliasesOf = aliasesIn(catalogue);
    const occupations = new Map<string, SearchableName>();
    searchables = catalogue.entries.map((entry) => {
      const occupation =
        occupations.get(entry.occupation) ??
        new SearchableName('occupation', nameForm(entry.occupation));
      occupations.set(entry.occupation, occupation);
      const names =
        entry.trade === null
          ? [occupation]
          : [
              new SearchableName('trade', nameForm(entry.trade)),
              occupation,
              new SearchableName('title', nameForm(entry.title)),
            ];
      return { entry, names, aliases: aliasesOf.get(entry) ?? [] };
    });
    searchablesOf.set(catalogue, searchables);
  }
  return searchables;
}
