import type { Catalogue } from '../catalog/catalogue.js';
import type { Entry } from '../catalog/entry.js';
import { simplifiedNameForm } from '../catalog/name.js';
import { ALIASED_NAMES, CHINESE_ALIASES, LATIN_ALIASES } from '../generated/words.cjs';
import type { Word } from './search/word.js';
import { plainTokens } from './spelling.js';

/** Another word for some entries. */
export interface AliasWord {
  readonly word: string;
  /** In name form, without hyphens. */
  readonly form: string;
  /** The parts of a Latin word in singular; else none. */
  readonly tokens: readonly string[];
  /** Those parts, joined. */
  readonly singular: string;
  /** The official names that it means, best first, as indexes of `ALIASED_NAMES`. */
  readonly places: readonly number[];
}

/**
 * The aliases that a word may match: Chinese ones that begin with it, and for a word with Latin letters all Latin ones.
 * Source: `data/aliases.json`, which gives a reason for each.
 */
export function aliasesNear({ unhyphenated: form, letters }: Word): readonly AliasWord[] {
  const chinese = chineseAliasesBeginning(form);
  return letters === undefined ? chinese : [...chinese, ...latinAliases()];
}

let lowerCase: string | undefined;

/** The table is one text, `,月嫂 107,飞防 17 18,`, so that finding some aliases does not parse the others. */
function chineseAliasesBeginning(form: string): AliasWord[] {
  if (form === '') return [];
  lowerCase ??= CHINESE_ALIASES.toLowerCase();
  const found: AliasWord[] = [];
  let at = lowerCase.indexOf(`,${form}`);
  for (; at !== -1; at = lowerCase.indexOf(`,${form}`, at + 1)) {
    const start = at + 1;
    found.push(readChineseAlias(CHINESE_ALIASES.slice(start, CHINESE_ALIASES.indexOf(',', start))));
  }
  return found;
}

let allChinese: readonly AliasWord[] | undefined;

/** All Chinese aliases. */
export function chineseAliases(): readonly AliasWord[] {
  allChinese ??= CHINESE_ALIASES.slice(1, -1).split(',').map(readChineseAlias);
  return allChinese;
}

let allLatin: readonly AliasWord[] | undefined;

/** All Latin aliases. */
export function latinAliases(): readonly AliasWord[] {
  allLatin ??= readLatinAliases();
  return allLatin;
}

function readChineseAlias(text: string): AliasWord {
  const [word = '', ...places] = text.split(' ');
  return { word, form: word.toLowerCase(), tokens: [], singular: '', places: places.map(Number) };
}

/**
 * The table has a line for each run of aliases with the same names, `212,dog trainer,pet trainers=pet trainer`: the
 * names' places, and words with their tokens where these are not as written. Few queries need it.
 */
function readLatinAliases(): AliasWord[] {
  return LATIN_ALIASES.split('\n').flatMap((line) => {
    const [first = '', ...words] = line.split(',');
    const places = first.split(' ').map(Number);
    return words.map((text) => {
      const [word = '', tokens = plainTokens(word)] = text.split('=');
      const form = plainTokens(word).replaceAll(' ', '');
      return {
        word,
        form,
        tokens: tokens.split(' '),
        singular: tokens.replaceAll(' ', ''),
        places,
      };
    });
  });
}

let aliasedNames: readonly string[] | undefined;

/** The entries of a catalogue that an alias means: those of its first name, of its second, and so on; each may be empty. */
export function entriesOf(
  { places }: Pick<AliasWord, 'places'>,
  catalogue: Catalogue,
): (readonly Entry[])[] {
  aliasedNames ??= ALIASED_NAMES.split(',');
  const names = aliasedNames;
  return places.map((place) => {
    const form = simplifiedNameForm(names[place] ?? '');
    const entries = catalogue.withOccupation(form);
    return entries.length > 0 ? entries : catalogue.withTitle(form);
  });
}

/** Whether a Chinese word is an alias. */
export function isAlias(form: string): boolean {
  return CHINESE_ALIASES.includes(`,${form} `);
}
