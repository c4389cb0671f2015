import { type Catalogue, groupBy } from '../../../catalog/catalogue.js';
import { isClassifiedName } from '../../../catalog/embedded-classification.js';
import { memoize, memoizeByObject, once } from '../../../catalog/memoize.js';
import { GENERAL_WORDS } from '../../../generated/query-words.js';
import {
  type AliasWord,
  chineseAliases,
  chineseAliasesFrom,
  chineseAliasesWith,
  entriesOf,
  latinAliases,
} from '../../aliases.js';
import { neutralStem } from '../../endings.js';
import { charactersSounding, soundOf } from '../../syllables.js';
import type { Finding, Range } from '../match.js';
import { type IndexedEntry, type IndexedName, searchIndex } from '../search-index.js';

/** A text by which an entry is known: its name, a part of that, or another word for it. */
export interface Piece {
  readonly indexed: IndexedEntry;
  /** How it finds the entry; the penalty says how little it tells. */
  readonly finding: Finding;
  /** Which endings may follow and still name the same person. */
  readonly endings: 'all' | 'leading' | 'none';
  /** Whether it is enough to find the entry by. */
  readonly isEnough: boolean;
}

/** All texts by which the entries of a catalogue are known. */
export interface Vocabulary {
  has(text: string): boolean;
  /** What a text means; nothing if it is not known. */
  pieces(text: string): readonly Piece[];
  /** The Chinese texts that are as long as a text and sound as it does. */
  textsSoundingLike(text: string): readonly string[];
  /** The Chinese texts that have a character. */
  textsWith(character: string): readonly string[];
  /** The Chinese aliases of an entry, as one text. */
  aliasesOf(indexed: IndexedEntry): string;
}

/** How little each kind of text tells of an entry; less than the layers' penalty for a part of an alias. */
const COST = { name: 0, core: 1, part: 2, alias: 3, coreOfAlias: 3.5, nextMeaning: 0.1 } as const;

/** A single character is in too many names. */
const SHORTEST = 2;

/** Most aliases end otherwise, and need not be tried with every ending. */
const MAY_HAVE_ENDING = /[师员工人傅]$/;

const HAN = /[\u4e00-\u9fff]/;
const LATIN = /[a-z]/;

const general = new Set(GENERAL_WORDS.split(' '));

/** The vocabulary of a catalogue, collected once. */
export const vocabularyOf = memoizeByObject(collect);

/** Whether the classification has an occupation of this name that the catalogue does not list. */
export function isUnlisted(catalogue: Catalogue, text: string): boolean {
  const form = catalogue.formOf(text);
  return (
    isClassifiedName(form) &&
    catalogue.withOccupation(form).length === 0 &&
    catalogue.withTrade(form).length === 0
  );
}

/** One meaning of a text, worked out when it is asked for: a query has few of them. */
interface Meaning {
  readonly text: string;
  readonly pieces: () => readonly Piece[];
}

/**
 * Names are few and collected at once; aliases are many, and those that begin with a character are read when a text that
 * begins with it is asked for.
 */
function collect(catalogue: Catalogue): Vocabulary {
  const index = searchIndex(catalogue);
  const names = distinctNames(index.names);
  const startingWith = groupBy(
    names.flatMap((name) => startsOf(name).map((character) => ({ name, character }))),
    ({ character }) => character,
  );
  const ofNames = memoize((character: string) =>
    groupBy(
      (startingWith.get(character) ?? []).flatMap(({ name }) => meaningsOfName(name, character)),
      ({ text }) => text,
    ),
  );
  const entriesAt = memoize((place: number) =>
    entriesOf({ places: [place] }, catalogue)
      .flat()
      .flatMap((entry) => index.indexed.get(entry) ?? []),
  );
  const meaningsOfAlias = (alias: AliasWord): Meaning[] => {
    const meaning = (text: string, cost: number): Meaning => ({
      text,
      pieces: once(() =>
        alias.places.flatMap((place, rank) =>
          entriesAt(place).map((indexed) =>
            aliasPiece(indexed, alias.word, cost + rank * COST.nextMeaning),
          ),
        ),
      ),
    });
    const core = MAY_HAVE_ENDING.test(alias.form) ? neutralStem(alias.form) : alias.form;
    return [
      meaning(alias.form, COST.alias),
      ...(core === alias.form ? [] : [meaning(core, COST.coreOfAlias)]),
    ];
  };
  const ofAliases = memoize((character: string) =>
    groupBy(chineseAliasesFrom(character).flatMap(meaningsOfAlias), ({ text }) => text),
  );
  const ofLatinAliases = once(() =>
    groupBy(latinAliases().flatMap(meaningsOfAlias), ({ text }) => text),
  );
  const meaningsOf = (text: string): readonly Meaning[] => [
    ...(ofNames(text.charAt(0)).get(text) ?? []),
    ...(ofAliases(text.charAt(0)).get(text) ?? []),
    // Few queries need the English words.
    ...((LATIN.test(text) ? ofLatinAliases().get(text) : undefined) ?? []),
  ];
  const chineseTexts = (texts: readonly string[]) => [
    ...new Set(texts.filter((text) => HAN.test(text))),
  ];
  const textsOfAlias = (alias: AliasWord) => meaningsOfAlias(alias).map(({ text }) => text);
  // Few texts begin with the same sound.
  const beginningWithSound = memoize((sound: string) => {
    const characters = [...charactersSounding(sound)];
    const texts = [
      ...characters.flatMap((character) => [...ofNames(character).keys()]),
      ...characters.flatMap((character) => [...ofAliases(character).keys()]),
    ];
    return groupBy(chineseTexts(texts), soundOf);
  });
  const aliasesByEntry = once(() => {
    const all = new Map<IndexedEntry, string>();
    for (const { form, places } of chineseAliases()) {
      for (const indexed of places.flatMap(entriesAt)) {
        all.set(indexed, `${all.get(indexed) ?? ','}${form},`);
      }
    }
    return all;
  });
  return {
    has: (text) => meaningsOf(text).length > 0,
    pieces: (text) => meaningsOf(text).flatMap(({ pieces }) => pieces()),
    textsSoundingLike: (text) =>
      beginningWithSound(soundOf(text.charAt(0))).get(soundOf(text)) ?? [],
    textsWith: memoize((character) =>
      chineseTexts(
        [
          ...names
            .filter(({ name: { form } }) => form.includes(character))
            .flatMap((name) => meaningsOfName(name).map(({ text }) => text)),
          ...chineseAliasesWith(character).flatMap(textsOfAlias),
        ].filter((text) => text.includes(character)),
      ),
    ),
    aliasesOf: (indexed) => aliasesByEntry().get(indexed) ?? '',
  };
}

