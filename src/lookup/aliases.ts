import { type Catalogue, groupBy } from '../catalog/catalogue.js';
import type { Entry } from '../catalog/entry.js';
import { simplifiedNameForm } from '../catalog/name.js';
import { ALIASED_NAMES, CHINESE_ALIASES } from '../generated/chinese-aliases.js';
import { LATIN_ALIASES } from '../generated/latin-aliases.js';
import type { Word } from './search/word.js';
import { plainTokens } from './spelling.js';

const HAN = /[\u3400-\u9fff]/;

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
 * The aliases that a word may match, in the order of the table: Chinese ones that begin with it, and Latin ones that have
 * it or begin with it.
 * Source: `data/aliases.json`, which gives a reason for each.
 */
export function aliasesNear(word: Word): readonly AliasWord[] {
  const { unhyphenated: form, letters } = word;
  const chinese = chineseAliasesFrom(form.charAt(0)).filter((alias) => alias.form.startsWith(form));
  return letters === undefined ? chinese : [...chinese, ...latinAliasesNear(word)];
}

const chineseByFirst = new Map<string, readonly AliasWord[]>();
const chineseByCharacter = new Map<string, readonly AliasWord[]>();

/**
 * The Chinese aliases that begin with a character. The table is one text, `,月嫂 107,飞防 17 18,`, so that a process that
 * needs some of them does not parse the others.
 */
export function chineseAliasesFrom(character: string): readonly AliasWord[] {
  return character === '' ? [] : readChineseAliases(`,${character}`, chineseByFirst);
}

/** The Chinese aliases that have a character anywhere; none have a comma or white space. */
export function chineseAliasesWith(character: string): readonly AliasWord[] {
  return /^[^\s,]$/.test(character) ? readChineseAliases(character, chineseByCharacter) : [];
}

let lowerCase: string | undefined;

/** The aliases in whose part of the table there is a text, read when they are first asked for. */
function readChineseAliases(
  text: string,
  known: Map<string, readonly AliasWord[]>,
): readonly AliasWord[] {
  const read = known.get(text);
  if (read !== undefined) return read;
  lowerCase ??= CHINESE_ALIASES.toLowerCase();
  const found: AliasWord[] = [];
  let at = lowerCase.indexOf(text);
  while (at !== -1) {
    const start = lowerCase.lastIndexOf(',', at) + 1;
    const end = lowerCase.indexOf(',', start);
    // A digit may be in the places instead.
    if (at < lowerCase.indexOf(' ', start)) {
      found.push(readChineseAlias(CHINESE_ALIASES.slice(start, end)));
    }
    at = lowerCase.indexOf(text, end);
  }
  known.set(text, found);
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

/** Latin aliases by what a word may have in common with them, each list in the order of the table. */
interface LatinIndex {
  readonly withForm: ReadonlyMap<string, readonly AliasWord[]>;
  readonly withSingular: ReadonlyMap<string, readonly AliasWord[]>;
  /** By the first letter of a token: each token with the aliases that have it. */
  readonly tokens: ReadonlyMap<string, ReadonlyMap<string, readonly AliasWord[]>>;
  readonly order: ReadonlyMap<AliasWord, number>;
}

let latinIndex: LatinIndex | undefined;

function latinAliasesNear({ unhyphenated, singular, tokens }: Word): readonly AliasWord[] {
  // No Latin alias has Chinese characters; without tokens, it may still have signs: c++.
  if (tokens.length === 0) return HAN.test(unhyphenated) ? [] : latinAliases();
  latinIndex ??= indexLatinAliases();
  const { withForm, withSingular, order } = latinIndex;
  const found = new Set([
    ...(withForm.get(unhyphenated) ?? []),
    ...(withSingular.get(singular) ?? []),
  ]);
  const [token = '', ...more] = tokens;
  if (more.length === 0) {
    for (const [other, aliases] of latinIndex.tokens.get(token.charAt(0)) ?? []) {
      if (other.startsWith(token)) for (const alias of aliases) found.add(alias);
    }
  }
  const place = (alias: AliasWord) => order.get(alias) ?? 0;
  return [...found].sort((one, other) => place(one) - place(other));
}

function indexLatinAliases(): LatinIndex {
  const aliases = latinAliases();
  const tokens = new Map<string, Map<string, AliasWord[]>>();
  for (const alias of aliases) {
    for (const token of alias.tokens) {
      const withLetter = tokens.get(token.charAt(0)) ?? new Map<string, AliasWord[]>();
      tokens.set(token.charAt(0), withLetter);
      const withToken = withLetter.get(token);
      if (withToken === undefined) withLetter.set(token, [alias]);
      else withToken.push(alias);
    }
  }
  return {
    withForm: groupBy(aliases, ({ form }) => form),
    withSingular: groupBy(aliases, ({ singular }) => singular),
    tokens,
    order: new Map(aliases.map((alias, at) => [alias, at])),
  };
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

/** The entries of a catalogue that an alias means: those of its first name, of its second, and so on; each may be empty. */
export function entriesOf(
  { places }: Pick<AliasWord, 'places'>,
  catalogue: Catalogue,
): (readonly Entry[])[] {
  return places.map((place) => {
    const form = simplifiedNameForm(ALIASED_NAMES[place] ?? '');
    const entries = catalogue.withOccupation(form);
    return entries.length > 0 ? entries : catalogue.withTitle(form);
  });
}

/** Whether a Chinese word is an alias. */
export function isAlias(form: string): boolean {
  return chineseAliasesFrom(form.charAt(0)).some(({ word }) => word === form);
}
