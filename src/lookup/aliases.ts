import type { Catalogue } from '../catalog/catalogue.js';
import { embeddedCatalogue } from '../catalog/embedded.js';
import { type Entry, namesOf } from '../catalog/entry.js';
import { simplifiedNameForm } from '../catalog/name.js';
import { CHINESE_ALIASES, LATIN_ALIASES } from '../generated/words.cjs';
import type { Word } from './search/word.js';
import { latinTokens, plainTokens } from './spelling.js';

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
 * The aliases that a word may match: Chinese ones that begin with it, and for a word with Latin letters all Latin ones.
 * Source: `data/aliases.json`, which gives a reason for each.
 */
export function aliasesNear({ unhyphenated: form, letters }: Word): readonly AliasWord[] {
  const chinese = chineseAliasesBeginning(form);
  return letters === undefined ? chinese : [...chinese, ...latinAliases()];
}

let lowerCase: string | undefined;

/**
 * The table is one text, searched as such, so that finding some aliases does not parse the others. It has a line for each
 * word, and before the words of the same meaning one with a tab and the places of their names.
 */
function chineseAliasesBeginning(form: string): AliasWord[] {
  if (form === '') return [];
  lowerCase ??= CHINESE_ALIASES.toLowerCase();
  const found: AliasWord[] = [];
  let at = lowerCase.indexOf(`\n${form}`);
  for (; at !== -1; at = lowerCase.indexOf(`\n${form}`, at + 1)) {
    const word = lineAt(CHINESE_ALIASES, at + 1);
    const places = lineAt(CHINESE_ALIASES, CHINESE_ALIASES.lastIndexOf('\t', at) + 1);
    found.push(chineseAlias(word, readPlaces(places)));
  }
  return found;
}

function lineAt(text: string, start: number): string {
  return text.slice(start, text.indexOf('\n', start));
}

function readPlaces(text: string): number[] {
  return text.split(' ').map(Number);
}

function chineseAlias(word: string, places: readonly number[]): AliasWord {
  return { word, form: word.toLowerCase(), tokens: [], singular: '', places };
}

let allChinese: readonly AliasWord[] | undefined;

/** All Chinese aliases. */
export function chineseAliases(): readonly AliasWord[] {
  allChinese ??= readAliases(CHINESE_ALIASES, chineseAlias);
  return allChinese;
}

let allLatin: readonly AliasWord[] | undefined;

/** All Latin aliases. */
export function latinAliases(): readonly AliasWord[] {
  allLatin ??= readAliases(LATIN_ALIASES, latinAlias);
  return allLatin;
}

/** A `=` after a word says that its tokens are not as they are written. */
function latinAlias(text: string, places: readonly number[]): AliasWord {
  const isPlain = !text.endsWith('=');
  const word = isPlain ? text : text.slice(0, -1);
  const written = plainTokens(word);
  const tokens = isPlain ? written.split(' ') : latinTokens(word);
  return { word, form: written.replaceAll(' ', ''), tokens, singular: tokens.join(''), places };
}

function readAliases(
  table: string,
  read: (word: string, places: readonly number[]) => AliasWord,
): AliasWord[] {
  const aliases: AliasWord[] = [];
  for (const run of table.split('\t').slice(1)) {
    const [first = '', ...words] = run.trimEnd().split('\n');
    const places = readPlaces(first);
    for (const word of words) aliases.push(read(word, places));
  }
  return aliases;
}

let aliasedNames: readonly string[] | undefined;

/** The entries of a catalogue that an alias means: those of its first name, of its second, and so on; each may be empty. */
export function entriesOf(
  { places }: Pick<AliasWord, 'places'>,
  catalogue: Catalogue,
): (readonly Entry[])[] {
  aliasedNames ??= namesOf(embeddedCatalogue.entries);
  const names = aliasedNames;
  return places.map((place) => {
    const form = simplifiedNameForm(names[place] ?? '');
    const entries = catalogue.withOccupation(form);
    return entries.length > 0 ? entries : catalogue.withTitle(form);
  });
}

/** Whether a Chinese word is an alias. */
export function isAlias(form: string): boolean {
  return CHINESE_ALIASES.includes(`\n${form}\n`);
}