/** A name with all entries that have it. */
interface SharedName {
  readonly name: IndexedName;
  readonly owners: readonly IndexedEntry[];
}

/** Occupations and trades; titles have nothing that these lack. */
function distinctNames(names: readonly IndexedName[]): SharedName[] {
  const alike = groupBy(names, ({ field, form }) =>
    field === 'title' ? undefined : `${field} ${form}`,
  );
  return [...alike.values()].flatMap(([name, ...others]) =>
    name === undefined ? [] : [{ name, owners: [name, ...others].map(({ of }) => of) }],
  );
}

/** Where parts of a name may begin and end. */
function placesOf({ form, boundaries }: IndexedName): readonly number[] {
  return boundaries ?? [0, neutralStem(form).length, form.length];
}

/** The characters with which parts of a name begin. */
function startsOf({ name }: SharedName): string[] {
  return [...new Set(placesOf(name).map((place) => name.form.charAt(place)))];
}

/** The meanings of a name and of its parts, or only of those that begin with a character. */
function meaningsOfName({ name, owners }: SharedName, beginning = ''): Meaning[] {
  const { form, field } = name;
  const meanings: Meaning[] = [];
  const add = (
    [start, end]: Range,
    penalty: number,
    endings: Piece['endings'],
    isEnough: boolean,
  ) => {
    if (end - start < SHORTEST || !form.startsWith(beginning, start)) return;
    const finding: Finding = { kind: 'substring', field, ranges: [[start, end]], penalty };
    meanings.push({
      text: form.slice(start, end),
      pieces: once(() => owners.map((indexed) => ({ indexed, finding, endings, isEnough }))),
    });
  };
  add([0, form.length], COST.name, 'all', true);
  const core = neutralStem(form);
  const places = placesOf(name);
  const theme = themeOf(form, core, places);
  for (const start of places) {
    for (const end of places) {
      if (start === 0 && end === form.length) continue;
      // 人力资源管理 is as good as 企业人力资源管理.
      const isCore = (start === 0 || start === theme[0]) && end === core.length;
      const isTheme = start === theme[0] && end === theme[1];
      add(
        [start, end],
        isCore || isTheme ? COST.core : COST.part,
        isCore ? 'all' : isTheme ? 'leading' : 'none',
        !general.has(form.slice(start, end)),
      );
    }
  }
  return meanings;
}

/** What a name is about, without the words that many names have: 供应链 of 供应链管理师. */
function themeOf(
  form: string,
  core: string,
  places: readonly number[],
): readonly [start: number, end: number] {
  let words = places
    .slice(1)
    .map((end, at): [start: number, end: number] => [places[at] ?? 0, end])
    .filter(([, end]) => end <= core.length);
  const isGeneral = ([start, end] = [0, 0]) => general.has(form.slice(start, end));
  while (words.length > 1 && isGeneral(words[0])) words = words.slice(1);
  while (words.length > 1 && isGeneral(words.at(-1))) words = words.slice(0, -1);
  return [words[0]?.[0] ?? 0, words.at(-1)?.[1] ?? core.length];
}

function aliasPiece(indexed: IndexedEntry, alias: string, penalty: number): Piece {
  const finding: Finding = {
    kind: 'alias',
    field: 'alias',
    ranges: [[0, alias.length]],
    penalty,
    alias,
  };
  return { indexed, finding, endings: 'all', isEnough: true };
}
