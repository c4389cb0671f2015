import { type Catalogue, groupBy } from '../catalog/catalogue.js';
import { embeddedCatalogue } from '../catalog/embedded.js';
import { type Entry, namesOf } from '../catalog/entry.js';
import { memoize, once } from '../catalog/memoize.js';
import { simplifiedNameForm } from '../catalog/name.js';
import { CHINESE_ALIASES, LATIN_ALIASES } from '../generated/words.cjs';
import type { Word } from './search/word.js';
import { latinTokens, plainTokens } from './spelling.js';

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
  /** The official names that it means, best first, as indexes of {@link namesOf} the embedded catalogue. */
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

/**
 * The Chinese aliases that begin with a character. The table is one text, so that a process that needs some of them does
 * not parse the others.
 */
export function chineseAliasesFrom(character: string): readonly AliasWord[] {
  return character === '' ? [] : readChineseAliases(`\n${character}`);
}

/** The Chinese aliases that have a character anywhere; none have white space. */
export function chineseAliasesWith(character: string): readonly AliasWord[] {
  return character.trim() === '' ? [] : readChineseAliases(character);
}

const lowerCaseTable = once(() => CHINESE_ALIASES.toLowerCase());

/** The aliases in whose line of the table, with the line break before it, there is a text; read when first asked for. */
const readChineseAliases = memoize((text: string): readonly AliasWord[] => {
  const table = lowerCaseTable();
  const found: AliasWord[] = [];
  let at = table.indexOf(text);
  while (at !== -1) {
    const start = table.lastIndexOf('\n', at) + 1;
    const end = table.indexOf('\n', start);
    // A digit may be in a line of places instead.
    if (!table.startsWith('\t', start)) {
      const places = CHINESE_ALIASES.lastIndexOf('\t', start) + 1;
      const line = CHINESE_ALIASES.slice(places, CHINESE_ALIASES.indexOf('\n', places));
      found.push(chineseAlias(CHINESE_ALIASES.slice(start, end), readPlaces(line)));
    }
    at = table.indexOf(text, end);
  }
  return found;
});

/** All Chinese aliases. */
export const chineseAliases = once(() => readAliases(CHINESE_ALIASES, chineseAlias));

/** All Latin aliases. */
export const latinAliases = once(() => readAliases(LATIN_ALIASES, latinAlias));

/** Latin aliases by what a word may have in common with them, each list in the order of the table. */
interface LatinIndex {
  readonly withForm: ReadonlyMap<string, readonly AliasWord[]>;
  readonly withSingular: ReadonlyMap<string, readonly AliasWord[]>;
  /** The tokens of all aliases, by their first letter. */
  readonly tokens: ReadonlyMap<string, readonly { token: string; alias: AliasWord }[]>;
  readonly order: ReadonlyMap<AliasWord, number>;
}

function latinAliasesNear({ unhyphenated, singular, tokens }: Word): readonly AliasWord[] {
  // No Latin alias has Chinese characters; without tokens, it may still have signs: c++.
  if (tokens.length === 0) return HAN.test(unhyphenated) ? [] : latinAliases();
  const { withForm, withSingular, order, tokens: withLetter } = latinIndex();
  const found = new Set([
    ...(withForm.get(unhyphenated) ?? []),
    ...(withSingular.get(singular) ?? []),
  ]);
  const [token = '', ...more] = tokens;
  if (more.length === 0) {
    for (const { token: other, alias } of withLetter.get(token.charAt(0)) ?? []) {
      if (other.startsWith(token)) found.add(alias);
    }
  }
  const place = (alias: AliasWord) => order.get(alias) ?? 0;
  return [...found].sort((one, other) => place(one) - place(other));
}

const latinIndex = once((): LatinIndex => {
  const aliases = latinAliases();
  return {
    withForm: groupBy(aliases, ({ form }) => form),
    withSingular: groupBy(aliases, ({ singular }) => singular),
    tokens: groupBy(
      aliases.flatMap((alias) => alias.tokens.map((token) => ({ token, alias }))),
      ({ token }) => token.charAt(0),
    ),
    order: new Map(aliases.map((alias, at) => [alias, at])),
  };
});

function chineseAlias(word: string, places: readonly number[]): AliasWord {
  return { word, form: word.toLowerCase(), tokens: [], singular: '', places };
}

/** A `=` after a word says that its tokens are not as they are written. */
function latinAlias(text: string, places: readonly number[]): AliasWord {
  const isPlain = !text.endsWith('=');
  const word = isPlain ? text : text.slice(0, -1);
  const written = plainTokens(word);
  const tokens = isPlain ? written.split(' ') : latinTokens(word);
  return { word, form: written.replaceAll(' ', ''), tokens, singular: tokens.join(''), places };
}

/**
 * Reads all of a table. It has a line for each word, and before the words of the same meaning one with a tab and the
 * places of their names.
 */
function readAliases(
  table: string,
  read: (word: string, places: readonly number[]) => AliasWord,
): readonly AliasWord[] {
  const aliases: AliasWord[] = [];
  for (const run of table.split('\t')) {
    const [first = '', ...words] = run.trimEnd().split('\n');
    const places = readPlaces(first);
    for (const word of words) aliases.push(read(word, places));
  }
  return aliases;
}

function readPlaces(text: string): number[] {
  return text.split(' ').map(Number);
}

const aliasedNames = once(() => namesOf(embeddedCatalogue.entries));

/** The entries of a catalogue that an alias means: those of its first name, of its second, and so on; each may be empty. */
export function entriesOf(
  { places }: Pick<AliasWord, 'places'>,
  catalogue: Catalogue,
): (readonly Entry[])[] {
  return places.map((place) => {
    const form = simplifiedNameForm(aliasedNames()[place] ?? '');
    const entries = catalogue.withOccupation(form);
    return entries.length > 0 ? entries : catalogue.withTitle(form);
  });
}

/** Whether a Chinese word is an alias. */
export function isAlias(form: string): boolean {
  return chineseAliasesFrom(form.charAt(0)).some(({ word }) => word === form);
}
