import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import type { NameForm } from '../../catalog/name.js';
import { syllablesOf } from './readings.js';
import { characterSet } from './word.js';

/** A name of an entry in name form, with its pronunciation. */
export class IndexedName {
  #characters: number | undefined;
  #syllables: readonly string[] | undefined;

  constructor(
    readonly field: 'title' | 'occupation' | 'trade',
    readonly form: NameForm,
  ) {}

  /** Its characters, as {@link characterSet} has them. */
  get characters(): number {
    this.#characters ??= characterSet(this.form);
    return this.#characters;
  }

  /** The syllable of each UTF-16 unit of the form; computed on first use. */
  get syllables(): readonly string[] {
    this.#syllables ??= syllablesOf(this.form);
    return this.#syllables;
  }
}

/** An entry, prepared for the layers. */
export interface IndexedEntry {
  readonly entry: Entry;
  /** Its trade if it has one, its occupation, and its title if that is another text. */
  readonly names: readonly IndexedName[];
}

const indexes = new WeakMap<Catalogue, readonly IndexedEntry[]>();

/** The entries of a catalogue, prepared for the layers once. */
export function searchIndex(catalogue: Catalogue): readonly IndexedEntry[] {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const indexed = catalogue.entries.map((entry): IndexedEntry => {
    const occupation = new IndexedName('occupation', catalogue.formOf(entry.occupation));
    if (entry.trade === null) return { entry, names: [occupation] };
    const trade = new IndexedName('trade', catalogue.formOf(entry.trade));
    const title = new IndexedName('title', catalogue.formOf(entry.title));
    return { entry, names: [trade, occupation, title] };
  });
  indexes.set(catalogue, indexed);
  return indexed;
}
