import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import { simplifiedNameForm } from '../../catalog/name.js';
import { ALIASED_NAMES, CHINESE_ALIASES_JSON } from '../../generated/chinese-aliases.js';
import { LATIN_ALIASES_JSON } from '../../generated/latin-aliases.js';
import type { Word } from './word.js';

/** A word by which entries are known without being called so. */
export interface AliasWord {
  readonly word: string;
  /** In the form in which names are compared, and without hyphens. */
  readonly form: string;
  /** For a Latin word its parts in singular; else none. */
  readonly tokens: readonly string[];
  /** Those parts in one piece. */
  readonly singular: string;
  /** The official names that it stands for, as places among all that have an alias; the one that fits best is first. */
  readonly places: readonly number[];
}

/** Words that are no Latin ones, their form themselves in lower case, with the places of their names. */
export type ChineseAliases = readonly (readonly [word: string, ...places: number[]])[];

/** Latin words, with their form and their tokens in one text, each empty where it is the word itself. */
export type LatinAliases = readonly (readonly [
  word: string,
  form: string,
  tokens: string,
  ...places: number[],
])[];

let chineseAliases: ChineseAliases | undefined;
let latinAliases: readonly AliasWord[] | undefined;

/**
 * The other words for entries that may have something of a word: Chinese ones that begin with it, and for a word with
 * Latin letters all Latin ones.
 * Source: `data/aliases.json`, which gives a reason for each.
 */
export function aliasesNear({ unhyphenated: form, letters }: Word): readonly AliasWord[] {
  const chinese = chineseAliasesBeginning(form, letters !== undefined);
  if (letters === undefined) return chinese;
  latinAliases ??= readLatinAliases();
  return [...chinese, ...latinAliases];
}

function chineseAliasesBeginning(form: string, hasLetters: boolean): AliasWord[] {
  chineseAliases ??= JSON.parse(CHINESE_ALIASES_JSON) as ChineseAliases;
  const inCase = (word: string) => (hasLetters ? word.toLowerCase() : word);
  return chineseAliases
    .filter(([word]) => inCase(word).startsWith(form))
    .map(([word, ...places]) => ({
      word,
      form: inCase(word),
      tokens: [],
      singular: '',
      places,
    }));
}

function readLatinAliases(): AliasWord[] {
  const aliases: LatinAliases = JSON.parse(LATIN_ALIASES_JSON);
  return aliases.map(([word, form, tokens, ...places]) => {
    const inSingular = tokens || word;
    return {
      word,
      form: form || word,
      tokens: inSingular.split(' '),
      singular: inSingular.replaceAll(' ', ''),
      places,
    };
  });
}

/** The entries that an alias stands for in a catalogue, for each of its names; those of a name may be none. */
export function entriesOf({ places }: AliasWord, catalogue: Catalogue): (readonly Entry[])[] {
  return places.map((place) => {
    const form = simplifiedNameForm(ALIASED_NAMES[place] ?? '');
    const entries = catalogue.withOccupation(form);
    return entries.length > 0 ? entries : catalogue.withTitle(form);
  });
}

/** Whether a Chinese word stands among the aliases as it is. */
export function isWritten(form: string): boolean {
  return CHINESE_ALIASES_JSON.includes(`["${form}",`);
}
