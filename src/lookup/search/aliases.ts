import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import { simplifiedNameForm } from '../../catalog/name.js';
import { ALIASES_JSON } from '../../generated/aliases.js';

/** A word by which entries are known without being called so. */
export interface AliasWord {
  readonly word: string;
  /** In the form in which names are compared, and without hyphens. */
  readonly form: string;
  /** For a Latin word its parts in singular; else none. */
  readonly tokens: readonly string[];
  /** Those parts in one piece. */
  readonly singular: string;
  /** The entries that it stands for, by name; those of the name that fits best are first. */
  readonly entries: readonly (readonly Entry[])[];
}

/** The aliases as the build has prepared them. */
export interface AliasTable {
  /** The official names that they stand for, in simplified characters. */
  readonly names: readonly string[];
  /** Words that are no Latin ones, their form themselves in lower case, with the places of their names. */
  readonly chinese: readonly (readonly [word: string, ...places: number[]])[];
  /** Latin words, with their form and their tokens in one text, each empty where it is the word itself. */
  readonly latin: readonly (readonly [
    word: string,
    form: string,
    tokens: string,
    ...places: number[],
  ])[];
}

const NONE: readonly string[] = [];

const aliasesOf = new WeakMap<Catalogue, readonly AliasWord[]>();

/**
 * The other words for the entries of a catalogue, for those of its names that have any; made once for each catalogue.
 * Source: `data/aliases.json`, which gives a reason for each.
 */
export function aliasesIn(catalogue: Catalogue): readonly AliasWord[] {
  const known = aliasesOf.get(catalogue);
  if (known !== undefined) return known;
  const { names, chinese, latin }: AliasTable = JSON.parse(ALIASES_JSON);
  const entriesOf = names.map((name) => {
    const form = simplifiedNameForm(name);
    const entries = catalogue.withOccupation(form);
    return entries.length > 0 ? entries : catalogue.withTitle(form);
  });
  const entriesAt = (places: readonly number[]) => places.map((place) => entriesOf[place] ?? []);
  const aliases = [
    ...chinese.map(
      ([word, ...places]): AliasWord => ({
        word,
        form: word.toLowerCase(),
        tokens: NONE,
        singular: '',
        entries: entriesAt(places),
      }),
    ),
    ...latin.map(([word, form, tokens, ...places]): AliasWord => {
      const inSingular = tokens || word;
      return {
        word,
        form: form || word,
        tokens: inSingular.split(' '),
        singular: inSingular.replaceAll(' ', ''),
        entries: entriesAt(places),
      };
    }),
  ].filter(({ entries }) => entries.some((named) => named.length > 0));
  aliasesOf.set(catalogue, aliases);
  return aliases;
}

/** Whether a Chinese word stands among the aliases as it is. */
export function isWritten(form: string): boolean {
  return ALIASES_JSON.includes(`["${form}",`);
}
