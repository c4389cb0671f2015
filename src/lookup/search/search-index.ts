import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import type { NameForm } from '../../catalog/name.js';
import { wordBoundaries } from '../name-words.js';

/** A name of an entry in name form, with its words. */
export class IndexedName {
  #characters: number | undefined;
  #boundaries: readonly number[] | null | undefined;

  constructor(
    readonly field: 'title' | 'occupation' | 'trade',
    readonly form: NameForm,
  ) {}

  /** Its characters, as {@link characterSet} has them. */
  get characters(): number {
    this.#characters ??= characterSet(this.form);
    return this.#characters;
  }

  /** Where its words begin and end; `null` if that is not known. */
  get boundaries(): readonly number[] | null {
    if (this.#boundaries === undefined) this.#boundaries = wordBoundaries(this.form) ?? null;
    return this.#boundaries;
  }

  /** Whether a word begins or ends at a place; true of every place where the words are not known. */
  isBoundary(at: number): boolean {
    return this.boundaries?.includes(at) ?? true;
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

/**
 * The characters of a text as a bit set, where several characters share a bit: a name without all bits of a word
 * cannot have all of its characters. This rules most names out quickly.
 */
export function characterSet(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) % 32);
  return bits;
}
