import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import type { NameForm } from '../../catalog/name.js';
import { syllablesOf } from './readings.js';

/** A name of an entry in the form in which names are compared, and how it is read. */
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

  /** For each UTF-16 unit of the form the syllable by which it is read; computed when first asked for. */
  get syllables(): readonly string[] {
    this.#syllables ??= syllablesOf(this.form);
    return this.#syllables;
  }
}

/** An entry with what the layers look at. */
export interface IndexedEntry {
  readonly entry: Entry;
  /** Its trade if it has one, its occupation, and its title if that is another text. */
  readonly names: readonly IndexedName[];
}

/**
 * The characters of a text as bits, several characters to a bit: what has not all bits of a word does not have all
 * its characters. It spares looking at names that cannot match.
 */
export function characterSet(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) % 32);
  return bits;
}

const indexes = new WeakMap<Catalogue, readonly IndexedEntry[]>();

/** The entries of a catalogue as the layers see them; made once for each catalogue. */
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
