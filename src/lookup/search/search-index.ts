import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import { memoizeByObject } from '../../catalog/memoize.js';
import type { NameForm } from '../../catalog/name.js';
import { wordBoundaries } from '../name-words.js';

/** A name of an entry in name form, with its words. */
export class IndexedName {
  /** As {@link characterSet} has them. */
  readonly characters: number;
  private words: readonly number[] | null | undefined;

  constructor(
    readonly field: 'title' | 'occupation' | 'trade',
    readonly form: NameForm,
    readonly of: IndexedEntry,
  ) {
    this.characters = characterSet(form);
  }

  /** Where its words begin and end; `null` if that is not known. */
  get boundaries(): readonly number[] | null {
    if (this.words === undefined) this.words = wordBoundaries(this.form) ?? null;
    return this.words;
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

/** The entries of a catalogue and their names, prepared for the layers. */
export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
  readonly names: readonly IndexedName[];
  /** Finds an entry of the catalogue among them. */
  readonly indexed: ReadonlyMap<Entry, IndexedEntry>;
}

/** The index of a catalogue, made once. */
export const searchIndex = memoizeByObject((catalogue: Catalogue): SearchIndex => {
  const entries = catalogue.entries.map((entry): IndexedEntry => {
    const names: IndexedName[] = [];
    const indexed = { entry, names };
    const { title, occupation, trade } = entry;
    if (trade !== null) names.push(new IndexedName('trade', catalogue.formOf(trade), indexed));
    names.push(new IndexedName('occupation', catalogue.formOf(occupation), indexed));
    if (trade !== null) names.push(new IndexedName('title', catalogue.formOf(title), indexed));
    return indexed;
  });
  return {
    entries,
    names: entries.flatMap(({ names }) => names),
    indexed: new Map(entries.map((indexed) => [indexed.entry, indexed])),
  };
});

/**
 * The characters of a text as a bit set, where several characters share a bit: a name without all bits of a word
 * cannot have all of its characters. This rules most names out quickly.
 */
export function characterSet(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) % 32);
  return bits;
}
