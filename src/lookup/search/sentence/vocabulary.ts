import type { Catalogue } from '../../../catalog/catalogue.js';
import { isClassifiedName } from '../../../catalog/embedded-classification.js';
import type { Entry } from '../../../catalog/entry.js';
import { GENERAL_WORDS } from '../../../generated/query-words.js';
import { type AliasWord, chineseAliases, entriesOf, latinAliases } from '../../aliases.js';
import { neutralStem } from '../../endings.js';
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
  /** Names, their parts and Chinese aliases, perhaps with others. */
  readonly chineseTexts: () => Iterable<string>;
  has(text: string): boolean;
  /** What a text means; none if it is not known. */
  pieces(text: string): readonly Piece[];
  /** The Chinese words for an entry, as one text. */
  aliasesOf(indexed: IndexedEntry): string;
}

/** How little each kind of text tells of an entry; less than the layers' penalty for a part of an alias. */
const COST = { name: 0, core: 1, part: 2, alias: 3, coreOfAlias: 3.5, nextMeaning: 0.1 } as const;

/** A single character is in too many names. */
const SHORTEST = 2;

/** Most aliases end otherwise, and need not be tried with every ending. */
const MAY_HAVE_ENDING = /[师员工人傅]$/;

const general = new Set(GENERAL_WORDS.split(' '));

const vocabularies = new WeakMap<Catalogue, Vocabulary>();

/** The vocabulary of a catalogue, collected once. */
export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const known = vocabularies.get(catalogue) ?? collect(catalogue);
  vocabularies.set(catalogue, known);
  return known;
}

/** Whether the classification has an occupation of this name that the catalogue does not list. */
export function isUnlisted(catalogue: Catalogue, text: string): boolean {
  const form = catalogue.formOf(text);
  return (
    isClassifiedName(form) &&
    catalogue.withOccupation(form).length === 0 &&
    catalogue.withTrade(form).length === 0
  );
}

/** What a text means is worked out when it is asked for: a query has few of them. */
type Meaning = () => readonly Piece[];

function collect(catalogue: Catalogue): Vocabulary {
  const meanings = new Map<string, Meaning[]>();
  const add = (text: string, meaning: Meaning) => {
    if (text.length < SHORTEST) return;
    const known = meanings.get(text);
    if (known === undefined) meanings.set(text, [meaning]);
    else known.push(meaning);
  };
  const indexedOf = new Map<Entry, IndexedEntry>();
  const owners = new Map<string, { name: IndexedName; of: IndexedEntry[] }>();
  for (const indexed of searchIndex(catalogue)) {
    indexedOf.set(indexed.entry, indexed);
    for (const name of indexed.names) {
      if (name.field === 'title') continue;
      const key = `${name.field} ${name.form}`;
      const known = owners.get(key);
      if (known === undefined) owners.set(key, { name, of: [indexed] });
      else known.of.push(indexed);
    }
  }
  for (const { name, of } of owners.values()) addName(name, of, add);
  const entriesAt = new Map<number, readonly IndexedEntry[]>();
  const meant = (alias: AliasWord): (readonly IndexedEntry[])[] =>
    alias.places.map((place) => {
      const known = entriesAt.get(place);
      if (known !== undefined) return known;
      const [entries = []] = entriesOf({ places: [place] }, catalogue);
      const found = entries.flatMap((entry) => indexedOf.get(entry) ?? []);
      entriesAt.set(place, found);
      return found;
    });
  const addAlias = (text: string, alias: AliasWord, cost: number) =>
    add(text, () =>
      meant(alias).flatMap((entries, rank) =>
        entries.map((indexed) => aliasPiece(indexed, alias.word, cost + rank * COST.nextMeaning)),
      ),
    );
  for (const alias of chineseAliases()) {
    addAlias(alias.form, alias, COST.alias);
    if (!MAY_HAVE_ENDING.test(alias.form)) continue;
    const core = neutralStem(alias.form);
    if (core !== alias.form) addAlias(core, alias, COST.coreOfAlias);
  }
  // Few queries need the English words.
  let hasLatin = false;
  const meaningsOf = (text: string) => {
    if (!hasLatin && /[a-z]/.test(text)) {
      for (const alias of latinAliases()) addAlias(alias.form, alias, COST.alias);
      hasLatin = true;
    }
    return meanings.get(text);
  };
  let aliases: Map<IndexedEntry, string> | undefined;
  const allAliases = () => {
    const all = new Map<IndexedEntry, string>();
    for (const alias of chineseAliases()) {
      for (const indexed of meant(alias).flat()) {
        all.set(indexed, `${all.get(indexed) ?? ','}${alias.form},`);
      }
    }
    return all;
  };
  return {
    chineseTexts: () => meanings.keys(),
    has: (text) => meaningsOf(text) !== undefined,
    pieces: (text) => meaningsOf(text)?.flatMap((meaning) => meaning()) ?? [],
    aliasesOf: (indexed) => {
      aliases ??= allAliases();
      return aliases.get(indexed) ?? '';
    },
  };
}

function addName(
  { form, field, boundaries }: IndexedName,
  owners: readonly IndexedEntry[],
  add: (text: string, meaning: Meaning) => void,
): void {
  const addPart = (
    [start, end]: Range,
    penalty: number,
    endings: Piece['endings'],
    isEnough: boolean,
  ) =>
    add(form.slice(start, end), () =>
      owners.map((indexed) => ({
        indexed,
        finding: { kind: 'substring', field, ranges: [[start, end]], penalty },
        endings,
        isEnough,
      })),
    );
  addPart([0, form.length], COST.name, 'all', true);
  const core = neutralStem(form);
  const places = boundaries ?? [0, core.length, form.length];
  const theme = themeOf(form, core, places);
  for (const start of places) {
    for (const end of places) {
      if (end - start < SHORTEST || (start === 0 && end === form.length)) continue;
      // 人力资源管理 is as good as 企业人力资源管理.
      const isCore = (start === 0 || start === theme[0]) && end === core.length;
      const isTheme = start === theme[0] && end === theme[1];
      addPart(
        [start, end],
        isCore || isTheme ? COST.core : COST.part,
        isCore ? 'all' : isTheme ? 'leading' : 'none',
        !general.has(form.slice(start, end)),
      );
    }
  }
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
